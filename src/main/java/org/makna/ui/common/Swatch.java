package org.makna.ui.common;

import javafx.scene.layout.Region;

/** A small square in the colour of a code. */
public final class Swatch extends Region {

    private static final double SIZE = 10;

    /** Without colour until {@link #show}. */
    public Swatch() {
        getStyleClass().add("mk-swatch");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    /** In a colour, {@code #rrggbb}. */
    public Swatch(String colour) {
        this();
        show(colour);
    }

    /** Takes a colour, {@code #rrggbb}. */
    public void show(String colour) {
        setStyle("-fx-background-color: " + colour);
    }

    /** Takes a colour as a ring, for a code that only groups others. */
    public void showRing(String colour) {
        setStyle("-fx-background-color: transparent; -fx-border-color: " + colour);
    }
}
