package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The colours and the label font of the view, which the style sheet gives. */
final class Palette {

    private static final StyleablePropertyFactory<DocumentView> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final CssMetaData<DocumentView, Color> PAGE = FACTORY.createColorCssMetaData("-view-page",
            view -> view.palette().page, Color.WHITE, false);
    private static final CssMetaData<DocumentView, Color> GROUND = FACTORY.createColorCssMetaData("-view-ground",
            view -> view.palette().ground, Color.WHITE, false);
    private static final CssMetaData<DocumentView, Color> LINE = FACTORY.createColorCssMetaData("-view-line",
            view -> view.palette().line, Color.GRAY, false);
    private static final CssMetaData<DocumentView, Color> TEXT = FACTORY.createColorCssMetaData("-view-text",
            view -> view.palette().text, Color.BLACK, false);
    private static final CssMetaData<DocumentView, Color> MUTE = FACTORY.createColorCssMetaData("-view-mute",
            view -> view.palette().mute, Color.BLACK, false);
    private static final CssMetaData<DocumentView, Color> ACCENT = FACTORY.createColorCssMetaData("-view-accent",
            view -> view.palette().accent, Color.BLACK, false);
    private static final CssMetaData<DocumentView, Color> ON_ACCENT = FACTORY.createColorCssMetaData("-view-on-accent",
            view -> view.palette().onAccent, Color.WHITE, false);
    private static final CssMetaData<DocumentView, Color> HIT = FACTORY.createColorCssMetaData("-view-hit",
            view -> view.palette().hit, Color.WHITE, false);
    private static final CssMetaData<DocumentView, Font> LABEL = FACTORY.createFontCssMetaData("-view-label-font",
            view -> view.palette().label, Font.getDefault(), false);

    private final StyleableObjectProperty<Color> page;
    private final StyleableObjectProperty<Color> ground;
    private final StyleableObjectProperty<Color> line;
    private final StyleableObjectProperty<Color> text;
    private final StyleableObjectProperty<Color> mute;
    private final StyleableObjectProperty<Color> accent;
    private final StyleableObjectProperty<Color> onAccent;
    private final StyleableObjectProperty<Color> hit;
    private final StyleableObjectProperty<Font> label;

    Palette(DocumentView view, Runnable changed) {
        page = new SimpleStyleableObjectProperty<>(PAGE, view, "page", Color.WHITE);
        ground = new SimpleStyleableObjectProperty<>(GROUND, view, "ground", Color.WHITE);
        line = new SimpleStyleableObjectProperty<>(LINE, view, "line", Color.GRAY);
        text = new SimpleStyleableObjectProperty<>(TEXT, view, "text", Color.BLACK);
        mute = new SimpleStyleableObjectProperty<>(MUTE, view, "mute", Color.BLACK);
        accent = new SimpleStyleableObjectProperty<>(ACCENT, view, "accent", Color.BLACK);
        onAccent = new SimpleStyleableObjectProperty<>(ON_ACCENT, view, "onAccent", Color.WHITE);
        hit = new SimpleStyleableObjectProperty<>(HIT, view, "hit", Color.WHITE);
        label = new SimpleStyleableObjectProperty<>(LABEL, view, "label", Font.getDefault());
        for (Observable property : List.of(page, ground, line, text, mute, accent, onAccent, hit, label)) {
            property.addListener(_ -> changed.run());
        }
    }

    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(List.of(PAGE, GROUND, LINE, TEXT, MUTE, ACCENT, ON_ACCENT, HIT, LABEL));
        return all;
    }

    /** Behind the words. */
    Color page() {
        return page.get();
    }

    /** Behind the margin and the scroll bar. */
    Color ground() {
        return ground.get();
    }

    Color line() {
        return line.get();
    }

    Color text() {
        return text.get();
    }

    Color mute() {
        return mute.get();
    }

    /** The selection. */
    Color accent() {
        return accent.get();
    }

    /** Selected words. */
    Color onAccent() {
        return onAccent.get();
    }

    /** Behind marked words. */
    Color hit() {
        return hit.get();
    }

    Font label() {
        return label.get();
    }

    /** The label font made strong; a family whose semibold cut has a name of its own, as ours, is asked for that. */
    Font strong(double size) {
        String family = label.get().getFamily();
        Font semibold = Font.font(family + " SemiBold", size);
        return semibold.getFamily().startsWith(family) ? semibold : Font.font(family, FontWeight.BOLD, size);
    }

    static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }
}
