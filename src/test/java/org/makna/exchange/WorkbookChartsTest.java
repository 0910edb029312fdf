package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodeFrequency;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** Charts are drawn from the cells they name, and say what they count. */
class WorkbookChartsTest {

    @TempDir
    Path folder;

    @Test
    void everyChartShowsTheNumbersOfItsCells() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            List<XSSFChart> charts = charts(workbook);
            assertThat(charts).hasSize(3);
            for (XSSFChart chart : charts) {
                for (XDDFChartData.Series series : series(chart)) {
                    agrees(workbook, series.getCategoryData());
                    agrees(workbook, series.getValuesData());
                }
            }
            assertThat(series(charts.get(1))).hasSize(2);
            assertThat(series(charts.get(1)).get(1).getValuesData().getPointAt(1).doubleValue()).isEqualTo(4);
            assertThat(charts.get(2).getCTChart().getPlotArea().getBarChartArray(0).xmlText())
                    .contains("overlap val=\"100\"", "stacked");
        }
    }

    @Test
    void titleCaptionAndAxesFollowTheLanguage() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.INDONESIAN)) {
            String xml = charts(workbook).getFirst().getCTChart().xmlText();
            assertThat(xml).contains(">Frekuensi kode<", "N = 10 pengodean oleh 2 pengode", ">Pengodean<", ">Kode<");
            assertThat(workbook.getSheet("Charts").getRow(1).getCell(1).getStringCellValue()).contains("N = 10");
        }
    }

    @Test
    void barsOfCodesHaveTheirColours() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            List<XSSFChart> charts = charts(workbook);
            for (XSSFChart chart : List.of(charts.getFirst(), charts.getLast())) {
                assertThat(chart.getCTChart().xmlText().toLowerCase(java.util.Locale.ROOT)).contains("3b82f6",
                        "1d4ed8");
            }
        }
    }

    @Test
    void onlyAsManyCodesAreDrawnAsCanBeReadAndItIsSaid() throws IOException {
        WorkbookContent plain = Samples.content(List.of());
        List<CodeFrequency> many = IntStream.range(0, 200).mapToObj(i -> Samples.frequency("Code " + i)).toList();
        WorkbookContent content = new WorkbookContent(plain.imprint(), plain.coders(), plain.options(), many,
                plain.codesByDocument(), null, null, plain.analyses(), plain.segments(), StudyLists.NONE,
                plain.warnings());
        try (XSSFWorkbook workbook = write(content, Samples.ENGLISH)) {
            XSSFChart chart = charts(workbook).getFirst();
            assertThat(series(chart).getFirst().getValuesData().getPointCount()).isEqualTo(ChartSheet.MOST_CODES);
            assertThat(chart.getCTChart().xmlText()).contains("The first 60 of 200 codes are drawn.");
        }
    }

    @Test
    void codesOfOneNameAreToldApartByTheirPaths() throws IOException {
        WorkbookContent plain = Samples.content(List.of());
        WorkbookContent content = new WorkbookContent(plain.imprint(), plain.coders(), plain.options(),
                List.of(Samples.frequency("A > Cost"), Samples.frequency("B > cost")), plain.codesByDocument(), null,
                null, plain.analyses(), plain.segments(), StudyLists.NONE, plain.warnings());
        try (XSSFWorkbook workbook = write(content, Samples.ENGLISH)) {
            XDDFDataSource<?> labels = series(charts(workbook).getFirst()).getFirst().getCategoryData();
            assertThat(labels.getPointAt(0)).isEqualTo("A > Cost");
            agrees(workbook, labels);
        }
    }

    @Test
    void nothingCodedDrawsNothing() throws IOException {
        WorkbookContent plain = Samples.content(List.of());
        WorkbookContent content = new WorkbookContent(plain.imprint(), List.of(), List.of(), List.of(),
                plain.codesByDocument(), null, null, plain.analyses(), plain.segments(), StudyLists.NONE, List.of());
        try (XSSFWorkbook workbook = write(content, Samples.ENGLISH)) {
            assertThat(workbook.getSheet("Charts").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("There is nothing to draw.");
            assertThat(workbook.getSheet("Charts").getDrawingPatriarch()).isNull();
        }
    }

    @Test
    void listsAreWholeAndNothingOfThemIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = write(Samples.content(List.of()), Samples.ENGLISH)) {
            assertThat(workbook.getSheet("Codebook").getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("=What it costs");
            assertThat(workbook.getSheet("Cases").getRow(1).getCell(3).getNumericCellValue()).isEqualTo(90);
            assertThat(workbook.getSheet("Cases").getRow(1).getCell(5).getNumericCellValue()).isEqualTo(34);
            String first = workbook.getSheet("Memos").getRow(1).getCell(2).getStringCellValue();
            String rest = workbook.getSheet("Memos").getRow(1).getCell(7).getStringCellValue();
            assertThat(first + rest).isEqualTo(Samples.lists().memos().getFirst().text());
            assertThat(workbook.getSheet("Memos").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Access > Cost\nP02 [3, 9)");
        }
    }

    private static void agrees(XSSFWorkbook workbook, XDDFDataSource<?> data) {
        AreaReference area = new AreaReference(data.getFormula(), SpreadsheetVersion.EXCEL2007);
        CellReference[] cells = area.getAllReferencedCells();
        assertThat(cells).hasSize(data.getPointCount());
        for (int i = 0; i < cells.length; i++) {
            XSSFCell cell = workbook.getSheet(cells[i].getSheetName()).getRow(cells[i].getRow())
                    .getCell(cells[i].getCol());
            int point = i;
            switch (cell.getCellType()) {
                case STRING -> assertThat(data.getPointAt(i)).isEqualTo(cell.getStringCellValue());
                case NUMERIC -> assertThat(data.getPointAt(i)).isEqualTo(cell.getNumericCellValue());
                // The library has no word for a length that is not there.
                default -> assertThatThrownBy(() -> data.getPointAt(point))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    private static List<XDDFChartData.Series> series(XSSFChart chart) {
        List<XDDFChartData.Series> all = new ArrayList<>();
        for (XDDFChartData data : chart.getChartSeries()) {
            for (int i = 0; i < data.getSeriesCount(); i++) {
                all.add(data.getSeries(i));
            }
        }
        return all;
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheet("Charts").getDrawingPatriarch().getCharts();
    }

    private XSSFWorkbook write(WorkbookContent content, Messages messages) throws IOException {
        Path file = folder.resolve("w.xlsx");
        StudyWorkbook.write(file, content, messages, Progress.NONE, SheetLimits.EXCEL);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
