package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;

/**
 * The names of the rows in sight, standing at the left while the grid is scrolled sideways.
 *
 * <p>They only show: the column of names stays in the grid, where keys and screen readers find it.
 */
final class FrozenNames extends Pane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double PADDING = 9;
    private static final double STEP = 16;

    private final TableView<GridLine> table;
    private final ValueColumn names;
    private final Region ground = new Region();
    private final Label head = new Label();
    private final List<NameLabel> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final Consumer<GridLine> select;
    private final Runnable act;
    private @Nullable VirtualFlow<?> flow;
    private @Nullable ScrollBar across;
    private @Nullable TableColumn<GridLine, ?> covered;

    /**
     * Creates them.
     *
     * @param select selects the name of a line without scrolling to it
     * @param act    what a double click does, with the name selected
     */
    FrozenNames(TableView<GridLine> table, ValueColumn names, Consumer<GridLine> select, Runnable act) {
        this.table = table;
        this.names = names;
        this.select = select;
        this.act = act;
        setId(table.getId() + "-names");
        setPickOnBounds(false);
        setClip(clip);
        setVisible(false);
        ground.getStyleClass().add("mk-frozen");
        head.getStyleClass().add("mk-frozen-head");
        head.setOnMouseClicked(event -> sort());
        getChildren().addAll(ground, head);
        names.widthProperty().addListener((property, before, now) -> requestLayout());
        table.getSelectionModel().getSelectedCells()
                .addListener((javafx.collections.ListChangeListener<Object>) change -> requestLayout());
        table.getItems().addListener((javafx.collections.ListChangeListener<Object>) change -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            VirtualFlow<?> rows = flow;
            if (rows != null) {
                Event.fireEvent(rows, event.copyFor(rows, rows));
                event.consume();
            }
        });
    }

    /** Scrolls sideways until a column is not under the names; at once, and again when the grid has scrolled by itself. */
    void uncover(@Nullable TableColumn<GridLine, ?> column) {
        covered = column;
        moveAside();
        requestLayout();
    }

    private void moveAside() {
        TableColumn<GridLine, ?> column = covered;
        ScrollBar bar = bar();
        if (column == null || column == names || bar == null || bar.getValue() <= 0) {
            return;
        }
        double left = 0;
        for (TableColumn<GridLine, ?> each : table.getVisibleLeafColumns()) {
            if (each == column) {
                break;
            }
            left += each.getWidth();
        }
        if (left - bar.getValue() < names.getWidth()) {
            bar.setValue(Math.max(0, left - names.getWidth()));
        }
    }

    private @Nullable ScrollBar bar() {
        if (across == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            for (Node node : found.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar) {
                    bar.valueProperty().addListener((property, before, now) -> requestLayout());
                    bar.visibleProperty().addListener((property, before, now) -> requestLayout());
                    if (bar.getOrientation() == Orientation.HORIZONTAL) {
                        across = bar;
                    }
                }
            }
        }
        return across;
    }

    @Override
    protected void layoutChildren() {
        ScrollBar bar = bar();
        moveAside();
        covered = null;
        VirtualFlow<?> rows = flow;
        boolean shown = bar != null && rows != null && bar.isVisible() && bar.getValue() > 0;
        setVisible(shown);
        if (!shown || bar == null || rows == null) {
            return;
        }
        Bounds area = sceneToLocal(rows.localToScene(rows.getBoundsInLocal()));
        double width = names.getWidth();
        double bottom = area.getMaxY() - bar.getHeight();
        double left = area.getMinX();
        clip.setWidth(left + width);
        clip.setHeight(bottom);
        ground.resizeRelocate(left, 0, width, bottom);
        head.setText(names.name());
        int used = 0;
        IndexedCell<?> first = rows.getFirstVisibleCell();
        IndexedCell<?> last = rows.getLastVisibleCell();
        for (int i = first == null ? 0 : first.getIndex(); last != null && i <= last.getIndex(); i++) {
            IndexedCell<?> cell = rows.getCell(i);
            if (i < table.getItems().size() && cell.isVisible()) {
                Bounds at = sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
                NameLabel label = label(used++);
                label.show(table.getItems().get(i), i);
                label.resizeRelocate(left, at.getMinY(), width, at.getHeight());
            }
        }
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
        head.resizeRelocate(left, 0, width, area.getMinY());
        head.toFront();
    }

    private NameLabel label(int index) {
        while (labels.size() <= index) {
            NameLabel fresh = new NameLabel();
            labels.add(fresh);
            getChildren().add(fresh);
        }
        return labels.get(index);
    }

    /** Sorts by name upwards, then downwards, then no more, as the head of the column does. */
    private void sort() {
        if (!table.getSortOrder().contains(names)) {
            names.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(names));
        } else if (names.getSortType() == TableColumn.SortType.ASCENDING) {
            names.setSortType(TableColumn.SortType.DESCENDING);
        } else {
            table.getSortOrder().clear();
        }
    }

    private final class NameLabel extends Label {

        private @Nullable GridLine line;

        NameLabel() {
            getStyleClass().add("mk-frozen-row");
            setOnMousePressed(this::pressed);
            setOnContextMenuRequested(event -> {
                if (table.getContextMenu() != null) {
                    table.getContextMenu().show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        private void pressed(MouseEvent event) {
            GridLine here = line;
            if (here != null) {
                table.requestFocus();
                select.accept(here);
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    act.run();
                }
                event.consume();
            }
        }

        void show(GridLine shown, int row) {
            line = shown;
            setVisible(true);
            setText(UserText.oneLine(shown.name()));
            setPadding(new javafx.geometry.Insets(0, PADDING, 0, PADDING + shown.depth().get() * STEP));
            boolean here = table.getSelectionModel().isSelected(row, names);
            pseudoClassStateChanged(SELECTED, here);
            pseudoClassStateChanged(CURRENT, !here && table.getSelectionModel().getSelectedCells().stream()
                    .anyMatch(cell -> cell.getRow() == row));
        }
    }
}
