package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other programs open workbooks and tell what they find; a test is skipped where the program is not there. */
public final class OtherReaders {

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

    private OtherReaders() {
    }

    /**
     * LibreOffice shows every number and text of every sheet.
     *
     * @param folder for what it writes
     * @return how many numbers there were
     */
    public static int libreOfficeShowsAll(Path folder, Path file) throws Exception {
        office(folder, EVERY_SHEET, List.of(file));
        int numbers = 0;
        try (XSSFWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook) {
                Path csv = folder.resolve("out").resolve(plain(file) + "-" + sheet.getSheetName() + ".csv");
                assertThat(csv).exists();
                numbers += compare(sheet, rows(csv));
            }
        }
        return numbers;
    }

    /**
     * LibreOffice turns workbooks into its own files, in which there are no formulas.
     *
     * @param folder for what it writes
     * @return how many charts it found in each
     */
    public static List<Integer> chartsOfLibreOffice(Path folder, List<Path> files) throws Exception {
        office(folder, "ods", files);
        List<Integer> charts = new ArrayList<>();
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(folder.resolve("out").resolve(plain(file) + ".ods").toFile())) {
                String content = text(zip, "content.xml");
                // What is true or false is a formula of its own to LibreOffice.
                assertThat(Pattern.compile(" table:formula=\"(?!of:=(TRUE|FALSE)\\(\\)\")").matcher(content).find())
                        .as("%s has a formula", file).isFalse();
                charts.add((int) Pattern.compile("<draw:object ").matcher(content).results().count());
            }
        }
        return charts;
    }

    /**
     * openpyxl finds numbers as numbers, texts as texts and no formula.
     *
     * @param folder for what it writes
     * @return what it found, by sheet
     */
    public static JsonNode openpyxlReads(Path folder, Path file) throws Exception {
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "no Python with openpyxl here: the workbook is not read by it");
        Files.writeString(folder.resolve("read.py"), OPENPYXL);
        Path out = folder.resolve("read.json");
        Process process = new ProcessBuilder(python.get(), "read.py", file.toString()).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(folder.resolve("read.txt").toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("read.txt"))).isZero();
        JsonNode read = JsonMapper.builder().build().readTree(Files.readString(out, StandardCharsets.UTF_8));
        try (XSSFWorkbook workbook = open(file)) {
            assertThat(read.propertyNames()).hasSize(workbook.getNumberOfSheets());
            for (Sheet sheet : workbook) {
                compare(sheet, read.get(sheet.getSheetName()).get("rows"));
            }
        }
        return read;
    }

    private static void compare(Sheet sheet, JsonNode rows) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                JsonNode found = rows.get(row.getRowNum()).get(cell.getColumnIndex());
                String kind = found.get(0).asString();
                String place = sheet.getSheetName() + " " + cell.getAddress();
                assertThat(kind).as(place).isNotEqualTo("f");
                if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                    assertThat(kind).as(place).isEqualTo("n");
                    assertThat(found.get(1).asDouble()).as(place).isEqualTo(cell.getNumericCellValue());
                } else if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
                    assertThat(kind).as(place).isEqualTo("s");
                }
            }
        }
    }

    private static void office(Path folder, String format, List<Path> files) throws Exception {
        assumeTrue(runs("soffice", "--version"), "no LibreOffice here: the workbook is not opened in it");
        Path log = folder.resolve("soffice.txt");
        List<String> command = new ArrayList<>(List.of("soffice", "--headless", "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", format, "--outdir",
                folder.resolve("out").toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).as(Files.readString(log)).isZero();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String plain(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.xlsx$", "");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<String> python() throws InterruptedException {
        for (String name : List.of("python3", "/usr/bin/python3", "python")) {
            if (runs(name, "-c", "import openpyxl")) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
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
