package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.LabelLayout;
import org.makna.ui.document.core.Lanes;
import org.makna.ui.document.core.Shades;
import org.makna.ui.document.core.Span;

/** Paints the margin: a bracket in its lane for every coding in sight, and the labels that find room. */
final class MarginPainter {

    /** Something that can be clicked in the margin. */
    record Sign(Rectangle2D at, Span span, boolean bracket) {}

    private record Measured(String text, Font font) {}

    private static final int MOST_REMEMBERED = 3_000;
    private static final double LABEL_HEIGHT = 16;
    private static final double CORNER = 3;
    private static final double ARM = 5;
    private static final double WIDEST_LANE = 11;
    private static final double LANES_SHARE = 0.42;
    private static final double EDGE = 12;
    private static final double BEYOND = 20;

    private final Canvas canvas;
    private final Palette palette;
    private final Text probe = new Text();
    private final Map<Measured, Double> widths = new HashMap<>();
    private final Map<String, Color> colours = new HashMap<>();
    private final List<Sign> signs = new ArrayList<>();

    MarginPainter(Canvas canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /** What is in the margin at a point, or null; brackets are wider for the mouse than for the eye. */
    @Nullable
    Sign signAt(double x, double y) {
        for (Sign sign : signs) {
            if (sign.at().contains(x, y)) {
                return sign;
            }
        }
        return null;
    }

    void paint(Viewport viewport, Annotations annotations, @Nullable Span chosen, List<Span> hovered) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        graphics.setFill(palette.ground());
        graphics.fillRect(0, 0, width, canvas.getHeight());
        graphics.setFill(palette.line());
        graphics.fillRect(width - 1, 0, 1, canvas.getHeight());
        signs.clear();
        TextRange sight = viewport.inSight();
        Lanes lanes = annotations.lanes();
        double pitch = Math.min(WIDEST_LANE, (width - EDGE) * LANES_SHARE / Math.max(1, lanes.count()));
        double first = width - EDGE - ARM;
        List<LabelLayout.Wish> wishes = new ArrayList<>();
        for (int position : annotations.index().positions(sight.start(), sight.end())) {
            Span span = annotations.index().spans().get(position);
            double top = span.range().start() < sight.start()
                    ? -BEYOND
                    : viewport.caretBounds(new Hit(span.range().start(), false)).getMinY();
            double bottom = span.range().end() > sight.end()
                    ? canvas.getHeight() + BEYOND
                    : viewport.caretBounds(new Hit(lastOf(span.range()), false)).getMaxY();
            if (bottom < 0 || top > canvas.getHeight()) {
                continue;
            }
            double x = Math.round(first - lanes.lane(position) * pitch);
            boolean strong = span.equals(chosen) || hovered.contains(span);
            bracket(graphics, x, Math.round(top) + 1, Math.round(bottom) - 1, span, lanes.isCrowded(position), strong);
            wishes.add(new LabelLayout.Wish(position, top + 1, bottom));
        }
        labels(graphics, first - lanes.count() * pitch - 2, wishes, annotations, chosen);
    }

    /** The last character: where a coding ends with a line break, its bracket ends on that line and not on the next. */
    private static int lastOf(TextRange range) {
        return Math.max(range.start(), range.end() - 1);
    }

    private void bracket(GraphicsContext graphics, double x, double top, double bottom, Span span, boolean crowded,
            boolean strong) {
        graphics.setStroke(crowded ? palette.mute() : colours.computeIfAbsent(span.colour(), Color::web));
        graphics.setLineWidth(strong ? 3 : 2);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineDashes(span.coder().other() ? new double[]{3, 2} : new double[0]);
        graphics.beginPath();
        graphics.moveTo(x + ARM, top + 1);
        graphics.lineTo(x + CORNER, top + 1);
        graphics.quadraticCurveTo(x, top + 1, x, top + 1 + CORNER);
        graphics.lineTo(x, bottom - 1 - CORNER);
        graphics.quadraticCurveTo(x, bottom - 1, x + CORNER, bottom - 1);
        graphics.lineTo(x + ARM, bottom - 1);
        graphics.stroke();
        graphics.setLineDashes();
        signs.add(new Sign(new Rectangle2D(x - 3, top - 2, ARM + 4, Math.max(4, bottom - top + 4)), span, true));
    }

    private void labels(GraphicsContext graphics, double right, List<LabelLayout.Wish> wishes, Annotations annotations,
            @Nullable Span chosen) {
        double room = right - EDGE;
        if (room < LABEL_HEIGHT) {
            return;
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        Font plain = palette.label();
        Font bold = Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize());
        String ground = Palette.hex(palette.ground());
        for (LabelLayout.Place place : LabelLayout.place(wishes, LABEL_HEIGHT, canvas.getHeight())) {
            Span span = annotations.index().spans().get(place.key());
            Font font = span.equals(chosen) ? bold : plain;
            double y = Math.round(place.y());
            double end = right;
            graphics.setFont(font);
            if (place.more() > 0) {
                String more = "+" + place.more();
                graphics.setFill(palette.mute());
                graphics.fillText(more, end, y + LABEL_HEIGHT / 2);
                end -= width(more, font) + 6;
            }
            String by = span.coder().mark().isEmpty() ? "" : Span.BY + span.coder().mark();
            double tail = width(by, font);
            String name = fit(span.label().replace('\n', ' '), font, end - tail - EDGE);
            graphics.setFill(shade(span.colour(), ground));
            graphics.fillText(name, end - tail, y + LABEL_HEIGHT / 2);
            graphics.setFill(shade(span.coder().colour(), ground));
            graphics.fillText(by, end, y + LABEL_HEIGHT / 2);
            double width = width(name, font) + tail;
            signs.add(new Sign(new Rectangle2D(end - width, y, width, LABEL_HEIGHT), span, false));
        }
    }

    /** The name of a code, cut where it does not fit; the initials of another coder behind it always stay. */
    private String fit(String name, Font font, double room) {
        if (width(name, font) <= room) {
            return name;
        }
        int low = 0;
        int high = name.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(name.substring(0, middle) + "…", font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int whole = org.makna.model.Graphemes.widen(name, new TextRange(low, low)).start();
        return name.substring(0, whole).stripTrailing() + "…";
    }

    private Color shade(String colour, String ground) {
        return colours.computeIfAbsent(colour + ground, _ -> Color.web(Shades.readable(colour, ground)));
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
