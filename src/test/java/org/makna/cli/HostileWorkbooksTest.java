package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.sample.OtherReaders;

/** Workbooks of studies that nobody wishes for are opened by other programs as they were meant. */
class HostileWorkbooksTest {

    /** Everything that no name of a sheet may have, what looks like a formula or an escape, and signs of many lengths. */
    private static final String LONG = "=[]:*?/\\'_x0041_<&>@+-😀" + "é".repeat(278);

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudy() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "=HYPERLINK(\"x\")", "--lang", "en");
    }

    private Path export(String name) {
        shell.does("export", study, shell.path(name), "--lang", "en");
        return folder.resolve(name);
    }

    @Test
    void longNamesNamesThatDifferInCaseAndTextsLikeFormulas() throws Exception {
        shell.file("in/=1+1.txt", "=cmd|' /C calc'!A0\n+62 812 @kades -5\n\tsatu");
        shell.does("import", study, shell.path("in"), "--lang", "en");
        String quoted = "\"\"\"" + LONG + "\"\"\"";
        shell.does("codings", "import", study, shell.file("c.csv", "document,start,end,code,coder,comment\n"
                + "=1+1,0,18," + quoted + ",=Ana,=2+2\n=1+1,0,4,Cost,@Budi,-1\n=1+1,19,32,cost,=Ana,+1\n"
                + "=1+1,19,22,COST > cost,@Budi,\n"), "--lang", "en");
        shell.does("cases", "import", study, shell.file("k.csv", "case,document,=Region\n=A,=1+1,=1+1\n@B,,+2\n-C,,\n"),
                "--lang", "en");
        Path file = export("hostile.xlsx");
        assertThat(column(file, "Code frequency", 1)).contains(LONG, "Cost", "cost", "COST");
        assertThat(column(file, "Code x Attribute", 1).getFirst()).startsWith("=Region = ");
        assertThat(column(file, "Coded segments", 9)).contains("=cmd|' /C calc'!A0");
        OtherReaders.openpyxlReads(folder, file);
        OtherReaders.libreOfficeShowsAll(folder, file);
        assertThat(OtherReaders.chartsOfLibreOffice(folder, List.of(file)).getFirst()).isPositive();
    }

    @Test
    void studiesInWhichMuchIsMissing() throws Exception {
        Path empty = export("empty.xlsx");
        shell.does("import", study, shell.file("P.txt", "kuota mahal"), "--lang", "en");
        Path uncoded = export("uncoded.xlsx");
        shell.does("codings", "import", study,
                shell.file("c.csv", "document,start,end,code,coder\nP,0,5,Cost,Ana\n"), "--lang", "en");
        Path withoutCases = export("without-cases.xlsx");
        shell.does("cases", "import", study, shell.file("k.csv", "case,document,Region\nA,P,\nB,,\n"), "--lang", "en");
        shell.does("export", study, shell.path("without-values.xlsx"), "--attribute", "Region", "--lang", "en");
        Path withoutValues = folder.resolve("without-values.xlsx");
        shell.does("export", study, shell.path("nothing-left.xlsx"), "--attribute", "Region", "--where", "weight>5",
                "--pseudonymise-coders", "--lang", "en");
        Path nothingLeft = folder.resolve("nothing-left.xlsx");
        assertThat(column(withoutValues, "Code x Attribute", 1)).containsExactly("Region = Unassigned", "1.0", "1.0",
                "2.0");
        assertThat(column(withoutCases, "Code x Attribute", 0)).containsExactly("This analysis was not run.");
        assertThat(column(nothingLeft, "Coded segments", 0)).hasSize(1);
        List<Path> all = List.of(empty, uncoded, withoutCases, withoutValues, nothingLeft);
        for (Path file : all) {
            OtherReaders.openpyxlReads(folder, file);
        }
        OtherReaders.libreOfficeShowsAll(folder, nothingLeft);
        assertThat(OtherReaders.chartsOfLibreOffice(folder, all)).startsWith(0, 0).element(2).isEqualTo(1);
    }

    private static List<String> column(Path file, String sheet, int column) throws Exception {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false).map(row -> row.getCell(column))
                    .filter(cell -> cell != null).map(Cell::toString).toList();
        }
    }
}
