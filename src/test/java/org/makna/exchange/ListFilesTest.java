package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.HistoryStep;
import org.makna.model.HitRow;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ListFilesTest {

    private static final CodedSegments SEGMENTS = Samples.content(
            Samples.segments("=SUM of all fears, she said \"so\".", "👩‍👩‍👧 baris\nkedua")).segments();
    private static final HitRow HIT = new HitRow("Map/P01", Samples.guid(1, 1), new TextRange(5, 9), 4, 7, "kiri ",
            "👍 ya", " kanan", "Sari", 3, "Bagian", List.of("A > B", "C"), 1.5f);
    private static final HistoryStep STEP = new HistoryStep(12, HistoryStep.Kind.UNDO, 11L,
            Message.of("workbook.note.times"), "Ana", "2026-02-01T10:00:00Z", HistoryStep.State.DONE, 3);

    @TempDir
    Path folder;

    @Test
    void segmentCsvReadsBackUnalteredAndWhole() throws IOException {
        Path file = folder.resolve("s.csv");
        assertThat(SegmentFiles.csv(file, SEGMENTS, false, Progress.NONE)).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        List<CSVRecord> rows = parse(new String(bytes, StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.size()).isEqualTo(31));
        int text = Arrays.asList(rows.getFirst().values()).indexOf("Segment");
        assertThat(rows.get(1).get(text)).isEqualTo("=SUM of all fears, she said \"so\".");
        assertThat(rows.get(2).get(text)).isEqualTo("👩‍👩‍👧 baris\nkedua");
        assertThat(rows.get(2).toList()).contains("(not applicable)", "2026-02-01T10:00:00Z", "34");
    }

    @Test
    void segmentCsvHasTheEnglishNamesOfTheSheet() {
        for (SegmentColumn column : SegmentColumn.values()) {
            assertThat(Samples.ENGLISH.text(column.key())).isEqualTo(column.csvName());
        }
    }

    @Test
    void spreadsheetSafeSegmentsSayHowManyFieldsWereGuarded() throws IOException {
        Path file = folder.resolve("s.csv");
        assertThat(SegmentFiles.csv(file, SEGMENTS, true, Progress.NONE)).extracting(Samples.ENGLISH::text)
                .singleElement().asString().startsWith("One field that begins");
        assertThat(Files.readString(file)).contains("\"'=SUM of");
    }

    @Test
    void attributeNamedLikeAColumnGetsAnotherHeading() throws IOException {
        CodedSegments segments = new CodedSegments(
                List.of(Samples.attribute(1, "code", org.makna.model.AttributeType.TEXT)), List.of(), 0, 0, _ -> {
                });
        SegmentFiles.csv(folder.resolve("s.csv"), segments, false, Progress.NONE);
        assertThat(parse(Files.readString(folder.resolve("s.csv"))).getFirst().toList()).contains("Code", "code (2)");
    }

    @Test
    void reportsStandInTwoSheetsAndOneCsvWithEveryFinding() throws IOException {
        FileReport one = new FileReport("P1.txt", FileReport.Status.IMPORTED, "txt", "UTF-8", List.of("P1"), 0, 34, 4,
                List.of("I", "P"), List.of(Finding.repaired("intake.text.nul", 2L),
                        Finding.note("intake.text.line-ends", 3L)));
        FileReport other = new FileReport("=P2.txt", FileReport.Status.IMPORTED, "txt", "UTF-8", List.of("P2"), 0, 0,
                0, List.of(), List.of());
        Path csv = folder.resolve("r.csv");
        ReportFiles.csv(csv, List.of(one, other), Samples.ENGLISH);
        List<CSVRecord> rows = parse(Files.readString(csv));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).toList()).contains("P1.txt", "34", "I; P", "repaired");
        assertThat(rows.get(3).get(0)).isEqualTo("=P2.txt");
        Path xlsx = folder.resolve("r.xlsx");
        ReportFiles.xlsx(xlsx, List.of(one, other), Samples.IMPRINT, Samples.ENGLISH);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            assertThat(book.getSheet("Files").getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheet("Files").getRow(1).getCell(6).getNumericCellValue()).isEqualTo(34);
            assertThat(book.getSheet("Findings").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void segmentJsonHasExactlyTheFieldsOfTheContract() {
        StringWriter out = new StringWriter();
        SegmentFiles.json(out, SEGMENTS);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.size()).isEqualTo(2);
        assertThat(new ArrayList<>(json.get(0).propertyNames())).containsExactly("guid", "document", "start", "end",
                "startCodePoint", "endCodePoint", "text", "code", "coder", "speaker", "case", "weight", "comment",
                "created");
        JsonNode second = json.get(1);
        assertThat(second.get("text").asString()).isEqualTo("👩‍👩‍👧 baris\nkedua");
        assertThat(second.get("end").asInt() - second.get("start").asInt()).isEqualTo(20);
        assertThat(second.get("endCodePoint").asInt() - second.get("startCodePoint").asInt()).isEqualTo(17);
        assertThat(second.get("weight").asInt()).isEqualTo(2);
        assertThat(json.get(0).get("weight").isNull()).isTrue();
        assertThat(second.get("case").asString()).isEqualTo("Sari; Wayan");
    }

    @Test
    void emptyListsAreEmptyArrays() {
        StringWriter out = new StringWriter();
        HitFiles.json(out, List.of());
        assertThat(out.toString().strip()).isEqualTo("[]");
    }

    @Test
    void hitJsonHasExactlyTheFieldsOfTheContract() {
        StringWriter out = new StringWriter();
        HitFiles.json(out, List.of(HIT, HIT));
        assertThat(out.toString().lines()).hasSize(3);
        JsonNode hit = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(new ArrayList<>(hit.propertyNames())).containsExactly("document", "documentGuid", "start", "end",
                "startCodePoint", "endCodePoint", "left", "hit", "right", "speaker", "section", "codes", "score");
        assertThat(hit.get("hit").asString()).isEqualTo("👍 ya");
        assertThat(hit.get("codes").get(1).asString()).isEqualTo("C");
        assertThat(hit.get("score").asDouble()).isEqualTo(1.5);
    }

    @Test
    void hitCsvToAWriterHasNoMarkAndToAFileHasOne() throws IOException {
        StringWriter out = new StringWriter();
        HitFiles.csv(out, List.of(HIT));
        assertThat(out.toString()).startsWith("document,documentGuid,").contains(",👍 ya,", ",A > B; C,1.5\r\n");
        HitFiles.csv(folder.resolve("h.csv"), List.of(HIT));
        assertThat(Files.readString(folder.resolve("h.csv"))).isEqualTo("\uFEFF" + out);
    }

    @Test
    void historyIsRenderedInTheLanguageWithFixedFieldNames() throws IOException {
        StringWriter out = new StringWriter();
        HistoryFiles.json(out, List.of(STEP), Samples.INDONESIAN);
        JsonNode step = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(step.get("label").asString()).isEqualTo("Semua waktu dalam UTC.");
        assertThat(step.get("kind").asString()).isEqualTo("undo");
        assertThat(step.get("target").asLong()).isEqualTo(11);
        Path csv = folder.resolve("h.csv");
        HistoryFiles.csv(csv, List.of(STEP), Samples.INDONESIAN);
        assertThat(Files.readString(csv)).contains("revision,time,coder,kind,label,target,state,rows\r\n",
                "12,2026-02-01T10:00:00Z,Ana,undo,Semua waktu dalam UTC.,11,done,3\r\n");
        Path xlsx = folder.resolve("h.xlsx");
        HistoryFiles.xlsx(xlsx, List.of(STEP), Samples.IMPRINT, Samples.INDONESIAN);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            assertThat(workbook.getSheet("History").getRow(0).getCell(2).getStringCellValue()).isEqualTo("Pengode");
            assertThat(workbook.getSheet("History").getRow(1).getCell(3).getStringCellValue()).isEqualTo("urungkan");
        }
    }

    @Test
    void reportsTellStatusAndFindings() {
        StringWriter out = new StringWriter();
        FileReport report = FileReport.nothing("a/b.png", FileReport.Status.NOT_A_DOCUMENT,
                Finding.failed("exchange.is-folder", "b.png"));
        ReportFiles.json(out, List.of(report), Samples.ENGLISH);
        JsonNode json = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(json.get("status").asString()).isEqualTo("not-a-document");
        assertThat(json.get("findings").get(0).get("severity").asString()).isEqualTo("failed");
        assertThat(json.get("findings").get(0).get("message").asString()).startsWith("b.png is a folder");
    }

    private static List<CSVRecord> parse(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
