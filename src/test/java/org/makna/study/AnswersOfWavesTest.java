package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions.OnDuplicate;

/** The open answers of later waves, in files of other names and with other questions. */
class AnswersOfWavesTest {

    private static final String WHY_1 = "Pelayanan di kantor desa sekarang jauh lebih cepat daripada dulu";
    private static final String WHY_2 = "Saya harus antre dari pagi dan kadang pulang tanpa hasil apa pun";
    private static final String OTHER_2 = "Sekarang saya tidak perlu lagi antre dari pagi di kantor desa itu";
    private static final String WISH_1 = "Semoga loketnya ditambah supaya antrean tidak terlalu panjang lagi";
    private static final String WISH_2 = "Semoga kantor dibuka pada hari Sabtu untuk orang yang bekerja";
    private static final String MAP = """
            {"id": "ID", "columns": {"Why": {"role": "open"}, "Wish": {"role": "open"}, "Ease": {"role": "open"}}}
            """;

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void aStudyWithTheFirstWave() {
        shop = new Workshop(folder);
        study = shop.study;
        bringIn("w1.csv", "ID,Why\nP01," + WHY_1 + "\nP02," + WHY_2 + "\n", OnDuplicate.SKIP);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02");
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

    private List<String> paths() {
        return study.documents().allDocuments().stream().map(DocumentTree.DocumentEntry::path).sorted().toList();
    }

    private Document document(String path) {
        return study.document(shop.id(path)).orElseThrow().document();
    }

    private String text(String path) {
        return study.text(document(path));
    }

    /** Each section as its label and its words. */
    private List<String> sections(String path) {
        String text = text(path);
        return study.read(rows -> rows.documents().sections(shop.id(path))).stream()
                .map((Section one) -> one.label() + "=" + one.range().cut(text)).toList();
    }

    private void code(String path, String words) {
        Code code = study.codebook().find("Antre").map(one -> one.code())
                .orElseGet(() -> study.codebookEdits().create(null, "Antre").join());
        int start = text(path).indexOf(words);
        study.coding().apply(shop.id(path), new TextRange(start, start + words.length()), code.id()).join();
    }

    private String coded(String path) {
        PlacedCoding coding = study.codings(shop.id(path)).getFirst();
        return coding.range().cut(text(path));
    }

    @Test
    void anAnswerOfAFileOfAnotherNameTakesThePlaceOfTheOld() {
        String before = shop.dump();
        FileReport report = bringIn("w2.csv", "ID,Why\nP01," + WHY_1 + "\nP02," + OTHER_2 + "\n",
                OnDuplicate.REPLACE);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02");
        assertThat(text("w1/P02")).isEqualTo("Why\n" + OTHER_2);
        assertThat(sections("w1/P02")).containsExactly("Why=Why\n" + OTHER_2);
        assertThat(report.documents()).containsExactly("P02");
        String after = shop.dump();
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
        study.redo();
        assertThat(shop.dump()).isEqualTo(after);
    }

    @Test
    void withoutReplacingTheNewAnswerComesBesideTheOld() {
        bringIn("w2.csv", "ID,Why\nP01," + WHY_1 + "\nP02," + OTHER_2 + "\n", OnDuplicate.SKIP);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02", "w2/P02");
        bringIn("w3.csv", "ID,Why\nP01," + WHY_1 + "\nP02," + OTHER_2 + "\nP03," + WISH_1 + "\n", OnDuplicate.REPLACE);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02", "w2/P02", "w3/P03");
        assertThat(text("w1/P02")).contains(WHY_2);
    }

    @Test
    void aQuestionThatIsNewJoinsTheAnswersThatAreThere() {
        code("w1/P02", "antre dari pagi");
        String before = shop.dump();
        bringIn("grown.csv", "ID,Ease,Why,Wish\nP01,Mudah sekali dan cepat menurut saya pribadi," + WHY_1 + ","
                + WISH_1 + "\nP02,," + WHY_2 + "," + WISH_2 + "\n", OnDuplicate.SKIP);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02");
        assertThat(text("w1/P02")).isEqualTo("Why\n" + WHY_2 + "\n\nWish\n" + WISH_2);
        assertThat(sections("w1/P02")).containsExactly("Why=Why\n" + WHY_2, "Wish=Wish\n" + WISH_2);
        assertThat(sections("w1/P01")).containsExactly("Ease=Ease\nMudah sekali dan cepat menurut saya pribadi",
                "Why=Why\n" + WHY_1, "Wish=Wish\n" + WISH_1);
        assertThat(coded("w1/P02")).isEqualTo("antre dari pagi");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void anAnswerToANewQuestionJoinsAlsoWhereTheOldOnesAreBlankNow() {
        bringIn("grown.csv", "ID,Why,Wish\nP01,," + WISH_1 + "\nP03," + WHY_1 + "," + WISH_2 + "\n",
                OnDuplicate.SKIP);
        assertThat(paths()).containsExactly("grown/P03", "w1/P01", "w1/P02");
        assertThat(text("w1/P01")).isEqualTo("Why\n" + WHY_1 + "\n\nWish\n" + WISH_1);
    }

    @Test
    void anAnswerThatIsCodedStaysAndTheOthersAreReplaced() {
        bringIn("w2.csv", "ID,Why,Wish\nP01," + WHY_1 + "," + WISH_1 + "\nP02," + WHY_2 + "," + WISH_2 + "\n",
                OnDuplicate.SKIP);
        code("w1/P02", "antre dari pagi");
        code("w1/P02", "hari Sabtu");
        study.undo();
        String before = shop.dump();
        FileReport report = bringIn("w3.csv", "ID,Why,Wish\nP01," + WISH_2 + "," + WISH_1 + "\nP02," + OTHER_2 + ","
                + WISH_1 + "\n", OnDuplicate.REPLACE);
        assertThat(paths()).containsExactly("w1/P01", "w1/P02", "w3/P02");
        assertThat(text("w1/P02")).isEqualTo("Why\n" + WHY_2 + "\n\nWish\n" + WISH_1);
        assertThat(coded("w1/P02")).isEqualTo("antre dari pagi");
        assertThat(text("w3/P02")).isEqualTo("Why\n" + OTHER_2);
        assertThat(sections("w3/P02")).containsExactly("Why=Why\n" + OTHER_2);
        assertThat(text("w1/P01")).isEqualTo("Why\n" + WISH_2 + "\n\nWish\n" + WISH_1);
        assertThat(report.findings()).extracting(one -> one.message().key()).contains("study.answers-replaced",
                "study.answers-beside");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void whatWasSaidLaterStaysTogetherWhereNothingIsReplaced() {
        bringIn("w2.csv", "ID,Why,Wish\nP02," + OTHER_2 + "," + WISH_2 + "\n", OnDuplicate.SKIP);
        assertThat(text("w1/P02")).isEqualTo("Why\n" + WHY_2);
        assertThat(text("w2/P02")).isEqualTo("Why\n" + OTHER_2 + "\n\nWish\n" + WISH_2);
    }

    @Test
    void theCodeOfTheQuestionMovesToTheNewAnswer() throws java.io.IOException {
        Path map = folder.resolve("map.json");
        Files.writeString(map, MAP.replace("\"Why\": {\"role\": \"open\"}",
                "\"Why\": {\"role\": \"open\", \"code\": \"Alasan\"}").replace(
                        ", \"Wish\": {\"role\": \"open\"}, \"Ease\": {\"role\": \"open\"}", ""));
        for (String wave : List.of("a," + WISH_1 + "\n", "b," + WISH_2 + "\n")) {
            study.importing().run(List.of(shop.file(wave.charAt(0) + ".csv", "ID,Why\nX1," + wave.substring(2))),
                    new ImportOptions("", null, null, map, OnDuplicate.REPLACE), Progress.NONE);
        }
        assertThat(text("a/X1")).isEqualTo("Why\n" + WISH_2);
        assertThat(study.codings(shop.id("a/X1"))).hasSize(1);
        assertThat(coded("a/X1")).isEqualTo(WISH_2);
    }

    @Test
    void thePlanSaysWhatHappensToEachAnswer() {
        code("w1/P02", "antre dari pagi");
        Path file = shop.file("w2.csv", "ID,Why,Wish\nP01," + WISH_1 + "," + WISH_2 + "\nP02," + OTHER_2 + ",\n");
        ImportChoice choice = study.importing().preview(List.of(file), Progress.NONE).getFirst().choice();
        WavePlan plan = study.importing().waves(List.of(choice), Progress.NONE).getFirst();
        assertThat(plan.answers()).isEqualTo(1);
        assertThat(plan.others()).containsExactly(new WavePlan.Other("P01", "Why", "P01", false),
                new WavePlan.Other("P02", "Why", "P02", true));
    }
}
