package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeValue;
import org.makna.model.FileReport;
import org.makna.model.Progress;
import org.makna.study.ImportOptions.OnDuplicate;

/** A second export of posts: what is new comes in, also in the same words, and what is there is not doubled. */
class PostsAgainTest {

    private static final String FIRST = """
            account,date,text,likes
            a,2024-01-01,Terima kasih,3
            a,2024-01-02,Halo,1
            b,2024-01-01,Terima kasih,0
            """;
    private static final String SECOND = """
            account,date,text,likes
            a,2024-01-01,Terima kasih,9
            a,2024-02-01,Terima kasih,5
            a,2024-02-02,Baru,1
            """;

    @TempDir
    Path folder;

    private Workshop shop;

    @BeforeEach
    void aStudyWithTheFirstExport() {
        shop = new Workshop(folder);
        bringIn("first.csv", FIRST, OnDuplicate.SKIP);
        assertThat(texts()).hasSize(3);
    }

    @AfterEach
    void close() {
        assertThat(shop.study.check()).isEmpty();
        shop.close();
    }

    private FileReport bringIn(String name, String text, OnDuplicate onDuplicate) {
        return shop.study.importing().run(List.of(shop.file(name, text)),
                new ImportOptions("", null, null, null, onDuplicate), Progress.NONE).getFirst();
    }

    private List<String> texts() {
        return shop.study.documents().allDocuments().stream().map(DocumentTree.DocumentEntry::path).toList();
    }

    /** Values of the attribute among all documents, in no order. */
    private List<String> likes() {
        var corpus = shop.study.corpus();
        int likes = corpus.attributes().stream().map(org.makna.model.Attribute::name).toList().indexOf("likes");
        return corpus.documents().stream().map(one -> one.values().get(likes)).filter(AttributeValue::isAssigned)
                .map(AttributeValue::text).toList();
    }

    @Test
    void theSameWordsOnAnotherDayAreAnotherPost() {
        FileReport report = bringIn("second.csv", SECOND, OnDuplicate.SKIP);
        assertThat(texts()).hasSize(5);
        assertThat(likes()).containsExactlyInAnyOrder("3", "1", "0", "5", "1");
        assertThat(report.findings()).extracting(one -> one.message().key()).contains("study.answers-same",
                "study.values-kept");
    }

    @Test
    void whatChangedSinceIsUpdatedWhenTheUserSaysSo() {
        bringIn("second.csv", SECOND, OnDuplicate.REPLACE);
        assertThat(texts()).hasSize(5);
        assertThat(likes()).containsExactlyInAnyOrder("9", "1", "0", "5", "1");
        bringIn("second.csv", SECOND, OnDuplicate.REPLACE);
        assertThat(texts()).hasSize(5);
    }

    @Test
    void postsOfSeveralTextsAreNotTakenForAnswers() throws java.io.IOException {
        Path map = folder.resolve("posts.json");
        java.nio.file.Files.writeString(map, """
                {"id": "author", "rows": "posts", "columns": {"title": {"role": "open"}, "body": {"role": "open"},
                 "date": {"role": "attribute", "type": "date"}}}
                """);
        for (String rows : List.of("z,Pengumuman,Air mati besok pagi,2024-03-01\n",
                "z,Pengumuman,Air mati besok pagi,2024-03-01\nz,Pengumuman,Listrik mati malam ini,2024-03-02\n")) {
            shop.study.importing().run(
                    List.of(shop.file("z" + rows.length() + ".csv", "author,title,body,date\n" + rows)),
                    new ImportOptions("", null, null, map, OnDuplicate.REPLACE), Progress.NONE);
        }
        List<String> bodies = shop.study.documents().allDocuments().stream()
                .map(one -> shop.study.text(one.document())).filter(one -> one.startsWith("title\n")).toList();
        assertThat(bodies).containsExactlyInAnyOrder("title\nPengumuman\n\nbody\nAir mati besok pagi",
                "title\nPengumuman\n\nbody\nListrik mati malam ini");
    }
}
