package org.makna.model.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    /** Every character is as wide as half its height. */
    private final Lettering lettering = (text, letters) -> text.codePointCount(0, text.length()) * letters.size() / 2;

    @Test
    void aNameThatFitsStaysWhole() {
        assertThat(lettering.fit("Trust", Letters.NORMAL, 100)).isEqualTo("Trust");
        assertThat(lettering.fit("two\nlines", Letters.NORMAL, 100)).isEqualTo("two lines");
    }

    @Test
    void aLongNameEndsInAnEllipsisAndFits() {
        String fit = lettering.fit("Trust in institutions", Letters.NORMAL, 66);
        assertThat(fit).isEqualTo("Trust in…");
        assertThat(lettering.width(fit, Letters.NORMAL)).isLessThanOrEqualTo(66);
        assertThat(lettering.fit("x".repeat(100_000), Letters.NORMAL, 1e9)).hasSize(Lettering.LONGEST + 1);
    }

    @Test
    void aFamilyIsNeverTornApart() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        for (int room = 0; room < 120; room++) {
            assertThat(lettering.fit("ab" + family + "cdefghijkl", Letters.NORMAL, room))
                    .matches("(a?|ab(" + family + "(c\\w*)?)?)…|ab" + family + "cdefghijkl");
        }
    }

    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(lettering.lines("Counted: codings of all coders", Letters.NORMAL, 100))
                .containsExactly("Counted:", "codings of all", "coders");
        assertThat(lettering.lines("", Letters.NORMAL, 100)).isEmpty();
    }

    @Test
    void whatIsWrittenFromRightToLeftEndsInPointsOnItsLeft() {
        String fit = lettering.fit("الوصول إلى الخدمات", Letters.NORMAL, 66);
        assertThat(fit).startsWith("الو").endsWith("...");
        assertThat(lettering.width(fit, Letters.NORMAL)).isLessThanOrEqualTo(66);
        assertThat(lettering.fit("Akses الوصول إلى الخدمات", Letters.NORMAL, 66)).endsWith("…");
    }

    @Test
    void wholeLinesLoseNothingOfAWordThatIsLongerThanALine() {
        String text = "Counted: " + "ソーシャルメディア".repeat(9) + " and " + "x".repeat(70) + ".";
        for (int room = 7; room < 300; room += 11) {
            assertThat(String.join("", lettering.wholeLines(text, Letters.NORMAL, room)))
                    .matches(lines -> lines.replace(" ", "").equals(text.replace(" ", "")), "lines of " + room);
            for (String line : lettering.wholeLines(text, Letters.NORMAL, room)) {
                assertThat(lettering.width(line, Letters.NORMAL)).isLessThanOrEqualTo(room);
            }
        }
    }
}
