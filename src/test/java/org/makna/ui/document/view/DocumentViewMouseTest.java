package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.TextRange;
import org.makna.ui.document.core.SpansForTest;
import org.makna.ui.workspace.DragContent;
import org.testfx.util.WaitForAsyncUtils;

class DocumentViewMouseTest extends ViewTest {

    @Test
    void draggingSelectsFromWhereTheButtonWentDown() {
        show(DocumentsForTest.dewi());
        drag(at(of("tinggal kirim"))).dropTo(at(of(", foto")));
        assertThat(selected()).isEqualTo("tinggal kirim pesan ke akun kecamatan");
        assertThat(onFx(() -> view.caretProperty().get())).isEqualTo(of(", foto"));
        drag(at(of("menunggu"))).dropTo(at(of("pesan")));
        assertThat(selected()).isEqualTo("pesan ke akun kecamatan, foto berkasnya, lalu ");
        assertThat(onFx(() -> view.caretProperty().get())).isEqualTo(of("pesan"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | sinyal
            3 | Tapi kalau sinyal hilang, ya sama saja, saya harus turun ke pantai dulu baru bisa kirim.
            """)
    void severalClicksSelectAUnit(int clicks, String expected) {
        show(DocumentsForTest.dewi());
        click(of("sinyal hilang") + 2, clicks);
        assertThat(selected()).isEqualTo(expected);
    }

    @Test
    void fourClicksSelectTheParagraphWithoutTheSpeakersLabel() {
        show(DocumentsForTest.dewi());
        click(of("sinyal hilang") + 2, 4);
        assertThat(selected()).isEqualTo(DocumentsForTest.LATIN);
    }

    @Test
    void aDoubleClickThatIsDraggedSelectsWholeWords() {
        show(DocumentsForTest.dewi());
        moveTo(at(of("sinyal") + 3)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY)
                .press(MouseButton.PRIMARY);
        moveTo(at(of("sama saja") + 2)).release(MouseButton.PRIMARY);
        assertThat(selected()).isEqualTo("sinyal hilang, ya sama");
    }

    @Test
    void shiftAndClickExtends() {
        show(DocumentsForTest.dewi());
        click(of("kirim pesan"), 1);
        // The robot of the headless platform does not tell mouse events of a held key.
        Point2D there = at(of(" ke akun"));
        interact(() -> {
            Point2D local = view.localToScene(view.screenToLocal(there));
            view.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, local.getX(), local.getY(), there.getX(),
                    there.getY(), MouseButton.PRIMARY, 1, true, false, false, false, true, false, false, false, false,
                    true, null));
        });
        assertThat(selected()).isEqualTo("kirim pesan");
    }

    @Test
    void draggingBelowTheLowerEdgeScrolls() {
        show(DocumentsForTest.longInterview(30));
        Point2D start = at(of("Sekarang"));
        moveTo(start).press(MouseButton.PRIMARY);
        moveTo(onFx(() -> view.localToScreen(new Point2D(400, view.getHeight() - 2))));
        waitFor(() -> onFx(view::anchor).offset() > 500);
        moveTo(onFx(() -> view.localToScreen(new Point2D(400, view.getHeight() / 2))));
        release(MouseButton.PRIMARY);
        TextRange selection = onFx(view::getSelection);
        assertThat(selection.start()).isEqualTo(of("Sekarang"));
        assertThat(selection.end()).isGreaterThan(500);
        ScrollAnchor stopped = onFx(view::anchor);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(view::anchor)).as("scrolling ends with the drag").isEqualTo(stopped);
    }

    @Test
    void clickingCodedTextChoosesTheShortestCodingAndClickingElsewhereNone() {
        show(DocumentsForTest.dewi(), SpansForTest.span(1, 80, 400), SpansForTest.span(2, 150, 200));
        click(170, 1);
        assertThat(onFx(() -> view.selectedCodingProperty().get()).codingId()).isEqualTo(2);
        click(250, 1);
        assertThat(onFx(() -> view.selectedCodingProperty().get()).codingId()).isEqualTo(1);
        click(of("Belum"), 1);
        assertThat(onFx(() -> view.selectedCodingProperty().get() == null)).isTrue();
    }

    @Test
    void clickingABracketChoosesItsCodingAndDraggingItsEndMovesTheBound() {
        show(DocumentsForTest.dewi());
        TextRange words = range(
                "Sekarang saya tinggal kirim pesan ke akun kecamatan, foto berkasnya, lalu menunggu kabar. "
                        + "Tapi kalau sinyal hilang");
        show(DocumentsForTest.dewi(), SpansForTest.span(4, words.start(), words.end()));
        Point2D first = at(words.start());
        Point2D last = at(words.end());
        double x = onFx(() -> view.localToScreen(0, 0).getX()) + 200 - 12 - 5 + 1;
        moveTo(new Point2D(x, (first.getY() + last.getY()) / 2)).clickOn(MouseButton.PRIMARY);
        assertThat(onFx(() -> view.selectedCodingProperty().get()).codingId()).isEqualTo(4);
        moveTo(new Point2D(x, last.getY() + 8)).press(MouseButton.PRIMARY).moveTo(at(of(", saya harus") + 1))
                .moveTo(at(of(", saya harus"))).release(MouseButton.PRIMARY);
        int same = of(", saya harus");
        assertThat(host.wishes).containsExactly("move 4 " + new TextRange(words.start(), same));
    }

    @Test
    void aCodingThatBeginsInAHiddenLabelHasItsBracketBesideItsWords() {
        show(DocumentsForTest.dewi());
        show(DocumentsForTest.dewi(), SpansForTest.span(4, of("Dewi: Dulu"), of("harus naik")));
        Point2D words = at(of("Dulu"));
        double x = onFx(() -> view.localToScreen(0, 0).getX()) + 200 - 12 - 5 + 1;
        moveTo(new Point2D(x, words.getY())).clickOn(MouseButton.PRIMARY);
        assertThat(onFx(() -> view.selectedCodingProperty().get()).codingId()).isEqualTo(4);
        interact(() -> view.selectCoding(0));
        moveTo(new Point2D(x, words.getY() - 25)).clickOn(MouseButton.PRIMARY);
        assertThat(onFx(() -> view.selectedCodingProperty().get() == null)).isTrue();
    }

    @Test
    void draggingTheLastCharacterOfTheChosenCodingMovesItsEnd() {
        show(DocumentsForTest.dewi());
        TextRange words = range("saya tinggal kirim");
        show(DocumentsForTest.dewi(), SpansForTest.span(4, words.start(), words.end()));
        interact(() -> view.selectCoding(4));
        moveTo(at(words.end())).press(MouseButton.PRIMARY).moveTo(at(of(" ke akun") - 1)).moveTo(at(of(" ke akun")))
                .release(MouseButton.PRIMARY);
        assertThat(host.wishes).containsExactly("move 4 " + range("saya tinggal kirim pesan"));
    }

    @Test
    void theMouseTellsWhichCodingsItIsOver() {
        show(DocumentsForTest.dewi(), SpansForTest.span(1, 80, 400), SpansForTest.span(2, 150, 200));
        moveTo(at(170));
        assertThat(onFx(() -> view.hoveredSpansProperty().get()).size()).isEqualTo(2);
        moveTo(at(of("Belum")));
        assertThat(onFx(() -> view.hoveredSpansProperty().get())).isEmpty();
    }

    @Test
    void theContextMenuKeepsTheSelectionUnderTheMouse() {
        show(DocumentsForTest.dewi());
        click(of("sinyal hilang") + 2, 2);
        moveTo(at(of("sinyal hilang") + 3)).clickOn(MouseButton.SECONDARY);
        assertThat(host.wishes).containsExactly("menu " + range("sinyal"));
    }

    @Test
    void aDroppedCodeGoesToTheSelectionOrToTheSentence() {
        show(DocumentsForTest.dewi());
        Point2D there = onFx(() -> view.pointOf(of("sinyal hilang") + 2));
        assertThat(onFx(() -> view.drop(DragContent.code(12), there.getX(), there.getY()))).isTrue();
        interact(() -> view.select(range("sinyal hilang")));
        assertThat(onFx(() -> view.drop(DragContent.code(12), there.getX(), there.getY()))).isTrue();
        assertThat(onFx(() -> view.drop("makna-code:x", there.getX(), there.getY()))).isFalse();
        assertThat(host.wishes).containsExactly(
                "dropped 12 "
                        + range("Tapi kalau sinyal hilang, ya sama saja, saya harus turun ke pantai dulu baru bisa "
                                + "kirim."),
                "dropped 12 " + range("sinyal hilang"));
    }

    private void click(int offset, int times) {
        moveTo(at(offset));
        for (int i = 0; i < times; i++) {
            clickOn(MouseButton.PRIMARY);
        }
    }
}
