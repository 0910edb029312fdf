package org.makna.ui.search;

import javafx.scene.control.Label;

/** Puts the parts of a row in their places. */
final class Parts {

    private Parts() {
    }

    /** Centres a label in a row; where its font is higher than the row, it may reach over it rather than be cut. */
    static void put(Label label, double x, double width, double height) {
        double whole = Math.max(height, label.prefHeight(-1));
        label.resizeRelocate(x, Math.round((height - whole) / 2), width, whole);
    }
}
