package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.RowUse;
import org.makna.model.Section;
import org.makna.model.SectionKind;

class PostReaderTest {

    private static final String POSTS = """
            account,agency,date,text,likes
            @desa,Village,2025-01-02,Rice has come.,108
            @dinas,Schools,2025-01-02 10:30:00,Term begins.,43
            @desa,Village,2025-01-02,"Come and see,
            all of you.",7
            @dinas,Schools,2025-01-09,,5
            """;

    @TempDir
    Path folder;

    private Imported read(String name, String text, String map) {
        return new FileReader().read(Fixtures.write(folder, name, text), map.isEmpty()
                ? IntakeOptions.DETECT
                : new IntakeOptions(null, null, SurveyMap.read(Fixtures.write(folder, "map.json", map)), null));
    }

    @Test
    void aPostIsADocumentAndItsAccountACase() {
        Imported read = read("posts.csv", POSTS, "");
        assertThat(read.documents()).extracting(ImportedDocument::name).containsExactly("@desa 2025-01-02",
                "@desa 2025-01-02 (2)", "@dinas 2025-01-02");
        assertThat(read.documents()).extracting(ImportedDocument::text).containsExactly("Rice has come.",
                "Come and see,\nall of you.", "Term begins.");
        assertThat(read.documents()).extracting(ImportedDocument::kind).containsOnly(DocumentKind.POSTS);
        assertThat(read.attributes()).containsExactly(
                new ImportedAttribute("agency", AttributeType.TEXT, List.of(), false),
                new ImportedAttribute("date", AttributeType.DATE, List.of(), true),
                new ImportedAttribute("likes", AttributeType.INTEGER, List.of(), true));
        assertThat(read.cases()).containsExactly(
                new ImportedCase("@desa", List.of(0, 1), List.of(AttributeValue.of("Village"))),
                new ImportedCase("@dinas", List.of(2), List.of(AttributeValue.of("Schools"))));
        assertThat(read.documents().getLast().values()).containsExactly(AttributeValue.of("2025-01-02T10:30:00"),
                AttributeValue.of("43"));
        assertThat(read.findings()).contains(Finding.lost("intake.posts.no-text", 1));
    }

    @Test
    void allPostsOfAnAccountCanBeOneDocument() {
        Imported read = read("posts.csv", POSTS, "{\"rows\":\"accounts\"}");
        ImportedDocument first = read.documents().getFirst();
        assertThat(read.documents()).extracting(ImportedDocument::name).containsExactly("@desa", "@dinas");
        assertThat(first.text()).isEqualTo("""
                2025-01-02 · likes: 108
                Rice has come.

                2025-01-02 · likes: 7
                Come and see,
                all of you.""");
        assertThat(first.sections()).extracting(Section::label).containsExactly("2025-01-02", "2025-01-02 (2)");
        assertThat(first.sections()).extracting(Section::kind).containsOnly(SectionKind.HEADING);
        assertThat(read.attributes()).extracting(ImportedAttribute::name).containsExactly("agency");
    }

    @Test
    void theMapMakesOfPostsCasesAgain() {
        Imported read = read("posts.csv", POSTS, "{\"rows\":\"cases\"}");
        assertThat(read.cases()).hasSize(4);
    }

    @Test
    void postsAreReadFromLinesOfJson() {
        Imported read = read("posts.jsonl", """
                {"created_at":"2025-01-02","user":{"screen_name":"desa","followers":12},"full_text":"Halo \\uD83D\\uDE00","tags":["a","b"],"lang":null}
                {"created_at":"2025-01-03","user":{"screen_name":"desa","followers":12},"full_text":"Lagi","retweet":true}
                """, "");
        assertThat(read.documents()).extracting(ImportedDocument::text).containsExactly("Halo \uD83D\uDE00", "Lagi");
        assertThat(read.cases()).extracting(ImportedCase::name).containsExactly("desa");
        assertThat(read.attributes()).extracting(ImportedAttribute::name).contains("user.followers", "tags", "retweet");
        assertThat(read.format()).isEqualTo("jsonl");
    }

    @Test
    void aBrokenLineCostsNoOtherPost() {
        String lines = "{\"user\":\"a\",\"text\":\"one post\",\"date\":\"2024-01-01\"}\n{\"user\":\"b\",\"te\n"
                + "{\"user\":\"c\",\"text\":\"another one\",\"date\":\"2024-01-02\"}\n{\"user\":\"d\",\"text\":\"cut";
        Imported read = new FileReader().read(Fixtures.write(folder, "posts.jsonl", lines), IntakeOptions.DETECT);
        assertThat(read.documents()).extracting(ImportedDocument::text).containsExactly("one post", "another one");
        assertThat(read.findings()).contains(Finding.lost("intake.json.broken", 2, "2, 4"));
        String list = "[{\"a\": 1},\n {\"a\": 2},\n {\"a\": ";
        read = new FileReader().read(Fixtures.write(folder, "cut.jsonl", list), IntakeOptions.DETECT);
        assertThat(read.cases()).hasSize(2);
        assertThat(read.findings()).contains(Finding.lost("intake.json.broken", 1, "3"));
    }

    @Test
    void aFormThatAsksForTheAddressIsASurvey() {
        String form = "Timestamp,Username,Umur,Comment\n2024/01/05 9:00:00 AM GMT+7,ana@example.org,21,I like it\n"
                + "2024/01/05 9:30:00 AM GMT+7,budi@example.org,34,I do not like it\n";
        Imported read = new FileReader().read(Fixtures.write(folder, "form.csv", form), IntakeOptions.DETECT);
        assertThat(read.words().rows()).isEqualTo(RowUse.CASES);
        assertThat(read.attributes()).allMatch(one -> !one.ofDocuments());
    }

    @Test
    void recordsOfRedcapWithEventsAreNamedByBoth() {
        String rows = "record_id,redcap_event_name,score\n1,baseline,5\n1,after,7\n2,baseline,4\n2,after,6\n";
        Imported read = new FileReader().read(Fixtures.write(folder, "redcap.csv", rows), IntakeOptions.DETECT);
        assertThat(read.cases()).extracting(ImportedCase::name).containsExactly("1 · baseline", "1 · after",
                "2 · baseline", "2 · after");
    }
}
