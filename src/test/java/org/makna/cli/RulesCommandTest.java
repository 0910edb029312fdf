package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Coding by rules, running them again and withdrawing them by commands alone. */
class RulesCommandTest {

    private static final String INTERVIEW = """
            I: Bagaimana pelayanan?
            Sari: Pelayanan cepat, sinyal hilang.
            I: Lalu?
            Sari: Mahal.
            """;

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyWithAnInterview() {
        shell = new Shell(folder);
        study = shell.path("kata.makna");
        shell.file("in/P01.txt", INTERVIEW);
        shell.does("new", study, "--title", "Kata", "--language", "id", "--lang", "en");
        shell.does("import", study, shell.path("in"), "--lang", "en");
    }

    private JsonNode rules(String... more) {
        String[] args = new String[more.length + 6];
        args[0] = "rules";
        args[1] = study;
        System.arraycopy(more, 0, args, 2, more.length);
        args[args.length - 4] = "--format";
        args[args.length - 3] = "json";
        args[args.length - 2] = "--lang";
        args[args.length - 1] = "en";
        shell.does(args);
        return shell.json();
    }

    @Test
    void rulesAreMadeListedRunAndWithdrawn() {
        shell.does("code", study, "--by", "speaker", "--under", "People", "--lang", "en");
        shell.file("words.csv", "word,code\nmahal,Cost\nsinyal,Signal\n");
        shell.does("code", study, "--dictionary", shell.path("words.csv"), "--around", "1", "--lang", "en");
        JsonNode made = rules();
        assertThat(made.findValuesAsString("code")).containsExactly("People > Sari", "Cost", "Signal");
        assertThat(made.get(0).get("query").asString()).isEqualTo("speaker:Sari");
        assertThat(made.get(0).get("codings").asInt()).isEqualTo(2);
        assertThat(made.get(1).get("words").asInt()).isEqualTo(1);
        shell.file("later/P02.txt", INTERVIEW);
        shell.does("import", study, shell.path("later"), "--on-duplicate", "import", "--lang", "en");
        JsonNode again = rules("--run", "all");
        assertThat(shell.err).contains("Rules run: 3. Codings made: 4; there already: 0; documents looked at: 1.");
        assertThat(again.get(0).get("newDocuments").asInt()).isZero();
        JsonNode left = rules("--withdraw", "1,2");
        assertThat(shell.err).contains("Rules withdrawn: 2. Codings taken away: 6; kept, as changed by hand: 0.");
        assertThat(left.findValuesAsString("code")).containsExactly("Signal");
        shell.does("rules", study, "--lang", "en");
        assertThat(shell.out).contains("sinyal  →  Signal");
    }

    @Test
    void aRuleThatFindsNothingYetIsKeptForLater() {
        shell.does("code", study, "--code", "Later > X", "--query", "gajah", "--lang", "en");
        assertThat(shell.err).contains("Made the code Later > X: 0 hits, 0 codings made", "The rule is kept");
        assertThat(rules().findValuesAsString("query")).containsExactly("gajah");
        // Once more it is there already, and nothing is to be done.
        String steps = steps();
        shell.does("code", study, "--code", "Later > X", "--query", "gajah", "--lang", "en");
        assertThat(shell.err).contains("Coded with Later > X: 0 hits");
        assertThat(steps()).isEqualTo(steps);
        assertThat(rules()).hasSize(1);
        shell.file("later/P03.txt", "Sari: Ada gajah di kantor itu.");
        shell.does("import", study, shell.path("later"), "--lang", "en");
        assertThat(rules("--run", "all").get(0).get("codings").asInt()).isOne();
        shell.does("undo", study, "3", "--lang", "en");
        assertThat(rules()).isEmpty();
    }

    private String steps() {
        shell.does("history", study, "--lang", "en");
        return shell.out;
    }

    @Test
    void whatIsMissingOrGoneIsSaid() {
        assertThat(shell.run("code", study, "--code", "A", "--lang", "en")).isEqualTo(2);
        assertThat(shell.run("code", study, "--query", "a", "--lang", "en")).isEqualTo(2);
        assertThat(shell.run("code", study, "--by", "heading", "--lang", "en")).isEqualTo(1);
        assertThat(shell.run("rules", study, "--run", "all", "--lang", "en")).isEqualTo(1);
        assertThat(shell.run("rules", study, "--withdraw", "7", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("There is no rule of number 7");
        assertThat(shell.run("rules", study, "--withdraw", "x", "--lang", "en")).isEqualTo(2);
    }
}
