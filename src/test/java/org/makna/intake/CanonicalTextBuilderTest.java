package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Finding;

class CanonicalTextBuilderTest {

    @ParameterizedTest
    @CsvSource({"a\\r\\nb,a\\nb", "a\\rb,a\\nb", "a\\n\\rb,a\\n\\nb", "a\\r\\r\\nb,a\\n\\nb", "\\uFEFFa,a",
            "a\\uFEFFb,a\\uFEFFb", "a\\u0000b,ab", "\\uD83D\\uDE00,\\uD83D\\uDE00", "\\uD83Dx,\\uFFFDx",
            "x\\uDE00,x\\uFFFD",
            "\\uD83D,\\uFFFD", "\\uD83D\\u0000\\uDE00,\\uFFFD\\uFFFD", "e\\u0301,e\\u0301",
            "a\\u2028b\\u2029c\\u000Bd\\u000Ce\\u0085f,a\\u2028b\\u2029c\\u000Bd\\u000Ce\\u0085f"})
    void makesOneCanonicalForm(String raw, String canonical) {
        assertThat(CanonicalTextBuilder.canonical(unescape(raw))).isEqualTo(unescape(canonical));
    }

    @Test
    void countsEachKindOfRepair() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder().append("\uFEFFa\r\nb\rc\0\0\uD800");
        assertThat(builder.text()).isEqualTo("a\nb\nc\uFFFD");
        assertThat(builder.findings()).containsExactly(Finding.note("intake.text.line-ends", 2L),
                Finding.repaired("intake.text.nul", 2L), Finding.repaired("intake.text.surrogates", 1L));
    }

    @Test
    void reportsNothingWhenNothingChanged() {
        assertThat(new CanonicalTextBuilder().append("plain\n\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDD2C")
                .findings()).isEmpty();
    }

    @Test
    void givesTheSameTextHoweverTheInputIsCutAndNeverChangesItAgain() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        char[] alphabet = {'a', '\r', '\n', '\0', '\uFEFF', '\uD83D', '\uDE00', '\u0301'};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder raw = new StringBuilder();
            CanonicalTextBuilder pieces = new CanonicalTextBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                String piece = "" + alphabet[random.nextInt(alphabet.length)]
                        + alphabet[random.nextInt(alphabet.length)];
                raw.append(piece);
                pieces.append(piece);
            }
            String whole = CanonicalTextBuilder.canonical(raw);
            assertThat(pieces.text()).as("seed %d", seed).isEqualTo(whole);
            assertThat(whole).as("seed %d", seed).doesNotContain("\r").doesNotContain("\0");
            assertThat(whole.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count()).as("seed %d", seed).isZero();
        }
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
            } else if (text.charAt(i + 1) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(++i) == 'n' ? '\n' : '\r');
            }
        }
        return plain.toString();
    }
}
