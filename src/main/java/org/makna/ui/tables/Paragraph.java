package org.makna.ui.tables;

import javafx.scene.control.Label;
import org.makna.ui.common.SafeBreaks;

/** A label of as many lines as its width asks for, whichever way its text runs. */
final class Paragraph extends Label {

    private String whole = "";

    Paragraph() {
        setMinWidth(0);
        setPrefWidth(60);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().addListener((property, before, now) -> breakLines());
        fontProperty().addListener((property, before, now) -> breakLines());
    }

    /** Shows a text. */
    void show(String text) {
        whole = text;
        setAccessibleText(text);
        breakLines();
    }

    /** The text without the breaks of its lines. */
    String whole() {
        return whole;
    }

    private void breakLines() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        if (room > 20) {
            // A hair less than the room, so that no line is shortened for a rounding.
            setText(SafeBreaks.wrap(whole, getFont(), room - 1));
        }
    }
}
