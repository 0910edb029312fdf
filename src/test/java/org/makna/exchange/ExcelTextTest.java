package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcelTextTest {

    @Test
    void shortTextIsOnePart() {
        assertThat(ExcelText.parts("")).containsExactly("");
        assertThat(ExcelText.parts("x".repeat(32_767))).hasSize(1);
    }

    @Test
    void longTextIsCutBetweenCharactersAndNothingIsLost() {
        for (int shift = 0; shift < 12; shift++) {
            String text = "x".repeat(32_760 + shift) + "👩‍👩‍👧é".repeat(4_000);
            List<String> parts = ExcelText.parts(text);
            assertThat(String.join("", parts)).isEqualTo(text);
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.length()).isBetween(1, 32_767);
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(part.charAt(0)).isNotIn('\u0301', '\u200D');
            });
        }
    }

    @Test
    void whatEscapingAddsStillFits() {
        String text = "_x0041_".repeat(10_000);
        List<String> parts = ExcelText.parts(text);
        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(
                part -> assertThat(new ExcelText().stored(part).length()).isLessThanOrEqualTo(32_767));
    }

    @Test
    void oneCharacterLongerThanACellIsCutButNoSurrogatePair() {
        String text = "a" + "👍".repeat(20_000) + "b";
        assertThat(ExcelText.parts(text)).allSatisfy(
                part -> assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse());
        String marks = "e" + "\u0301".repeat(70_000);
        assertThat(String.join("", ExcelText.parts(marks))).isEqualTo(marks);
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndCounted() {
        ExcelText text = new ExcelText();
        assertThat(text.stored("a\u0000b\uD83Dc\uDC4Dd\uFFFFe👍\t\n\r"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe👍\t\n\r");
        assertThat(text.replaced()).isEqualTo(4);
    }

    @Test
    void whatLooksLikeAnEscapeIsEscaped() {
        assertThat(new ExcelText().stored("_x0041_ _x00e9_x _x_ x0041"))
                .isEqualTo("_x005F_x0041_ _x005F_x00e9_x _x_ x0041");
    }

    @Test
    void onlyTextNearTheLimitMustBeLookedAt() {
        assertThat(ExcelText.partsOfLength(17_000)).isEqualTo(1);
        assertThat(ExcelText.partsOfLength(20_000)).isZero();
        assertThat(ExcelText.parts("_x0041_".repeat(17_000 / 7))).hasSize(1);
    }
}
