package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
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
import org.makna.model.Finding;
import org.makna.model.Progress;
import org.makna.study.ImportOptions.OnDuplicate;

/** How the values of a later wave find the attributes and cases that are there. */
class LaterWavesTest {

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

    private FileReport bringIn(String name, String text, OnDuplicate onDuplicate) {
        return study.importing().run(List.of(shop.file(name, text)),
                new ImportOptions("", null, null, null, onDuplicate), Progress.NONE).getFirst();
    }

    private FileReport bringIn(String name, String text) {
        return bringIn(name, text, OnDuplicate.SKIP);
    }

    private static List<String> keys(FileReport report) {
        return report.findings().stream().map(finding -> finding.message().key()).toList();
    }

    private static Finding finding(FileReport report, String key) {
        return report.findings().stream().filter(one -> one.message().key().equals(key)).findFirst().orElseThrow();
    }

    private List<String> attributes() {
        return study.caseTable().attributes().stream().map(one -> one.name() + ":" + one.type().word()).toList();
    }

    private String value(String oneCase, String attribute) {
        CaseTable table = study.caseTable();
        int column = table.attributes().stream().map(Attribute::name).toList().indexOf(attribute);
        AttributeValue value = table.rows().stream().filter(row -> row.oneCase().name().equals(oneCase)).findFirst()
                .orElseThrow().values().get(column);
        return value.isAssigned() ? value.text() : value.state().name();
    }

    private Map<String, Long> cases() {
        return study.caseTable().rows().stream()
                .collect(Collectors.toMap(CaseTable.Row::name, row -> row.oneCase().id()));
    }

    @Test
    void wholeNumbersBecomeDecimalsAndWordsForNothingAreNothing() {
        bringIn("w1.csv", "ID,Age\nP01,20\nP02,21\nP04,20\n");
        String before = shop.dump();
        FileReport report = bringIn("w2.csv", "ID,Age\nP01,unknown\nP04,21.5\nP05,N.A.\nP06,22\n",
                OnDuplicate.REPLACE);
        assertThat(attributes()).containsExactly("Age:decimal");
        assertThat(value("P01", "Age")).isEqualTo("20");
        assertThat(value("P04", "Age")).isEqualTo("21.5");
        assertThat(value("P05", "Age")).isEqualTo("NOT_APPLICABLE");
        assertThat(keys(report)).contains("study.attribute-widened", "study.words-missing");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
        study.redo();
        assertThat(attributes()).containsExactly("Age:decimal");
    }

    @Test
    void aValueThatDoesNotFitIsToldAndTheOthersComeIn() {
        bringIn("w1.csv", "ID,Age\nP01,20\nP02,21\n");
        FileReport report = bringIn("w2.csv", "ID,Age\nP03,about 30\nP04,31\nP05,32\n");
        assertThat(attributes()).containsExactly("Age:integer");
        assertThat(value("P03", "Age")).isEqualTo("UNASSIGNED");
        assertThat(value("P05", "Age")).isEqualTo("32");
        Finding left = finding(report, "study.values-left-out");
        assertThat(left.severity()).isEqualTo(Finding.Severity.LOST);
        assertThat(left.message().args().toString()).contains("about 30", "P03");
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsNotGuessed() {
        bringIn("w1.csv", "ID,Income\nP01,2000\nP02,2100\n");
        FileReport report = bringIn("w2.csv",
                "ID,Income\nP03,\"1,500\"\nP04,\"2,250\"\nP05,3000\nP06,3100\nP07,4000\n");
        assertThat(attributes()).containsExactly("Income:integer");
        assertThat(value("P03", "Income")).isEqualTo("UNASSIGNED");
        assertThat(value("P07", "Income")).isEqualTo("4000");
        assertThat(keys(report)).contains("study.values-left-out");
    }

    @Test
    void aColumnOfOtherThingsIsApartAndSaysSoEachTime() {
        bringIn("w1.csv", "ID,Q1\nP01,20\nP02,21\n");
        assertThat(keys(bringIn("w2.csv", "ID,Q1\nP03,red\nP04,blue\nP05,red\n"))).contains("study.attribute-apart");
        assertThat(keys(bringIn("w3.csv", "ID,Q1\nP06,green\nP07,blue\nP08,blue\n")))
                .contains("study.attribute-apart");
        assertThat(attributes()).containsExactly("Q1:integer", "Q1 (2):text");
        assertThat(keys(bringIn("w4.csv", "ID,Q1\nP09,22\nP10,23\n"))).doesNotContain("study.attribute-apart");
        assertThat(value("P09", "Q1")).isEqualTo("22");
    }

    @Test
    void headersAndLevelsThatDifferInLetterCaseAreTheSame() {
        bringIn("w1.csv",
                "ID,Region,Mood,Agree\nP01,East,Puas,true\nP02,West,Tidak puas,false\nP03,East,Netral,true\n");
        FileReport report = bringIn("w2.csv",
                "ID,region,Mood,Agree\nP04,East,puas,yes\nP05,North,TIDAK PUAS,no\nP06,East,puas,yes\n");
        assertThat(attributes()).containsExactly("Region:text", "Mood:ordinal", "Agree:boolean");
        assertThat(value("P04", "Mood")).isEqualTo("Puas");
        assertThat(value("P05", "Agree")).isEqualTo("false");
        assertThat(keys(report)).contains("study.attribute-case").doesNotContain("study.attribute-renamed",
                "study.attribute-apart");
    }

    @Test
    void twoColumnsOfOneFileStayTwo() {
        FileReport report = bringIn("dup.csv", "ID,Q,q\nP01,1,a\nP02,2,b\nP03,3,a\n");
        assertThat(attributes()).containsExactly("Q:integer", "q (2):text");
        assertThat(keys(report)).contains("study.attribute-twice");
        bringIn("dup2.csv", "ID,Q,q\nP04,4,c\nP05,5,a\n");
        assertThat(attributes()).containsExactly("Q:integer", "q (2):text");
    }

    @Test
    void aLevelThatIsNewStandsWhereTheFileHasIt() {
        bringIn("w1.csv", "ID,Sikap\nR1,Setuju\nR2,Netral\nR3,Tidak setuju\n");
        bringIn("w2.csv", "ID,Sikap\nR4,Sangat setuju\nR5,Setuju\nR6,Setuju\n");
        assertThat(study.caseTable().attributes().getFirst().levels()).containsExactly("Tidak setuju", "Netral",
                "Setuju", "Sangat setuju");
        assertThat(study.caseTable().attributes().getFirst().type()).isEqualTo(AttributeType.ORDINAL);
    }

    @Test
    void levelsOfNoUsualScaleJoinWhereThereIsNoDoubt() {
        List<String> levels = List.of("kecil", "sedang", "raya");
        assertThat(JoinedLevels.of(levels, List.of("Kecil", "agak", "sedang"), true)).containsExactly("kecil", "agak",
                "sedang", "raya");
        assertThat(JoinedLevels.of(levels, List.of("sedang", "raya", "maha"), true)).containsExactly("kecil",
                "sedang", "raya", "maha");
        assertThat(JoinedLevels.of(levels, List.of("kecil", "agak", "raya"), true)).isEqualTo(levels);
        assertThat(JoinedLevels.of(levels, List.of("raya", "sedang", "x"), true)).isEqualTo(levels);
        assertThat(JoinedLevels.of(levels, List.of("sedang", "maha"), true)).isEqualTo(levels);
        assertThat(JoinedLevels.of(levels, List.of("maha"), false)).isEqualTo(levels);
    }

    @Test
    void theSameNumberOrDayIsNoDifference() {
        bringIn("w1.csv", "ID,Score,Day\nP01,2.50,2024-01-05\nP02,3.25,2024-01-06\n");
        FileReport report = bringIn("w2.csv", "ID,Score,Day\nP01,2.5,2024-01-05 00:00:00\nP02,3.250,2024-01-06\n",
                OnDuplicate.REPLACE);
        assertThat(keys(report)).doesNotContain("study.values-changed", "study.values-kept");
        assertThat(value("P01", "Score")).isEqualTo("2.50");
    }

    @Test
    void anIdIsTheSameHoweverItsLettersAreWritten() {
        bringIn("w1.csv", "ID,Age\nJosé,20\nP01,21\n");
        FileReport report = bringIn("w2.csv",
                Normalizer.normalize("ID,Town\nJosé,Ende\np01,Bajo\n", Normalizer.Form.NFD));
        assertThat(cases().keySet()).containsExactlyInAnyOrder("José", "P01");
        assertThat(value("José", "Town")).isEqualTo("Ende");
        assertThat(value("P01", "Town")).isEqualTo("Bajo");
        assertThat(finding(report, "study.cases-alike").message().args().toString()).contains("p01 = P01")
                .doesNotContain("Jos");
    }

    @Test
    void idsThatLookTheSameInOneFileAreTheSameTwice() {
        bringIn("w1.csv", "ID,Age\nJosé,20\n" + Normalizer.normalize("José", Normalizer.Form.NFD) + ",21\nP01,3\n");
        assertThat(cases().keySet().stream().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)))
                .containsExactlyInAnyOrder("José", "José (2)", "P01");
    }

    @Test
    void valuesThatDoNotFitAreToldBeforeAlsoWhereAllCasesAreNew() {
        bringIn("w1.csv", "ID,Age\nP01,20\nP02,21\n");
        Path file = shop.file("w2.csv", "ID,Age\nP03,about 30\nP04,31\nP05,32\n");
        ImportChoice choice = study.importing().preview(List.of(file), Progress.NONE).getFirst().choice();
        WavePlan plan = study.importing().waves(List.of(choice), Progress.NONE).getFirst();
        assertThat(plan.known()).isZero();
        assertThat(plan.notes()).extracting(one -> one.message().key()).containsExactly("study.values-left-out");
    }

    @Test
    void idsThatDifferInLetterCaseWithinOneFileStayTwoCases() {
        bringIn("w1.csv", "ID,Age\nR_aB,20\nR_ab,21\n");
        FileReport report = bringIn("w2.csv", "ID,Town\nR_aB,Ende\nR_ab,Bajo\nR_AB,Kupang\n");
        assertThat(keys(report)).contains("intake.survey.ids-alike");
        assertThat(cases()).hasSize(3);
        assertThat(value("R_ab", "Town")).isEqualTo("Bajo");
    }
}
