package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Progress;
import org.makna.study.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other programs read the workbook of the sample study as it was meant; each is skipped where the program is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherReadersTest {

    /** Comma, quotes, UTF-8, from line 1; values rather than what is shown, no formulas; every sheet a file. */
    private static final String EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final String OPENPYXL = """
            import json, sys, datetime
            from openpyxl import load_workbook
            workbook = load_workbook(sys.argv[1])
            told = {}
            for sheet in workbook:
                rows = []
                for row in sheet.iter_rows():
                    rows.append([[cell.data_type, cell.value if not isinstance(cell.value, datetime.datetime)
                                  else cell.value.isoformat()] for cell in row])
                told[sheet.title] = {"rows": rows, "charts": len(sheet._charts), "filter": sheet.auto_filter.ref}
            json.dump(told, sys.stdout)
            """;

    private Path folder;
    private XSSFWorkbook workbook;

    @BeforeAll
    void write(@TempDir Path made) throws IOException {
        folder = made;
        try (Study study = SampleStudies.make(folder)) {
            study.output().studyTo(folder.resolve("w.xlsx"), false, Progress.NONE);
        }
        workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("w.xlsx")));
    }

    @AfterAll
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void libreOfficeShowsEveryNumberOfEverySheet() throws Exception {
        assumeTrue(runs("soffice", "--version"), "no LibreOffice here: the workbook is not opened in it");
        Path log = folder.resolve("soffice.txt");
        Process office = new ProcessBuilder("soffice", "--headless", "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", EVERY_SHEET, "--outdir",
                folder.resolve("csv").toString(), folder.resolve("w.xlsx").toString()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).as(Files.readString(log)).isZero();
        int numbers = 0;
        for (Sheet sheet : workbook) {
            Path csv = folder.resolve("csv").resolve("w-" + sheet.getSheetName() + ".csv");
            assertThat(csv).exists();
            numbers += compare(sheet, rows(csv));
        }
        assertThat(numbers).isGreaterThan(5_000);
    }

    @Test
    void openpyxlFindsNumbersAsNumbersAndNoFormula() throws Exception {
        assumeTrue(runs("python3", "-c", "import openpyxl"),
                "no Python with openpyxl here: the workbook is not read by it");
        Files.writeString(folder.resolve("read.py"), OPENPYXL);
        Path out = folder.resolve("read.json");
        Process python = new ProcessBuilder("python3", "read.py", "w.xlsx").directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(folder.resolve("read.txt").toFile()).start();
        assertThat(python.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(python.exitValue()).as(Files.readString(folder.resolve("read.txt"))).isZero();
        JsonNode read = JsonMapper.builder().build().readTree(Files.readString(out, StandardCharsets.UTF_8));
        assertThat(read.propertyNames()).hasSize(workbook.getNumberOfSheets());
        for (Sheet sheet : workbook) {
            JsonNode theirs = read.get(sheet.getSheetName());
            for (Row row : sheet) {
                for (Cell cell : row) {
                    JsonNode found = theirs.get("rows").get(row.getRowNum()).get(cell.getColumnIndex());
                    String kind = found.get(0).asString();
                    String place = sheet.getSheetName() + " " + cell.getAddress();
                    assertThat(kind).as(place).isNotEqualTo("f");
                    if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                        assertThat(kind).as(place).isEqualTo("n");
                        assertThat(found.get(1).asDouble()).as(place).isEqualTo(cell.getNumericCellValue());
                    } else if (cell.getCellType() == CellType.STRING) {
                        assertThat(kind).as(place).isEqualTo("s");
                    }
                }
            }
        }
        assertThat(read.get("Coded segments").get("filter").asString()).startsWith("A1:");
        assertThat(read.get("Charts").get("charts").asInt()).isPositive();
    }

    /** Compares what is a number, and of texts that there is one; tells how many numbers there were. */
    private static int compare(Sheet sheet, List<CSVRecord> rows) {
        int numbers = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                String place = sheet.getSheetName() + " " + cell.getAddress();
                if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                    double shown = number(rows.get(row.getRowNum()).get(cell.getColumnIndex()));
                    double meant = cell.getNumericCellValue();
                    assertThat(shown).as(place).isCloseTo(meant, within(Math.abs(meant) * 1e-12 + 1e-15));
                    numbers++;
                } else if (cell.getCellType() == CellType.STRING) {
                    assertThat(rows.get(row.getRowNum()).get(cell.getColumnIndex())).as(place)
                            .isEqualTo(cell.getStringCellValue());
                }
            }
        }
        return numbers;
    }

    /** Shares are written as percentages with all their digits. */
    private static double number(String shown) {
        return shown.endsWith("%")
                ? Double.parseDouble(shown.substring(0, shown.length() - 1)) / 100
                : Double.parseDouble(shown);
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader,
                        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            return parser.getRecords();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
