package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.agreement.KrippendorffAlpha;
import org.makna.analysis.agreement.UnitizedAlpha;
import org.makna.analysis.similarity.SetDistance;
import org.makna.model.TextRange;
import tools.jackson.databind.JsonNode;

/** Coders are compared from the command line, in a study where every number can be counted by hand. */
class AgreementCommandTest {

    @TempDir
    Path folder;

    private Shell shell;
    private String study;

    /**
     * Two documents of 20 characters. In the first Ana codes [0,10) and Budi [5,15) with the same code; Citra codes nothing
     * there. In the second, whose first character is an emoji, all three code the first sentence.
     */
    @BeforeEach
    void code() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study);
        shell.does("import", study, shell.file("P01.txt", "Satu dua. Tiga lima."),
                shell.file("P02.txt", "👍 ya dua. Tiga lima."));
        shell.does("codings", "import", study, shell.file("codings.csv", """
                document,start,end,code,coder
                P01,0,10,A,Ana
                P01,0,4,A,Ana
                P01,5,15,A,Budi
                P02,0,9,A,Ana
                P02,0,9,A,Budi
                P02,0,9,A,Citra
                P02,0,20,All,Ana
                P02,0,20,All,Budi
                P02,10,14,=1+1,Citra
                """));
    }

    private JsonNode json(String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "agreement";
        words[1] = study;
        words[2] = "--format";
        words[3] = "json";
        System.arraycopy(more, 0, words, 4, more.length);
        return shell.does(words).json();
    }

    private static JsonNode line(JsonNode lines, String of, String code, String document) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("of").asString().equals(of)
                        && (code.isEmpty() ? line.get("code").isNull() : code.equals(line.get("code").asString()))
                        && (document.isEmpty()
                                ? line.get("document").isNull()
                                : document.equals(line.get("document").asString())))
                .findFirst().orElseThrow();
    }

    @Test
    void countsCharactersOnceAndAsCodePoints() {
        JsonNode result = json("--coders", "Ana,Budi");
        JsonNode first = line(result.get("lines"), "document", "A", "P01");
        assertThat(List.of(first.get("n11").asInt(), first.get("n10").asInt(), first.get("n01").asInt(),
                first.get("n00").asInt())).containsExactly(5, 5, 5, 5);
        assertThat(first.get("kappa").asDouble()).isZero();
        JsonNode second = line(result.get("lines"), "document", "A", "P02");
        assertThat(second.get("size").asInt()).isEqualTo(20);
        assertThat(second.get("n11").asInt()).isEqualTo(9);
        assertThat(second.get("kappa").asDouble()).isEqualTo(1);
        assertThat(line(result.get("totals"), "mean", "A", "").get("kappa").asDouble()).isEqualTo(0.5);
    }

    @Test
    void codesThatDoNotOverlapAreValuesAndUnitsHaveSetsOfCodes() {
        String other = shell.path("o.makna");
        shell.does("new", other);
        shell.does("import", other, shell.file("Q01.txt", "Satu dua. Tiga lima."));
        shell.does("codings", "import", other, shell.file("more.csv", """
                document,start,end,code,coder
                Q01,0,10,A,Ana
                Q01,12,16,B,Ana
                Q01,0,8,A,Budi
                Q01,12,14,B,Budi
                Q01,14,16,A,Budi
                """));
        JsonNode result = shell.does("agreement", other, "--coders", "Ana,Budi", "--format", "json").json();
        List<JsonNode> matches = StreamSupport.stream(result.get("segments").spliterator(), false).toList();
        JsonNode all = matches.getLast();
        assertThat(all.get("code").isNull()).isTrue();
        // Character by character: eight times A A, two A against nothing, twice nothing, two B B, two B A, four nothing.
        List<List<Set<String>>> ratings = List.of(new ArrayList<>(), new ArrayList<>());
        String[] ana = "A A A A A A A A A A - - B B B B - - - -".split(" ");
        String[] budi = "A A A A A A A A - - - - B B A A - - - -".split(" ");
        for (int i = 0; i < ana.length; i++) {
            ratings.getFirst().add(ana[i].equals("-") ? Set.of() : Set.of(ana[i]));
            ratings.getLast().add(budi[i].equals("-") ? Set.of() : Set.of(budi[i]));
        }
        assertThat(all.get("setsAlphaJaccard").asDouble())
                .isCloseTo(KrippendorffAlpha.ofSets(ratings, SetDistance.JACCARD), within(1e-12));
        assertThat(all.get("setsAlphaMasi").asDouble())
                .isCloseTo(KrippendorffAlpha.ofSets(ratings, SetDistance.MASI), within(1e-12));
        UnitizedAlpha unitized = UnitizedAlpha.of(20, List.of(
                List.of(unit(0, 10, "A"), unit(12, 16, "B")),
                List.of(unit(0, 8, "A"), unit(12, 14, "B"), unit(14, 16, "A"))));
        assertThat(all.get("unitizedAlpha").asDouble()).isEqualTo(unitized.whole());
        assertThat(all.get("valuesAlpha").asDouble()).isEqualTo(unitized.values());
        assertThat(matches.getFirst().get("valuesAlpha").asDouble())
                .isEqualTo(unitized.perValue().get("A").alpha());
        shell.does("agreement", other, "--coders", "Ana,Budi", "--lang", "en");
        assertThat(shell.out).contains("cuα, (k)uα", "α MASI");
        // Where codes of a coder overlap there is no one value of a place.
        JsonNode overlapping = json("--coders", "Ana,Budi").get("segments");
        assertThat(overlapping.get(overlapping.size() - 1).get("valuesAlpha").isNull()).isTrue();
        assertThat(overlapping.get(overlapping.size() - 1).get("setsAlphaMasi").isNull()).isFalse();
    }

    private static UnitizedAlpha.Unit unit(int start, int end, String value) {
        return new UnitizedAlpha.Unit(new TextRange(start, end), value);
    }

    @Test
    void withoutVariationKappaIsUndefinedAndSaidSo() {
        JsonNode result = json("--coders", "Ana,Budi");
        JsonNode all = line(result.get("lines"), "document", "All", "P02");
        assertThat(all.get("kappa").isNull()).isTrue();
        assertThat(all.get("note").asString()).isNotEmpty();
        JsonNode mean = line(result.get("totals"), "mean", "All", "");
        assertThat(mean.get("kappa").isNull()).isTrue();
        shell.does("agreement", study, "--coders", "Ana,Citra", "--lang", "en");
        assertThat(shell.out).contains("Total");
    }

    @ParameterizedTest
    @CsvSource({"sentence,2,1,0,1", "paragraph,1,1,0,0"})
    void coarserUnitsAreCodedByAnyOfTheirCharacters(String unit, int size, int both, int onlyAna, int onlyBudi) {
        JsonNode first = line(json("--coders", "Ana,Budi", "--unit", unit).get("lines"), "document", "A", "P01");
        assertThat(List.of(first.get("size").asInt(), first.get("n11").asInt(), first.get("n10").asInt(),
                first.get("n01").asInt())).containsExactly(size, both, onlyAna, onlyBudi);
    }

    @Test
    void threeCodersAreComparedInPairsAndTogether() {
        JsonNode result = json("--coders", "Ana,Budi,Citra");
        JsonNode together = line(result.get("totals"), "all-coders", "A", "");
        // P01: 5 of 20 units by both, 10 by one of two, 5 by neither; P02: all three agree on 20 units.
        assertThat(together.get("agreement").asDouble()).isEqualTo(0.75);
        assertThat(together.get("size").asInt()).isEqualTo(40);
        assertThat(together.get("kappa").isNull()).isTrue();
        assertThat(StreamSupport.stream(result.get("totals").spliterator(), false)
                .filter(line -> line.get("of").asString().equals("pooled-kappa"))).hasSize(3);
    }

    @Test
    void segmentsAreMatchedBothWays() {
        JsonNode segments = json("--coders", "Ana,Budi").get("segments");
        JsonNode a = StreamSupport.stream(segments.spliterator(), false)
                .filter(one -> "A".equals(one.get("code").asString())).findFirst().orElseThrow();
        assertThat(a.get("matched").asInt()).isEqualTo(2);
        assertThat(a.get("onlyFirst").asInt()).isEqualTo(2);
        assertThat(a.get("onlySecond").asInt()).isEqualTo(1);
        assertThat(a.get("agreement").asDouble()).isEqualTo(0.4);
    }

    @Test
    void unknownCoderIsAFindingThatNamesTheCoders() {
        assertThat(shell.run("agreement", study, "--coders", "Ana,Dewi", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("Dewi").contains("Ana, Budi, Citra");
        assertThat(shell.out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Ana,Ana", ","})
    void takesTwoDifferentCoders(String coders) {
        assertThat(shell.run("agreement", study, "--coders", coders, "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("two different coders");
    }

    @Test
    void unknownUnitAndEndingAreWrongUsage() {
        assertThat(shell.run("agreement", study, "--coders", "Ana,Budi", "--unit", "word", "--lang", "en"))
                .isEqualTo(2);
        assertThat(shell.err).contains("character, sentence, paragraph, turn");
        assertThat(shell.run("agreement", study, "--coders", "Ana,Budi", "--out", shell.path("a.pdf"))).isEqualTo(2);
    }

    @Test
    void codersWithoutACommonDocumentCannotBeCompared() {
        shell.does("codings", "import", study, shell.file("more.csv", """
                document,start,end,code,coder
                P01,0,4,A,Eka
                """));
        assertThat(shell.run("agreement", study, "--coders", "Citra,Eka", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("Nothing can be compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "json"})
    void filesAreTheSameEachTime(String ending) throws IOException {
        for (String name : List.of("one.", "two.")) {
            shell.does("agreement", study, "--coders", "Ana,Budi,Citra", "--out", shell.path(name + ending));
            assertThat(shell.out).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("one." + ending)))
                .isEqualTo(Files.readAllBytes(folder.resolve("two." + ending)));
    }

    @Test
    void csvSaysBesideItWhatWasCounted() {
        shell.does("agreement", study, "--coders", "Ana,Citra", "--out", shell.path("a.csv"), "--spreadsheet-safe",
                "--lang", "en");
        assertThat(shell.read("a.csv")).contains("'=1+1").doesNotContain(",=1+1");
        assertThat(shell.read("a.csv.txt")).contains("Kappa is Cohen's", "Unit: characters", "apostrophe");
    }
}
