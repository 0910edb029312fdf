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
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Bands;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Shades;
import org.makna.ui.document.core.Span;

/** Paints what lies behind the words: bands of codings, marks, the selection, the chosen coding and the caret. */
final class PagePainter {

    /** A rectangle of a cell in the colour of a code. */
    record Band(Rectangle2D at, Color colour) {}

    /** What the page shows besides the text. */
    record Scene(Overlay overlay, TextRange selection, Hit caret, boolean focused, @Nullable Span chosen,
            @Nullable TextRange target) {}

    private static final double BAND = 0.43;
    private static final double PAGE_INSET = 6;

    private final Canvas canvas;
    private final Palette palette;
    private final RemarkPainter remarks;
    private final Map<String, Color> colours = new HashMap<>();

    PagePainter(Canvas canvas, Palette palette, RemarkPainter remarks) {
        this.canvas = canvas;
        this.palette = palette;
        this.remarks = remarks;
    }

    void paint(Viewport viewport, Scene scene) {
        PageGeometry page = viewport.page();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(palette.page());
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double left = page.textX() - page.marginWidth();
        for (BlockCell cell : viewport.cells()) {
            List<Band> bands = bands(cell, viewport, scene.overlay());
            for (Band band : bands) {
                graphics.setFill(band.colour());
                fill(graphics, band.at(), left, cell.getLayoutY());
            }
            paintMarks(graphics, cell, left, scene.overlay());
            remarks.underline(graphics, cell, left, scene.overlay());
            paintOutlines(graphics, cell, left, scene);
            graphics.setFill(palette.accent());
            for (Rectangle2D at : joined(cell.rectangles(scene.selection()))) {
                fill(graphics, at, left, cell.getLayoutY());
            }
            cell.select(scene.selection());
        }
        paintPages(graphics, viewport);
        paintCaret(graphics, viewport, scene);
    }

    /** The numbers of the original's pages stand at the right edge, beside the line where a page begins. */
    private void paintPages(GraphicsContext graphics, Viewport viewport) {
        PageGeometry page = viewport.page();
        graphics.setFill(palette.mute());
        graphics.setFont(palette.label());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        for (DocumentText.PageMark mark : viewport.pagesInSight()) {
            Rectangle2D at = viewport.caretBounds(new Hit(mark.offset(), false));
            double right = page.pageWidth() - PAGE_INSET;
            double y = Math.round(at.getMinY()) - 0.5;
            graphics.setStroke(palette.line());
            graphics.setLineWidth(1);
            graphics.strokeLine(page.textX() - page.marginWidth(), y, right, y);
            graphics.fillText(mark.label(), right, Math.round((at.getMinY() + at.getMaxY()) / 2));
        }
    }

    private List<Band> bands(BlockCell cell, Viewport viewport, Overlay overlay) {
        List<Band> known = cell.bands();
        if (known != null) {
            return known;
        }
        List<Band> bands = new ArrayList<>();
        List<Rectangle2D> behind = new ArrayList<>();
        TextRange range = cell.range();
        for (Bands stretch : Bands.of(range, overlay.index().query(range.start(), range.end()))) {
            int count = stretch.spans().size();
            for (Rectangle2D at : cell.rectangles(stretch.range())) {
                behind.add(at);
                for (int i = 0; i < count; i++) {
                    double top = Math.round(at.getMinY() + at.getHeight() * i / count);
                    double bottom = Math.round(at.getMinY() + at.getHeight() * (i + 1) / count);
                    bands.add(new Band(new Rectangle2D(at.getMinX(), top, at.getWidth(), bottom - top),
                            colour(stretch.spans().get(i).colour(), BAND)));
                }
            }
        }
        boolean muted = viewport.isQuiet(cell);
        cell.paint(muted ? palette.mute() : palette.text(), palette.onAccent());
        cell.strengthen(muted ? behind : List.of(), palette.text(), viewport.face());
        cell.setBands(bands);
        return bands;
    }

    private Color colour(String hex, double opacity) {
        return colours.computeIfAbsent(hex + opacity, _ -> Color.web(hex, opacity));
    }

    private void paintMarks(GraphicsContext graphics, BlockCell cell, double left, Overlay overlay) {
        Color accent = palette.accent();
        for (TextRange mark : overlay.marks(cell.range())) {
            for (Rectangle2D at : joined(cell.rectangles(mark))) {
                graphics.setFill(palette.hit());
                fill(graphics, at, left, cell.getLayoutY());
                outline(graphics, at, left, cell.getLayoutY(), accent, 1);
            }
        }
    }

    private void paintOutlines(GraphicsContext graphics, BlockCell cell, double left, Scene scene) {
        Span chosen = scene.chosen();
        if (chosen != null) {
            Color shade = colour(Shades.readable(chosen.colour(), Palette.hex(palette.page())), 1);
            for (Rectangle2D at : joined(cell.rectangles(chosen.range()))) {
                outline(graphics, at, left, cell.getLayoutY(), shade, 1.5);
            }
        }
        TextRange target = scene.target();
        if (target != null) {
            for (Rectangle2D at : joined(cell.rectangles(target))) {
                outline(graphics, at, left, cell.getLayoutY(), palette.accent(), 2);
            }
        }
    }

    private void paintCaret(GraphicsContext graphics, Viewport viewport, Scene scene) {
        TextRange sight = viewport.inSight();
        int offset = scene.caret().offset();
        if (scene.focused() && sight.start() <= offset && offset <= sight.end()) {
            Rectangle2D at = viewport.caretBounds(scene.caret());
            graphics.setFill(palette.text());
            graphics.fillRect(Math.round(at.getMinX() - viewport.page().marginWidth()) - 1, Math.round(at.getMinY()), 2,
                    Math.round(at.getHeight()));
        }
    }

    private static void fill(GraphicsContext graphics, Rectangle2D at, double left, double top) {
        // Whole pixels: two bands that touch must neither overlap nor leave a hair of light between them.
        double from = Math.round(left + at.getMinX());
        double to = Math.round(left + at.getMaxX());
        double upper = Math.round(top + at.getMinY());
        graphics.fillRect(from, upper, to - from, Math.round(top + at.getMaxY()) - upper);
    }

    private static void outline(GraphicsContext graphics, Rectangle2D at, double left, double top, Color colour,
            double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeRoundRect(Math.round(left + at.getMinX()) - 0.5, Math.round(top + at.getMinY()) - 0.5,
                Math.round(at.getWidth()) + 1, Math.round(at.getHeight()) + 1, 4, 4);
    }

    /** Joins rectangles of one line that touch. */
    static List<Rectangle2D> joined(List<Rectangle2D> given) {
        List<Rectangle2D> sorted = new ArrayList<>(given);
        sorted.sort(java.util.Comparator.comparingDouble(Rectangle2D::getMinY)
                .thenComparingDouble(Rectangle2D::getMinX));
        List<Rectangle2D> found = new ArrayList<>();
        for (Rectangle2D at : sorted) {
            Rectangle2D last = found.isEmpty() ? Rectangle2D.EMPTY : found.getLast();
            if (!found.isEmpty() && last.getMinY() == at.getMinY() && at.getMinX() <= last.getMaxX() + 0.5) {
                found.removeLast();
                double right = Math.max(last.getMaxX(), at.getMaxX());
                found.add(new Rectangle2D(last.getMinX(), at.getMinY(), right - last.getMinX(),
                        Math.max(last.getHeight(), at.getHeight())));
            } else {
                found.add(at);
            }
        }
        return found;
    }
}
