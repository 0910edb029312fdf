package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job from a transcript to a matrix in Excel, by commands alone. */
class JourneyTest {

    private static final String FIRST = """
            Pewawancara: Bagaimana Ibu mengurus surat di kelurahan?
            Bu Ani: Lewat grup warga. Pelayanan publik sekarang lebih cepat, tapi kuota mahal.
            Pewawancara: Mahal bagaimana?
            Bu Ani: Ya mahal buat saya.
            """;
    private static final String SECOND = """
            Pewawancara: Bapak pakai media sosial?
            Pak Budi: Tidak. Di sini sinyal hilang-hilang, biaya juga besar.
            Pewawancara: Jadi ke kantor?
            Pak Budi: Ke kantor saja, antre.
            """;

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyWithTwoInterviews() {
        shell = new Shell(folder);
        study = shell.path("layanan.makna");
        shell.file("in/Warga/P01.txt", FIRST);
        shell.file("in/Warga/P02.txt", SECOND);
        shell.file("in/foto.png", "no document");
        shell.does("new", study, "--title", "Layanan publik", "--language", "id", "--lang", "en");
        shell.does("import", study, shell.path("in"), "--kind", "interview", "--lang", "en");
    }

    @Test
    void importTellsOfEveryFileAndKeepsTheTree() {
        assertThat(shell.err).contains("P01.txt: imported").contains("P02.txt: imported")
                .contains("foto.png: not a document")
                .contains("Imported 2, skipped 0, not a document 1, failed 0.");
        assertThat(shell.out).isEmpty();
        shell.does("search", study, "kuota", "--format", "json");
        assertThat(shell.json()).hasSize(1);
        assertThat(shell.json().get(0).get("document").asString()).isEqualTo("in/Warga/P01");
    }

    @Test
    void importingTheSameFilesAgainSkipsThem() {
        shell.does("import", study, shell.path("in"), "--lang", "en");
        assertThat(shell.err).contains("Imported 0, skipped 2");
        shell.does("import", study, shell.path("in"), "--on-duplicate", "import", "--format", "json");
        JsonNode reports = shell.json();
        assertThat(reports.findValuesAsString("status")).contains("imported");
        shell.does("search", study, "kuota", "--format", "json");
        assertThat(shell.json().findValuesAsString("document")).containsExactly("in/Warga/P01", "in/Warga/P01.txt");
    }

    @Test
    void aHitHasItsPlaceItsSpeakerAndItsNeighbourhood() {
        shell.does("search", study, "kuota mahal", "--within", "sentence", "--format", "json", "--lang", "en");
        JsonNode first = shell.json().get(0);
        assertThat(first.get("hit").asString()).isEqualTo("kuota");
        assertThat(first.get("left").asString()).endsWith("tapi ");
        assertThat(first.get("right").asString()).isEqualTo(" mahal.");
        assertThat(first.get("speaker").asString()).isEqualTo("Bu Ani");
        int start = first.get("start").asInt();
        assertThat(FIRST.substring(start, first.get("end").asInt())).isEqualTo("kuota");
        assertThat(shell.json()).hasSize(2);
        assertThat(shell.err).contains("kuota AND mahal");
    }

    @Test
    void codingByQueryIsOneStepThatUndoesAndRedoes() {
        shell.does("code", study, "--code", "Akses > Biaya", "--query", "kuota OR biaya OR mahal", "--unit", "sentence",
                "--lang", "en");
        assertThat(shell.err).contains("Made the code Akses > Biaya");
        shell.does("segments", study, "--format", "json");
        String coded = shell.out;
        assertThat(shell.json().findValuesAsString("text")).containsExactly(
                "Pelayanan publik sekarang lebih cepat, tapi kuota mahal.", "Pewawancara: Mahal bagaimana?",
                "Bu Ani: Ya mahal buat saya.", "Di sini sinyal hilang-hilang, biaya juga besar.");
        assertThat(shell.json().get(0).get("coder").asString()).isEqualTo("Automatic");
        shell.does("undo", study, "--lang", "en");
        assertThat(shell.err).contains("Akses > Biaya");
        shell.does("segments", study, "--format", "json");
        assertThat(shell.json()).isEmpty();
        shell.does("redo", study);
        shell.does("segments", study, "--format", "json");
        assertThat(shell.out).isEqualTo(coded);
        shell.does("code", study, "--code", "Akses > Biaya", "--query", "kuota OR biaya OR mahal", "--unit", "sentence",
                "--lang", "en");
        assertThat(shell.err).contains("0 codings made, 4 there already");
        shell.does("check", study);
    }

    @Test
    void segmentsAndHitsGoOutWithWhatStandsAroundThem() throws IOException {
        shell.does("code", study, "--code", "Akses > Biaya", "--query", "kuota", "--unit", "match");
        shell.does("segments", study, "--format", "json");
        assertThat(shell.json().get(0).has("before")).isFalse();
        shell.does("segments", study, "--format", "json", "--context", "1");
        for (JsonNode one : shell.json()) {
            assertThat(FIRST + SECOND).contains(
                    one.get("before").asString() + one.get("text").asString() + one.get("after").asString());
        }
        assertThat(shell.json().get(0).get("before").asString()).startsWith("Bu Ani: Lewat").endsWith("tapi ");
        shell.does("segments", study, "--context", "1", "--context-unit", "turn");
        assertThat(shell.out).contains("tapi [kuota] mahal.");
        assertThat(shell.run("segments", study, "--context", "6")).isEqualTo(2);
        assertThat(shell.run("segments", study, "--context", "1", "--context-unit", "section")).isEqualTo(2);
        Path sheet = Path.of(shell.path("hits.xlsx"));
        shell.does("search", study, "kuota", "--out", sheet.toString(), "--lang", "en");
        assertThat(shell.err).contains("hits.xlsx");
        assertThat(sheet).isNotEmptyFile();
        Path notes = Path.of(shell.path("notes.csv"));
        shell.does("search", study, "kuota", "--notes", "--out", notes.toString(), "--lang", "en");
        assertThat(Files.readString(notes)).startsWith("\uFEFFkind,about,left,hit,right");
    }

    @Test
    void undoTakesBackAnImportAndSearchFollows() {
        shell.does("search", study, "sinyal", "--format", "json");
        assertThat(shell.json()).hasSize(1);
        shell.does("undo", study);
        shell.does("search", study, "sinyal", "--format", "json");
        assertThat(shell.json()).isEmpty();
        assertThat(shell.run("undo", study, "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("Nothing more to undo");
        shell.does("redo", study);
        shell.does("search", study, "sinyal", "--format", "json");
        assertThat(shell.json()).hasSize(1);
        shell.does("history", study, "--format", "json");
        assertThat(shell.json()).hasSize(3);
        shell.does("check", study);
    }

    @Test
    void theTableSaysWhatItCountsInEveryForm() {
        shell.does("code", study, "--code", "Akses > Biaya", "--query", "kuota OR biaya");
        shell.does("code", study, "--code", "Akses > Sinyal", "--query", "sinyal");
        shell.does("table", study, "--rows", "codes", "--columns", "documents", "--format", "json", "--lang", "en");
        JsonNode table = shell.json();
        assertThat(table.get("total").asInt()).isEqualTo(3);
        assertThat(table.get("unit").asString()).isEqualTo("codings");
        assertThat(table.get("counted").asString()).contains("codings");
        assertThat(table.get("study").asString()).isEqualTo("Layanan publik");
        assertThat(table.get("revision").asLong()).isEqualTo(3);
        shell.does("table", study, "--rows", "codes", "--columns", "documents", "--base", "column", "--out",
                shell.path("t.csv"), "--lang", "en");
        assertThat(shell.read("t.csv")).startsWith("\uFEFF").contains("Akses > Biaya");
        assertThat(shell.read("t.csv.txt")).contains("codings");
        shell.does("table", study, "--rows", "codes", "--columns", "documents", "--lang", "en");
        assertThat(shell.out).contains("in/Warga/P01").contains("Total");
        assertThat(shell.err).isNotBlank();
    }

    @Test
    void theWorkbookHasItsFourteenSheetsAndNoFormula() throws IOException {
        shell.does("code", study, "--code", "Akses > Biaya", "--query", "kuota OR biaya");
        shell.does("export", study, shell.path("hasil.xlsx"), "--lang", "id");
        byte[] first = Files.readAllBytes(folder.resolve("hasil.xlsx"));
        try (InputStream in = Files.newInputStream(folder.resolve("hasil.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(19);
            assertThat(workbook.getSheetName(0)).isEqualTo("README");
            assertThat(workbook.getSheet("Coded segments").getLastRowNum()).isEqualTo(2);
        }
        shell.does("export", study, shell.path("hasil.xlsx"), "--lang", "id");
        assertThat(Files.readAllBytes(folder.resolve("hasil.xlsx"))).isEqualTo(first);
    }

    @Test
    void theSurveyBecomesCasesAttributesAndDocuments() {
        shell.file("survei.csv", """
                Responden,Umur,Daerah,Pendapat
                R1,17,Bali,Layanan daring sangat membantu saya di rumah. Tidak perlu antre lagi seperti dulu.
                R2,34,Papua,Sinyal di kampung kami belum ada sehingga tetap harus ke kota naik perahu.
                R3,61,Bali,
                """);
        shell.does("import", study, shell.path("survei.csv"), "--lang", "en");
        assertThat(shell.err).contains("3 cases");
        shell.does("code", study, "--code", "Sinyal", "--query", "sinyal", "--coder", "Ana");
        shell.does("table", study, "--rows", "codes", "--columns", "attribute:Daerah", "--unit", "cases", "--base", "n",
                "--format", "json");
        JsonNode table = shell.json();
        assertThat(table.get("columns")).hasSize(2);
        shell.does("table", study, "--rows", "codes", "--columns", "cases", "--format", "json");
        assertThat(shell.json().get("total").asInt()).isEqualTo(1);
        shell.does("cases", "export", study, shell.path("cases.csv"));
        assertThat(shell.read("cases.csv")).contains("R1,survei/R1,").contains("Papua");
    }

    @Test
    void namesComeInAsPseudonymsAndTheListIsNotKept() {
        shell.file("Siti/wawancara Siti.txt",
                "I: Apa kabar, Siti?\nSiti: Baik. Adik saya BUDI.\nI: Budinya di mana?\n");
        shell.file("survei.csv", """
                Responden,Umur,Teman,Pendapat
                Siti,17,Budi,Layanan daring sangat membantu saya di rumah. Budi tidak perlu antre lagi seperti dulu.
                R2,34,Siti,Sinyal di kampung kami belum ada sehingga tetap harus ke kota naik perahu.
                R3,61,Tono,Kantor jauh sekali dari rumah kami dan jalannya rusak sejak tahun yang lalu.
                """);
        shell.file("names.csv", "nama,samaran\nSiti,Rina\nBudi,Andi\n");
        shell.does("import", study, shell.path("Siti"), shell.path("survei.csv"), "--pseudonyms",
                shell.path("names.csv"), "--lang", "en");
        assertThat(shell.err).contains("wawancara Rina: Siti → Rina, 2 times").contains("Budi → Andi, once")
                .contains("Left as it is, please look: Budinya, once");
        shell.does("search", study, "rina", "--format", "json");
        assertThat(shell.json().toString()).contains("\"document\":\"Rina/wawancara Rina\"").doesNotContain("Siti");
        shell.does("cases", "export", study, shell.path("cases.csv"));
        assertThat(shell.read("cases.csv")).contains("Rina,").contains("Andi").doesNotContain("Siti")
                .doesNotContain("Budi");
        shell.does("undo", study);
        shell.does("search", study, "rina", "--format", "json");
        assertThat(shell.json()).isEmpty();
        shell.does("check", study);
        shell.file("wrong.csv", "nama\nSiti\n");
        assertThat(shell.run("import", study, shell.path("survei.csv"), "--pseudonyms", shell.path("wrong.csv")))
                .isEqualTo(1);
    }

    @Test
    void aShortTranscriptHasItsSpeakersToo() {
        shell.file("short.txt", "I: Apa kabar hari ini?\nP1: Baik, walau sinyal buruk.\nP2: Saya juga.\n");
        shell.does("import", study, shell.path("short.txt"), "--lang", "en");
        assertThat(shell.err).contains("3 turns of 3 speakers");
        shell.does("search", study, "speaker:P1 sinyal", "--format", "json");
        assertThat(shell.json()).hasSize(1);
    }

    @Test
    void aQueryMayBeginWithANegation() {
        shell.does("search", study, "-kuota sinyal", "--format", "json");
        assertThat(shell.json()).hasSize(1);
    }

    @Test
    void stepsAreSignedByWhoMadeThem() {
        shell.does("code", study, "--code", "S", "--query", "sinyal", "--coder", "Budi");
        shell.does("history", study);
        assertThat(shell.out.lines().toList().getLast()).contains("Budi");
        shell.does("code", study, "--code", "S", "--query", "sinyal", "--coder", "Budi");
        shell.does("history", study);
        assertThat(shell.out.lines()).hasSize(2);
    }

    @Test
    void bundlesSpeakIndonesian() {
        shell.does("search", study, "kuota", "--lang", "id");
        assertThat(shell.err).contains("1 temuan dalam 1 dokumen");
        shell.does("table", "--help", "--lang", "id");
        assertThat(shell.out).contains("Pemakaian:").contains("Contoh:");
        assertThat(shell.run("search", study, "--lang=id")).isEqualTo(2);
        assertThat(shell.err).contains("Kurang: QUERY");
    }
}
