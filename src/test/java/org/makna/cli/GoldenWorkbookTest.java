package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook as it was when somebody last read it through, in readable form: each sheet with its frozen and filtered part,
 * each row with its cells and the formats of the numbers.
 *
 * <p>A wanted change is taken over by copying {@code target/golden/workbook.txt} to the resources after reading the difference.
 */
class GoldenWorkbookTest {

    private static final String GOLDEN = "/org/makna/cli/workbook.txt";
    private static final int LONGEST = 120;

    @TempDir
    Path folder;

    @Test
    void workbookIsAsItWasRead() throws IOException {
        Path file = folder.resolve("w.xlsx");
        aStudy().does("export", folder.resolve("s.makna").toString(), file.toString(), "--lang", "en");
        String written;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            StringJoiner sheets = new StringJoiner("\n");
            workbook.forEach(sheet -> sheets.add(text(sheet)));
            written = sheets.toString();
        }
        Path kept = Path.of("target", "golden", "workbook.txt");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, written);
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream(GOLDEN), GOLDEN)) {
            assertThat(written.lines()).containsExactlyElementsOf(
                    new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    /** Two coders, a parent code, cases of two regions, a memo of nobody; what is random or of today is masked below. */
    private Shell aStudy() {
        Shell shell = new Shell(folder);
        String study = shell.path("s.makna");
        shell.does("new", study, "--title", "Layanan =1+1", "--language", "id", "--lang", "en");
        shell.file("in/P01.txt", "Sinyal di desa kami hilang setiap sore.\nKuota mahal 😀, layanan jauh.");
        shell.file("in/P02.txt", "=2+3 kata petugas.\nSinyal bagus dan layanan cepat sekali.");
        shell.file("in/P03.txt", "Kuota murah tetapi sinyal hilang lagi.");
        shell.does("import", study, shell.path("in"), "--lang", "en");
        shell.does("codings", "import", study, shell.file("c.csv", """
                document,start,end,code,coder,weight,comment
                P01,0,39,Akses > Sinyal,Ana,80,=besar
                P01,0,26,Akses > Sinyal,Budi,,
                P01,40,54,Akses > Biaya,Ana,,
                P01,20,54,Layanan,Ana,,
                P02,0,4,Layanan,Ana,,
                P02,19,31,Akses > Sinyal,Ana,20,
                P02,19,57,Layanan,Budi,,
                P03,0,11,Akses > Biaya,Ana,,
                P03,19,38,Akses > Sinyal,Budi,,
                """), "--lang", "en");
        return shell.does("cases", "import", study, shell.file("k.csv", """
                case,document,Wilayah,Umur
                Sari,P01,Bali,34
                Wayan,P02,Bali,51
                Yosef,P03,Papua,
                """), "--lang", "en");
    }

    private static String text(Sheet sheet) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# " + sheet.getSheetName() + (sheet.getPaneInformation() == null
                ? ""
                : " frozen " + sheet.getPaneInformation().getVerticalSplitPosition() + " × "
                        + sheet.getPaneInformation().getHorizontalSplitPosition()));
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row == null) {
                lines.add("");
                continue;
            }
            StringJoiner cells = new StringJoiner(" | ");
            for (int c = 0; c < row.getLastCellNum(); c++) {
                cells.add(text(row.getCell(c)));
            }
            lines.add(cells.toString());
        }
        return lines.toString();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? "TIME"
                    : rounded(cell.getNumericCellValue()) + " {" + cell.getCellStyle().getDataFormatString() + "}";
            case STRING -> "'" + shortened(masked(cell.getStringCellValue().replace("\n", "⏎"))) + "'";
            case BLANK -> "";
            default -> cell.getCellType() + " " + cell;
        };
    }

    /** Digits behind the twelfth may differ between machines. */
    private static String rounded(double number) {
        return new BigDecimal(number).round(new MathContext(12)).stripTrailingZeros().toPlainString();
    }

    private static String masked(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "GUID")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC", "TIME")
                .replaceAll("Makna \\d.*", "Makna VERSION");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "… (" + text.length() + ")";
    }
}
