package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/**
 * A list of results of any length, whose rows are read while they are looked at.
 *
 * <p>The row that is walked to moves the text, while the focus stays in the list; Enter goes to the text.
 */
final class PagedList<T> {

    private static final double ROW_HEIGHT = 27;
    private static final double TEACHING_WIDTH = 640;

    private final Workspace workspace;
    private final IntConsumer walked;
    private final ListView<Integer> list = new ListView<>();
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable Pages<T> pages;
    private boolean restoring;

    /** How a row is shown; one view shows many rows after each other. */
    interface RowView<T> {

        Node node();

        /** Shows a row. */
        void show(T row);

        /** Shows that the row is being read. */
        void showWaiting();

        /** The row in words, for screen readers. */
        String spoken(T row);

        /** What the row has no room for. */
        String more(T row);
    }

    /**
     * Creates it.
     *
     * @param id     id of the list
     * @param name   its name for screen readers
     * @param views  makes views of rows
     * @param walked told the number of a row that the reader went to
     */
    PagedList(Workspace workspace, String id, String name, Supplier<RowView<T>> views, IntConsumer walked) {
        this.workspace = workspace;
        this.walked = walked;
        list.setId(id);
        list.getStyleClass().add("mk-rows");
        list.setAccessibleText(name);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> {
            Cell cell = new Cell(views.get());
            cells.add(cell);
            return cell;
        });
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!restoring && now.intValue() >= 0) {
                walked.accept(now.intValue());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                workspace.navigator().focusText();
            }
        });
    }

    ListView<Integer> node() {
        return list;
    }

    /** Lets each row have so many lines of text below a first line of its own; 0 for rows of one line. */
    void setLines(int lines) {
        list.setFixedCellSize(lines == 0 ? ROW_HEIGHT : BlockPane.height(lines) + 2);
    }

    /**
     * Shows rows.
     *
     * @param size      how many
     * @param reading   reads them
     * @param selected  the rows to select without going there, the one selected last at the end
     * @param whenEmpty what to say when there is none
     */
    void show(int size, Pages.Reading<T> reading, List<Integer> selected, String whenEmpty) {
        pages = new Pages<>(workspace.tasks(), size, reading, () -> cells.forEach(Cell::again),
                workspace.problems()::failed);
        list.setPlaceholder(nothing(whenEmpty));
        restoring = true;
        try {
            list.setItems(new RowNumbers(size));
            list.getSelectionModel().clearSelection();
            if (!selected.isEmpty()) {
                int last = selected.getLast();
                list.getSelectionModel().selectIndices(selected.getFirst(),
                        selected.stream().skip(1).mapToInt(Integer::intValue).toArray());
                list.getFocusModel().focus(last);
                reveal(last);
            } else if (size > 0) {
                list.scrollTo(0);
            }
        } finally {
            restoring = false;
        }
        // Rows of the same number are the same items to the list, so it would keep what they showed.
        cells.forEach(Cell::again);
    }

    /** The sentence may name what users wrote, such as a condition. */
    private Label nothing(String sentence) {
        Label label = UserText.paragraph(sentence, TEACHING_WIDTH);
        label.setId(list.getId() + "-nothing");
        label.getStyleClass().addAll("mk-mute", "mk-teach");
        StackPane.setAlignment(label, Pos.TOP_LEFT);
        return label;
    }

    int size() {
        return list.getItems().size();
    }

    /** The row selected last, or -1. */
    int selected() {
        int row = list.getSelectionModel().getSelectedIndex();
        return row < size() ? row : -1;
    }

    /** The rows that are selected, by number. */
    List<Integer> selection() {
        return List.copyOf(list.getSelectionModel().getSelectedIndices());
    }

    /** Selects a row alone, brings it into sight and goes there, also when it is selected already. */
    void choose(int row) {
        if (row < 0 || row >= size()) {
            return;
        }
        if (selected() == row && selection().size() == 1) {
            walked.accept(row);
        } else {
            list.getSelectionModel().clearAndSelect(row);
        }
        list.getFocusModel().focus(row);
        reveal(row);
    }

    /** Puts the focus into the list; where no row is selected, the first one gets selected. */
    void focus() {
        list.requestFocus();
        if (selected() < 0) {
            choose(0);
        }
    }

    /** Brings a row into sight, with some rows above it; a row in sight stays where it is. */
    private void reveal(int row) {
        if (list.getSkin() instanceof ListViewSkin<?> skin
                && skin.getChildren().stream().filter(VirtualFlow.class::isInstance).findFirst()
                        .orElse(null) instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null
                && row > flow.getFirstVisibleCell().getIndex() && row < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        list.scrollTo(Math.max(0, row - 2));
    }

    private final class Cell extends ListCell<Integer> {

        private final RowView<T> view;
        private final Tooltip tip = new Tooltip();

        Cell(RowView<T> view) {
            this.view = view;
            setPrefWidth(0);
            getStyleClass().add("mk-row");
        }

        void again() {
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            if (empty || number == null || pages == null || number >= pages.size()) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(view.node());
            Optional<T> row = pages.at(number);
            if (row.isEmpty()) {
                view.showWaiting();
                setTooltip(null);
                return;
            }
            view.show(row.get());
            setAccessibleText(view.spoken(row.get()));
            tip.setText(view.more(row.get()));
            setTooltip(tip);
        }
    }

    /** The numbers from 0 up, as items of the list. */
    private static final class RowNumbers extends ObservableListBase<Integer> {

        private final int size;

        RowNumbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int indexOf(@Nullable Object item) {
            return item instanceof Integer number && number >= 0 && number < size ? number : -1;
        }

        @Override
        public boolean contains(@Nullable Object item) {
            return indexOf(item) >= 0;
        }
    }
}
