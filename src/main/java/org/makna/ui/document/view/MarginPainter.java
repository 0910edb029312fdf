package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.LabelGroups;
import org.makna.ui.document.core.Lanes;
import org.makna.ui.document.core.Span;

/** Paints the margin: a bracket in its lane for every coding in sight, and the labels that find room. */
final class MarginPainter {

    /** Something that can be clicked in the margin. */
    record Sign(Rectangle2D at, Span span, boolean bracket) {}

    private static final double CORNER = 3;
    private static final double ARM = 5;
    private static final double WIDEST_LANE = 11;
    private static final double LANES_SHARE = 0.42;
    private static final double EDGE = 12;
    private static final double BEYOND = 20;
    /** Between a label and the bracket at its right. */
    private static final double GAP = 1;

    private final Canvas canvas;
    private final Palette palette;
    private final MarginLabels labels;
    private final RemarkPainter remarks;
    private final Map<String, Color> colours = new HashMap<>();
    private final List<Sign> signs = new ArrayList<>();

    MarginPainter(Canvas canvas, Palette palette, RemarkPainter remarks) {
        this.canvas = canvas;
        this.palette = palette;
        this.remarks = remarks;
        this.labels = new MarginLabels(canvas, palette);
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

    void paint(Viewport viewport, Overlay overlay, @Nullable Span chosen, List<Span> hovered) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        graphics.setFill(palette.ground());
        graphics.fillRect(0, 0, width, canvas.getHeight());
        graphics.setFill(palette.line());
        graphics.fillRect(width - 1, 0, 1, canvas.getHeight());
        signs.clear();
        TextRange sight = viewport.inSight();
        Lanes lanes = overlay.lanes();
        double pitch = Math.min(WIDEST_LANE, (width - EDGE) * LANES_SHARE / Math.max(1, lanes.count()));
        double first = width - EDGE - ARM;
        List<LabelGroups.Wish> wishes = new ArrayList<>();
        for (int position : overlay.index().positions(sight.start(), sight.end())) {
            Span span = overlay.index().spans().get(position);
            int start = viewport.shownStart(span.range());
            double top = start < sight.start()
                    ? -BEYOND
                    : viewport.caretBounds(new Hit(start, false)).getMinY();
            double bottom = span.range().end() > sight.end()
                    ? canvas.getHeight() + BEYOND
                    : viewport.caretBounds(new Hit(Math.max(start, lastOf(span.range())), false)).getMaxY();
            if (bottom < 0 || top > canvas.getHeight()) {
                continue;
            }
            double x = Math.round(first - lanes.lane(position) * pitch);
            boolean strong = span.equals(chosen) || hovered.contains(span);
            bracket(graphics, x, Math.round(top) + 1, Math.round(bottom) - 1, span, lanes.isCrowded(position), strong);
            wishes.add(new LabelGroups.Wish(span, top + 1, bottom));
        }
        List<Sign> brackets = List.copyOf(signs);
        labels.paint(EDGE, y -> leftOfBrackets(brackets, y, first + ARM), wishes, chosen, signs);
        remarks.paint(graphics, viewport, overlay, width, canvas.getHeight());
    }

    /**
     * Where a label at a height ends: left of the brackets that pass it. These scroll with it, so it stays where it is; lanes
     * that are in use elsewhere in the document cost it no room.
     */
    private static double leftOfBrackets(List<Sign> brackets, double y, double edge) {
        double left = edge;
        for (Sign bracket : brackets) {
            if (bracket.at().getMinY() < y + MarginLabels.HEIGHT && bracket.at().getMaxY() > y) {
                left = Math.min(left, bracket.at().getMinX());
            }
        }
        return left - GAP;
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
}
