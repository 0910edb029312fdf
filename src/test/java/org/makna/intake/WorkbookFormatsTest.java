package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

/** The workbooks of older Excel and of OpenDocument, by the rules of {@code .xlsx}. */
class WorkbookFormatsTest {

    private static final String MANIFEST = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
            + "%s</manifest:manifest>";

    @TempDir
    Path folder;

    @Test
    void readsTheCellsOfAnOldWorkbookAsItShowsThem() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Secret").createRow(0).createCell(0).setCellValue("hidden");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.createSheet("Blank");
            var sheet = book.createSheet("Answers");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(0);
            row.createCell(1).setCellValue(42);
            row.getCell(1).setCellStyle(style(book, "00000"));
            row.createCell(2).setCellValue(LocalDate.of(2023, 3, 15));
            row.getCell(2).setCellStyle(style(book, "dd/mm/yyyy"));
            row.createCell(3).setCellValue(0.25);
            row.getCell(3).setCellStyle(style(book, "0%"));
            row.createCell(4).setCellValue(2.34567);
            row.getCell(4).setCellStyle(style(book, "0.00"));
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(8).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(9).setCellValue("two\nlines");
            sheet.createRow(3).createCell(0).setCellValue("007");
            sheet.getRow(3).setZeroHeight(true);
            Sheet read = SheetReader.read(write("table.xls", book));
            assertThat(read.name()).isEqualTo("Answers");
            assertThat(read.rows()).containsExactly(List.of(),
                    List.of("0", "00042", "2023-03-15", "25%", "2.34567", "", "true", "#N/A", "2", "two\nlines"),
                    List.of(), List.of("007"));
            assertThat(read.findings()).containsExactlyInAnyOrder(
                    Finding.lost("intake.sheet.others", "Answers", "Blank"),
                    Finding.lost("intake.sheet.others-hidden", "Answers", "Secret"),
                    Finding.note("intake.sheet.errors", 1L), Finding.note("intake.sheet.hidden-rows", 1L));
        }
    }

    @Test
    void refusesAnOldWorkbookThatHasAPasswordOrIsNone() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("A").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            Path file = write("secret.xls", book);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refuses("secret.xls", file, "intake.password.needed");
            assertThat(SheetReader.read(file, SourceBytes.read(file), GridForm.FOUND, "secret", null).sheet().rows())
                    .containsExactly(List.of("x"));
        }
        refuses("new.xls", Fixtures.write(folder, "new.xls", Fixtures.xlsx("<sheets/>", Map.of(), Map.of())),
                "intake.office.other");
        refuses("text.xls", Fixtures.write(folder, "text.xls", "<table><tr><td>1"), "intake.office.unknown");
        refuses("empty.xls", Fixtures.write(folder, "empty.xls", ""), "intake.file.empty");
    }

    @Test
    void readsTheCellsOfAnOpenDocumentAsItShowsThem() {
        String cells = cell("float", "value='0'", "0") + cell("float", "value='42'", "00042")
                + cell("date", "date-value='2023-03-15'", "15.03.23") + cell("percentage", "value='0.25'", "25%")
                + cell("float", "value='2.34567'", "2,35") + "<table:table-cell table:number-columns-repeated='2'/>"
                + cell("boolean", "boolean-value='true'", "WAHR") + cell("string", "x='y'", "#N/A")
                + "<table:table-cell office:value-type='string' table:number-columns-repeated='2'><office:annotation>"
                + "<text:p>a remark</text:p></office:annotation><text:p>two<text:s text:c='2'/>spaces</text:p>"
                + "<text:p><text:span>lines</text:span></text:p></table:table-cell>"
                + cell("time", "time-value='PT09H05M00S'", "09:05") + cell("float", "value='5'", "5 kg")
                + "<table:table-cell table:number-columns-repeated='16000'/>";
        Sheet read = SheetReader.read(ods(
                "<style:style style:name='ta2'><style:table-properties table:display='false'/>"
                        + "</style:style>",
                table("Secret", "ta2", "<table:table-row>" + cell("float", "value='1'", "1") + "</table:table-row>")
                        + table("Blank", "ta1", "<table:table-row table:number-rows-repeated='1048576'>"
                                + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>")
                        + table("Answers", "ta1", "<table:table-row>" + cells + "</table:table-row>"
                                + "<table:table-row><table:table-cell/></table:table-row>"
                                + "<table:table-row table:visibility='filter' table:number-rows-repeated='2'>"
                                + cell("string", "x='y'", "007") + "</table:table-row>"
                                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/></table:table-row>")));
        assertThat(read.name()).isEqualTo("Answers");
        assertThat(read.rows()).containsExactly(
                List.of("0", "00042", "2023-03-15", "25%", "2.34567", "", "", "true", "#N/A", "two  spaces\nlines",
                        "two  spaces\nlines", "09:05:00", "5 kg"),
                List.of(), List.of("007"), List.of("007"));
        assertThat(read.findings()).containsExactlyInAnyOrder(Finding.lost("intake.sheet.others", "Answers", "Blank"),
                Finding.lost("intake.sheet.others-hidden", "Answers", "Secret"),
                Finding.note("intake.sheet.errors", 1L), Finding.note("intake.sheet.hidden-rows", 2L));
    }

    @Test
    void refusesAnOpenDocumentThatHasAPasswordIsNoSpreadsheetOrABomb() {
        refuses("secret.ods", Fixtures.write(folder, "secret.ods",
                Fixtures.zip(Map.of("content.xml", "\u0001\u0002", "META-INF/manifest.xml",
                        MANIFEST.formatted("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")))),
                "intake.password.needed");
        refuses("text.ods", Fixtures.write(folder, "text.ods",
                Fixtures.zip(Map.of("content.xml", content("", "<office:text/>")))), "intake.office.other");
        refuses("cut.ods", Fixtures.write(folder, "cut.ods",
                Fixtures.zip(Map.of("content.xml", "<office:document"))), "intake.office.damaged");
        Path flood = ods("", table("A", "ta1", "<table:table-row table:number-rows-repeated='1000000'>"
                + cell("string", "x='y'", "z".repeat(5000)) + "</table:table-row>"));
        refuses("flood", flood, "intake.sheet.repeated");
    }

    private static CellStyle style(HSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private Path write(String name, HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return Fixtures.write(folder, name, bytes.toByteArray());
    }

    private Path ods(String styles, String tables) {
        return Fixtures.write(folder, "table.ods", Fixtures.zip(Map.of("content.xml",
                content(styles, "<office:spreadsheet>" + tables + "</office:spreadsheet>"))));
    }

    private static String content(String styles, String body) {
        String base = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<office:document-content xmlns:office='" + base + "office:1.0' xmlns:table='" + base
                + "table:1.0' xmlns:text='" + base + "text:1.0' xmlns:style='" + base + "style:1.0'>"
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body>" + body
                + "</office:body></office:document-content>";
    }

    private static String table(String name, String style, String rows) {
        return "<table:table table:name='" + name + "' table:style-name='" + style + "'>" + rows + "</table:table>";
    }

    private static String cell(String type, String value, String shown) {
        return "<table:table-cell office:value-type='" + type + "' office:" + value + "><text:p>" + shown
                + "</text:p></table:table-cell>";
    }

    private void refuses(String name, Path file, String key) {
        assertThatExceptionOfType(MaknaException.class).as(name).isThrownBy(() -> SheetReader.read(file))
                .satisfies(e -> assertThat(e.message().key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.message().args()).first().isEqualTo(file.toString()));
    }
}
