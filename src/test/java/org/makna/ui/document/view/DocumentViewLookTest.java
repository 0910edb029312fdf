package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.core.SpansForTest;

class DocumentViewLookTest extends ViewTest {

    private static final Color PAGE = Color.web("#ffffff");

    @Test
    void codedWordsStandOnABandAndPlainTextHasNone() {
        TextRange words = words();
        interact(() -> view.setSpans(List.of(SpansForTest.span(1, words.start(), words.end()))));
        assertThat(behind(words.start())).isNotEqualTo(PAGE);
        assertThat(behind(of("Anak saya"))).isEqualTo(PAGE);
        interact(() -> view.overlay().setPlain(true));
        assertThat(behind(words.start())).isEqualTo(PAGE);
    }

    @Test
    void twoCodingsShareTheHeightOfTheLine() {
        TextRange words = words();
        interact(() -> view.setSpans(List.of(SpansForTest.span(1, words.start(), words.end()),
                SpansForTest.span(2, words.start(), words.end()))));
        Point2D middle = onFx(() -> view.pointOf(words.start()));
        Image picture = picture();
        assertThat(at(picture, middle.getX(), middle.getY() - 9))
                .isNotEqualTo(at(picture, middle.getX(), middle.getY() + 9)).isNotEqualTo(PAGE);
    }

    @Test
    void anotherStyleSheetRepaints() {
        words();
        Color before = at(picture(), 5, 300);
        interact(() -> view.getScene().getStylesheets().setAll(Objects.requireNonNull(
                DocumentView.class.getResource("/org/makna/ui/dark.css")).toExternalForm()));
        assertThat(before).isEqualTo(Color.web("#f6f7f9"));
        assertThat(at(picture(), 5, 300)).isEqualTo(Color.web("#15181c"));
        assertThat(behind(of("Anak saya"))).isEqualTo(Color.web("#1b1f24"));
    }

    private TextRange words() {
        show(DocumentsForTest.dewi());
        interact(() -> other.requestFocus());
        return range("Tapi kalau sinyal hilang");
    }

    /** The colour at the left upper corner of a character, where no letter reaches. */
    private Color behind(int offset) {
        Point2D middle = onFx(() -> view.pointOf(offset));
        return at(picture(), middle.getX() + 1, middle.getY() - 9);
    }

    private Image picture() {
        return onFx(() -> view.snapshot(null, null));
    }

    private static Color at(Image picture, double x, double y) {
        return picture.getPixelReader().getColor((int) Math.ceil(x), (int) y);
    }
}
