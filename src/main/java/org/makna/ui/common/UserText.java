package org.makna.ui.common;

import java.text.Bidi;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;

/**
 * Labels for text that users wrote, which may run from right to left.
 *
 * <p>JavaFX on Linux throws out of layout where right-to-left text is wrapped, so such text is never wrapped by JavaFX here.
 */
public final class UserText {

    private UserText() {
    }

    /** A label of one line; what does not fit ends in an ellipsis. */
    public static Label label(String text) {
        Label label = new Label(oneLine(text));
        dress(label, text);
        return label;
    }

    /** A label of several lines, at most as wide as said. */
    public static Label paragraph(String text, double width) {
        Label label = new Label(text);
        dress(label, text);
        label.setMaxWidth(width);
        boolean wraps = !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        label.setWrapText(wraps);
        if (wraps) {
            label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        }
        return label;
    }

    /** Lets an area of text wrap as long as nothing in it runs from right to left. */
    public static void wrap(TextArea area) {
        area.setWrapText(!Scripts.hasRightToLeft(area.getText()));
        area.textProperty().addListener((property, before, now) -> area.setWrapText(!Scripts.hasRightToLeft(now)));
    }

    /**
     * Gives a label the font of its text's script. Where another font lends the letters but not the signs, JavaFX on Linux sets
     * right-to-left text in a wrong order.
     */
    public static void dress(Labeled label, String text) {
        boolean rightToLeft = Scripts.hasRightToLeft(text);
        boolean hebrew = rightToLeft && Scripts.hasHebrew(text);
        label.getStyleClass().removeAll("mk-arabic", "mk-hebrew");
        if (rightToLeft) {
            label.getStyleClass().add(hebrew ? "mk-hebrew" : "mk-arabic");
        }
    }

    /** The text in one line: line breaks become spaces. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }
}
