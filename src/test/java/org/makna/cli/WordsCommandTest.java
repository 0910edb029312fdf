package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Words are counted and compared by commands alone. */
class WordsCommandTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyWithTwoInterviews() {
        shell = new Shell(folder);
        study = shell.path("kata.makna");
        shell.file("in/Bali/P01.txt", "Pelayanan cepat, layanan murah. Petugas melayani dengan sabar.");
        shell.file("in/Papua/P02.txt", "Sinyal hilang; sinyal mahal 2024. Dilayani di kantor.");
        shell.does("new", study, "--title", "Kata", "--language", "id", "--lang", "en");
        shell.does("import", study, shell.path("in/Bali"), shell.path("in/Papua"), "--language", "id", "--lang", "en");
    }

    @Test
    void wordsComeWithTheirSharesAndWhatWasCounted() {
        shell.does("words", study, "--format", "json", "--lang", "en");
        JsonNode json = shell.json();
        assertThat(json.get("counted").asInt()).isEqualTo(14);
        assertThat(json.get("words").get(0).get("word").asString()).isEqualTo("sinyal");
        assertThat(json.get("words").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(json.get("words").get(0).get("share").asDouble()).isEqualTo(2 / 14.0);
        assertThat(json.get("words").findValuesAsString("word")).contains("2024").doesNotContain("dengan", "di");
        assertThat(shell.err).contains("Stop words are left out").contains("share of the 14 words");
    }

    @Test
    void formsJoinUnderTheirStem() {
        shell.does("words", study, "--stem", "--no-numbers", "--limit", "1", "--format", "json");
        JsonNode first = shell.json().get("words").get(0);
        assertThat(first.get("count").asInt()).isEqualTo(4);
        assertThat(first.get("forms").findValuesAsString("word")).containsExactlyInAnyOrder("pelayanan", "layanan",
                "melayani", "dilayani");
        assertThat(first.get("documents").asInt()).isEqualTo(2);
    }

    @Test
    void groupsAreComparedAndSequencesCounted() {
        shell.does("words", study, "--by", "folders", "--format", "json");
        JsonNode papua = shell.json().get("groups").get(1);
        assertThat(papua.get("group").asString()).isEqualTo("Papua");
        assertThat(papua.get("words").get(0).get("word").asString()).isEqualTo("sinyal");
        assertThat(papua.get("words").get(0).get("logLikelihood").asDouble()).isPositive();
        shell.does("words", study, "--ngram", "2", "--all-words", "--min-length", "1", "--where", "folder=Papua",
                "--format", "csv");
        assertThat(shell.out).contains("sinyal mahal,12,1").doesNotContain("hilang sinyal");
    }

    @Test
    void namesInFrontOfTurnsAreNotCountedAndThoseInSpeechAre() {
        shell.file("turns/P03.txt", "Pewawancara: Bagaimana, Sari?\nSari: Cepat.\nPewawancara: Lalu?\nSari: Mahal.\n");
        shell.does("import", study, shell.path("turns"), "--folder", "Turns", "--language", "id");
        shell.does("words", study, "--where", "folder=Turns", "--all-words", "--format", "csv", "--lang", "en");
        assertThat(shell.out).contains("sari,4,1").contains("cepat,5,1").doesNotContain("pewawancara");
        assertThat(shell.err).contains("Names of speakers in front of their turns are not counted.");
    }

    @Test
    void filesAreWrittenAndWrongUsageIsToldOf() throws Exception {
        shell.does("words", study, "--out", shell.path("kata.xlsx"), "--lang", "en");
        try (InputStream in = Files.newInputStream(folder.resolve("kata.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet("Word frequency");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Weighted Percentage (%)");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("sinyal");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        }
        shell.does("words", study, "--by", "folders", "--out", shell.path("dua.csv"));
        assertThat(shell.read("dua.csv")).contains("Papua,sinyal,2,");
        assertThat(shell.run("words", study, "--ngram", "9")).isEqualTo(2);
        assertThat(shell.run("words", study, "--where", "nonsense")).isEqualTo(2);
        assertThat(shell.run("words", study, "--by", "kinds", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("makes 1 groups");
    }
}
