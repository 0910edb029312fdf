package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.common.Scripts;
import org.makna.ui.document.core.LabelGroups;
import org.makna.ui.document.core.LabelLayout;
import org.makna.ui.document.core.Shades;
import org.makna.ui.document.core.Span;

/** Paints the labels of the margin: the name of the code, and behind it the initials of the coders other than oneself. */
final class MarginLabels {

    static final double HEIGHT = 16;

    private static final int MOST_REMEMBERED = 3_000;
    private static final String AND = " + ";
    /** So much of a name is read before whose coding it is: some six letters. */
    private static final double LEAST_NAME = 52;
    private static final double LEAST_ROOM = 16;

    private final Canvas canvas;
    private final Palette palette;
    private final Text probe = new Text();
    private final Map<Measured, Double> widths = new HashMap<>();
    private final Map<String, Color> shades = new HashMap<>();

    private record Measured(String text, Font font) {}

    /** Something behind the name of the code: whose coding this is. */
    private record Tail(Span span, String text, double width) {}

    MarginLabels(Canvas canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /**
     * Paints them.
     *
     * @param left  edge that no label crosses
     * @param right where a label with its top at a height ends
     * @param signs gets what can be clicked
     */
    void paint(double left, DoubleUnaryOperator right, List<LabelGroups.Wish> wishes, @Nullable Span chosen,
            List<MarginPainter.Sign> signs) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        Font plain = palette.label();
        Font bold = palette.strong(plain.getSize());
        List<LabelGroups.Group> groups = LabelGroups.of(wishes, HEIGHT / 2);
        List<LabelLayout.Wish> places = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            places.add(new LabelLayout.Wish(i, groups.get(i).top(), groups.get(i).bottom()));
        }
        for (LabelLayout.Place place : LabelLayout.place(places, HEIGHT, canvas.getHeight())) {
            LabelGroups.Group group = groups.get(place.key());
            Font font = chosen != null && group.spans().contains(chosen) ? bold : plain;
            graphics.setFont(font);
            double end = right.applyAsDouble(place.y());
            if (end - left >= LEAST_ROOM) {
                paint(graphics, group, font, left, Math.round(place.y()), more(graphics, place, font, end), signs);
            }
        }
    }

    /** Counts the labels that found no room; gives where the label ends. */
    private double more(GraphicsContext graphics, LabelLayout.Place place, Font font, double right) {
        if (place.more() == 0) {
            return right;
        }
        String more = "+" + place.more();
        graphics.setFill(palette.mute());
        graphics.fillText(more, right, Math.round(place.y()) + HEIGHT / 2);
        return right - width(more, font) - 6;
    }

    private void paint(GraphicsContext graphics, LabelGroups.Group group, Font font, double left, double y,
            double right, List<MarginPainter.Sign> signs) {
        Span first = group.spans().getFirst();
        String label = first.label().replace('\n', ' ');
        List<Tail> tails = fitting(tails(group, font), font, right - left - Math.min(width(label, font), LEAST_NAME));
        double end = right;
        for (Tail tail : tails.reversed()) {
            graphics.setFill(shade(tail.span().coder().colour()));
            graphics.fillText(tail.text(), end, y + HEIGHT / 2);
            signs.add(new MarginPainter.Sign(new Rectangle2D(end - tail.width(), y, tail.width(), HEIGHT), tail.span(),
                    false));
            end -= tail.width();
        }
        String name = fit(label, font, end - left);
        graphics.setFill(shade(first.colour()));
        double width = width(name, font);
        String dots = Scripts.ellipsis(name);
        if (Scripts.startsRightToLeft(name) && name.endsWith(dots)) {
            // In one string the dots would come to stand where the name begins.
            graphics.fillText(name.substring(0, name.length() - dots.length()), end, y + HEIGHT / 2);
            graphics.fillText(dots, end - width + width(dots, font), y + HEIGHT / 2);
        } else {
            graphics.fillText(name, end, y + HEIGHT / 2);
        }
        signs.add(new MarginPainter.Sign(new Rectangle2D(end - width, y, width, HEIGHT), first, false));
    }

    /** One's own coding needs no initials; the others stand behind it with a plus, else behind a dot. */
    private List<Tail> tails(LabelGroups.Group group, Font font) {
        List<Tail> tails = new ArrayList<>();
        boolean first = true;
        for (Span span : group.spans()) {
            String mark = span.coder().mark();
            if (!mark.isEmpty()) {
                String text = (first ? Span.BY : AND) + mark;
                tails.add(new Tail(span, text, width(text, font)));
            }
            first = false;
        }
        return tails;
    }

    /** The tails, or where they leave too little of the name, only how many they are. */
    private List<Tail> fitting(List<Tail> tails, Font font, double room) {
        if (tails.isEmpty() || tails.stream().mapToDouble(Tail::width).sum() <= room) {
            return tails;
        }
        String number = " +" + tails.size();
        return List.of(new Tail(tails.getFirst().span(), number, width(number, font)));
    }

    /** A name, cut where it does not fit. */
    private String fit(String name, Font font, double room) {
        if (width(name, font) <= room) {
            return name;
        }
        String more = Scripts.ellipsis(name);
        int low = 0;
        int high = name.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(name.substring(0, middle) + more, font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int whole = Graphemes.widen(name, new TextRange(low, low)).start();
        return name.substring(0, whole).stripTrailing() + more;
    }

    /** A shade of the colour that can be read on the margin. */
    private Color shade(String colour) {
        String ground = Palette.hex(palette.ground());
        return shades.computeIfAbsent(colour + ground, _ -> Color.web(Shades.readable(colour, ground)));
    }

    private double width(String text, Font font) {
        if (widths.size() > MOST_REMEMBERED) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(text, font), unknown -> {
            probe.setFont(unknown.font());
            probe.setText(unknown.text());
            return probe.getLayoutBounds().getWidth();
        });
    }
}
