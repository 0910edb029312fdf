package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The coded segment is exactly the hit, whatever the script, in JSON, CSV, the workbook and after reopening. */
class HardTextTest {

    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("emoji before the word", "👍🏽 𝒜 👩‍👩‍👧 the needle is here", "needle", "needle"),
                Arguments.of("an emoji with joiners", "kami senang 👩‍👩‍👧 sekali", "👩‍👩‍👧", "👩‍👩‍👧"),
                Arguments.of("Arabic", "الخدمة العامة أفضل الآن", "العامة", "العامة"),
                Arguments.of("Hebrew with marks", "שָׁלוֹם לכולם", "שלום", "שָׁלוֹם"),
                Arguments.of("Chinese", "公共服务越来越好。", "服务", "服务"),
                Arguments.of("Japanese", "公共サービスはとても便利です。", "サービス", "サービス"),
                Arguments.of("Thai", "บริการสาธารณะดีขึ้น", "บริการ", "บริการ"),
                Arguments.of("combining marks", "Le cafe\u0301 est ferme\u0301.", "café", "cafe\u0301"),
                Arguments.of("accents folded", "naïve users", "naive", "naïve"),
                Arguments.of("a formula", "kata: =SUM(A1) dan +62", "sum", "SUM"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theCodedSegmentIsTheHit(String what, String text, String query, String hit) throws IOException {
        Shell shell = new Shell(folder);
        String study = shell.path("s.makna");
        Files.write(folder.resolve("t.txt"), ("first line\r\n" + text + "\r\nlast").getBytes(StandardCharsets.UTF_8));
        shell.does("new", study).does("import", study, shell.path("t.txt"));

        shell.does("search", study, query, "--format", "json");
        JsonNode found = shell.json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("hit").asString()).isEqualTo(hit);
        String canonical = "first line\n" + text + "\nlast";
        int start = found.get(0).get("start").asInt();
        assertThat(canonical.substring(start, found.get(0).get("end").asInt())).isEqualTo(hit);
        assertThat(found.get(0).get("startCodePoint").asInt()).isEqualTo(canonical.codePointCount(0, start));

        shell.does("code", study, "--code", "C", "--query", query);
        shell.does("segments", study, "--format", "json");
        assertThat(shell.json().get(0).get("text").asString()).isEqualTo(hit);
        assertThat(shell.json().get(0).get("start").asInt()).isEqualTo(start);

        shell.does("codings", "export", study, shell.path("c.csv"));
        try (CSVParser csv = CSVParser.parse(shell.read("c.csv").replace("\uFEFF", ""),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            var row = csv.getRecords().getFirst();
            assertThat(row.get("quote")).isEqualTo(hit);
            int from = canonical.offsetByCodePoints(0, Integer.parseInt(row.get("start")));
            int to = canonical.offsetByCodePoints(0, Integer.parseInt(row.get("end")));
            assertThat(canonical.substring(from, to)).isEqualTo(hit);
        }
        shell.does("export", study, shell.path("w.xlsx"), "--lang", "en");
        assertThat(segmentInWorkbook()).isEqualTo(hit);
        shell.does("check", study);
    }

    private String segmentInWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("w.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet("Coded segments");
            Row head = sheet.getRow(0);
            for (int i = 0; i < head.getLastCellNum(); i++) {
                if (head.getCell(i).getStringCellValue().equals("Segment")) {
                    return sheet.getRow(1).getCell(i).getStringCellValue();
                }
            }
        }
        throw new AssertionError("No column Segment");
    }
}
