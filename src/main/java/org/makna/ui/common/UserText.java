package org.makna.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Labels for text that users wrote, which may run from right to left.
 *
 * <p>JavaFX on Linux throws out of layout where right-to-left text is wrapped, so such text is broken into lines here.
 */
public final class UserText {

    /** The size of words in the window, which the style sheet sets. */
    private static final double FONT_SIZE = 13;

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
        boolean rightToLeft = Scripts.hasRightToLeft(text);
        Label label = new Label(rightToLeft
                ? SafeBreaks.wrap(text, Font.font(Scripts.hasHebrew(text) ? "Noto Sans Hebrew" : "Noto Sans Arabic",
                        FONT_SIZE), width)
                : text);
        dress(label, text);
        label.setMaxWidth(width);
        label.setWrapText(!rightToLeft);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
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
        label.setEllipsisString(Scripts.ellipsis(text));
    }

    /** Shows a text in one line at the left of a label; where it does not fit, the dots stand at its end, also at the left one. */
    public static void showIn(Label label, String text) {
        boolean rightToLeft = Scripts.startsRightToLeft(text);
        label.setText(oneLine(text));
        dress(label, text);
        label.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        label.setAlignment(rightToLeft ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    /** The text in one line: line breaks become spaces. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }
}
