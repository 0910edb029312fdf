package org.makna.ui.common;

import javafx.scene.layout.Region;

/** A small square in the colour of a code, or a dot in that of a coder. */
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

    /** A round one, for a coder. */
    public static Swatch ofCoder(String colour) {
        Swatch swatch = new Swatch(colour);
        swatch.getStyleClass().add("mk-round");
        return swatch;
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
