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
