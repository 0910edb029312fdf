package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of studies that have next to nothing, or names that no sheet would like. */
class OddWorkbooksTest {

    private static final int SHEETS = 19;

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void anEmptyStudy() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "=Odd", "--lang", "en");
    }

    @Test
    void nothingAtAll() throws IOException {
        try (XSSFWorkbook workbook = export()) {
            assertThat(numbersOf(workbook.getSheet("Code frequency"))).containsExactly(0.0);
            assertThat(workbook.getSheet("Coded segments").getLastRowNum()).isZero();
            assertThat(workbook.getSheet("Codebook").getLastRowNum()).isZero();
            assertThat(text(workbook.getSheet("Code x Attribute"))).contains("This analysis was not run.");
            assertThat(text(workbook.getSheet("Charts"))).contains("There is nothing to draw.");
        }
    }

    @Test
    void oneCodeAndNoCases() throws IOException {
        shell.file("P01.txt", "kuota mahal");
        shell.does("import", study, shell.path("P01.txt"), "--lang", "en");
        shell.file("c.csv", "document,start,end,code,coder\nP01,0,5,Biaya,Ana\n");
        shell.does("codings", "import", study, shell.path("c.csv"), "--lang", "en");
        try (XSSFWorkbook workbook = export()) {
            Row row = workbook.getSheet("Code frequency").getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Biaya");
            assertThat(row.getCell(3).getNumericCellValue()).isZero();
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(1);
            assertThat(text(workbook.getSheet("Chi2"))).contains("This analysis was not run.");
            assertThat(workbook.getSheet("Charts").getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void attributeWithoutValues() throws IOException {
        oneCodeAndNoCases();
        shell.file("k.csv", "case,document,Region\nA,P01,\nB,,\n");
        shell.does("cases", "import", study, shell.path("k.csv"), "--lang", "en");
        try (XSSFWorkbook workbook = export()) {
            assertThat(text(workbook.getSheet("Code x Attribute"))).contains("This analysis was not run.");
            assertThat(text(workbook.getSheet("Cases").getRow(0))).contains("Region");
            assertThat(workbook.getSheet("Cases").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Code frequency").getRow(1).getCell(3).getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void namesThatNoSheetWouldLikeAndTwoAlikeButForCase() throws IOException {
        String odd = "=[]:*?/\\'\"<>&|+-@_x0041_😀 " + "n".repeat(275);
        assertThat(odd).hasSize(302);
        String path = '"' + odd.replace("\"", "\"\"") + '"';
        shell.file("P01.txt", "kuota mahal sekali di sini");
        shell.does("import", study, shell.path("P01.txt"), "--lang", "en");
        shell.file("c.csv", "document,start,end,code,coder\n"
                + "P01,0,5," + '"' + path.replace("\"", "\"\"") + '"' + ",=Ana\n"
                + "P01,0,5,Biaya,=Ana\nP01,6,11,biaya,=Ana\nP01,6,18,Atas > Biaya,=Ana\n");
        shell.does("codings", "import", study, shell.path("c.csv"), "--lang", "en");
        shell.file("k.csv", "case,document,=Region\nA,P01,1-2\nB,P01,03\n");
        shell.does("cases", "import", study, shell.path("k.csv"), "--lang", "en");
        try (XSSFWorkbook workbook = export()) {
            List<String> names = new ArrayList<>();
            List<String> paths = new ArrayList<>();
            Sheet frequency = workbook.getSheet("Code frequency");
            for (int i = 1; i < frequency.getLastRowNum(); i++) {
                paths.add(frequency.getRow(i).getCell(0).getStringCellValue());
                names.add(frequency.getRow(i).getCell(1).getStringCellValue());
            }
            assertThat(names).contains(odd, "Biaya", "biaya", "Atas");
            assertThat(paths).doesNotHaveDuplicates().contains("Biaya", "biaya", "Atas > Biaya", path);
            assertThat(text(workbook.getSheet("Code x Attribute").getRow(0))).contains("03", "1-2");
            assertThat(numbersOf(frequency)).contains(1.0);
        }
    }

    /** Exports twice, and checks what holds of every workbook. */
    private XSSFWorkbook export() throws IOException {
        shell.does("export", study, shell.path("w.xlsx"), "--lang", "en");
        shell.does("export", study, shell.path("again.xlsx"), "--lang", "en");
        assertThat(folder.resolve("again.xlsx")).hasSameBinaryContentAs(folder.resolve("w.xlsx"));
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(folder.resolve("w.xlsx"))) {
            workbook = new XSSFWorkbook(in);
        }
        assertThat(workbook.getNumberOfSheets()).isEqualTo(SHEETS);
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                cell -> assertThat(cell.getCellType()).as(cell.getAddress().formatAsString())
                        .isNotIn(CellType.FORMULA, CellType.ERROR))));
        return workbook;
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> text.append(text(row)).append('\n'));
        return text.toString();
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        row.forEach(cell -> text.append(cell).append('\t'));
        return text.toString();
    }

    private static List<Double> numbersOf(Sheet sheet) {
        List<Double> numbers = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            }
        }
        return numbers;
    }
}
