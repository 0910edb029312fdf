package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpansForTest;

class DocumentViewKeysTest extends ViewTest {

    @Test
    void arrowsStepAndSelect() {
        show(DocumentsForTest.dewi());
        caretTo(of("tinggal"));
        push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("ti");
        push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("tinggal ");
        push(KeyCode.LEFT);
        assertThat(caret()).isEqualTo(of("tinggal"));
        push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(caret()).isEqualTo(of("saya tinggal"));
        push(KeyCode.RIGHT);
        assertThat(caret()).isEqualTo(of("saya tinggal") + 1);
    }

    @Test
    void ctrlWGrowsFromWordToDocumentAndBack() {
        show(DocumentsForTest.dewi());
        caretTo(of("sinyal") + 2);
        List<String> grown = List.of("sinyal",
                "Tapi kalau sinyal hilang, ya sama saja, saya harus turun ke pantai dulu "
                        + "baru bisa kirim.",
                DocumentsForTest.LATIN, view.document().text());
        for (String expected : grown) {
            push(KeyCode.CONTROL, KeyCode.W);
            assertThat(selected()).isEqualTo(expected);
        }
        for (String expected : grown.reversed().subList(1, grown.size())) {
            push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
            assertThat(selected()).isEqualTo(expected);
        }
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(caret()).isEqualTo(of("sinyal") + 2);
    }

    @Test
    void upAndDownKeepTheColumnAndPassOverLabels() {
        show(DocumentsForTest.dewi());
        int start = of("kirim pesan") + 3;
        caretTo(start);
        double x = onFx(() -> view.pointOf(start)).getX();
        for (int i = 0; i < 6; i++) {
            push(KeyCode.DOWN);
            assertThat(onFx(() -> view.pointOf(view.caretProperty().get())).getX()).isLessThan(x + 10);
        }
        assertThat(caret()).isGreaterThan(of("Apakah pesan"));
        for (int i = 0; i < 6; i++) {
            push(KeyCode.UP);
        }
        assertThat(caret()).isEqualTo(start);
    }

    @Test
    void homeAndEndGoToTheEdgesOfTheLineAsItIsSeen() {
        show(DocumentsForTest.dewi());
        int start = of("kirim pesan") + 3;
        caretTo(start);
        double y = onFx(() -> view.pointOf(start)).getY();
        push(KeyCode.HOME);
        assertThat(onFx(() -> view.pointOf(view.caretProperty().get())).getY()).isEqualTo(y);
        int home = caret();
        push(KeyCode.SHIFT, KeyCode.END);
        assertThat(selected()).startsWith(view.document().text().substring(home, start)).contains("kirim")
                .doesNotContain("\n");
        push(KeyCode.END).push(KeyCode.HOME);
        assertThat(caret()).as("the end of a wrapped line is not the beginning of the next").isEqualTo(home);
    }

    @Test
    void theLongWaysScroll() {
        show(DocumentsForTest.longInterview(60));
        push(KeyCode.CONTROL, KeyCode.END);
        assertThat(caret()).isEqualTo(view.document().length());
        assertThat(seen(caret())).isTrue();
        push(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(caret()).isEqualTo(view.document().shownStart(0));
        int before = caret();
        for (int i = 0; i < 5; i++) {
            push(KeyCode.PAGE_DOWN);
            assertThat(caret()).isGreaterThan(before + 500);
            assertThat(seen(caret())).isTrue();
            before = caret();
        }
        push(KeyCode.PAGE_UP);
        assertThat(caret()).isLessThan(before);
        caretTo(5_000);
        for (int i = 0; i < 40; i++) {
            push(KeyCode.DOWN);
        }
        assertThat(seen(caret())).isTrue();
    }

    @Test
    void ctrlASelectsAllAndCtrlCCopiesTheCanonicalText() {
        show(DocumentsForTest.dewi());
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(view.document().text());
        push(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
    }

    @Test
    void typingAsksForTheHostOnlyWhenTextIsSelected() {
        show(DocumentsForTest.dewi());
        caretTo(of("sinyal"));
        write("x");
        assertThat(host.wishes).containsExactly("nothing selected");
        host.wishes.clear();
        interact(() -> view.select(range("sinyal")));
        write("d");
        write(".");
        write("3");
        push(KeyCode.ENTER);
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(host.wishes).containsExactly("typed d", "repeat", "favourite 3", "apply", "apply to turn");
    }

    @Test
    void whereSeveralCodingsStandOneMustBeChosenFirst() {
        show(DocumentsForTest.dewi(), SpansForTest.span(1, 80, 400), SpansForTest.span(2, 150, 200));
        caretTo(170);
        push(KeyCode.DELETE);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(host.wishes).containsExactly("several 2", "several 2");
        caretTo(300);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(chosen().range()).as("the only one is meant").isEqualTo(new TextRange(80, 401));
    }

    @Test
    void whereTheTextReadsFromRightToLeftTheLeftKeyMovesTheEndOn() {
        show(DocumentsForTest.plain(DocumentsForTest.ARABIC));
        TextRange words = range("مكتب الناحية");
        interact(() -> {
            view.setSpans(List.of(SpansForTest.span(9, words.start(), words.end())));
            view.selectCoding(9);
        });
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(chosen().range()).isEqualTo(new TextRange(words.start(), words.end() + 1));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(chosen().range()).isEqualTo(new TextRange(words.start(), words.end() - 1));
    }

    @Test
    void tabGoesThroughTheCodingsAtTheCaretAndDeleteUncodes() {
        show(DocumentsForTest.dewi(), SpansForTest.span(1, 80, 400), SpansForTest.span(2, 150, 200),
                SpansForTest.span(3, 150, 180), SpansForTest.span(4, 500, 520));
        caretTo(170);
        for (long expected : new long[]{1, 2, 3, 1}) {
            push(KeyCode.TAB);
            assertThat(chosen().codingId()).isEqualTo(expected);
        }
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(chosen().codingId()).isEqualTo(3);
        push(KeyCode.DELETE);
        assertThat(host.wishes).containsExactly("uncode 3");
        push(KeyCode.ESCAPE).push(KeyCode.TAB);
        assertThat(onFx(() -> view.isFocused())).as("Escape, then Tab leaves the view").isFalse();
    }

    @Test
    void withoutACodingTabLeavesTheView() {
        show(DocumentsForTest.dewi());
        push(KeyCode.TAB);
        assertThat(onFx(() -> view.isFocused())).isFalse();
    }

    @Test
    void altAndShiftMoveTheBoundsOfTheChosenCoding() {
        show(DocumentsForTest.dewi());
        TextRange words = range("tinggal kirim");
        interact(() -> {
            view.setSpans(List.of(SpansForTest.span(9, words.start(), words.end())));
            view.selectCoding(9);
        });
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(chosen().range()).isEqualTo(new TextRange(words.start(), words.end() + 1));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(chosen().range()).isEqualTo(range("tinggal kirim pesan"));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.UP);
        assertThat(chosen().range()).isEqualTo(range("saya tinggal kirim pesan"));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        TextRange last = range("aya tinggal kirim pesan");
        assertThat(chosen().range()).isEqualTo(last);
        waitFor(() -> host.wishes.contains("move 9 " + last));
    }

    @Test
    void boundsMovedInOneGoAreOneWishAndStayUntilCodingsCome() {
        show(DocumentsForTest.dewi());
        TextRange words = range("tinggal kirim");
        List<Span> given = List.of(SpansForTest.span(9, words.start(), words.end()));
        TextRange moved = new TextRange(words.start(), words.end() + 5);
        interact(() -> {
            view.setSpans(given);
            view.selectCoding(9);
            for (int i = 0; i < 5; i++) {
                Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, true,
                        false));
            }
        });
        waitFor(() -> !host.wishes.isEmpty());
        assertThat(host.wishes).containsExactly("move 9 " + moved);
        assertThat(onFx(() -> view.spansAt(words.end()))).extracting(Span::range).containsExactly(moved);
        interact(() -> view.setSpans(given));
        assertThat(chosen().range()).as("what the host shows counts").isEqualTo(words);
    }

    @Test
    void whateverIsDoneNextIsDoneAfterTheMove() {
        show(DocumentsForTest.dewi());
        TextRange words = range("tinggal kirim");
        interact(() -> {
            view.setSpans(List.of(SpansForTest.span(9, words.start(), words.end())));
            view.selectCoding(9);
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, true, false));
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false,
                    false));
        });
        assertThat(host.wishes).containsExactly("move 9 " + new TextRange(words.start() + 1, words.end()),
                "uncode 9");
    }

    @Test
    void newCodingsKeepScrollCaretAndChoice() {
        show(DocumentsForTest.longInterview(60), SpansForTest.span(9, 5_000, 5_100));
        caretTo(5_050);
        push(KeyCode.TAB);
        ScrollAnchor before = onFx(view::anchor);
        interact(() -> view.setSpans(
                List.of(SpansForTest.span(9, 5_000, 5_090), SpansForTest.span(10, 4_900, 5_100))));
        assertThat(onFx(view::anchor)).isEqualTo(before);
        assertThat(caret()).isEqualTo(5_050);
        assertThat(chosen().range()).isEqualTo(new TextRange(5_000, 5_090));
        interact(() -> view.setSpans(List.of()));
        assertThat(chosen() == null).isTrue();
    }

    @Test
    void aRememberedScrollPositionIsFoundAgain() {
        var document = DocumentsForTest.longInterview(60);
        show(document);
        interact(() -> view.reveal(new TextRange(9_000, 9_010)));
        assertThat(seen(9_000)).isTrue();
        ScrollAnchor before = onFx(view::anchor);
        double y = onFx(() -> view.pointOf(9_000)).getY();
        show(DocumentsForTest.dewi());
        show(document);
        interact(() -> view.restore(before));
        assertThat(onFx(() -> view.pointOf(9_000)).getY()).isEqualTo(y);
    }

    @Test
    void onlySomeCodesOrNoneCanBeShown() {
        show(DocumentsForTest.dewi(), SpansForTest.span(1, 80, 400), SpansForTest.span(2, 150, 200));
        interact(() -> view.overlay().setFilter(span -> span.codeId() == 2));
        assertThat(onFx(() -> view.spansAt(170)).size()).isEqualTo(1);
        interact(() -> view.overlay().setPlain(true));
        assertThat(onFx(() -> view.spansAt(170))).isEmpty();
    }

    @Test
    void screenReadersAreToldTextCaretAndCodes() {
        show(DocumentsForTest.dewi());
        interact(() -> {
            view.setCodesDescription(offset -> "codes at " + offset);
            view.select(range("sinyal"));
        });
        assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo(view.document().text());
        assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(of("sinyal"));
        assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(of("sinyal") + 6);
        assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(of("sinyal") + 6);
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("codes at " + (of("sinyal") + 6));
        assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, at(of("hilang")))).isEqualTo(of("hilang"));
        assertThat((Object[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, of("sinyal"), of("sinyal") + 5)).hasSize(1);
    }

    @Test
    void ofALongTextScreenReadersAreToldTheParagraphAtTheCaret() {
        show(DocumentsForTest.longInterview(100));
        int offset = view.document().text().indexOf("sinyal", 15_000);
        caretTo(offset);
        assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo("Dewi: " + DocumentsForTest.LATIN);
        assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(6 + DocumentsForTest.LATIN.indexOf("sinyal"));
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return onFx(() -> view.queryAccessibleAttribute(attribute, parameters));
    }

    private int caret() {
        return onFx(() -> view.caretProperty().get());
    }

    private Span chosen() {
        return onFx(() -> view.selectedCodingProperty().get());
    }

    private boolean seen(int offset) {
        double y = onFx(() -> view.pointOf(offset)).getY();
        return y > 0 && y < view.getHeight();
    }
}
