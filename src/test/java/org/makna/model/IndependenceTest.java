package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    private static final Table NOTHING = new Table("codes", "cases", List.of(), List.of(), new double[0][],
            new double[0], new double[0], 0, new double[0], new double[0], 0, null, false, Table.Unit.CODINGS,
            Table.Base.NONE, List.of(), List.of(), 1, "Study");

    private static List<String> sentences(String language, double statistic, double p, boolean doubtful, int few,
            double fisher) {
        return new Independence(NOTHING, new double[0][], new double[0][], new double[0][], 650, statistic, 6, p,
                0.13748, few, doubtful, fisher).sentences().stream()
                .map(Messages.in(Locale.of(language))::text).toList();
    }

    @Test
    void oneSentenceSaysTheResultAndOneTheNumbers() {
        List<String> said = sentences("en", 24.5712, 0.00041, false, 0, Double.NaN);
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith("Rows and columns depend");
        assertThat(said.get(1)).isEqualTo("χ² = 24.57, df = 6, p < 0.001, Cramér's V = 0.14, N = 650.");
        assertThat(sentences("id", 24.5712, 0.0123, false, 0, Double.NaN).get(1))
                .isEqualTo("χ² = 24,57, df = 6, p = 0,012, V Cramér = 0,14, N = 650.");
    }

    @Test
    void fewExpectedCountsAndFishersTestAreSaid() {
        List<String> said = sentences("en", 2, 0.157, true, 4, 17 / 35.0);
        assertThat(said.get(0)).startsWith("Rows and columns show no dependence");
        assertThat(said).contains("Fisher's exact test: p = 0.486.",
                "4 cells have an expected count below 5, so Fisher's test is the one to rely on.");
        assertThat(sentences("en", 4, 0.04, true, 4, 0.2).get(0)).startsWith("Rows and columns show no dependence");
    }

    @Test
    void nothingIsConcludedFromTooFewExpectedCounts() {
        List<String> said = sentences("en", 40, 0.00001, true, 1, Double.NaN);
        assertThat(said).noneMatch(sentence -> sentence.startsWith("Rows and columns"));
        assertThat(said.get(0)).isEqualTo("Whether rows and columns depend on each other cannot be told: one cell has"
                + " an expected count below 5.");
    }

    @Test
    void anUndefinedTestSaysOnlyThat() {
        assertThat(sentences("en", Double.NaN, Double.NaN, true, 3, Double.NaN)).hasSize(1).first().asString()
                .startsWith("χ²: undefined");
    }
}
