package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TableFilesTest {

    private static final Table COUNTS = Samples.table(List.of("Access", "Access > \"B, C\""), List.of("P01", "Map/P02"),
            new double[][]{{3, 0}, {1, 2}}, Table.Base.NONE);

    @TempDir
    Path folder;

    @Test
    void csvHasMarkCommaTotalsAndSizes() throws IOException {
        Path file = folder.resolve("t.csv");
        assertThat(TableFiles.csv(file, COUNTS, Samples.ENGLISH, false)).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFcodes,P01,Map/P02,Total
                Access,3,0,3
                "Access > ""B, C""\",1,2,3
                Total,4,2,6
                N,7,7,
                """.replace("\n", "\r\n"));
    }

    @Test
    void fileBesideSaysWhatWasCounted() throws IOException {
        TableFiles.csv(folder.resolve("t.csv"), COUNTS, Samples.INDONESIAN, false);
        assertThat(Files.readString(folder.resolve("t.csv.txt"))).contains("Studi: Layanan publik. Revisi: 42.",
                "Satuan: pengodean", "Basis: tidak ada", "Saringan: coder=Ana", "Semua waktu dalam UTC.");
    }

    @Test
    void sharesAreFractionsAndUndefinedOnesBlank() throws IOException {
        Path file = folder.resolve("t.csv");
        Table shares = Samples.table(List.of("A"), List.of("x", "y", "z"),
                new double[][]{{1 / 3.0, 0.00001, Double.NaN}}, Table.Base.ROW);
        TableFiles.csv(file, shares, Samples.ENGLISH, false);
        assertThat(Files.readString(file)).contains("A,0.3333333333333333,0.000010,,\r\n");
    }

    @Test
    void nestedAxesHaveAColumnEach() throws IOException {
        Table nested = new Table("codes/attribute:Region", "kinds",
                List.of(new Table.Member(List.of("A", "Bali"), 0), new Table.Member(List.of("A", "Papua"), 0)),
                List.of(new Table.Member(List.of("interview", "x"), 0)), new double[][]{{1}, {2}}, new double[]{1, 2},
                new double[]{3}, 3, new double[]{1, 2}, new double[]{3}, 3, null, false, Table.Unit.CODINGS,
                Table.Base.NONE,
                List.of(), List.of(), 1, "S");
        Path file = folder.resolve("t.csv");
        TableFiles.csv(file, nested, Samples.ENGLISH, false);
        assertThat(Files.readString(file)).isEqualTo(
                "\uFEFFcodes,attribute:Region,interview / x,Total\r\nA,Bali,1,1\r\nA,Papua,2,2\r\nTotal,,3,3\r\n");
    }

    @Test
    void spreadsheetSafeGuardsTextOnlyAndSaysSo() throws IOException {
        Path file = folder.resolve("t.csv");
        Table table = Samples.table(List.of("=cmd", "-x", "ok"), List.of("@c"), new double[][]{{-1}, {2}, {3}},
                Table.Base.NONE);
        List<Message> notes = TableFiles.csv(file, table, Samples.ENGLISH, true);
        assertThat(Files.readString(file)).contains("'@c", "'=cmd,-1,-1\r\n", "'-x,2,2\r\n", "ok,3,3\r\n");
        assertThat(notes).extracting(Samples.ENGLISH::text).singleElement().asString()
                .startsWith("3 fields that begin");
        assertThat(Files.readString(folder.resolve("t.csv.txt"))).contains("3 fields that begin");
        TableFiles.csv(file, table, Samples.ENGLISH, false);
        assertThat(Files.readString(file)).contains("\r\n=cmd,-1,-1\r\n");
    }

    @Test
    void jsonHasExactlyTheFieldsOfTheContract() {
        StringWriter out = new StringWriter();
        Table table = Samples.table(List.of("A"), List.of("x", "y"), new double[][]{{0.5, Double.NaN}}, Table.Base.ROW);
        TableFiles.json(out, table, Samples.ENGLISH);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(new ArrayList<>(json.propertyNames())).containsExactly("rows", "columns", "cells", "rowTotals",
                "columnTotals", "total", "unit", "base", "counted", "filters", "revision", "study");
        assertThat(json.get("rows").get(0).asString()).isEqualTo("A");
        assertThat(json.get("cells").get(0).get(0).asDouble()).isEqualTo(0.5);
        assertThat(json.get("cells").get(0).get(1).isNull()).isTrue();
        assertThat(json.get("unit").asString()).isEqualTo("codings");
        assertThat(json.get("base").asString()).isEqualTo("row");
        assertThat(json.get("counted").asString()).isEqualTo("All times are UTC.");
        assertThat(json.get("revision").asLong()).isEqualTo(42);
    }

    @Test
    void jsonFileIsTheSameTwice() throws IOException {
        Path file = folder.resolve("t.json");
        TableFiles.json(file, COUNTS, Samples.ENGLISH);
        byte[] first = Files.readAllBytes(file);
        TableFiles.json(file, COUNTS, Samples.ENGLISH);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(new ObjectMapper().readTree(file.toFile()).get("cells").get(1).get(1).asInt()).isEqualTo(2);
    }

    @Test
    void xlsxHasReadmeTableAndTheSegmentsBehindIt() throws IOException {
        Path file = folder.resolve("t.xlsx");
        TableFiles.xlsx(file, COUNTS, Samples.content(Samples.segments("a")).segments(), Samples.IMPRINT,
                Samples.ENGLISH, Progress.NONE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Table");
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(2).getNumericCellValue()).isEqualTo(2);
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(1);
        }
        TableFiles.xlsx(file, COUNTS, null, Samples.IMPRINT, Samples.ENGLISH, Progress.NONE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        }
    }
}
