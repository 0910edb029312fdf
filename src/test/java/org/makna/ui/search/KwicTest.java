package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.makna.model.Graphemes;
import org.makna.model.HitRow;
import org.makna.model.TextRange;

class KwicTest {

    /** Every character is one wide. */
    private static final ToDoubleFunction<String> MEASURE = String::length;
    private static final List<String> PIECES = List.of("kata ", "air ", "a", "e\u0301", "👨‍👩‍👧", " ", "נם ",
            "الخدمة ",
            "\u0915\u094D\u0937", ", ", "sesungguhnya ", "😀");

    @Test
    void whatStandsBeforeIsCutAtItsStartAndWhatFollowsAtItsEnd() {
        Kwic line = new Kwic("Dulu harus naik ojek dua jam ke kantor", "camat", "lalu menunggu kabar dari sana", false);
        assertThat(line.beforeIn(20, MEASURE)).isEqualTo("…dua jam ke kantor");
        assertThat(line.afterIn(16, MEASURE)).isEqualTo("lalu menunggu…");
        assertThat(line.hitIn(20, MEASURE)).isEqualTo("camat");
        assertThat(line.beforeIn(100, MEASURE)).isEqualTo(line.before());
        assertThat(line.afterIn(100, MEASURE)).isEqualTo(line.after());
    }

    @Test
    void aLongWordIsCutWithin() {
        Kwic line = new Kwic("x".repeat(50), "h", "y".repeat(50), false);
        assertThat(line.beforeIn(10, MEASURE)).isEqualTo("…" + "x".repeat(9));
        assertThat(line.afterIn(10, MEASURE)).isEqualTo("y".repeat(9) + "…");
    }

    @Test
    void aLongHitLosesItsMiddle() {
        Kwic line = new Kwic("", "sinyal di desa kami sering sekali hilang", "", false);
        assertThat(line.hitIn(17, MEASURE)).startsWith("sinyal").endsWith("hilang").contains("…")
                .hasSizeLessThanOrEqualTo(17);
    }

    @Test
    void noRoomShowsNothing() {
        Kwic line = new Kwic("abc def", "hit", "ghi jkl", false);
        assertThat(line.beforeIn(0, MEASURE)).isEmpty();
        assertThat(line.afterIn(0, MEASURE)).isEmpty();
    }

    @Test
    void lineBreaksShowAsPilcrowsAndTheDirectionIsThatOfTheFirstLetter() {
        Kwic line = Kwic.of(row("Satu.\n\nDua ", "tiga", " empat\nlima "));
        assertThat(line.before()).isEqualTo("Satu. ¶ Dua");
        assertThat(line.after()).isEqualTo("empat ¶ lima");
        assertThat(line.rightToLeft()).isFalse();
        assertThat(Kwic.of(row("« في مكتب ", "WhatsApp", " كل يوم")).rightToLeft()).isTrue();
        assertThat(Kwic.of(row("12 ", "שלום", "")).rightToLeft()).isTrue();
    }

    @Test
    void cutsFitAndBelongToTheTextAndCutNoCharacter() {
        long seed = 20261126;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3000; round++) {
            Kwic line = new Kwic(text(random), "h" + text(random), text(random), false);
            int width = random.nextInt(60);
            String before = line.beforeIn(width, MEASURE);
            String after = line.afterIn(width, MEASURE);
            String hit = line.hitIn(width + 2, MEASURE);
            String told = "seed %d, round %d, width %d: %s".formatted(seed, round, width, line);
            assertThat(before.length()).as(told).isLessThanOrEqualTo(width);
            assertThat(after.length()).as(told).isLessThanOrEqualTo(width);
            assertThat(hit.length()).as(told).isLessThanOrEqualTo(width + 2);
            if (before.startsWith("…")) {
                assertThat(line.before()).as(told).endsWith(before.substring(1));
                assertBoundary(told, line.before(), line.before().length() - before.length() + 1);
            } else if (!before.isEmpty()) {
                assertThat(before).as(told).isEqualTo(line.before());
            }
            if (after.endsWith("…")) {
                String kept = after.substring(0, after.length() - 1);
                assertThat(line.after()).as(told).startsWith(kept);
                assertBoundary(told, line.after(), kept.length());
            } else if (!after.isEmpty()) {
                assertThat(after).as(told).isEqualTo(line.after());
            }
            int gap = hit.indexOf('…');
            if (gap >= 0) {
                assertThat(line.hit()).as(told).startsWith(hit.substring(0, gap)).endsWith(hit.substring(gap + 1));
                assertBoundary(told, line.hit(), gap);
                assertBoundary(told, line.hit(), line.hit().length() - (hit.length() - gap - 1));
            }
        }
    }

    private static void assertBoundary(String told, String text, int offset) {
        assertThat(Graphemes.widen(text, new TextRange(offset, offset))).as(told)
                .isEqualTo(new TextRange(offset, offset));
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().strip();
    }

    private static HitRow row(String left, String hit, String right) {
        return new HitRow("D", "guid", new TextRange(0, 1), 0, 1, left, hit, right, "", 0, "", List.of(), 1);
    }
}
