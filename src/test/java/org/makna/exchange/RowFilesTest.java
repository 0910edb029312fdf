package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Sheet;

class RowFilesTest {

    @TempDir
    Path folder;

    @Test
    void codebookReadsBackAsItWas() throws IOException {
        List<CodebookRow> rows = List.of(
                new CodebookRow(2, NamePath.of("Akses", "Biaya, waktu"), "Arti\nbaris \"dua\"", "", "=bukan rumus",
                        "👍",
                        "#3b82f6", true, Samples.guid(1, 1)),
                new CodebookRow(3, NamePath.of("A > B", "/x"), "", "", "", "", "#000000", false, Samples.guid(1, 2)));
        CodebookFile.writeCsv(folder.resolve("c.csv"), rows);
        Rows<CodebookRow> csv = CodebookFile.read(csv("c.csv"), "c.csv");
        assertThat(csv.rows()).isEqualTo(rows);
        assertThat(csv.findings()).isEmpty();
        CodebookFile.writeXlsx(folder.resolve("c.xlsx"), rows, Samples.IMPRINT);
        assertThat(CodebookFile.read(xlsx("c.xlsx"), "c.xlsx").rows()).isEqualTo(rows);
    }

    @Test
    void codebookNeedsOnlyThePathAndLeavesTheRestUnsaid() {
        Rows<CodebookRow> read = CodebookFile.read(sheet(List.of("Memo", "PATH"), List.of("x", " A >B ")), "c.csv");
        assertThat(read.rows()).containsExactly(
                new CodebookRow(2, NamePath.of("A", "B"), null, null, null, null, null, null, null));
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
            assertThat(Samples.ENGLISH.text(finding.message())).contains("c.csv", "“Memo”");
        });
    }

    @Test
    void everyFaultyCodebookRowIsToldWithItsNumberAndTheOthersAreRead() {
        Rows<CodebookRow> read = CodebookFile.read(sheet(List.of("path", "colour", "codable", "guid"),
                List.of("A", "red", "", ""), List.of("B", "#ABCDEF", "ya", ""), List.of("", "", "", ""),
                List.of("C", "", "maybe", ""), List.of("D", "", "", "12"), List.of("B", "", "", ""),
                List.of("E > ", "", "", ""), List.of("", "#000000", "", ""), List.of("F", "", "", "", "extra")),
                "c.csv");
        assertThat(read.rows()).containsExactly(
                new CodebookRow(3, NamePath.of("B"), null, null, null, null, "#abcdef", true, null));
        assertThat(read.complete()).isFalse();
        assertThat(read.findings()).extracting(finding -> Samples.ENGLISH.text(finding.message())).satisfiesExactly(
                text -> assertThat(text).startsWith("c.csv, row 2, was left out: “red” is not a colour"),
                text -> assertThat(text).contains("row 5", "“maybe”"),
                text -> assertThat(text).contains("row 6", "“12”"),
                text -> assertThat(text).contains("row 7", "the code B stands in row 3 already"),
                text -> assertThat(text).contains("row 8", "E > "),
                text -> assertThat(text).contains("row 9", "“path” is blank"),
                text -> assertThat(text).contains("row 10", "5 cells"));
    }

    @Test
    void missingDoubledOrNoHeaderIsRefusedByName() {
        assertThatThrownBy(() -> CodebookFile.read(sheet(List.of("name")), "c.csv")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("c.csv").hasMessageContaining("path");
        assertThatThrownBy(() -> CodebookFile.read(sheet(List.of("path", "Path")), "c.csv"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("twice");
        assertThatThrownBy(() -> CodingsFile.read(new Sheet("x", List.of(), List.of()), "k.csv"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("k.csv").hasMessageContaining("header");
    }

    @Test
    void codingsReadBackAsTheyWere() throws IOException {
        List<CodingRow> rows = List.of(
                new CodingRow(2, "Map/P01", 0, 4, NamePath.of("A", "B"), "Ana", "👍 \"ya\"\n", "=catatan", 70,
                        "2026-02-01T10:00:00Z", Samples.guid(4, 1)),
                new CodingRow(3, "\"a/b\"", 7, 7, NamePath.of("C"), "Budi", null, null, null, null, null));
        CodingsFile.writeCsv(folder.resolve("k.csv"), rows::forEach);
        Rows<CodingRow> read = CodingsFile.read(csv("k.csv"), "k.csv");
        assertThat(read.findings()).isEmpty();
        assertThat(read.rows()).isEqualTo(rows);
    }

    @Test
    void everyFaultyCodingIsTold() {
        List<String> header = List.of("coder", "code", "end", "start", "document", "weight", "created");
        Rows<CodingRow> read = CodingsFile.read(sheet(header, List.of("Ana", "A", "5", "1", "P", "", "2026-02-01"),
                List.of("Ana", "A", "1", "5", "P", "", ""), List.of("Ana", "A", "x", "5", "P", "", ""),
                List.of("Ana", "A", "5", "-1", "P", "", ""), List.of("", "A", "5", "1", "P", "", ""),
                List.of("Ana", "A", "5", "1", "P", "101", ""), List.of("Ana", "A", "5", "1", "P", "", "yesterday"),
                List.of("Ana", "A", "5", "", "P", "", "")), "k.csv");
        assertThat(read.rows()).containsExactly(new CodingRow(2, "P", 1, 5, NamePath.of("A"), "Ana", null, null, null,
                "2026-02-01T00:00:00Z", null));
        assertThat(read.findings()).hasSize(7)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.LOST));
        assertThat(Samples.INDONESIAN.text(read.findings().getFirst().message()))
                .isEqualTo("k.csv, baris 3, tidak diikutkan: akhir 1 terletak sebelum awal 5.");
    }

    @Test
    void casesReadBackAsTheyWere() throws IOException {
        List<Attribute> attributes = List.of(Samples.attribute(1, "Region", AttributeType.TEXT),
                Samples.attribute(2, "Age", AttributeType.INTEGER),
                Samples.attribute(3, "Score", AttributeType.DECIMAL),
                Samples.attribute(4, "Visit", AttributeType.DATE), Samples.attribute(5, "Kode", AttributeType.TEXT),
                Samples.attribute(6, "Online", AttributeType.BOOLEAN));
        List<CaseRow> rows = List.of(
                new CaseRow(2, "Sari", "Map/P01", 3, 90,
                        values(attributes, "Bali", "34", "0.12345678901234", "2026-03-01", "007", "true")),
                new CaseRow(3, "Sari", "P02", null, null,
                        values(attributes, "Bali", "34", "0.12345678901234", "2026-03-01", "007", "true")),
                new CaseRow(4, "Wayan", null, null, null,
                        values(attributes, "", "(not applicable)", "1.5", "", "x", "")));
        CasesFile.writeCsv(folder.resolve("k.csv"), attributes, rows);
        Rows<CaseRow> csv = CasesFile.read(csv("k.csv"), "k.csv");
        assertThat(csv.findings()).isEmpty();
        assertThat(csv.rows()).isEqualTo(rows);
        assertThat(csv.rows().getFirst().values().keySet()).containsExactly("Region", "Age", "Score", "Visit", "Kode",
                "Online");
        CasesFile.writeXlsx(folder.resolve("k.xlsx"), attributes, rows, Samples.IMPRINT);
        assertThat(CasesFile.read(xlsx("k.xlsx"), "k.xlsx").rows()).isEqualTo(rows);
    }

    @Test
    void caseRowsThatContradictOrAreHalfAreTold() {
        Rows<CaseRow> read = CasesFile.read(sheet(List.of("case", "document", "start", "end", "Region", ""),
                List.of("Sari", "P01", "", "", "Bali", "?"), List.of("Sari", "P02", "", "", "", ""),
                List.of("Sari", "P03", "", "", "Papua", ""), List.of("Wayan", "P01", "5", "", "", ""),
                List.of("Wayan", "", "5", "9", "", "")), "k.csv");
        assertThat(read.rows()).extracting(CaseRow::document).containsExactly("P01", "P02");
        assertThat(read.findings()).extracting(finding -> Samples.ENGLISH.text(finding.message())).satisfiesExactly(
                text -> assertThat(text).contains("column 6 has no name"),
                text -> assertThat(text).contains("row 4", "“Papua”", "“Bali”"),
                text -> assertThat(text).contains("row 5"),
                text -> assertThat(text).contains("row 6"));
    }

    private static Map<String, AttributeValue> values(List<Attribute> attributes, String... texts) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            values.put(attributes.get(i).name(), switch (texts[i]) {
                case "" -> AttributeValue.UNASSIGNED;
                case CasesFile.NOT_APPLICABLE -> AttributeValue.NOT_APPLICABLE;
                default -> AttributeValue.of(texts[i]);
            });
        }
        return values;
    }

    @SafeVarargs
    private static Sheet sheet(List<String>... rows) {
        return new Sheet("sheet", List.of(rows), List.of());
    }

    private Sheet csv(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve(name)), CSVFormat.RFC4180)) {
            return new Sheet(name, parser.getRecords().stream().map(CSVRecord::toList).toList(), List.of());
        }
    }

    /** The grid as a spreadsheet shows it. */
    private Sheet xlsx(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(name)))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)).replace("TRUE", "true").replace("FALSE",
                            "false"));
                }
                rows.add(cells);
            }
        }
        return new Sheet(name, rows, List.of());
    }
}
