package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sample corpus comes in whole: every document, person, code and coding of it, each coding at its quote. */
class SampleCorpusTest {

    private static final Path CORPUS = Path.of("sample-corpus");

    @TempDir
    Path folder;

    private static String part(String name) {
        return CORPUS.resolve(name).toString();
    }

    @Test
    void everythingOfTheCorpusIsThereAfterwards() {
        Shell shell = new Shell(folder);
        String study = shell.path("sample.makna");
        shell.does("new", study, "--title", "Sample", "--language", "id");
        shell.does("import", study, part("documents"), "--lang", "en");
        assertThat(shell.err).contains("Imported 35, skipped 0, not a document 0, failed 0.")
                .doesNotContain("left out:");
        shell.does("import", study, part("survey.xlsx"), "--map", part("survey.map.json"), "--lang", "en");
        assertThat(shell.err).contains("200 cases");
        shell.does("codebook", "import", study, part("codebook.csv"), "--lang", "en");
        assertThat(shell.err).contains("33 codes added");
        shell.does("cases", "import", study, part("cases.csv"), "--lang", "en");
        assertThat(shell.err).contains("28 added");
        shell.does("codings", "import", study, part("codings.csv"), "--lang", "en");
        assertThat(shell.err).contains("976 added").doesNotContain("put there");

        shell.does("table", study, "--rows", "codes:top", "--columns", "coders", "--format", "json");
        JsonNode table = shell.json();
        assertThat(table.get("total").asInt()).isEqualTo(976);
        assertThat(table.get("columnTotals").get(0).asInt()).isEqualTo(738);
        assertThat(table.get("columnTotals").get(1).asInt()).isEqualTo(238);
        shell.does("table", study, "--rows", "codes:top", "--columns", "attribute:Age group", "--unit", "cases",
                "--base", "n", "--format",
                "json");
        assertThat(shell.json().get("columns")).hasSize(5);
        shell.does("codings", "export", study, shell.path("codings.csv"));
        assertThat(shell.read("codings.csv").lines().count()).isGreaterThanOrEqualTo(977);
        shell.does("check", study);
    }
}
