package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the command line are sorted, and leave out what is empty or unassigned, and say so. */
class ArrangedTablesTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyOfThreeCases() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "x", "--lang", "en");
        for (String name : new String[]{"P01", "P02", "P03"}) {
            shell.file(name + ".txt", "kuota mahal sekali kata " + name);
            shell.does("import", study, shell.path(name + ".txt"), "--lang", "en");
        }
        shell.file("cases.csv", "case,document,Region,Empty\nAna,P01,Bali,\nBudi,P02,,\nCitra,P03,Papua,\n");
        shell.does("cases", "import", study, shell.path("cases.csv"), "--lang", "en");
        shell.file("codebook.csv", "path\nBiaya\nTunggu\nUnused\n");
        shell.does("codebook", "import", study, shell.path("codebook.csv"), "--lang", "en");
        shell.file("codings.csv", "document,start,end,code,coder\nP01,0,5,Tunggu,Ana\nP02,0,5,Biaya,Ana\n"
                + "P02,6,11,Biaya,Ana\nP02,6,11,Tunggu,Ana\n");
        shell.does("codings", "import", study, shell.path("codings.csv"), "--lang", "en");
    }

    private void table(String... more) {
        String[] start = {"table", study, "--rows", "codes", "--columns", "attribute:Region", "--format", "json",
                "--lang", "en"};
        String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        shell.does(all);
    }

    private String labels(String side) {
        return shell.json().get(side).valueStream().map(one -> one.isString() ? one.asString() : one.toString())
                .toList().toString();
    }

    @Test
    void whoHasNoValueIsLeftOutOfCellsTotalsAndN() {
        table("--unit", "cases", "--base", "n");
        assertThat(labels("columns")).contains("Bali", "Papua", "Unassigned");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[0,0,1],[1,0,1],[0,0,0]]");
        assertThat(shell.json().get("total").asDouble()).isEqualTo(2 / 3.0);
        table("--unit", "cases", "--base", "n", "--unassigned", "hide");
        assertThat(labels("columns")).contains("Bali", "Papua").doesNotContain("Unassigned");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[0,0],[1,0],[0,0]]");
        assertThat(shell.json().get("total").asDouble()).isEqualTo(0.5);
        assertThat(shell.json().get("filters").get(0).asString()).isEqualTo("attribute.Region=*");
        assertThat(shell.err).contains("Whoever has no value of Region is left out");
    }

    @Test
    void pairsOfCodesAreListedWithTheirCoefficient() {
        shell.does("table", study, "--rows", "codes", "--columns", "codes", "--pairs", "--format", "json", "--lang",
                "en");
        var rows = shell.json().get("blocks").get(0).get("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("names").toString()).isEqualTo("[\"Biaya\",\"Tunggu\"]");
        // One pair that meets, two segments of either code: c = 1 / (2 + 2 - 1).
        assertThat(rows.get(0).get("figures").toString()).startsWith("[1,2,2,0.333333").endsWith(",0.5,0.5]");
        assertThat(shell.err).contains("Counted: pairs of segments", "c = n12");
        shell.does("table", study, "--rows", "codes", "--columns", "codes", "--unit", "segments", "--pairs", "--lang",
                "en");
        assertThat(shell.out).contains("Biaya", "Tunggu", "50.0%");
        shell.does("table", study, "--rows", "codes", "--columns", "codes", "--unit", "near/1w", "--format", "json",
                "--lang", "en");
        assertThat(shell.json().get("unit").asString()).isEqualTo("near");
        assertThat(shell.json().get("cells").get(0).toString()).isEqualTo("[null,2,0]");
        assertThat(shell.err).contains("at most 1 word apart");
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "documents", "--pairs", "--lang", "en"))
                .isEqualTo(1);
        assertThat(shell.err).contains("codes by the same codes");
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "codes", "--unit", "near", "--lang", "en"))
                .isEqualTo(2);
        assertThat(shell.err).contains("near/5w");
    }

    @Test
    void whatIsEmptyIsLeftOutAndRowsAreSorted() {
        table("--hide-empty", "--sort", "Unassigned");
        assertThat(labels("rows")).contains("Biaya", "Tunggu").doesNotContain("Unused");
        assertThat(labels("columns")).contains("Bali", "Unassigned").doesNotContain("Papua");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[0,2],[1,1]]");
        assertThat(shell.err).contains("nothing was counted in them: rows 1, columns 1");
        table("--sort", "Bali");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[1,0,1],[0,0,2],[0,0,0]]");
        table("--sort", "name", "--reverse");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[0,0,0],[1,0,1],[0,0,2]]");
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "attribute:Region", "--sort", "Jawa",
                "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("no column “Jawa”", "Bali, Papua, Unassigned");
    }
}
