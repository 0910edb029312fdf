package org.makna.exchange;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.CTProperties;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetDimension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * An Excel file on its way out. Rows leave memory as they are written; nothing in the file tells when or on which machine
 * it was made.
 */
final class ExcelFile {

    private final StreamedWorkbook workbook;
    private final CellStyles styles;
    private final ExcelText text = new ExcelText();
    private final SheetLimits limits;
    private final Progress progress;
    private final List<SheetWriter> sheets = new ArrayList<>();
    private long undefined;
    private long shortened;

    /** Writes the sheets of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(ExcelFile excel);
    }

    private ExcelFile(StreamedWorkbook workbook, SheetLimits limits, Progress progress) {
        this.progress = progress;
        this.workbook = workbook;
        this.styles = new CellStyles(workbook);
        this.limits = limits;
    }

    /**
     * Makes or replaces a file, and reads it back.
     *
     * @throws MaknaException if it cannot be written; an earlier file is then untouched
     */
    static void write(Path file, Imprint imprint, SheetLimits limits, Content content) {
        write(file, imprint, limits, content, Progress.NONE);
    }

    /**
     * Makes or replaces a file, and reads it back, or stops soon after it is asked to.
     *
     * @param progress asked at every row whether to go on; reports are left to the content
     * @throws MaknaException if it cannot be written; an earlier file is then untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    static void write(Path file, Imprint imprint, SheetLimits limits, Content content, Progress progress) {
        List<Long> rows = new ArrayList<>();
        NewFile.write(file, out -> {
            try (StreamedWorkbook workbook = new StreamedWorkbook()) {
                ExcelFile excel = new ExcelFile(workbook, limits, progress);
                content.writeTo(excel);
                excel.sheets.forEach(SheetWriter::finish);
                excel.stamp(imprint);
                OutputStream buffered = new BufferedOutputStream(new Stopping(out, progress), 1 << 16);
                workbook.write(buffered);
                buffered.flush();
                excel.sheets.forEach(sheet -> rows.add(sheet.rows()));
            }
        }, beside -> {
            progress.goOn();
            ExcelCheck.rows(beside, rows);
        });
    }

    /**
     * Goes on, or stops the writing.
     *
     * @throws java.util.concurrent.CancellationException if it should stop
     */
    void goOn() {
        progress.goOn();
    }

    /** Adds a sheet at the end; sheets may be filled in any order. */
    SheetWriter sheet(String name) {
        return sheet(name, 1);
    }

    /** Adds the sheet where the rows of a full one go on. */
    SheetWriter sheet(String title, int number) {
        String name = number == 1 ? title : title + " (" + number + ")";
        SXSSFSheet sheet = workbook.createSheet(name);
        SheetWriter writer = new SheetWriter(this, sheet, workbook.rows(sheet), title, number);
        sheets.add(writer);
        return writer;
    }

    /**
     * Sets the widths of a sheet's columns, in digits.
     *
     * <p>Written straight into the sheet's XML, equal neighbours together: the library's own way looks at all columns for
     * each one, which takes minutes for the widest sheets.
     */
    void columnWidths(SheetWriter sheet, int[] widths) {
        CTWorksheet xml = workbook.getXSSFWorkbook().getSheet(sheet.name()).getCTWorksheet();
        CTCols columns = xml.sizeOfColsArray() == 0 ? xml.addNewCols() : xml.getColsArray(0);
        for (int first = 0, next; first < widths.length; first = next) {
            next = first + 1;
            while (next < widths.length && widths[next] == widths[first]) {
                next++;
            }
            CTCol run = columns.addNewCol();
            run.setMin(first + 1L);
            run.setMax(next);
            run.setWidth(widths[first]);
            run.setCustomWidth(true);
        }
    }

    /** Says how far the cells of a sheet reach; some readers look at nothing beyond. */
    void dimension(SheetWriter sheet, int rows, int columns) {
        CTWorksheet xml = workbook.getXSSFWorkbook().getSheet(sheet.name()).getCTWorksheet();
        CTSheetDimension dimension = xml.isSetDimension() ? xml.getDimension() : xml.addNewDimension();
        dimension.setRef(new CellRangeAddress(0, Math.max(0, rows - 1), 0, columns - 1).formatAsString());
    }

    /** Draws a chart over cells of a sheet, of which the last row and column stay free; on paper it stands on a page of its own. */
    void draw(SheetWriter sheet, BarChart chart, CellRangeAddress cells) {
        XSSFSheet drawn = workbook.getXSSFWorkbook().getSheet(sheet.name());
        XSSFDrawing drawing = drawn.createDrawingPatriarch();
        chart.draw(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, cells.getFirstColumn(), cells.getFirstRow(),
                cells.getLastColumn(), cells.getLastRow())));
        if (drawing.getCharts().size() > 1) {
            drawn.setRowBreak(cells.getFirstRow() - 1);
        }
        drawn.setFitToPage(true);
        drawn.getPrintSetup().setFitHeight((short) 0);
    }

    CellStyles styles() {
        return styles;
    }

    ExcelText text() {
        return text;
    }

    SheetLimits limits() {
        return limits;
    }

    /** Names of all sheets, in order. */
    List<String> sheetNames() {
        return sheets.stream().map(SheetWriter::name).toList();
    }

    /** Remembers that a cell holds only the first part of its text. */
    void countShortened() {
        shortened++;
    }

    /** Number of cells so far that hold only the first part of their text. */
    long shortened() {
        return shortened;
    }

    /** Remembers that a number was undefined and left blank. */
    void countUndefined() {
        undefined++;
    }

    /** Number of cells so far that were left blank because their number is undefined. */
    long undefined() {
        return undefined;
    }

    private void stamp(Imprint imprint) {
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        Optional<Date> time = Optional.of(Date.from(imprint.revisionTime()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator("Makna");
        core.setTitle(text.stored(imprint.study()));
        core.setCreated(time);
        core.setModified(time);
        // Without these the file would name the library that wrote it, and its version.
        CTProperties extended = properties.getExtendedProperties().getUnderlyingProperties();
        extended.setApplication("Makna");
        if (extended.isSetAppVersion()) {
            extended.unsetAppVersion();
        }
    }

    /** Passes large pieces on unless the writing should stop. */
    private static final class Stopping extends FilterOutputStream {

        private final Progress progress;

        Stopping(OutputStream out, Progress progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            progress.goOn();
            out.write(bytes, from, length);
        }
    }
}
