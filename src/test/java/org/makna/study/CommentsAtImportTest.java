package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.Progress;
import org.makna.model.Pseudonym;
import org.makna.study.ImportOptions.OnDuplicate;

/** What was written in the margin of a file is an annotation of whoever wrote it. */
class CommentsAtImportTest {

    private static final String FILE = """
            <office:document><office:body><office:text>
            <text:p>I: How did Budi come here?</text:p>
            <text:p>P: By <office:annotation office:name="a"><dc:creator>Rina</dc:creator><dc:date>2026-03-01T08:00:00</dc:date>
            <text:p>Which boat, Budi?</text:p></office:annotation>boat<office:annotation-end office:name="a"/>, with
            Budi<office:annotation><text:p>Ask again.</text:p></office:annotation> and his sister.</text:p>
            </office:text></office:body></office:document>""";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private FileReport run(String name, String text, OnDuplicate onDuplicate) {
        return study.importing().run(List.of(shop.file(name, text)),
                new ImportOptions("", null, null, null, onDuplicate), Progress.NONE).getFirst();
    }

    /** Each annotation as {@code words|coder|remark}. */
    private List<String> annotations(String document) {
        DocumentContent now = study.document(shop.id(document)).orElseThrow();
        return now.annotations().stream().map(one -> one.range().cut(now.text()) + "|"
                + study.coders().stream().filter(coder -> coder.id() == one.coderId()).findFirst().orElseThrow().name()
                + "|" + one.text()).toList();
    }

    @Test
    void theyComeWithTheImportAndGoWithItsUndo() {
        String before = shop.dump();
        run("P1.fodt", FILE, OnDuplicate.IMPORT);
        assertThat(annotations("P1")).containsExactly("boat|Rina|Which boat, Budi?", "Budi|Ana|Ask again.");
        assertThat(study.document(shop.id("P1")).orElseThrow().annotations().getFirst().created())
                .isEqualTo(LocalDateTime.of(2026, 3, 1, 8, 0).atZone(ZoneId.systemDefault()).toInstant().toString());
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aLaterVersionOfTheFileBringsOnlyWhatIsNew() {
        run("P1.fodt", FILE, OnDuplicate.IMPORT);
        FileReport report = run("P1.fodt", FILE.replace("I: How", "New line.<text:line-break/>I: How")
                .replace("his sister", "his sister<office:annotation><text:p>Her name?</text:p></office:annotation>"),
                OnDuplicate.REPLACE);
        assertThat(report.status()).as("%s", report).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(annotations("P1")).containsExactly("boat|Rina|Which boat, Budi?", "Budi|Ana|Ask again.",
                "sister.|Ana|Her name?");
    }

    @Test
    void aSkippedFileTellsOfCommentsThatStayOutside() {
        run("P1.fodt", FILE, OnDuplicate.IMPORT);
        assertThat(run("P1.fodt", FILE, OnDuplicate.SKIP).findings()).hasSize(1);
        assertThat(run("P2.fodt", FILE.replace("Ask again", "Ask him again"), OnDuplicate.SKIP).findings())
                .extracting(each -> each.message().key())
                .containsExactly("study.already-there", "study.comments-skipped");
    }

    @Test
    void pseudonymsStandInThemToo() {
        PseudonymsAtImport names = new PseudonymsAtImport(
                List.of(new Pseudonym("Budi", "Participant One"), new Pseudonym("Rina", "Coder R")));
        study.importing().run(List.of(shop.file("P1.fodt", FILE)),
                new ImportOptions("", null, null, null, OnDuplicate.IMPORT), names, Progress.NONE);
        assertThat(annotations("P1")).containsExactly("boat|Coder R|Which boat, Participant One?",
                "Participant One|Ana|Ask again.");
    }
}
