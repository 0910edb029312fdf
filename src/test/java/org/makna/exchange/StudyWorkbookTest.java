package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedSegment;
import org.makna.model.HistoryStep;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;

class StudyWorkbookTest {

    private static final String[] NAMES = {"README", "Code frequency", "Code x Document", "Code x Attribute", "Row pct",
            "Column pct", "Table pct", "Chi2", "Co-occurrence", "c-coefficient", "Coded segments", "Agreement",
            "Word frequency", "Similarity pairs", "Codebook", "Cases", "Memos", "Charts",
            "Attribute frequency"};

    @TempDir
    Path folder;

    @Test
    void hasNineteenSheetsOfFixedNamesInFixedOrderInAnyLanguage() throws IOException {
        for (Messages messages : List.of(Samples.ENGLISH, Samples.INDONESIAN)) {
            try (XSSFWorkbook workbook = write(Samples.content(Samples.segments("satu")), messages)) {
                assertThat(names(workbook)).containsExactly(NAMES);
            }
        }
    }

    @Test
    void headingsFollowTheLanguage() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.INDONESIAN)) {
            assertThat(texts(workbook.getSheet("Code frequency").getRow(0))).startsWith("Jalur", "Kode", "Berkas");
            assertThat(workbook.getSheet("Chi2").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Analisis ini tidak dijalankan.");
        }
    }

    @Test
    void numbersAreNumbersInFullPrecisionAndUndefinedOnesAreBlank() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            Sheet rowPct = workbook.getSheet("Row pct");
            assertThat(rowPct.getRow(1).getCell(2).getNumericCellValue()).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(rowPct.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            Cell undefined = workbook.getSheet("Column pct").getRow(1).getCell(2);
            assertThat(undefined.getCellType()).isEqualTo(CellType.BLANK);
            Row frequency = workbook.getSheet("Code frequency").getRow(1);
            assertThat(frequency.getCell(4).getNumericCellValue()).isEqualTo(5);
            assertThat(frequency.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(frequency.getCell(8).getNumericCellValue()).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(readme(workbook)).contains("blank because the number is undefined");
        }
    }

    @Test
    void tablesEndWithTheirTotalsAndSizes() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            Sheet sheet = workbook.getSheet("Code x Document");
            assertThat(texts(sheet.getRow(0))).containsExactly("Path", "Wawancara/P01", "P02", "Total (sum)",
                    "Total (distinct)");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(numbers(sheet.getRow(3))).containsExactly(4.0, 2.0, 6.0, 6.0);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("N");
            assertThat(numbers(sheet.getRow(4))).containsExactly(7.0, 7.0);
            assertThat(workbook.getFontAt(sheet.getRow(3).getCell(0).getCellStyle().getFontIndex()).getBold()).isTrue();
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
        }
    }

    @Test
    void secondBlockOfTablePctHasTheBaseN() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            Sheet sheet = workbook.getSheet("Table pct");
            assertThat(sheet.getRow(5)).isNull();
            assertThat(texts(sheet.getRow(6))).startsWith("Path");
            assertThat(numbers(sheet.getRow(7))).startsWith(1 / 7.0, 2 / 7.0);
            assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
        }
    }

    @Test
    void codedSegmentsAreFrozenFilteredAndTyped() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(Samples.segments("satu", "dua\n👍🏽 tiga")),
                Samples.ENGLISH)) {
            XSSFSheet sheet = workbook.getSheet("Coded segments");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AE3");
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:AE3");
            List<String> headings = texts(sheet.getRow(0));
            assertThat(headings).containsExactly("ID", "Colour", "Document group", "Document", "Code",
                    "Beginning paragraph", "End paragraph", "Start", "End", "Segment", "Segment name", "Comment",
                    "Weight", "Density", "All codes", "Speaker", "Case", "Coder", "Created", "Modified by", "Modified",
                    "Area", "Coverage %", "Region", "Age", "Visit", "Phone", "Coding GUID", "Segment GUID",
                    "Document GUID", "Code GUID");
            Row row = sheet.getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2:1");
            assertThat(row.getCell(headings.indexOf("Segment")).getStringCellValue()).isEqualTo("dua\n👍🏽 tiga");
            assertThat(row.getCell(headings.indexOf("Area")).getNumericCellValue()).isEqualTo(11);
            assertThat(row.getCell(headings.indexOf("Weight")).getNumericCellValue()).isEqualTo(2);
            assertThat(row.getCell(headings.indexOf("Age")).getNumericCellValue()).isEqualTo(34);
            assertThat(row.getCell(headings.indexOf("Phone")).getStringCellValue()).isEqualTo("Not applicable");
            assertThat(row.getCell(headings.indexOf("Visit")).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 3, 1, 0, 0));
            Cell created = row.getCell(headings.indexOf("Created"));
            assertThat(created.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 2, 1, 10, 0));
            assertThat(created.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(sheet.getRow(1).getCell(headings.indexOf("Weight"))).isNull();
        }
    }

    @Test
    void textLongerThanACellGoesOnInFurtherColumnsWithoutCuttingAnEmoji() throws IOException {
        String text = "a".repeat(32_764) + "👩‍👩‍👧" + "b".repeat(3_628);
        try (XSSFWorkbook workbook = write(Samples.content(Samples.segments("pendek", text)), Samples.ENGLISH)) {
            Sheet sheet = workbook.getSheet("Coded segments");
            List<String> headings = texts(sheet.getRow(0));
            assertThat(headings).endsWith("Code GUID", "Segment (2)");
            String first = sheet.getRow(2).getCell(headings.indexOf("Segment")).getStringCellValue();
            String second = sheet.getRow(2).getCell(headings.indexOf("Segment (2)")).getStringCellValue();
            assertThat(first).hasSize(32_764);
            assertThat(first + second).isEqualTo(text);
            assertThat(readme(workbook)).contains("Segment (2)");
        }
    }

    @Test
    void rowsHaveALimitedHeight() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(Samples.segments("baris\n".repeat(300))), Samples.ENGLISH)) {
            assertThat(workbook.getSheet("Coded segments").getRow(1).getHeightInPoints()).isEqualTo(90);
        }
    }

    @Test
    void fullSheetGoesOnInAnotherAfterTheNineteenth() throws IOException {
        Path file = folder.resolve("w.xlsx");
        StudyWorkbook.write(file, Samples.content(Samples.segments("1", "2", "3", "4", "5", "6", "7", "8", "9")),
                Samples.ENGLISH, Progress.NONE, new SheetLimits(8, 100));
        try (XSSFWorkbook workbook = open(file)) {
            List<String> names = names(workbook);
            assertThat(names.subList(0, 19)).containsExactly(NAMES);
            assertThat(names).contains("Coded segments (2)");
            Sheet first = workbook.getSheet("Coded segments");
            Sheet second = workbook.getSheet("Coded segments (2)");
            assertThat(first.getLastRowNum()).isEqualTo(7);
            assertThat(second.getLastRowNum()).isEqualTo(2);
            assertThat(texts(second.getRow(0))).isEqualTo(texts(first.getRow(0)));
            assertThat(second.getRow(1).getCell(0).getStringCellValue()).isEqualTo("8:1");
        }
    }

    @Test
    void tableWiderThanASheetIsWrittenInLongForm() throws IOException {
        Path file = folder.resolve("w.xlsx");
        StudyWorkbook.write(file, Samples.content(List.of()), Samples.ENGLISH, Progress.NONE, new SheetLimits(1000, 4));
        try (XSSFWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheet("Code x Document");
            assertThat(texts(sheet.getRow(0))).containsExactly("Path", "Column", "Value");
            assertThat(texts(sheet.getRow(2))).startsWith("Access > Cost", "Wawancara/P01");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(readme(workbook)).contains("Code x Document has more columns than a sheet can hold");
        }
    }

    @Test
    void coOccurrenceShowsFrequenciesOfTheDiagonal() throws IOException {
        Table table = Samples.table(List.of("A", "B"), List.of("A", "B"), new double[][]{{4, 1}, {1, 3}},
                Table.Base.NONE);
        WorkbookContent plain = Samples.content(List.of());
        WorkbookContent content = new WorkbookContent(plain.imprint(), plain.coders(), plain.options(),
                plain.frequencies(), plain.codesByDocument(), null, table, Analyses.NONE, plain.segments(),
                plain.lists(), plain.warnings());
        try (XSSFWorkbook workbook = write(content, Samples.ENGLISH)) {
            Sheet sheet = workbook.getSheet("Co-occurrence");
            assertThat(texts(sheet.getRow(0))).containsExactly("Code", "Frequency", "A", "B");
            assertThat(numbers(sheet.getRow(2))).containsExactly(3.0, 1.0, 3.0);
            assertThat(workbook.getSheet("Row pct").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("This analysis was not run.");
        }
    }

    @Test
    void readmeSaysWhatWasCounted() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            assertThat(readme(workbook)).contains("Study\tLayanan publik", "Option\tStart and End",
                    "Date of the revision\t2026-03-31 09:15:30 UTC", "Made with\tMakna 0.1.0", "Coders\tAna; Budi",
                    "Unit\tCode x Document: codings", "Base\tRow pct: row", "Filters\tCode x Document: coder=Ana",
                    "Formula\t% refs =", "Sheet\tAgreement:", "Warning\t");
            Row revision = workbook.getSheet("README").getRow(2);
            assertThat(revision.getCell(0).getStringCellValue()).isEqualTo("Revision");
            assertThat(revision.getCell(1).getNumericCellValue()).isEqualTo(42);
        }
    }

    @Test
    void sameContentGivesTheSameBytesAndNoDateOfTheMachine() throws IOException {
        WorkbookContent content = Samples.content(Samples.segments("satu", "dua"));
        Path first = folder.resolve("1.xlsx");
        Path second = folder.resolve("2.xlsx");
        StudyWorkbook.write(first, content, Samples.ENGLISH, Progress.NONE, SheetLimits.EXCEL);
        StudyWorkbook.write(second, content, Samples.ENGLISH, Progress.NONE, SheetLimits.EXCEL);
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        try (ZipFile zip = new ZipFile(first.toFile())) {
            // Equal bytes could be luck of writing twice within the two seconds that an archive can tell apart.
            Instant longAgo = Instant.parse("1990-01-01T00:00:00Z");
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(Instant.ofEpochMilli(entry.getTime())).as(entry.getName()).isBefore(longAgo);
            }
            String core = text(zip, "docProps/core.xml");
            assertThat(core).contains("2026-03-31T09:15:30Z", ">Makna<").doesNotContain("lastModifiedBy");
            assertThat(
                    Pattern.compile("\\d{4}-\\d\\d-\\d\\dT").matcher(core).results().map(MatchResult::group).distinct())
                    .containsExactly("2026-03-31T");
            assertThat(text(zip, "docProps/app.xml")).contains("<Application>Makna</Application>")
                    .doesNotContain("POI", "AppVersion");
        }
    }

    @Test
    void anyNameAndAnyTextIsWrittenAndNothingBecomesAFormula() throws IOException {
        long seed = 20260331;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 20; round++) {
            List<String> codes = IntStream.range(0, 8).mapToObj(_ -> randomText(random)).distinct().toList();
            List<CodedSegment> segments = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                segments.add(Samples.segment(i + 1, randomText(random), codes.get(i), randomText(random)));
            }
            double[][] cells = new double[codes.size()][codes.size()];
            IntStream.range(0, codes.size()).forEach(r -> cells[r][r] = random.nextDouble());
            Table table = Samples.table(codes, codes, cells, Table.Base.ROW);
            List<CodeFrequency> frequencies = codes.stream().map(
                    code -> new CodeFrequency(code, code, 1, 1, 1, 1, 1, random.nextDouble(), Double.NaN, 0)).toList();
            WorkbookContent content = new WorkbookContent(Samples.IMPRINT, codes, List.of(), frequencies, table, null,
                    null, Analyses.NONE,
                    CodedSegments.of(Samples.ATTRIBUTES, codes, segments), StudyLists.NONE, List.of());
            try (XSSFWorkbook workbook = write(content, Samples.ENGLISH)) {
                assertThat(names(workbook)).containsExactly(NAMES);
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType())
                        .as("seed " + seed).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK))));
                for (int i = 0; i < codes.size(); i++) {
                    assertThat(workbook.getSheet("Code frequency").getRow(i + 1).getCell(0).getStringCellValue())
                            .as("seed " + seed + ", round " + round).isEqualTo(legal(codes.get(i)));
                    assertThat(workbook.getSheet("Code x Document").getRow(i + 1).getCell(i + 1).getNumericCellValue())
                            .isCloseTo(cells[i][i], within(1e-12));
                    assertThat(workbook.getSheet("Coded segments").getRow(i + 1).getCell(9).getStringCellValue())
                            .isEqualTo(legal(segments.get(i).text()));
                }
            }
        }
    }

    /** It is asked at every row of every sheet and while the file is put together; wherever it stops, nothing is left behind. */
    @Test
    void stoppingLeavesTheEarlierFileAndNothingElse() throws IOException {
        Path file = folder.resolve("w.xlsx");
        Patience all = new Patience(Integer.MAX_VALUE);
        StudyWorkbook.write(file, Samples.content(Samples.segments("x")), Samples.ENGLISH, all, SheetLimits.EXCEL);
        assertThat(all.asked).as("more than the segments alone").isGreaterThan(50);
        Files.writeString(file, "earlier");
        for (int granted : new int[]{0, 1, 7, 25, all.asked - 2, all.asked - 1}) {
            assertThatThrownBy(() -> StudyWorkbook.write(file, Samples.content(Samples.segments("x")), Samples.ENGLISH,
                    new Patience(granted), SheetLimits.EXCEL)).as("after %d questions", granted)
                    .isInstanceOf(CancellationException.class);
            assertThat(file).hasContent("earlier");
            assertThat(folder.toFile().list()).containsExactly("w.xlsx");
        }
    }

    /** Says yes to the first questions whether to go on, and no to all later ones. */
    private static final class Patience implements Progress {

        private final int granted;
        private int asked;

        Patience(int granted) {
            this.granted = granted;
        }

        @Override
        public void report(long done, long total, String what) {
        }

        @Override
        public boolean cancelled() {
            return ++asked > granted;
        }
    }

    @Test
    void momentsOfAnyIsoFormAreDatesAndOthersStayText() throws IOException {
        List<String> times = List.of("2026-03-31T23:59:59Z", "2026-03-31T23:59:59.123456Z", "2026-03-31T23:59:59+00:00",
                "1850-01-01T00:00:00Z", "yesterday", "2026-03-31T2x:59:59Z");
        List<HistoryStep> steps = times.stream().map(time -> new HistoryStep(1, HistoryStep.Kind.EDIT, null,
                Message.of("workbook.note.times"), "Ana", time, HistoryStep.State.DONE, 1)).toList();
        Path file = folder.resolve("h.xlsx");
        HistoryFiles.xlsx(file, steps, Samples.IMPRINT, Samples.ENGLISH);
        try (XSSFWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheet("History");
            for (int row = 1; row <= 3; row++) {
                assertThat(sheet.getRow(row).getCell(1).getLocalDateTimeCellValue())
                        .isEqualTo(LocalDateTime.of(2026, 3, 31, 23, 59, 59));
            }
            for (int row = 4; row <= 6; row++) {
                assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo(times.get(row - 1));
            }
        }
    }

    @Test
    void announcedLengthThatIsTooSmallIsABug() {
        CodedSegments wrong = new CodedSegments(List.of(), List.of(), 1, 10,
                reader -> reader.accept(Samples.segment(1, "x".repeat(40_000))));
        assertThatThrownBy(() -> SegmentFiles.xlsx(folder.resolve("s.xlsx"), wrong, Samples.IMPRINT, Samples.ENGLISH,
                Progress.NONE)).isInstanceOf(IllegalStateException.class);
    }

    private XSSFWorkbook write(WorkbookContent content, Messages messages) throws IOException {
        Path file = folder.resolve("w.xlsx");
        StudyWorkbook.write(file, content, messages, Progress.NONE, SheetLimits.EXCEL);
        return open(file);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String randomText(RandomGenerator random) {
        String[] pieces = {"=1+1", "+", "-", "@", "[]:*?/\\", "👩‍👩‍👧", "é", " ", "\n", "\t", "_x0041_", "_x005F_",
                "<&>\"'",
                "\u0000", "\u000B", "\uD800", "\uFFFE", "آب", "漢字", "a", "Layanan", "\u00A0", " > ", "]]>"};
        StringBuilder text = new StringBuilder("n" + random.nextInt(1000));
        if (random.nextBoolean()) {
            text.setLength(0);
        }
        int count = random.nextInt(1, 60);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.length() > 500 ? text.substring(0, 500) : text.toString();
    }

    /** What rule 7 makes of a text, written another way than the product does. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean control = c < 0x20 && c != 9 && c != 10 && c != 13;
            legal.appendCodePoint(surrogate || control || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
        });
        return legal.toString();
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).toList();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        });
        return texts;
    }

    private static List<Double> numbers(Row row) {
        List<Double> numbers = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.NUMERIC) {
                numbers.add(cell.getNumericCellValue());
            }
        });
        return numbers;
    }

    private static String readme(XSSFWorkbook workbook) {
        StringBuilder text = new StringBuilder();
        workbook.getSheet("README").forEach(row -> text.append(String.join("\t", texts(row))).append('\n'));
        return text.toString();
    }
}
