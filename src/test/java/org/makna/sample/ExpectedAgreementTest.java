package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Agreement;
import org.makna.model.Agreement.Counts;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Of;
import org.makna.model.Progress;
import org.makna.study.AgreementRequest;
import org.makna.study.Study;

/** The agreement of the sample study's coders is what {@code sample-corpus/expected.py} counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedAgreementTest {

    private static final String ALL = "All codes";

    private Study study;
    private Agreement agreement;

    @BeforeAll
    void make(@TempDir Path folder) {
        study = SampleStudies.make(folder);
        agreement = compare("character", "Ana", "Budi");
    }

    @AfterAll
    void close() {
        study.close();
    }

    private Agreement compare(String unit, String... coders) {
        return study.agreement(new AgreementRequest(List.of(coders), unit), Progress.NONE);
    }

    @Test
    void eachCodeInEachDocument() {
        List<Map<String, String>> expected = Expected.rows("agreement-by-document.csv");
        assertThat(agreement.lines()).hasSameSizeAs(expected);
        for (Map<String, String> row : expected) {
            Line line = agreement.lines().stream()
                    .filter(one -> Objects.equals(one.code(), row.get("code"))
                            && Objects.equals(one.document(), row.get("document")))
                    .findFirst().orElseThrow();
            assertThat(line.size()).isEqualTo(Long.parseLong(row.get("characters")));
            compareCounts(line, row);
            same(line.coefficients().kappa(), row.get("kappa"));
            assertThat(line.notes().isEmpty()).isEqualTo(row.get("note").isEmpty());
        }
    }

    @Test
    void averagesAndPooledCounts() {
        List<Map<String, String>> expected = Expected.rows("agreement.csv");
        assertThat(agreement.totals().stream().filter(line -> line.document() == null && line.of() == Of.POOLED))
                .hasSameSizeAs(expected);
        for (Map<String, String> row : expected) {
            Line pooled = total(row, Of.POOLED);
            compareCounts(pooled, row);
            same(pooled.coefficients().kappa(), row.get("kappa of pooled cells"));
            same(total(row, Of.MEAN).coefficients().kappa(), row.get("mean kappa"));
            same(total(row, Of.SIZE_WEIGHTED).coefficients().kappa(), row.get("size-weighted kappa"));
            if (row.get("code").equals(ALL)) {
                same(total(row, Of.POOLED_KAPPA).coefficients().kappa(), row.get("pooled kappa (de Vries)"));
            }
        }
    }

    @Test
    void coderOrderSwapsTheSidesAndNoCoefficient() {
        Agreement swapped = compare("character", "Budi", "Ana");
        for (int i = 0; i < agreement.lines().size(); i++) {
            Counts here = Objects.requireNonNull(agreement.lines().get(i).counts());
            assertThat(swapped.lines().get(i).counts())
                    .isEqualTo(new Counts(here.both(), here.second(), here.first(), here.neither()));
            assertThat(swapped.lines().get(i).coefficients().kappa()).isCloseTo(
                    agreement.lines().get(i).coefficients().kappa(), within(1e-12));
        }
    }

    @Test
    void coarserUnitsAreFewer() {
        long characters = agreement.lines().getFirst().size();
        long sentences = compare("sentence", "Ana", "Budi").lines().getFirst().size();
        long paragraphs = compare("paragraph", "Ana", "Budi").lines().getFirst().size();
        long turns = compare("turn", "Ana", "Budi").lines().getFirst().size();
        assertThat(List.of(characters, sentences, paragraphs)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(turns).isPositive().isLessThan(sentences);
    }

    private Line total(Map<String, String> row, Of of) {
        String code = row.get("code").equals(ALL) ? null : row.get("code");
        return agreement.totals().stream()
                .filter(line -> line.of() == of && line.document() == null && Objects.equals(line.code(), code))
                .findFirst().orElseThrow();
    }

    private static void compareCounts(Line line, Map<String, String> row) {
        assertThat(line.counts()).as("%s", row).isEqualTo(new Counts(Long.parseLong(row.get("n11")),
                Long.parseLong(row.get("n10")), Long.parseLong(row.get("n01")), Long.parseLong(row.get("n00"))));
        same(line.coefficients().agreement(), row.get("agreement"));
    }

    private static void same(double actual, String expected) {
        if (expected.isEmpty()) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(Double.parseDouble(expected), within(Expected.ROUNDING));
        }
    }
}
