package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.FileReport;
import org.makna.model.Progress;

/** What the names of imported files say. */
class NamedCasesTest {

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

    private List<FileReport> bringIn(String pattern, String... names) {
        List<Path> files = List.of(names).stream().map(name -> shop.file("in/" + name, "I: " + name + "\nP: Ya.\n"))
                .toList();
        return study.importing().run(files, new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.SKIP,
                NamePlan.of(pattern)), Progress.NONE);
    }

    private Map<String, CaseTable.Row> cases() {
        return study.caseTable().rows().stream().collect(Collectors.toMap(CaseTable.Row::name, row -> row));
    }

    private static List<String> keys(FileReport report) {
        return report.findings().stream().map(finding -> finding.message().key()).toList();
    }

    @Test
    void documentsGetTheirCasesAndTypedValuesAndOneUndoTakesAllBack() {
        String before = shop.dump();
        List<FileReport> reports = bringIn("{case}_{Gender}_{Age}", "P01_female_34.txt", "P01_female_34.md",
                "P02_male_51.txt", "notes.txt");
        assertThat(study.caseTable().attributes()).extracting(Attribute::name).containsExactly("Gender", "Age");
        assertThat(cases().keySet()).containsExactlyInAnyOrder("P01", "P02");
        assertThat(cases().get("P01").parts()).hasSize(2);
        assertThat(cases().get("P01").values()).contains(AttributeValue.of("female"));
        assertThat(study.caseTable().attributes()).extracting(Attribute::type).containsExactly(AttributeType.TEXT,
                AttributeType.INTEGER);
        assertThat(reports).filteredOn(report -> keys(report).contains("study.name-says")).hasSize(3);
        assertThat(reports.stream().filter(report -> report.file().endsWith("notes.txt")).findFirst().map(
                NamedCasesTest::keys).orElseThrow()).contains("study.name-says-nothing")
                .doesNotContain("study.name-says");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aValueThatIsThereStaysAndTheReportSaysSo() {
        bringIn("{case}_{Age}", "P01_34.txt");
        assertThat(study.caseTable().attributes().getFirst().type()).isEqualTo(AttributeType.INTEGER);
        FileReport second = bringIn("{case}_{Age}", "P01_35.txt").getFirst();
        assertThat(keys(second)).contains("study.name-value-kept");
        assertThat(cases().get("P01").values()).containsExactly(AttributeValue.of("34"));
        assertThat(cases().get("P01").parts()).hasSize(2);
        assertThat(study.caseTable().attributes()).hasSize(1);
    }

    @Test
    void surveysHaveCasesOfTheirOwn() {
        shop.file("in/P01_female.csv", "Responden,Umur\nR1,34\nR2,51\n");
        study.importing().run(List.of(folder.resolve("in")), new ImportOptions("", null, null, null,
                ImportOptions.OnDuplicate.SKIP, NamePlan.of("{case}_{Gender}")), Progress.NONE);
        assertThat(cases().keySet()).containsExactlyInAnyOrder("R1", "R2");
        assertThat(study.caseTable().attributes()).extracting(Attribute::name).containsExactly("Umur");
    }

    @Test
    void surveysBeforeAndAfterATranscriptOfOneImportMeetItsCase() {
        shop.file("in/1_baseline.csv", "Responden,Umur\nP01,34\nP02,51\n");
        shop.file("in/2_P01_female.txt", "I: Apa kabar?\nP: Baik.\n");
        shop.file("in/2_P05_male.txt", "I: Apa kabar?\nP: Kurang baik.\n");
        shop.file("in/3_endline.csv", "Responden,Puas\nP01,ya\nP05,tidak\n");
        List<FileReport> reports = study.importing().run(List.of(folder.resolve("in")), new ImportOptions("", null,
                null, null, ImportOptions.OnDuplicate.SKIP, NamePlan.of("2_{case}_{Gender}")), Progress.NONE);
        assertThat(reports).extracting(FileReport::status).containsOnly(FileReport.Status.IMPORTED);
        assertThat(study.caseTable().rows()).extracting(CaseTable.Row::name)
                .containsExactlyInAnyOrder("P01", "P02", "P05");
        assertThat(cases().get("P05").parts()).hasSize(1);
    }

    private List<FileReport> bringInTexts(String pattern, String text, String... names) {
        List<Path> files = List.of(names).stream().map(name -> shop.file("in/" + name, text)).toList();
        return study.importing().run(files, new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.SKIP,
                pattern.isEmpty() ? NamePlan.NONE : NamePlan.of(pattern)), Progress.NONE);
    }

    @Test
    void theSameWordsOfAnotherCaseAreAnotherDocument() {
        bringInTexts("{case}_{Age}", "Tidak ada jawaban.", "P01_34.txt", "P02_51.txt");
        bringInTexts("{case}_{Age}", "", "P03_20.txt", "P04_21.txt");
        assertThat(cases().keySet()).containsExactlyInAnyOrder("P01", "P02", "P03", "P04");
        assertThat(cases().get("P02").values()).containsExactly(AttributeValue.of("51"));
        assertThat(cases().get("P04").parts()).hasSize(1);
        String before = shop.dump();
        List<FileReport> again = bringInTexts("{case}_{Age}", "Tidak ada jawaban.", "P01_34.txt", "P02_51.txt");
        assertThat(again).extracting(FileReport::status).containsOnly(FileReport.Status.SKIPPED);
        assertThat(keys(again.getFirst())).containsExactly("study.already-there");
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aDocumentThatIsThereGetsTheCaseThatItsFileIsNamedAfter() {
        bringInTexts("", "Tidak ada jawaban.", "P01_34.txt");
        List<FileReport> again = bringInTexts("{case}_{Age}", "Tidak ada jawaban.", "P01_34.txt");
        assertThat(keys(again.getFirst())).containsExactly("study.already-there", "study.name-says");
        assertThat(study.documents().allDocuments()).hasSize(1);
        assertThat(cases().get("P01").parts()).hasSize(1);
        assertThat(cases().get("P01").values()).containsExactly(AttributeValue.of("34"));
    }

    @Test
    void namesThatLookTheSameAreTheSame() {
        String apart = java.text.Normalizer.normalize("José", java.text.Normalizer.Form.NFD);
        bringIn("{case}_{Age}", "José_34.txt");
        shop.file("mac/" + apart + "_34.txt", "I: Halo.\nP: Baik.\n");
        study.importing().run(List.of(folder.resolve("mac")), new ImportOptions("", null, null, null,
                ImportOptions.OnDuplicate.SKIP, NamePlan.of("{case}_{Town}")), Progress.NONE);
        assertThat(cases()).hasSize(1);
        study.importing().run(List.of(shop.file("x/" + apart + ".txt", "A"), shop.file("José.txt", "B")),
                new ImportOptions("Same", null, null, null, ImportOptions.OnDuplicate.SKIP), Progress.NONE);
        assertThat(study.documents().allDocuments().stream().map(DocumentTree.DocumentEntry::path)
                .filter(path -> path.startsWith("Same/"))).contains("Same/José.txt");
    }
}
