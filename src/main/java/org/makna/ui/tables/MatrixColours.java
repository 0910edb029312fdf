package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours a matrix is painted in, as the style sheets give them. A node only so that style sheets reach it. */
final class MatrixColours extends Region {

    private static final StyleablePropertyFactory<MatrixColours> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final CssMetaData<MatrixColours, Color> TEXT = colour("-mk-matrix-text", node -> node.text);
    private static final CssMetaData<MatrixColours, Color> MUTE = colour("-mk-matrix-mute", node -> node.mute);
    private static final CssMetaData<MatrixColours, Color> LINE = colour("-mk-matrix-line", node -> node.line);
    private static final CssMetaData<MatrixColours, Color> CHIP = colour("-mk-matrix-chip", node -> node.chip);
    private static final CssMetaData<MatrixColours, Color> HEAT = colour("-mk-matrix-heat", node -> node.heat);
    private static final CssMetaData<MatrixColours, Color> CURSOR = colour("-mk-matrix-cursor", node -> node.cursor);
    private static final CssMetaData<MatrixColours, Color> CHOSEN = colour("-mk-matrix-chosen", node -> node.chosen);

    private final StyleableProperty<Color> text = property(TEXT);
    private final StyleableProperty<Color> mute = property(MUTE);
    private final StyleableProperty<Color> line = property(LINE);
    private final StyleableProperty<Color> chip = property(CHIP);
    private final StyleableProperty<Color> heat = property(HEAT);
    private final StyleableProperty<Color> cursor = property(CURSOR);
    private final StyleableProperty<Color> chosen = property(CHOSEN);
    private final Runnable changed;

    /**
     * Creates it.
     *
     * @param changed called when the style sheets give another colour
     */
    MatrixColours(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("mk-matrix-colours");
        setManaged(false);
        setMouseTransparent(true);
    }

    Color text() {
        return text.getValue();
    }

    Color mute() {
        return mute.getValue();
    }

    Color line() {
        return line.getValue();
    }

    Color chip() {
        return chip.getValue();
    }

    /** The colour of the hottest cell, as it lies on the background. */
    Color heat() {
        return heat.getValue();
    }

    Color cursor() {
        return cursor.getValue();
    }

    /** The background of a chosen cell's head. */
    Color chosen() {
        return chosen.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(List.of(TEXT, MUTE, LINE, CHIP, HEAT, CURSOR, CHOSEN));
        return all;
    }

    private static CssMetaData<MatrixColours, Color> colour(String name,
            java.util.function.Function<MatrixColours, StyleableProperty<Color>> property) {
        return FACTORY.createColorCssMetaData(name, property, Color.GREY);
    }

    private StyleableProperty<Color> property(CssMetaData<MatrixColours, Color> data) {
        return new javafx.css.SimpleStyleableObjectProperty<>(data, this, data.getProperty(), Color.GREY) {
            @Override
            protected void invalidated() {
                changed.run();
            }
        };
    }
}
