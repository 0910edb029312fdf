package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Numbers are described, compared and correlated by commands alone. */
class StatisticsCommandTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyOfEight() {
        shell = new Shell(folder);
        study = shell.path("angka.makna");
        shell.does("new", study, "--title", "Angka", "--language", "id");
        StringBuilder cases = new StringBuilder("case,document,Umur,Wilayah,Jawaban\n");
        StringBuilder codings = new StringBuilder("document,start,end,code,coder\n");
        int[] ages = {20, 24, 31, 35, 42, 50, 58, 0};
        for (int i = 0; i < 8; i++) {
            shell.file("in/P" + i + ".txt", "Satu dua tiga empat lima enam tujuh " + i + ".");
            cases.append("K").append(i).append(",P").append(i).append(',').append(ages[i] == 0 ? "" : ages[i])
                    .append(',').append(i < 4 ? "Bali" : "Papua").append(',').append(i % 3 + 1).append('\n');
            // As many codings as the number says, and of the sub-code one more.
            for (int k = 0; k < i; k++) {
                codings.append("P").append(i).append(',').append(k).append(',').append(k + 3).append(",Sinyal,Ana\n");
            }
            codings.append("P").append(i).append(",5,8,Sinyal > Hilang,Ana\n");
        }
        shell.does("import", study, shell.path("in"));
        shell.does("codings", "import", study, shell.file("codings.csv", codings.toString()));
        shell.does("cases", "import", study, shell.file("cases.csv", cases.toString()));
    }

    @Test
    void attributesAndCodesAreDescribed() {
        JsonNode rows = rows("attribute:Umur", "code:Sinyal");
        assertThat(names(rows.get(0))).containsExactly("Umur");
        // n, missing, mean, SD, min, Q1, median, Q3, max; computed by hand.
        assertThat(figures(rows.get(0)).stream().mapToDouble(Double::doubleValue).toArray())
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(7.0, 1.0, 37.142857, 13.740798, 20.0, 27.5, 35.0, 46.0, 58.0);
        assertThat(figures(rows.get(1)).subList(0, 3)).containsExactly(8.0, 0.0, 3.5);
        assertThat(rows.get(0).get("said").asString())
                .isEqualTo("Umur: 37.14 on average, half of them 35 or less, between 20 and 58 (7 with a value).");
        assertThat(shell.err).contains("Of 8 cases.", "left out");
    }

    @Test
    void subCodesCountWhereTheyAreAskedFor() {
        assertThat(figures(rows("code:Sinyal", "--rollup", "all").get(0)).get(2)).isEqualTo(4.5);
        assertThat(figures(rows("codes:top").get(0)).get(2)).isEqualTo(4.5);
        assertThat(rows("codes").size()).isEqualTo(2);
        assertThat(figures(rows("code:Sinyal", "--of", "documents", "--where", "document=P7").get(0)).subList(0, 3))
                .containsExactly(1.0, 0.0, 7.0);
    }

    @Test
    void valuesAreListedWithTheirShares() {
        shell.does("cases", "import", study, shell.file("kota.csv", "case,document,Kota\nK0,P0,Sleman\nK1,P1,Sleman\n"
                + "K2,P2,Ubud\n"));
        JsonNode rows = rows("attribute:Kota", "attribute:Umur", "code:Sinyal > Hilang", "--frequencies");
        assertThat(names(rows.get(0))).containsExactly("Kota", "Sleman");
        assertThat(figures(rows.get(0))).containsExactly(2.0, 0.25, 2 / 3.0, 2 / 3.0);
        assertThat(names(rows.get(1))).containsExactly("Kota", "Ubud");
        assertThat(figures(rows.get(1))).containsExactly(1.0, 0.125, 1 / 3.0, 1.0);
        assertThat(names(rows.get(2))).containsExactly("Kota", "Unassigned");
        assertThat(figures(rows.get(2))).containsExactly(5.0, 0.625, Double.NaN, Double.NaN);
        assertThat(rows.get(0).get("said").asString())
                .isEqualTo("Kota: most often Sleman, 2 of 3 with a value (66.7%).");
        assertThat(names(rows.get(3))).containsExactly("Umur", "20");
        assertThat(rows.get(3).get("said").asString()).startsWith("Umur: 7 values are equally frequent");
        // Seven ages and nobody said, then the numbers of codings of the code: once in each of eight.
        assertThat(names(rows.get(10))).containsExactly("Umur", "Unassigned");
        assertThat(names(rows.get(11))).containsExactly("Sinyal > Hilang", "1");
        assertThat(figures(rows.get(11))).containsExactly(8.0, 1.0, 1.0, 1.0);
        assertThat(rows.size()).isEqualTo(12);
        JsonNode described = shell.json().get("blocks").get(1).get("rows");
        assertThat(described.size()).isEqualTo(2);
        assertThat(names(described.get(0))).containsExactly("Umur");
        shell.does("statistics", study, "attributes", "--frequencies", "--lang", "en");
        assertThat(shell.out).contains("Sleman", "25.0%", "66.7%", "Cumulative %");
        shell.does("statistics", study, "attributes", "--frequencies", "--out", shell.path("f.csv"), "--lang", "en");
        assertThat(shell.read("f.csv")).contains("Variable,Value,n,%,Valid %,Cumulative %", "Kota,Ubud,1,0.125,0.333");
        assertThat(shell.run("statistics", study, "attributes", "--frequencies", "--by", "attribute:Kota", "--lang",
                "en")).isEqualTo(2);
    }

    @Test
    void aTableIsTestedCellByCell() {
        String[] asked = {"table", study, "--rows", "codes:top", "--columns", "attribute:Wilayah", "--test", "--format",
                "json", "--lang", "en"};
        assertThat(shell.run(asked)).as("one code only").isZero();
        shell.does("codings", "import", study, shell.file("more.csv", "document,start,end,code,coder\n"
                + "P0,0,4,Antre,Ana\nP1,0,4,Antre,Ana\nP2,0,4,Antre,Ana\nP5,0,4,Antre,Ana\n"));
        shell.does(asked);
        JsonNode blocks = shell.json().get("blocks");
        // Sinyal 0+1+2+3+4 and 4+5+6+7+4, Antre 3 and 1: 10, 26, 3, 1 of 40.
        double expected = 36 * 13 / 40.0;
        double chi = Math.pow(10 - expected, 2) * (1 / expected + 1 / (36 * 27 / 40.0) + 1 / (4 * 13 / 40.0)
                + 1 / (4 * 27 / 40.0));
        JsonNode test = blocks.get(0).get("rows").get(0);
        assertThat(figures(test).get(0)).isCloseTo(chi, within(1e-12));
        assertThat(figures(test).subList(4, 6)).containsExactly(40.0, 2.0);
        assertThat(names(blocks.get(0).get("rows").get(1))).containsExactly("Fisher's exact test");
        JsonNode cells = blocks.get(1).get("rows");
        assertThat(cells.size()).isEqualTo(4);
        for (JsonNode cell : cells) {
            List<Double> figures = figures(cell);
            double row = names(cell).getFirst().equals("Sinyal") ? 36 : 4;
            double column = names(cell).getLast().equals("Bali") ? 13 : 27;
            double e = row * column / 40;
            assertThat(figures.get(1)).isCloseTo(e, within(1e-12));
            assertThat(figures.get(2)).isCloseTo((figures.get(0) - e) / Math.sqrt(e), within(1e-12));
            assertThat(figures.get(3)).isCloseTo((figures.get(0) - e)
                    / Math.sqrt(e * (1 - row / 40) * (1 - column / 40)), within(1e-12));
        }
        assertThat(shell.err).contains("Adjusted residuals are about standard normal");
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "documents", "--unit", "words", "--test",
                "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("cannot be tested");
        shell.does("table", study, "--rows", "codes:top", "--columns", "attribute:Wilayah", "--test", "--out",
                shell.path("t.xlsx"), "--lang", "id");
        assertThat(folder.resolve("t.xlsx")).isNotEmptyFile();
    }

    @Test
    void groupsAreCompared() {
        JsonNode rows = rows("code:Sinyal", "--by", "attribute:Wilayah");
        assertThat(names(rows.get(0))).containsExactly("Sinyal", "Welch's t", "Cohen's d");
        // 0 1 2 3 against 4 5 6 7: t = −4 / √(5/3/4 + 5/3/4), df = 6, d = −4 / √(5/3).
        List<Double> welch = figures(rows.get(0));
        assertThat(welch.get(1)).isCloseTo(-4.381780, within(1e-6));
        assertThat(welch.get(2)).isCloseTo(6, within(1e-9));
        assertThat(welch.get(4)).isCloseTo(0.0046592, within(1e-6));
        assertThat(welch.get(5)).isCloseTo(-3.098387, within(1e-6));
        // Of the 70 orders only one is as extreme at either end.
        List<Double> ranks = figures(rows.get(2));
        assertThat(ranks.get(4)).isCloseTo(2 / 70.0, within(1e-12));
        assertThat(ranks.get(5)).isEqualTo(-1.0);
        assertThat(rows.get(0).get("said").asString()).startsWith(
                "Sinyal: higher in Papua than in Bali, 5.5 against 1.5 on average, more than chance explains");
        assertThat(shell.err).contains("3 tests were made");
    }

    @Test
    void severalGroupsAreCompared() {
        JsonNode rows = rows("code:Sinyal", "--by", "attribute:Jawaban");
        assertThat(names(rows.get(0))).containsExactly("Sinyal", "ANOVA F", "η²");
        // 0 3 6, 1 4 7 and 2 5: of the squares, 1.5 between the groups and 40.5 within.
        List<Double> variance = figures(rows.get(0));
        assertThat(variance.get(1)).isCloseTo(1.5 / 2 / (40.5 / 5), within(1e-9));
        assertThat(variance.subList(2, 4)).containsExactly(2.0, 5.0);
        assertThat(rows.get(1).get("said").asString()).contains("no difference between the groups of Jawaban");
    }

    @Test
    void pairsAreCorrelatedByTheCoefficientAskedFor() {
        JsonNode rows = rows("attribute:Umur", "code:Sinyal", "--correlate=kendall");
        assertThat(names(rows.get(0))).containsExactly("Umur", "Sinyal");
        assertThat(figures(rows.get(0)).subList(0, 2)).containsExactly(7.0, 1.0);
        rows = rows("attribute:Umur", "code:Sinyal", "--correlate=pearson");
        assertThat(rows.get(0).get("said").asString())
                .startsWith("The higher Umur, the higher Sinyal (Pearson's r = 0.99");
        assertThat(rows("attribute:Umur", "code:Sinyal", "code:Sinyal > Hilang", "--correlate=spearman").get(2)
                .get("said").asString()).contains("undefined");
    }

    @Test
    void whatCannotBeCountedIsSaid() {
        assertThat(shell.run("statistics", study, "attribute:Wilayah", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("Wilayah has neither numbers nor levels");
        assertThat(shell.run("statistics", study, "documents", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("documents is no variable");
        assertThat(shell.run("statistics", study, "codes", "--by", "cases", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("does not part");
        assertThat(shell.run("statistics", study, "code:Sinyal", "--correlate=x", "--lang", "en")).isNotZero();
        assertThat(shell.err).contains("pearson, spearman, kendall");
        assertThat(shell.run("statistics", study, "code:Sinyal", "--correlate", "--lang", "en")).isNotZero();
        assertThat(shell.err).contains("at least two variables");
        assertThat(shell.run("statistics", study, "code:Sinyal", "--by", "attribute:Wilayah", "--where",
                "attribute.Wilayah=Bali", "--lang", "en")).isNotZero();
        assertThat(shell.err).contains("one value only");
    }

    @Test
    void filesHoldEveryBlockAndWhatWasCounted() {
        String file = shell.path("angka.csv");
        shell.does("statistics", study, "code:Sinyal", "--by", "attribute:Wilayah", "--out", file, "--lang", "id");
        assertThat(shell.read("angka.csv")).startsWith("\uFEFFVariabel,Uji,Ukuran efek,n,Statistik,df,df 2,p,Efek,")
                .contains("\r\nVariabel,Kelompok,n,", "Sinyal,Bali,4,0,1.5,");
        assertThat(shell.read("angka.csv.txt")).contains("Dari 8 kasus.", "Kelompok adalah nilai Wilayah: 2");
    }

    private JsonNode rows(String... words) {
        List<String> all = new ArrayList<>(List.of("statistics", study));
        all.addAll(List.of(words));
        all.addAll(List.of("--format", "json", "--lang", "en"));
        shell.does(all.toArray(String[]::new));
        return shell.json().get("blocks").get(0).get("rows");
    }

    private static List<String> names(JsonNode row) {
        return row.get("names").valueStream().map(JsonNode::asString).toList();
    }

    private static List<Double> figures(JsonNode row) {
        return row.get("figures").valueStream().map(one -> one.isNull() ? Double.NaN : one.asDouble()).toList();
    }
}
