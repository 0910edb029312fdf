package org.makna.ui.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A table of any size, of which only the part in sight is painted. Heads and totals stay in sight.
 *
 * <p>Arrows, Home, End and page keys move the cursor, Enter or a click chooses a cell, Shortcut+C copies one.
 */
final class Matrix extends Region {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final MatrixWords words;
    private final Consumer<Cell> choose;
    private final IntConsumer sort;
    private final MatrixFonts fonts = new MatrixFonts();
    private final Canvas canvas = new Canvas();
    private final MatrixColours colours = new MatrixColours(this::requestLayout);
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Region cursorNode = new Region();
    private final Tooltip tooltip = new Tooltip();
    private final BooleanProperty heat = new SimpleBooleanProperty(true);
    private final Map<Integer, MatrixLayout.Sizes> sizes = new HashMap<>();
    private @Nullable MatrixData sized;
    private @Nullable MatrixData data;
    private @Nullable MatrixLayout layout;
    private @Nullable Cell cursor;
    private @Nullable Cell chosen;

    /**
     * Creates it.
     *
     * @param choose told of a cell that was chosen
     * @param sort   told of a column whose head was chosen, or -1 for the corner above the heads of rows
     */
    Matrix(MatrixWords words, Consumer<Cell> choose, IntConsumer sort) {
        this.words = words;
        this.choose = choose;
        this.sort = sort;
        getStyleClass().add("mk-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        cursorNode.setManaged(false);
        cursorNode.setMouseTransparent(true);
        cursorNode.setAccessibleRole(AccessibleRole.TABLE_CELL);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[]{across, down}) {
            bar.setFocusTraversable(false);
            bar.setManaged(false);
            bar.valueProperty().addListener((property, before, now) -> requestLayout());
        }
        getChildren().addAll(colours, canvas, cursorNode, across, down);
        heat.addListener((property, before, now) -> requestLayout());
        focusedProperty().addListener((property, before, now) -> {
            if (now && cursor == null && data != null) {
                moveTo(new Cell(0, 0));
            }
            requestLayout();
        });
        setOnKeyPressed(this::key);
        setOnMousePressed(this::pressed);
        setOnMouseMoved(this::moved);
        setOnScroll(event -> {
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
            event.consume();
        });
        Tooltip.install(this, tooltip);
    }

    /** Whether cells are tinted by their number. */
    BooleanProperty heat() {
        return heat;
    }

    Optional<MatrixData> data() {
        return Optional.ofNullable(data);
    }

    /** The cell whose segments are listed. */
    Optional<Cell> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** The cell the keyboard is at. */
    Optional<Cell> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** Shows another table; cursor and chosen cell stay where row and column are still there. */
    void show(MatrixData next) {
        MatrixData before = data;
        data = next;
        if (before != null) {
            cursor = moved(cursor, before, next);
            chosen = moved(chosen, before, next);
        }
        say();
        requestParentLayout();
        requestLayout();
    }

    /** Moves the cursor and brings it into sight. */
    void moveTo(Cell cell) {
        MatrixData shown = data;
        if (shown == null || shown.height() == 0 || shown.width() == 0) {
            return;
        }
        cursor = new Cell(Math.clamp(cell.row(), 0, shown.height() - 1),
                Math.clamp(cell.column(), 0, shown.width() - 1));
        if (layout != null) {
            MatrixLayout showing = layout.showing(cursor);
            across.setValue(showing.x());
            down.setValue(showing.y());
        }
        say();
        requestLayout();
    }

    /** The place of a cell in this node, as it is scrolled now. */
    Optional<Rectangle2D> place(Cell cell) {
        return Optional.ofNullable(layout).map(now -> now.place(cell));
    }

    @Override
    protected double computePrefHeight(double width) {
        MatrixData shown = data;
        if (shown == null) {
            return 200;
        }
        int across = (int) (width > 0 ? width : getWidth());
        MatrixLayout all = layout(shown, across, Integer.MAX_VALUE / 2);
        return all.endY() + (all.mostX() > 0 ? thickness() + 1 : 0);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        MatrixData shown = data;
        int width = (int) getWidth();
        int height = (int) getHeight();
        if (shown == null || width <= 0 || height <= 0) {
            canvas.setVisible(false);
            across.setVisible(false);
            down.setVisible(false);
            return;
        }
        int thick = thickness();
        MatrixLayout whole = layout(shown, width, height);
        boolean scrollsDown = whole.mostY() > 0;
        MatrixLayout room = layout(shown, width - (scrollsDown ? thick : 0), height);
        if (room.mostX() > 0) {
            room = layout(shown, width - (scrollsDown ? thick : 0), height - thick);
            if (!scrollsDown && room.mostY() > 0) {
                room = layout(shown, width - thick, height - thick);
            }
        }
        bar(across, room.mostX(), room.roomX(), room.sizes().column());
        bar(down, room.mostY(), room.roomY(), room.sizes().row());
        MatrixLayout now = room.at((int) across.getValue(), (int) down.getValue());
        MatrixLayout before = layout;
        if (cursor != null && before != null && before.height() != now.height() && before.isInSight(cursor)) {
            now = now.showing(cursor);
            across.setValue(now.x());
            down.setValue(now.y());
        }
        layout = now;
        across.resizeRelocate(now.sizes().label(), now.endY() + 1, now.roomX(), thick);
        down.resizeRelocate(width - thick, now.sizes().head(), thick, now.roomY());
        canvas.setVisible(true);
        canvas.setWidth(now.width());
        canvas.setHeight(now.height());
        canvas.getGraphicsContext2D().clearRect(0, 0, now.width(), now.height());
        new MatrixPainter(canvas.getGraphicsContext2D(), colours, fonts, words, shown, now).paint(heat.get(),
                isFocused() ? cursor : null, chosen);
        if (cursor != null) {
            Rectangle2D place = now.place(cursor);
            cursorNode.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    private int thickness() {
        return (int) Math.ceil(Math.max(8, down.prefWidth(-1)));
    }

    private static void bar(ScrollBar bar, int most, int room, int step) {
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount((double) most * room / Math.max(1, most + room));
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(Math.max(step, room - step));
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }

    private MatrixLayout layout(MatrixData shown, int width, int height) {
        return new MatrixLayout(sizes(shown, width), shown.rows().size(), shown.columns().size(),
                shown.bottomMargins().size(), shown.rightMargins().size(), width, height, (int) across.getValue(),
                (int) down.getValue());
    }

    /** The sizes at a width; a large table has many words to measure, so they are kept. */
    private MatrixLayout.Sizes sizes(MatrixData shown, double width) {
        if (shown != sized) {
            sized = shown;
            sizes.clear();
        }
        return sizes.computeIfAbsent((int) width, key -> MatrixSizes.of(shown, words, fonts, key));
    }

    private static @Nullable Cell moved(@Nullable Cell cell, MatrixData before, MatrixData next) {
        if (cell == null) {
            return null;
        }
        int row = cell.row() < before.rows().size()
                ? next.table().rows().indexOf(before.table().rows().get(cell.row()))
                : after(next.rows().size(), next.bottomMargins().indexOf(before.bottomMargins().get(
                        cell.row() - before.rows().size())));
        int column = cell.column() < before.columns().size()
                ? next.table().columns().indexOf(before.table().columns().get(cell.column()))
                : after(next.columns().size(), next.rightMargins().indexOf(before.rightMargins().get(
                        cell.column() - before.columns().size())));
        boolean there = row >= 0 && column >= 0 && row < next.height() && column < next.width()
                && next.table().rowAxis().equals(before.table().rowAxis())
                && next.table().columnAxis().equals(before.table().columnAxis());
        return there ? new Cell(row, column) : null;
    }

    /** The place of a margin behind the data; a margin that is no longer there has none. */
    private static int after(int data, int margin) {
        return margin < 0 ? -1 : data + margin;
    }

    private void key(KeyEvent event) {
        Cell at = cursor == null ? new Cell(0, 0) : cursor;
        MatrixData shown = data;
        if (shown == null) {
            return;
        }
        int page = layout == null ? 10 : layout.page();
        boolean far = event.isShortcutDown();
        if (COPY.match(event)) {
            copy(at);
        } else if (event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose(at);
        } else {
            Cell next = switch (event.getCode()) {
                case UP -> new Cell(far ? 0 : at.row() - 1, at.column());
                case DOWN -> new Cell(far ? shown.height() - 1 : at.row() + 1, at.column());
                case LEFT -> new Cell(at.row(), far ? 0 : at.column() - 1);
                case RIGHT -> new Cell(at.row(), far ? shown.width() - 1 : at.column() + 1);
                case PAGE_UP -> new Cell(at.row() - page, at.column());
                case PAGE_DOWN -> new Cell(at.row() + page, at.column());
                case HOME -> new Cell(far ? 0 : at.row(), 0);
                case END -> new Cell(far ? shown.height() - 1 : at.row(), shown.width() - 1);
                default -> null;
            };
            if (next == null) {
                return;
            }
            moveTo(next);
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        MatrixLayout now = layout;
        if (now != null && event.getY() < now.sizes().head()) {
            if (event.getX() < now.sizes().label()) {
                sort.accept(-1);
            } else {
                now.columnAt(event.getX()).ifPresent(sort::accept);
            }
        } else if (now != null) {
            now.cellAt(event.getX(), event.getY()).ifPresent(this::choose);
        }
        event.consume();
    }

    /** Chooses a cell, as a click on it does. */
    void choose(Cell cell) {
        moveTo(cell);
        chosen = cursor;
        if (chosen != null) {
            choose.accept(chosen);
        }
        requestLayout();
    }

    private void copy(Cell cell) {
        MatrixData shown = data;
        if (shown != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.spoken(cell));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Tells the whole name where the pointer is over a head, and the sentence of a cell. */
    private void moved(MouseEvent event) {
        MatrixData shown = data;
        MatrixLayout now = layout;
        String text = "";
        if (shown != null && now != null) {
            Optional<Integer> row = now.rowAt(event.getY());
            Optional<Integer> column = now.columnAt(event.getX());
            if (row.isPresent() && column.isPresent()) {
                text = words.sentence(shown, new Cell(row.get(), column.get()));
            } else if (row.isPresent()) {
                text = words.row(shown, new Cell(row.get(), 0));
            } else if (column.isPresent()) {
                text = words.columnHead(shown, column.get());
            }
        }
        tooltip.setText(text);
        tooltip.setOpacity(text.isEmpty() ? 0 : 1);
    }

    /** Tells screen readers where the cursor is. */
    private void say() {
        MatrixData shown = data;
        Cell at = cursor;
        cursorNode.setAccessibleText(shown == null || at == null ? "" : words.sentence(shown, at));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** What screen readers are told of the cell the cursor is at. */
    String spoken() {
        return cursorNode.getAccessibleText();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        MatrixData shown = data;
        return switch (attribute) {
            case ROW_COUNT -> shown == null ? 0 : shown.height();
            case COLUMN_COUNT -> shown == null ? 0 : shown.width();
            case FOCUS_ITEM -> cursorNode;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
