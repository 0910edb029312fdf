package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadesTest {

    @ParameterizedTest
    @ValueSource(strings = {"#f6f7f9", "#ffffff", "#15181c", "#1b1f24", "#777777"})
    void everyColourHasAShadeThatCanBeRead(String background) {
        long seed = 11;
        RandomGenerator random = SpansForTest.random(seed);
        for (int i = 0; i < 500; i++) {
            String colour = String.format(Locale.ROOT, "#%06x", random.nextInt(0x1000000));
            assertThat(Shades.contrast(Shades.readable(colour, background), background))
                    .as("seed %d, %s on %s", seed, colour, background).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        assertThat(Shades.readable("#2b6cb0", "#ffffff")).isEqualTo("#2b6cb0");
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Shades.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(Shades.contrast("#777777", "#ffffff")).isCloseTo(4.478, within(0.001));
    }

    @Test
    void mixingGoesFromOneToTheOther() {
        assertThat(Shades.mix("#ff0000", "#0000ff", 0.5)).isEqualTo("#800080");
        assertThat(Shades.mix("#ff0000", "#0000ff", 1)).isEqualTo("#ff0000");
    }
}
