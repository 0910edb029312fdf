package org.makna.ui.document.view;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.makna.ui.document.core.DensityTicks.Tick;

/** The scroll bar, with a small mark in a code's colour wherever codings lie. */
final class DensityBar extends Region {

    /** Pixels for each row of marks: a mark and the space below it. */
    static final int ROW = 4;
    private static final double MARK_HEIGHT = 3;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Palette palette;
    private List<Tick> ticks = List.of();
    private int[] marks = {};
    private boolean following;

    DensityBar(Palette palette, DoubleConsumer scrolled) {
        this.palette = palette;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                scrolled.accept(value.doubleValue());
            }
        });
        getChildren().setAll(canvas, bar);
        setManaged(false);
    }

    /** Number of rows for marks. */
    int rows() {
        return (int) (getHeight() / ROW);
    }

    void setTicks(List<Tick> marks) {
        ticks = marks;
        requestLayout();
        layout();
    }

    /** Shows where marked places are, in pixels from above. */
    void setMarks(int[] places) {
        marks = places;
        requestLayout();
        layout();
    }

    /** Follows the text; does not report back. */
    void follow(double scrolled, double total, double visible) {
        following = true;
        double most = Math.max(0, total - visible);
        bar.setMax(Math.max(1, most));
        bar.setVisibleAmount(total <= 0 ? 1 : Math.max(1, most) * Math.min(1, visible / total));
        bar.setBlockIncrement(visible);
        bar.setUnitIncrement(40);
        bar.setValue(Math.clamp(scrolled, 0, Math.max(1, most)));
        bar.setVisible(most > 0);
        following = false;
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(palette.ground());
        graphics.fillRect(0, 0, getWidth(), getHeight());
        graphics.setFill(palette.line());
        graphics.fillRect(0, 0, 1, getHeight());
        for (Tick tick : ticks) {
            graphics.setFill(Color.web(tick.colour()));
            graphics.fillRoundRect(3, tick.row() * ROW, 7, MARK_HEIGHT, 2, 2);
        }
        graphics.setFill(palette.accent());
        for (int mark : marks) {
            graphics.fillRect(10, mark, 6, 2);
        }
    }
}
