package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.study.SampleStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notebook counts from its tables what Makna counts from the study; where Python has no pandas this is skipped. */
class NotebookTest {

    /** Runs the code of all cells in their order, then tells the tables that they made. */
    private static final String RUN = """
            import json, sys
            made = {}
            sys.stdout, told = sys.stderr, sys.stdout
            for cell in json.load(open("n.ipynb", encoding="utf-8"))["cells"]:
                if cell["cell_type"] == "code":
                    exec(compile("".join(cell["source"]), cell["id"], "exec"), made)
            def table(name):
                one = made[name]
                return {"rows": list(one.index), "columns": list(one.columns), "cells": one.values.tolist()}
            plt = made["plt"]
            charts = []
            for number in plt.get_fignums() if plt else []:
                figure = plt.figure(number)
                axes = figure.axes[0]
                figure.savefig(f"chart-{number}.png", bbox_inches="tight")
                legend = axes.get_legend()
                charts.append({"title": axes.get_title(), "bars": [float(bar.get_width()) for bar in axes.patches],
                               "names": [label.get_text() for label in axes.get_yticklabels()],
                               "legend": [text.get_text() for text in legend.get_texts()] if legend else []})
            json.dump({"charts": charts, "codings": made["frequency"]["codings"].tolist(), "document": table("by_document"),
                       "counts": table("counts"), "row": table("row_shares"), "column": table("column_shares"),
                       "table": table("table_shares"), "n": table("n_shares"),
                       "attribute": made["attribute"]}, told)
            """;

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aShell() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
    }

    @Test
    void sampleStudyIsCountedAlike() throws Exception {
        SampleStudy.make(Path.of(study), Messages.in(Locale.ENGLISH));
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "en");
        assertThat(shell.err).contains("n-data");
        JsonNode made = run();
        String attribute = made.get("attribute").asString();
        same(made.get("document"), table("documents", "none", "codings"));
        sameInAllBases(made, attribute);
        assertThat(made.get("counts").get("columns").size()).isGreaterThan(1);
    }

    @Test
    void namesThatPandasWouldTakeForNothingStayNames() throws Exception {
        shell.does("new", study, "--title", "NA \"x\" \\n", "--lang", "en");
        shell.file("null.txt", "😀 kuota, mahal\nsekali");
        shell.does("import", study, shell.path("null.txt"), "--lang", "en");
        shell.file("c.csv", "document,start,end,code,coder\nnull,0,7,NA,Ana\nnull,9,14,None,Ana\nnull,9,21,nan,Ana\n");
        shell.does("codings", "import", study, shell.path("c.csv"), "--lang", "en");
        shell.file("k.csv", "case,document,Case_guid\nA,null,01\nB,,1\n");
        shell.does("cases", "import", study, shell.path("k.csv"), "--lang", "en");
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "id");
        assertThat(shell.read("n-data/codings.csv")).contains(",0,7,\"😀 kuota\"".replace("\"", ""));
        JsonNode made = run();
        same(made.get("document"), table("documents", "none", "codings"));
        assertThat(made.get("attribute").asString()).isEqualTo("Case_guid (2)");
        assertThat(made.get("counts").get("columns").get(0).asString()).isEqualTo("01");
    }

    @Test
    void casesWithoutAValueAreShownAsInTheWorkbook() throws Exception {
        shell.does("new", study, "--title", "x", "--lang", "en");
        shell.file("P.txt", "kuota mahal sekali di sini");
        shell.does("import", study, shell.path("P.txt"), "--lang", "en");
        shell.file("c.csv", "document,start,end,code,coder\nP,0,5,A,Ana\nP,0,11,A,Ana\nP,6,11,B,Ana\nP,12,18,A,Ana\n");
        shell.does("codings", "import", study, shell.path("c.csv"), "--lang", "en");
        shell.file("k.csv", "case,document,start,end,Region\nA,P,0,5,Bali\nB,P,6,11,Papua\nC,P,12,18,\n"
                + "D,P,19,21,(not applicable)\nE,,,,\n");
        shell.does("cases", "import", study, shell.path("k.csv"), "--lang", "en");
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "en");
        assertThat(shell.read("n.ipynb")).contains("Cases without a value are shown");
        JsonNode made = run();
        assertThat(made.get("attribute").asString()).isEqualTo("Region");
        assertThat(made.get("counts").get("columns").valueStream().map(JsonNode::asString)).containsExactly("Bali",
                "Papua", "Unassigned", "Not applicable");
        sameInAllBases(made, "Region");
        shell.does("export", study, shell.path("w.xlsx"), "--lang", "en");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("w.xlsx")))) {
            for (Map.Entry<String, String> sheet : Map.of("Code x Attribute", "counts", "Row pct", "row", "Column pct",
                    "column").entrySet()) {
                Row first = workbook.getSheet(sheet.getKey()).getRow(1);
                for (int c = 0; c < 4; c++) {
                    double theirs = made.get(sheet.getValue()).get("cells").get(0).get(c).asDouble();
                    Cell cell = first.getCell(1 + c);
                    double ours = cell == null || cell.getCellType() == CellType.BLANK
                            ? Double.NaN
                            : cell.getNumericCellValue();
                    assertThat(ours).as("%s %d", sheet.getKey(), c).isEqualTo(theirs, within(1e-12));
                }
            }
            assertThat(workbook.getSheet("Row pct").getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("Region = Unassigned");
        }
    }

    @Test
    void emptyStudyIsRead() throws Exception {
        shell.does("new", study, "--title", "x", "--lang", "en");
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "en");
        JsonNode made = run();
        assertThat(made.get("codings").size()).isZero();
        assertThat(made.get("attribute").isNull()).isTrue();
    }

    @Test
    void sameStudyGivesTheSameBytes() throws IOException {
        SampleStudy.make(Path.of(study), Messages.in(Locale.ENGLISH));
        Files.createDirectory(folder.resolve("again"));
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "en");
        shell.does("export", study, shell.path("again/n.ipynb"), "--lang", "en");
        for (String name : List.of("n.ipynb", "n-data/codings.csv", "n-data/codes.csv", "n-data/cases.csv",
                "n-data/documents.csv", "n-data/coding_cases.csv")) {
            assertThat(folder.resolve("again").resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    @Test
    void chartsShowTheNumbersOfTheTables() throws Exception {
        SampleStudy.make(Path.of(study), Messages.in(Locale.ENGLISH));
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "en");
        JsonNode made = run();
        assumeTrue(made.get("charts").size() > 0, "no matplotlib here: the charts are not drawn");
        assertThat(made.get("charts").size()).isEqualTo(2);
        JsonNode frequency = made.get("charts").get(0);
        assertThat(frequency.get("bars").valueStream().mapToInt(JsonNode::asInt)).containsExactlyElementsOf(
                made.get("codings").valueStream().map(JsonNode::asInt).toList());
        assertThat(frequency.get("title").asString()).contains("N = 976");
        JsonNode shares = made.get("charts").get(1);
        assertThat(shares.get("legend").size()).isEqualTo(made.get("codings").size());
        double sum = shares.get("bars").valueStream().mapToDouble(JsonNode::asDouble).sum();
        assertThat(sum).isCloseTo(made.get("counts").get("columns").size(), within(1e-9));
        assertThat(folder.resolve("chart-2.png")).isNotEmptyFile();
    }

    @Test
    void namesThatNoChartWouldLikeAreDrawn() throws Exception {
        shell.does("new", study, "--title", "x", "--lang", "en");
        shell.file("P.txt", "kuota mahal sekali di sini");
        shell.does("import", study, shell.path("P.txt"), "--lang", "en");
        String same = "$x_{" + "n".repeat(280);
        shell.file("c.csv", "document,start,end,code,coder\nP,0,5,_" + same + ",Ana\nP,0,5," + same + "1,Ana\nP,6,11,"
                + same + "2,Ana\nP,0,5,biaya,Ana\nP,0,5,Biaya,Ana\n");
        shell.does("codings", "import", study, shell.path("c.csv"), "--lang", "en");
        shell.file("k.csv", "case,document,$a_{\nA,P,$1\nB,P,$2\n");
        shell.does("cases", "import", study, shell.path("k.csv"), "--lang", "en");
        shell.does("export", study, shell.path("n.ipynb"), "--lang", "id");
        JsonNode made = run();
        assumeTrue(made.get("charts").size() > 0, "no matplotlib here: the charts are not drawn");
        assertThat(made.get("charts").get(0).get("bars").size()).isEqualTo(5);
        assertThat(made.get("charts").get(0).get("names").valueStream().map(JsonNode::asString)).contains("biaya",
                "Biaya").allMatch(name -> name.length() <= 40);
        assertThat(made.get("charts").get(1).get("legend").size()).isEqualTo(5);
    }

    /** Cases by the values, in every base, with those without a value shown. */
    private void sameInAllBases(JsonNode made, String attribute) {
        for (Map.Entry<String, String> base : Map
                .of("counts", "none", "row", "row", "column", "column", "table", "table", "n", "N").entrySet()) {
            JsonNode counted = table("attribute:" + attribute, base.getValue(), "cases");
            same(made.get(base.getKey()), counted);
            assertThat(made.get(base.getKey()).get("columns").size()).isEqualTo(counted.get("columns").size());
        }
    }

    private JsonNode table(String columns, String base, String unit) {
        shell.does("table", study, "--rows", "codes", "--columns", columns, "--base", base, "--unit", unit, "--format",
                "json", "--lang", "en");
        return shell.json();
    }

    /** Every number of the notebook is Makna's; columns are found by their names. */
    private static void same(JsonNode made, JsonNode counted) {
        assertThat(made.get("rows")).isEqualTo(counted.get("rows"));
        assertThat(made.get("columns").size()).isPositive();
        for (int c = 0; c < made.get("columns").size(); c++) {
            int column = 0;
            while (!counted.get("columns").get(column).equals(made.get("columns").get(c))) {
                column++;
            }
            for (int r = 0; r < made.get("rows").size(); r++) {
                JsonNode theirs = made.get("cells").get(r).get(c);
                JsonNode ours = counted.get("cells").get(r).get(column);
                if (ours.isNull()) {
                    assertThat(Double.isNaN(theirs.asDouble())).as("row %d, column %d", r, c).isTrue();
                } else {
                    assertThat(theirs.asDouble()).isCloseTo(ours.asDouble(), within(1e-12));
                }
            }
        }
    }

    private JsonNode run() throws IOException, InterruptedException {
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "no Python with pandas here: the notebook is not run");
        Files.writeString(folder.resolve("run.py"), RUN);
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(python.get(), "run.py").directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        // Charts are drawn without a screen.
        builder.environment().put("MPLBACKEND", "Agg");
        Process process = builder.start();
        assertThat(process.waitFor()).as(() -> text(err)).isZero();
        return JsonMapper.builder().enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build()
                .readTree(text(out));
    }

    private static Optional<String> python() throws InterruptedException {
        for (String name : List.of("python3", "/usr/bin/python3", "python")) {
            try {
                Process process = new ProcessBuilder(name, "-c", "import pandas").redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                if (process.waitFor() == 0) {
                    return Optional.of(name);
                }
            } catch (IOException e) {
                // Not here under this name.
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
