package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of the workbook: what is counted, by what, and who is named. */
class WorkbookOptionsTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    /** Two people and three texts; the cases lie in parts of them, one has no value of its region. */
    @BeforeEach
    void aStudy() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "Layanan", "--lang", "en");
        shell.file("in/P01.txt", "aaaaaaaaaa bbbbbbbbb\ncccccccccc");
        shell.file("in/P02.txt", "dddddddddd eeeeeeeee");
        shell.file("in/P03.txt", "ffffffffff");
        shell.does("import", study, shell.path("in"), "--lang", "en");
        shell.does("codings", "import", study, shell.file("c.csv", """
                document,start,end,code,coder,weight
                P01,0,6,Cost,Anabelle,80
                P01,4,10,Cost,Budiman,
                P01,11,15,Trust,Anabelle,
                P01,21,31,Trust > Staff,Budiman,
                P02,0,10,Cost,Anabelle,20
                P02,0,5,Cost,Budiman,
                P02,11,20,Trust > Staff,Anabelle,
                P03,0,10,Cost,Budiman,
                """), "--lang", "en");
        shell.does("cases", "import", study, shell.file("k.csv", """
                case,document,start,end,Region,Gender
                Sari,P01,0,10,Bali,f
                Wayan,P01,11,20,Papua,m
                Yosef,P02,,,Papua,f
                Dewi,P03,,,,m
                """), "--lang", "en");
    }

    private XSSFWorkbook export(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("export", study, shell.path("w.xlsx"), "--lang", "en"));
        args.addAll(List.of(options));
        shell.does(args.toArray(String[]::new));
        return new XSSFWorkbook(Files.newInputStream(folder.resolve("w.xlsx")));
    }

    @Test
    void crosstabsCountCasesByTheAttributeThatWasChosen() throws IOException {
        try (XSSFWorkbook workbook = export("--attribute", "Gender")) {
            assertThat(rows(workbook, "Code x Attribute")).containsExactly("Path|Gender = f|Gender = m|Total",
                    "Cost|2.0|1.0|3.0", "Trust|0.0|1.0|1.0", "Trust > Staff|1.0|0.0|1.0", "Total|3.0|2.0|5.0",
                    "N|2.0|2.0");
            assertThat(rows(workbook, "Row pct").getFirst()).isEqualTo("Path|Gender = f|Gender = m|Total");
            assertThat(rows(workbook, "Chi2")).anyMatch(row -> row.startsWith("Cost|Gender = f|2.0|"));
            assertThat(readme(workbook)).contains("Option|Sheets by an attribute: Gender, as chosen.",
                    "Unit|Code x Attribute: cases");
        }
    }

    @Test
    void withoutAnyOptionTheFirstFitAttributeLeadsAndEverythingIsCounted() throws IOException {
        try (XSSFWorkbook workbook = export()) {
            assertThat(rows(workbook, "Code x Attribute").getFirst())
                    .isEqualTo("Path|Region = Bali|Region = Papua|Region = Unassigned|Total");
            assertThat(rows(workbook, "Code x Attribute")).contains("Cost|1.0|1.0|1.0|3.0", "N|1.0|2.0|1.0");
            assertThat(readme(workbook)).contains("the first attribute of cases", "Filter: none",
                    "Cases without a value of Region are shown", "Coders: by name.", "Coders|Anabelle; Budiman");
        }
    }

    @Test
    void unitBaseAndSubCodesAreThoseThatWereChosen() throws IOException {
        try (XSSFWorkbook workbook = export("--unit", "codings", "--base", "column", "--rollup", "all")) {
            assertThat(rows(workbook, "Code x Attribute")).contains("Cost|2.0|2.0|1.0|5.0", "Trust|0.0|2.0|0.0|2.0");
            Row cost = workbook.getSheet("Code x Document").getRow(1);
            assertThat(cost.getCell(1).getNumericCellValue()).isEqualTo(0.4, within(1e-12));
            assertThat(rows(workbook, "Chi2")).containsExactly("This analysis was not run.");
            assertThat(readme(workbook)).contains("Code x Document: unit codings", "base column",
                    "Codes count their own codings and those of all codes below them.",
                    "Unit|Code x Attribute: codings", "Base|Code x Document: column");
            assertThat(rows(workbook, "Similarity pairs").getFirst()).startsWith("Item A|Item B");
        }
    }

    @Test
    void casesCanBeComparedByTheDocumentsOfTheirText() throws IOException {
        try (XSSFWorkbook workbook = export("--attribute", "Region", "--unit", "documents")) {
            assertThat(rows(workbook, "Code x Attribute")).contains("Cost|1.0|1.0|1.0|3.0", "N|1.0|2.0|1.0");
        }
    }

    @Test
    void everySheetThatCountsObeysTheFilter() throws IOException {
        try (XSSFWorkbook workbook = export("--where", "document=P02 and code=Cost")) {
            assertThat(rows(workbook, "Code frequency")).hasSize(3)
                    .contains("Cost|Cost|1.0|1.0|2.0|1.0|10.0|1.0|1.0|20.0");
            assertThat(rows(workbook, "Code x Document").getFirst())
                    .isEqualTo("Path|in/P02|Total (sum)|Total (distinct)");
            assertThat(rows(workbook, "Co-occurrence")).containsExactly("Code|Frequency|Cost", "Cost|2.0|2.0");
            assertThat(rows(workbook, "Coded segments")).hasSize(3);
            assertThat(rows(workbook, "Agreement").stream().filter(row -> row.startsWith("Trust"))).isEmpty();
            assertThat(rows(workbook, "Agreement")).anyMatch(row -> row.startsWith("Cost|P02|"))
                    .noneMatch(row -> row.contains("P01"));
            assertThat(rows(workbook, "Word frequency")).anyMatch(row -> row.startsWith("dddddddddd|"))
                    .noneMatch(row -> row.startsWith("eeee")).noneMatch(row -> row.startsWith("ffff"));
            assertThat(rows(workbook, "Attribute frequency")).contains("Cases|Region|Papua|1.0|1.0|1.0|1.0")
                    .noneMatch(row -> row.contains("Bali"));
            assertThat(rows(workbook, "Cases")).hasSize(5);
            assertThat(readme(workbook)).contains("Option|Filter: document=P02 and code=Cost. Every sheet that counts",
                    "Filters|Code frequency: document=P02 and code=Cost",
                    "Filters|Agreement: document=P02 and code=Cost");
        }
    }

    @Test
    void agreementUnderAConditionOnCasesIsOfTheirTextAlone() throws IOException {
        try (XSSFWorkbook workbook = export("--where", "case=Wayan")) {
            assertThat(rows(workbook, "Agreement")).filteredOn(row -> row.contains("P01")).isNotEmpty()
                    .allMatch(row -> row.contains("|9.0|")).noneMatch(row -> row.startsWith("Cost"));
            // Of nine characters one person coded four, and the other none.
            String shares = "|" + 5 / 9.0 + "|0.0|" + 5 / 9.0 + "|" + 4 / 9.0;
            assertThat(rows(workbook, "Agreement"))
                    .anyMatch(row -> row.startsWith("Trust|P01|") && row.contains(shares));
        }
    }

    @Test
    void numberedCodersAreNamedNowhere() throws IOException {
        try (XSSFWorkbook workbook = export("--pseudonymise-coders", "--where", "coder in (Anabelle,Budiman)")) {
            assertThat(readme(workbook)).contains("Coders|Coder 1; Coder 2",
                    "Filter: coder in (\"Coder 1\",\"Coder 2\")", "Coders: numbered");
            assertThat(rows(workbook, "Agreement")).anyMatch(row -> row.contains("|Coder 1|Coder 2|"));
            assertThat(rows(workbook, "Coded segments")).anyMatch(row -> row.contains("|Coder 2|"));
        }
        try (ZipFile zip = new ZipFile(shell.path("w.xlsx"))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName()).doesNotContain("Anabelle", "Budiman");
            }
        }
        try (XSSFWorkbook workbook = export("--pseudonymise-coders", "--where", "coder=Budiman")) {
            assertThat(rows(workbook, "Coded segments")).hasSize(5);
        }
    }

    @Test
    void sameOptionsGiveTheSameBytes() throws IOException {
        String[] options = {"--attribute", "Gender", "--unit", "documents", "--base", "N", "--where", "weight>=10",
                "--pseudonymise-coders"};
        export(options).close();
        byte[] first = Files.readAllBytes(folder.resolve("w.xlsx"));
        export(options).close();
        assertThat(Files.readAllBytes(folder.resolve("w.xlsx"))).isEqualTo(first);
    }

    @Test
    void faultyOptionsAreToldAndNothingIsWritten() {
        assertThat(shell.run("export", study, shell.path("x.xlsx"), "--attribute", "Regio", "--lang", "en"))
                .isEqualTo(1);
        assertThat(shell.err).contains("Regio", "Region");
        assertThat(shell.run("export", study, shell.path("x.xlsx"), "--unit", "coverage", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("coverage");
        assertThat(shell.run("export", study, shell.path("x.xlsx"), "--where", "coder=Ann", "--pseudonymise-coders",
                "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("Ann", "Anabelle");
        assertThat(shell.run("export", study, shell.path("x.csv"), "--attribute", "Region", "--lang", "en"))
                .isEqualTo(2);
        assertThat(shell.run("export", study, shell.path("x.xlsx"), "--rollup", "some", "--lang", "en")).isEqualTo(2);
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    private static String readme(XSSFWorkbook workbook) {
        return String.join("\n", rows(workbook, "README"));
    }

    private static List<String> rows(XSSFWorkbook workbook, String name) {
        Sheet sheet = workbook.getSheet(name);
        return StreamSupport.stream(sheet.spliterator(), false).map(row -> {
            StringJoiner cells = new StringJoiner("|");
            row.forEach(cell -> cells.add(text(cell)));
            return cells.toString();
        }).toList();
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
