package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makna.ui.common.Fuzzy;

class FuzzyTest {

    @Test
    void whatIsMeantComesFirst() {
        List<String> names = List.of("Digital divide > Skills", "Public engagement > Voice in decisions",
                "Trust > Decisions explained", "Accessibility > Any time, anywhere");
        assertThat(best("dec", names)).isEqualTo("Trust > Decisions explained");
        assertThat(best("voice", names)).isEqualTo("Public engagement > Voice in decisions");
        assertThat(best("ata", names)).isEqualTo("Accessibility > Any time, anywhere");
    }

    @Test
    void caseAndAccentsDoNotMatterAndEveryLetterMustOccur() {
        assertThat(Fuzzy.score("ELEVE", "L'élève")).isPresent();
        assertThat(Fuzzy.score("xyz", "example")).isEmpty();
        assertThat(Fuzzy.score("", "anything")).hasValue(0);
        assertThat(Fuzzy.score("aab", "abaXab")).isPresent();
    }

    @Test
    void matchedLettersAreThoseOfTheName() {
        assertThat(Fuzzy.matches("voi", "A voice")).containsExactly(2, 3, 4);
    }

    private static String best(String typed, List<String> names) {
        return names.stream().filter(name -> Fuzzy.score(typed, name).isPresent())
                .max(Comparator.comparingInt(name -> Fuzzy.score(typed, name).getAsInt())).orElseThrow();
    }
}
