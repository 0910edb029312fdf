package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.document.core.SpansForTest;

class DocumentViewScriptsTest extends ViewTest {

    static List<String> texts() {
        return List.of(DocumentsForTest.LATIN, DocumentsForTest.HEBREW, DocumentsForTest.THAI, DocumentsForTest.CJK,
                DocumentsForTest.EMOJI, DocumentsForTest.ARABIC, DocumentsForTest.LATIN.repeat(60),
                DocumentsForTest.THAI.repeat(20));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyOffsetIsFoundAgainAtItsPoint(String text) {
        show(DocumentsForTest.plain("Kepala\n" + text + "\nkaki"));
        List<String> lost = new ArrayList<>();
        interact(() -> {
            for (int offset = 0; offset <= view.document().length(); offset++) {
                boolean inside = !Graphemes.widen(view.document().text(), new TextRange(offset, offset)).isEmpty();
                if (inside) {
                    continue;
                }
                Point2D point = view.pointOf(offset);
                if (point.getY() < 0 || point.getY() > view.getHeight()) {
                    view.reveal(new TextRange(offset, offset));
                    point = view.pointOf(offset);
                }
                int found = view.offsetAt(point.getX(), point.getY());
                if (found != offset && !samePlace(found, point)) {
                    lost.add(offset + " was found at " + found);
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    /** The letters of a ligature such as lam and alef share one place. */
    private boolean samePlace(int found, Point2D point) {
        return view.pointOf(found).distance(point) < 0.5;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void noTextFailsAtAnyWidth(int which) {
        String text = List.of(DocumentsForTest.ARABIC, DocumentsForTest.HEBREW, DocumentsForTest.MIXED,
                DocumentsForTest.THAI, DocumentsForTest.EMOJI, DocumentsForTest.LATIN + " " + DocumentsForTest.ARABIC)
                .get(which);
        show(DocumentsForTest.interview("I", "دينا: " + text, "I: " + text));
        List<Throwable> failures = new ArrayList<>();
        interact(() -> {
            view.setSpans(SpansForTest.many(SpansForTest.random(which), 6, view.document().length(), 5, 60));
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            for (int width = 300; width < 900; width += 10) {
                view.resize(width, 640);
                view.layoutNow();
                double right = view.rectangles(new TextRange(0, view.document().length())).stream()
                        .mapToDouble(at -> at.getMaxX()).max().orElse(0);
                assertThat(right).as("width %d: words must not leave the page", width).isBetween(1.0, width - 10.0);
            }
        });
        assertThat(failures).isEmpty();
    }

    @Test
    void inRightToLeftTextTheLeftArrowGoesForward() {
        show(DocumentsForTest.plain(DocumentsForTest.HEBREW));
        caretTo(3);
        double x = onFx(() -> view.pointOf(3)).getX();
        push(KeyCode.LEFT);
        assertThat(onFx(() -> view.caretProperty().get())).isEqualTo(4);
        assertThat(onFx(() -> view.pointOf(4)).getX()).isLessThan(x);
        push(KeyCode.HOME);
        assertThat(onFx(() -> view.caretProperty().get())).isZero();
    }

    @Test
    void aJoinedEmojiIsOneStepAndIsSelectedWhole() {
        show(DocumentsForTest.plain(DocumentsForTest.EMOJI));
        int start = of("👩🏽\u200D🚀");
        caretTo(start);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("👩🏽\u200D🚀");
        interact(() -> view.select(new TextRange(start + 1, start + 2)));
        assertThat(selected()).isEqualTo("👩🏽\u200D🚀");
    }

    @Test
    void aParagraphOfTwoMegabytesIsWalkedThrough() {
        show(DocumentsForTest.plain("satu dua tiga empat lima enam. ".repeat(70_000)));
        push(KeyCode.CONTROL, KeyCode.END);
        assertThat(onFx(() -> view.pointOf(view.document().length())).getY()).isBetween(0.0, 640.0);
        push(KeyCode.PAGE_UP).push(KeyCode.UP).push(KeyCode.HOME);
        int caret = onFx(() -> view.caretProperty().get());
        assertThat(onFx(() -> view.pointOf(caret)).getY()).isBetween(0.0, 640.0);
        interact(() -> view.reveal(new TextRange(1_000_000, 1_000_010)));
        Point2D point = onFx(() -> view.pointOf(1_000_000));
        assertThat(onFx(() -> view.offsetAt(point.getX(), point.getY()))).isEqualTo(1_000_000);
    }
}
