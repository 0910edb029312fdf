package org.makna.ui.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Tint;

/**
 * Shows a drawing as wide as there is room. Arrows walk its marks by where they stand, Page Up and Page
 * Down in their order, Home and End to the first and last; Enter or a click chooses one; the pointer
 * and screen readers are told what a mark says. For the FX thread.
 */
public final class DrawingView extends Region {

    private static final double NARROWEST = 360;
    /** So much farther is what lies aside. */
    private static final double ASIDE = 3;

    private final Consumer<Mark> choose;
    private final DrawingFonts fonts = new DrawingFonts();
    private final Canvas canvas = new Canvas();
    private final DrawingColours colours = new DrawingColours(this::requestLayout);
    private final Region cursorNode = new Region();
    private final Tooltip tooltip = new Tooltip();
    private Consumer<Mark> walked = mark -> {
    };
    private @Nullable BiFunction<Double, Lettering, Drawing> layout;
    private @Nullable Drawing drawing;
    private double drawnWidth;
    private @Nullable Mark cursor;
    private @Nullable Mark chosen;

    /**
     * Creates it.
     *
     * @param choose told of a mark that was chosen
     */
    public DrawingView(Consumer<Mark> choose) {
        this.choose = choose;
        getStyleClass().add("mk-drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        cursorNode.setManaged(false);
        cursorNode.setMouseTransparent(true);
        cursorNode.setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(colours, canvas, cursorNode);
        focusedProperty().addListener((property, before, now) -> {
            if (now && cursor == null) {
                marks().stream().findFirst().ifPresent(this::standAt);
            }
            requestLayout();
        });
        setOnKeyPressed(this::key);
        setOnMousePressed(event -> {
            requestFocus();
            at(event).ifPresent(this::choose);
            event.consume();
        });
        setOnMouseMoved(event -> {
            String text = at(event).map(Mark::said).orElse("");
            tooltip.setText(text);
            tooltip.setOpacity(text.isEmpty() ? 0 : 1);
        });
        Tooltip.install(this, tooltip);
    }

    /**
     * Shows another drawing.
     *
     * @param next lays it out for a width
     */
    public void show(BiFunction<Double, Lettering, Drawing> next) {
        layout = next;
        drawing = null;
        drawnWidth = 0;
        requestParentLayout();
        requestLayout();
    }

    /** Shows it without a chosen mark and with no mark walked to. */
    public void forget() {
        cursor = null;
        chosen = null;
        requestLayout();
    }

    /** What is shown, once it is laid out. */
    public Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    /** What it measures words with. */
    public Lettering lettering() {
        return fonts;
    }

    /** The mark the keyboard is at. */
    public Optional<Mark> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** What screen readers are told of the mark the keyboard is at. */
    public String spoken() {
        String said = cursorNode.getAccessibleText();
        return said == null ? "" : said;
    }

    /** Is told of every mark the keyboard comes to. */
    void onWalk(Consumer<Mark> told) {
        walked = told;
    }

    private List<Mark> marks() {
        return drawing == null ? List.of() : drawing.marks();
    }

    private Optional<Mark> at(MouseEvent event) {
        // What is painted last lies in front.
        return marks().reversed().stream().filter(mark -> mark.has(event.getX(), event.getY())).findFirst();
    }

    private @Nullable Drawing drawn(double width) {
        BiFunction<Double, Lettering, Drawing> now = layout;
        double room = Math.max(NARROWEST, Math.floor(width));
        if (now != null && (drawing == null || room != drawnWidth)) {
            Drawing next = now.apply(room, fonts);
            drawing = next;
            drawnWidth = room;
            Mark at = same(cursor, next).orElse(null);
            cursor = at;
            // The keys are somewhere as soon as there is anything to be at.
            if (at == null && isFocused() && !next.marks().isEmpty()) {
                standAt(next.marks().getFirst());
            }
            chosen = same(chosen, next).orElse(null);
            setAccessibleText(next.title() + ". " + next.caption());
        }
        return drawing;
    }

    private static Optional<Mark> same(@Nullable Mark before, Drawing next) {
        return next.marks().stream().filter(one -> before != null && one.row() == before.row()
                && one.column() == before.column()).findFirst();
    }

    @Override
    protected double computePrefHeight(double width) {
        Drawing shown = drawn(width > 0 ? width : getWidth());
        return shown == null ? 200 : Math.ceil(shown.height());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Drawing shown = drawn(getWidth());
        canvas.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        canvas.setWidth(shown.width());
        canvas.setHeight(shown.height());
        var paint = canvas.getGraphicsContext2D();
        paint.clearRect(0, 0, shown.width(), shown.height());
        new DrawingPainter(paint, colours::of).paint(shown);
        outline(chosen, Tint.of(Ink.TEXT), 1);
        outline(isFocused() ? cursor : null, Tint.of(Ink.ACCENT), 2);
        Mark at = cursor;
        if (at != null) {
            cursorNode.resizeRelocate(at.area().x(), at.area().y(), at.area().width(), at.area().height());
        }
    }

    private void outline(@Nullable Mark mark, Tint tint, double width) {
        if (mark != null) {
            new DrawingPainter(canvas.getGraphicsContext2D(), colours::of).outline(mark, tint, width);
        }
    }

    private void key(KeyEvent event) {
        Mark at = cursor;
        if (event.isAltDown() || event.isShiftDown() || event.isShortcutDown() || at == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            choose(at);
        } else {
            Optional<Mark> next = switch (code) {
                case UP -> nearest(at, 0, -1);
                case DOWN -> nearest(at, 0, 1);
                case LEFT -> nearest(at, -1, 0);
                case RIGHT -> nearest(at, 1, 0);
                case PAGE_UP -> inOrder(at, -1);
                case PAGE_DOWN -> inOrder(at, 1);
                case HOME -> Optional.of(marks().getFirst());
                case END -> Optional.of(marks().getLast());
                default -> null;
            };
            if (next == null) {
                return;
            }
            next.ifPresent(this::moveTo);
        }
        event.consume();
    }

    /** The mark before or after one in the order of the drawing, by which every mark can be reached. */
    private Optional<Mark> inOrder(Mark from, int by) {
        int next = marks().indexOf(from) + by;
        return next < 0 || next >= marks().size() ? Optional.empty() : Optional.of(marks().get(next));
    }

    /** The next mark in a direction: what lies straight ahead before what lies aside. */
    private Optional<Mark> nearest(Mark from, int across, int down) {
        return marks().stream().filter(mark -> ahead(from.area(), mark.area(), across, down) > 0.5)
                .min(Comparator.comparingDouble(mark -> ahead(from.area(), mark.area(), across, down)
                        + ASIDE * aside(from.area(), mark.area(), across != 0)));
    }

    private static double ahead(Area from, Area to, int across, int down) {
        return (to.x() + to.width() / 2 - from.x() - from.width() / 2) * across
                + (to.y() + to.height() / 2 - from.y() - from.height() / 2) * down;
    }

    /** How far one lies beside the path of the other; bars that begin on one line lie on one path. */
    private static double aside(Area from, Area to, boolean across) {
        return across
                ? Math.max(0, Math.max(to.y() - from.endY(), from.y() - to.endY()))
                : Math.max(0, Math.max(to.x() - from.endX(), from.x() - to.endX()));
    }

    private void moveTo(Mark mark) {
        standAt(mark);
        walked.accept(mark);
    }

    private void standAt(Mark mark) {
        cursor = mark;
        cursorNode.setAccessibleText(mark.said());
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        requestLayout();
    }

    private void choose(Mark mark) {
        moveTo(mark);
        chosen = mark;
        choose.accept(mark);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> marks().size();
            case FOCUS_ITEM -> cursorNode;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
