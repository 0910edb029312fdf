package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩🏽\u200D🚀", "👨\u200D👩\u200D👧\u200D👦", "e\u0301", "🇮🇩", "❤\uFE0F", "क्षि",
            "\u1100\u1161\u11A8", "か\u3099", "1\uFE0F\u20E3"})
    void aPartOfAClusterBecomesTheCluster(String cluster) {
        for (String before : List.of("", "ab", "\n", "漢", "🇮🇩", "😀")) {
            String text = before + cluster + "c";
            TextRange whole = new TextRange(before.length(), before.length() + cluster.length());
            for (int start = whole.start(); start < whole.end(); start++) {
                for (int end = start + 1; end <= whole.end(); end++) {
                    assertThat(Graphemes.widen(text, new TextRange(start, end))).as(text).isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aFlagIsNotCutInTheMiddleOfARowOfFlags() {
        String text = "🇮🇩🇯🇵🇸🇬";
        assertThat(Graphemes.widen(text, new TextRange(6, 8))).isEqualTo(new TextRange(4, 8));
    }

    @Test
    void aCaretAtABoundaryStaysAndInsideAClusterBecomesIt() {
        assertThat(Graphemes.widen("ae\u0301", new TextRange(1, 1))).isEqualTo(new TextRange(1, 1));
        assertThat(Graphemes.widen("ae\u0301", new TextRange(2, 2))).isEqualTo(new TextRange(1, 3));
        assertThat(Graphemes.widen("", new TextRange(0, 0))).isEqualTo(new TextRange(0, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    void widensExactlyToTheBoundariesOfTheWholeText(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 1_000; round++) {
            String text = RandomTexts.of(random, 1 + random.nextInt(25), true);
            List<Integer> boundaries = boundaries(text);
            TextRange range = RandomTexts.range(random, text.length());
            int start = boundaries.stream().filter(b -> b <= range.start()).mapToInt(b -> b).max().orElseThrow();
            int end = boundaries.stream().filter(b -> b >= range.end()).mapToInt(b -> b).min().orElseThrow();
            assertThat(Graphemes.widen(text, range)).as("%s of “%s”", range, text).isEqualTo(new TextRange(start, end));
        }
    }

    @Test
    void noPairOfCharactersThatStandAloneIsJoined() {
        List<Integer> neighbours = List.of((int) 'a', 0xA9, 0xAD, 0x0430, 0x05D0, 0x0627, 0x3042, 0x30AB, 0x6F22);
        for (char c = 1; c < 0xD800; c++) {
            for (int neighbour : neighbours) {
                for (String text : List.of((char) neighbour + "" + c, c + "" + (char) neighbour)) {
                    TextRange first = Graphemes.widen(text, new TextRange(0, 1));
                    int expected = boundaries(text).contains(1) ? 1 : 2;
                    if (first.end() != expected) {
                        assertThat(first.end()).as("U+%04X U+%04X", (int) text.charAt(0), (int) text.charAt(1))
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static List<Integer> boundaries(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<Integer> found = new ArrayList<>();
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            found.add(at);
        }
        return found;
    }
}
