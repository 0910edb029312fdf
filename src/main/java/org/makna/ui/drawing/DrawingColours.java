package org.makna.ui.drawing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Tint;

/** The colours a drawing is painted in, as the style sheets give them. A node only so that style sheets reach it. */
final class DrawingColours extends Region {

    private static final StyleablePropertyFactory<DrawingColours> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final List<CssMetaData<DrawingColours, Color>> COLOURS = colours();

    private final Map<Ink, StyleableProperty<Color>> colours = new EnumMap<>(Ink.class);

    /**
     * Creates it.
     *
     * @param changed called when the style sheets give another colour
     */
    DrawingColours(Runnable changed) {
        for (Ink ink : Ink.values()) {
            CssMetaData<DrawingColours, Color> data = COLOURS.get(ink.ordinal());
            colours.put(ink, new SimpleStyleableObjectProperty<>(data, this, data.getProperty(),
                    Color.web(ink.paper())) {
                @Override
                protected void invalidated() {
                    changed.run();
                }
            });
        }
        getStyleClass().add("mk-drawing-colours");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The colour in the theme that is shown. */
    Color of(Tint tint) {
        String own = tint.own();
        Color whole = own == null ? property(tint.ink()).getValue() : Color.web(own);
        return whole.deriveColor(0, 1, 1, tint.opacity());
    }

    private StyleableProperty<Color> property(Ink ink) {
        StyleableProperty<Color> property = colours.get(ink);
        if (property == null) {
            throw new IllegalStateException("No colour for " + ink);
        }
        return property;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLOURS);
        return all;
    }

    private static List<CssMetaData<DrawingColours, Color>> colours() {
        List<CssMetaData<DrawingColours, Color>> all = new ArrayList<>();
        for (Ink ink : Ink.values()) {
            all.add(FACTORY.createColorCssMetaData("-mk-drawing-" + ink.name().toLowerCase(Locale.ROOT),
                    node -> node.property(ink), Color.web(ink.paper())));
        }
        return List.copyOf(all);
    }
}
