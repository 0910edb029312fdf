package org.makna.ui.words;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/**
 * A table of words with their numbers: can be filtered by what is typed, and sorted by any column.
 *
 * @param <T> a word with its numbers
 */
final class NumberTable<T> extends TableView<T> {

    private static final double LEAST_WORD = 120;
    private static final double ROOM_FOR_SCROLL_BAR = 16;

    private final Workspace workspace;
    private final Function<T, String> word;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> listed = new FilteredList<>(all);
    private final SortedList<T> sorted = new SortedList<>(listed);
    private final TableColumn<T, T> words;

    /**
     * Creates it with a column of words.
     *
     * @param name for screen readers
     * @param word the word of a row
     */
    NumberTable(Workspace workspace, String id, String name, Function<T, String> word) {
        this.workspace = workspace;
        this.word = word;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("mk-grid");
        setFixedCellSize(28);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(workspace.text("ui.words.none"));
        none.getStyleClass().add("mk-mute");
        setPlaceholder(none);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        words = column("word", 0, word);
        Collator alphabet = Collator.getInstance(workspace.messages().locale());
        words.setComparator((one, other) -> alphabet.compare(word.apply(one), word.apply(other)));
        setContextMenu(workspace.actions().menu(Action.FIND_WORD, Action.ADD_STOP_WORD, null, Action.WORDS_TO_EXCEL,
                Action.WORDS_TO_CSV));
        addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.WORDS));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                workspace.actions().run(Action.FIND_WORD);
            }
        });
    }

    /** Adds a column of numbers. */
    NumberTable<T> number(String name, double width, NumberFormat format, ToDoubleFunction<T> number) {
        TableColumn<T, T> column = column(name, width, row -> {
            double value = number.applyAsDouble(row);
            return Double.isNaN(value) ? "" : format.format(value);
        });
        column.setComparator((one, other) -> Double.compare(number.applyAsDouble(one), number.applyAsDouble(other)));
        // The first click on a head asks for the largest.
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.getStyleClass().add("mk-number");
        return this;
    }

    /** Adds a column of text that is not sorted by. */
    NumberTable<T> text(String name, double width, Function<T, String> text) {
        TableColumn<T, T> column = column(name, width, text);
        column.setSortable(false);
        column.getStyleClass().add("mk-mute");
        return this;
    }

    /** Gives the words the room that the other columns leave. */
    NumberTable<T> done() {
        List<TableColumn<T, ?>> others = getColumns().stream().filter(one -> one != words).toList();
        DoubleBinding taken = Bindings.createDoubleBinding(
                () -> others.stream().filter(TableColumn::isVisible).mapToDouble(TableColumn::getWidth).sum(),
                others.stream().flatMap(one -> Stream.of(one.widthProperty(), one.visibleProperty()))
                        .toArray(Observable[]::new));
        words.prefWidthProperty().bind(Bindings.max(LEAST_WORD,
                widthProperty().subtract(taken).subtract(ROOM_FOR_SCROLL_BAR)));
        return this;
    }

    /** Shows or hides a column. */
    void show(String name, boolean shown) {
        getColumns().stream().filter(column -> name.equals(column.getUserData()))
                .forEach(column -> column.setVisible(shown));
    }

    /** Shows words and selects the one that was selected, if it is still there. */
    void show(List<T> rows) {
        Optional<String> before = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(word);
        getSelectionModel().clearSelection();
        all.setAll(rows);
        before.ifPresent(this::choose);
    }

    /** Leaves only words that contain what is typed. */
    void filter(String typed) {
        String wanted = typed.strip().toLowerCase(workspace.messages().locale());
        listed.setPredicate(wanted.isEmpty() ? null : row -> word.apply(row).contains(wanted));
    }

    /** The words that the filter leaves, in the order they were counted in. */
    List<T> listed() {
        return listed;
    }

    /** Selects a word and brings it into sight. */
    void choose(String wanted) {
        for (int i = 0; i < sorted.size(); i++) {
            if (word.apply(sorted.get(i)).equals(wanted)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 4));
                return;
            }
        }
    }

    private TableColumn<T, T> column(String name, double width, Function<T, String> text) {
        TableColumn<T, T> column = new TableColumn<>(workspace.text("ui.words.column." + name));
        column.setUserData(name);
        column.setReorderable(false);
        column.setMinWidth(48);
        if (width > 0) {
            column.setPrefWidth(width);
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TextCell<>(text));
        getColumns().add(column);
        return column;
    }

    /** Numbers of words, in the reader's language. */
    static NumberFormat counts(Messages messages) {
        return NumberFormat.getIntegerInstance(messages.locale());
    }

    /** Numbers with so many digits after the point. */
    static NumberFormat decimals(Messages messages, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    /** Shares as percentages with two digits. */
    static NumberFormat shares(Messages messages) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private static final class TextCell<T> extends TableCell<T, T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
            setOnMouseEntered(event -> setTooltip(getText() == null || getText().length() < 14
                    ? null
                    : new Tooltip(getText())));
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : UserText.oneLine(text.apply(row)));
        }
    }
}
