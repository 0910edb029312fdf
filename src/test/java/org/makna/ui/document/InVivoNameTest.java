package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that codes get from the words they are applied to. */
class InVivoNameTest {

    @Test
    void blanksOfAnyKindAndLineBreaksBecomeOne() {
        assertThat(InVivoName.of(" sinyal\u00A0 hilang\n\tterus ")).isEqualTo("sinyal hilang terus");
        assertThat(InVivoName.of("\u2028 \u00A0")).isEmpty();
    }

    @Test
    void longWordsAreCutAfterAWordWithoutABlankAtTheEnd() {
        String name = InVivoName.of("wwww ".repeat(40));
        assertThat(name).hasSize(119).endsWith("wwww");
        assertThat(InVivoName.of(name + " and more")).isEqualTo(name);
    }

    @Test
    void noEmojiIsCutApart() {
        String family = "👩‍👩‍👧";
        String name = InVivoName.of("x".repeat(117) + family + family);
        assertThat(name).isEqualTo("x".repeat(117));
        assertThat(InVivoName.of(family.repeat(60)).replace(family, "")).isEmpty();
    }

    @Test
    void aWordWithoutAnEndIsCutSomewhere() {
        assertThat(InVivoName.of("y".repeat(500))).hasSize(120);
        assertThat(InVivoName.of("Cafe\u0301")).isEqualTo("Café");
    }
}
