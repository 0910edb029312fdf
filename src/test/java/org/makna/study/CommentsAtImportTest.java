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
import org.makna.model.Finding;
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

    /** Three lines, of which those are commented that a remark is given for. */
    private static String lines(String first, String second, String third) {
        return "<office:document><office:body><office:text><text:p>" + first
                + "Ana: I came early.</text:p><text:p>Budi: yes, "
                + second + "they did.</text:p><text:p>Ana: and then I left " + third
                + "home.</text:p></office:text></office:body></office:document>";
    }

    private static String remark(String text) {
        return "<office:annotation><dc:creator>Boss</dc:creator><dc:date>2024-03-01T10:00:00</dc:date><text:p>" + text
                + "</text:p></office:annotation>";
    }

    @Test
    void theSameWordsElsewhereAreAnotherComment() {
        run("P1.fodt", lines("", remark("check"), ""), OnDuplicate.IMPORT);
        String more = lines(remark("check"), remark("check"), remark("check"));
        for (int time = 0; time < 2; time++) {
            run("P1.fodt", more, OnDuplicate.REPLACE);
            assertThat(annotations("P1")).containsExactly("Ana:|Boss|check", "yes,|Boss|check", "left|Boss|check");
        }
    }

    @Test
    void whatTheFileCorrectedOrMovedDoesNotStandTwice() {
        run("P1.fodt", lines("", remark("unclear"), remark("check")), OnDuplicate.IMPORT);
        FileReport report = run("P1.fodt", lines(remark("check"), remark("unclear, solved"), ""), OnDuplicate.REPLACE);
        assertThat(annotations("P1")).containsExactly("Ana:|Boss|check", "yes,|Boss|unclear, solved");
        assertThat(report.findings()).contains(Finding.lost("study.comments-gone", 1, "“unclear”"));
    }

    @Test
    void commentsOfTheEarlierFileGoWithTheirWordsButAnnotationsByHandDoNot() {
        run("P1.fodt", lines(remark("really?") + "Please check this. ", "", ""), OnDuplicate.IMPORT);
        FileReport report = run("P1.fodt", lines("", "", ""), OnDuplicate.REPLACE);
        assertThat(report.status()).as("%s", report).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.findings()).contains(Finding.lost("study.comments-gone", 1, "“really?”"));
        assertThat(annotations("P1")).isEmpty();
        study.undo();
        study.annotationEdits()
                .setText(study.document(shop.id("P1")).orElseThrow().annotations().getFirst().id(), "mine now")
                .join();
        assertThat(run("P1.fodt", lines("", "", ""), OnDuplicate.REPLACE).findings())
                .extracting(each -> each.message().key()).contains("study.replace-loses");
        assertThat(annotations("P1")).containsExactly("Please|Boss|mine now");
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
        List<FileReport> reports = study.importing().run(List.of(shop.file("P1.fodt", FILE)),
                new ImportOptions("", null, null, null, OnDuplicate.IMPORT), names, Progress.NONE);
        assertThat(names.lines(reports)).extracting(one -> one.name().name() + " " + one.count())
                .containsExactly("Budi 3", "Rina 1");
        assertThat(reports.getFirst().findings()).contains(Finding.note("study.pseudonyms-at-import", 4));
        assertThat(annotations("P1")).containsExactly("boat|Coder R|Which boat, Participant One?",
                "Participant One|Ana|Ask again.");
    }
}
