package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are printed as the bidirectional algorithm orders them and must be read as they were written. */
class PrintedLineTest {

    private static final float WIDTH = 6;

    /** The signs of a line from left to right, as a program prints it; brackets named by what they mean. */
    private static List<PrintedLine.Sign> printed(String line, boolean toLeft, boolean byShape) {
        Bidi bidi = new Bidi(line, toLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[line.length()];
        Integer[] order = new Integer[line.length()];
        for (int i = 0; i < line.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        List<PrintedLine.Sign> signs = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            char sign = line.charAt(order[i]);
            boolean mirrored = byShape && levels[order[i]] % 2 == 1 && "()".indexOf(sign) >= 0;
            signs.add(new PrintedLine.Sign(mirrored ? sign == '(' ? ")" : "(" : String.valueOf(sign), i * WIDTH,
                    (i + 1) * WIDTH));
        }
        return signs;
    }

    private static String read(List<PrintedLine.Sign> signs, boolean toLeft) {
        return new PrintedLine(signs, 1, 24, toLeft, new PrintedLine.Brackets()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"المحاور: كيف حالك اليوم؟", "فاطمة: الحمد لله (بخير) في 2024 و 15.5% من الناس.",
            "مرحبا Hello World عالم", "هل تستخدم Facebook و Twitter مثل Covid 19 بانتظام؟",
            "מראיינת: מה שלומך (היום) בשנת 2024?",
            "דנה: 20% או 15.5% מתוך ₪300, נכון?", "في الساعة 10:30 يوم 2024/01/05 تقريبا", "ב-2024 היה WhatsApp",
            "١٥٫٥ في المئة"})
    void whatRunsToTheLeftIsReadAsItWasWritten(String line) {
        for (boolean byShape : new boolean[]{false, true}) {
            List<PrintedLine.Sign> signs = printed(line, true, byShape);
            if (byShape || line.indexOf('(') >= 0) {
                assertThat(read(signs, true)).as("by shape %s", byShape).isEqualTo(line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"She said مرحبا بك to me", "the word שלום (peace) and 15 more", "one عام 2024 كان two"})
    void wordsThatRunToTheLeftInOtherTextToo(String line) {
        assertThat(read(printed(line, false, true), false)).isEqualTo(line);
    }

    @Test
    void bracketsCloseALatinRunAndMarksStayOnTheirLetters() {
        List<PrintedLine.Sign> signs = new ArrayList<>();
        String visual = "لوصو Twitter (X) و";
        for (int i = 0; i < visual.length(); i++) {
            signs.add(new PrintedLine.Sign(visual.substring(i, i + 1), i * WIDTH, (i + 1) * WIDTH));
        }
        assertThat(read(signs, true)).isEqualTo("و Twitter (X) وصول");
        assertThat(read(List.of(new PrintedLine.Sign("ל", 0, 6), new PrintedLine.Sign("ש\u05C1\u05B8", 6, 12)), true))
                .isEqualTo("ש\u05C1\u05B8ל");
    }

    @Test
    void gapsAreSpacesAndTabsAndFormsOfLettersAreLetters() {
        assertThat(read(List.of(new PrintedLine.Sign("\uFEFC", 0, 6), new PrintedLine.Sign("\uFB32", 9, 15),
                new PrintedLine.Sign("א", 50, 56)), true)).isEqualTo("א\tגּ لا");
    }

    @Test
    void theFirstWordIsTheOneAtTheRight() {
        PrintedLine line = new PrintedLine(printed("שלום לכם", true, true), 1, 24, true, new PrintedLine.Brackets());
        assertThat(line.widthOfFirstWord()).isEqualTo(4 * WIDTH);
    }
}
