package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.study.SurveyGrid;
import org.makna.study.ValueRow;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;
import org.makna.ui.workspace.Workspace;

/** Respondents and their answers in a grid that is read; Enter or a double click goes to the answer in its text. */
final class SurveyTable extends StackPane {

    private static final double ROW = 28;

    /**
     * The selected cell.
     *
     * @param row    the respondent
     * @param column the question, or null for a name or a value
     */
    record Cell(SurveyGrid.Row row, @Nullable AnswerColumn column) {}

    private final Workspace workspace;
    private final GridBook book;
    private final Consumer<Long> showCase;
    private final TableView<GridLine> table;
    private final ValueText texts;
    private final ValueColumn names;
    private final FrozenNames frozen;
    private final ReadOnlyObjectWrapper<@Nullable Cell> cell = new ReadOnlyObjectWrapper<>();
    private List<Attribute> attributes = List.of();
    private List<String> questions = List.of();
    private long cursor;
    private @Nullable TableColumn<GridLine, ?> cursorColumn;
    private boolean listing;

    /** @param showCase shows a case that has no text */
    SurveyTable(Workspace workspace, GridBook book, Node whenEmpty, Consumer<Long> showCase) {
        this.workspace = workspace;
        this.book = book;
        this.showCase = showCase;
        texts = new ValueText(workspace.messages());
        table = new TableView<>(book.listed());
        table.setId("survey-grid");
        table.setAccessibleText(workspace.text("ui.survey.grid"));
        table.setAccessibleHelp(workspace.text("ui.survey.help"));
        table.getStyleClass().addAll("mk-grid", "mk-cell-grid");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(whenEmpty);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setSortPolicy(sorted -> {
            book.sort(sorted.getComparator());
            return true;
        });
        names = ValueColumn.ofNames(workspace.text("ui.survey.respondent"));
        names.setId("column-respondent");
        dress(names);
        frozen = new FrozenNames(table, names, line -> table.getSelectionModel()
                .clearAndSelect(book.listed().indexOf(line), names), this::open);
        getChildren().addAll(table, frozen);
        table.getSelectionModel().getSelectedCells()
                .addListener((ListChangeListener<TablePosition>) change -> selected());
        book.listed().addListener((ListChangeListener<GridLine>) change -> selectAgain());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DESK));
        table.setContextMenu(workspace.actions().menu(Action.SORT_ANSWERS));
        table.getColumns().add(names);
    }

    /** The selected cell, or null. */
    ReadOnlyObjectProperty<@Nullable Cell> cell() {
        return cell.getReadOnlyProperty();
    }

    /** Shows what was read; columns that stay keep their width. */
    void show(SurveyGrid grid) {
        book.show(grid);
        if (!grid.attributes().equals(attributes) || !grid.questions().equals(questions)) {
            attributes = grid.attributes();
            questions = grid.questions();
            table.getColumns().setAll(columns());
        }
        if (table.isFocused()) {
            selectSomething();
        }
        selected();
    }

    /** Puts the focus into the grid. */
    void focus() {
        table.requestFocus();
        selectSomething();
    }

    private void selectSomething() {
        if (table.getSelectionModel().getSelectedCells().isEmpty() && !book.listed().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0, names);
            table.getFocusModel().focus(0, names);
        }
    }

    /** Sorts by the selected column upwards, then downwards, then no more. */
    void sort() {
        TableColumn<GridLine, ?> at = cursorColumn;
        if (at == null) {
            return;
        }
        if (!table.getSortOrder().equals(List.of(at))) {
            at.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(at));
        } else if (at.getSortType() == TableColumn.SortType.ASCENDING) {
            at.setSortType(TableColumn.SortType.DESCENDING);
        } else {
            table.getSortOrder().clear();
        }
    }

    private List<TableColumn<GridLine, ?>> columns() {
        List<TableColumn<GridLine, ?>> all = new ArrayList<>(List.of(names));
        for (int i = 0; i < questions.size(); i++) {
            AnswerColumn column = new AnswerColumn(i, questions.get(i));
            dress(column);
            all.add(column);
        }
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            ValueColumn column = ValueColumn.of(attribute, i, workspace.text("ui.cases.type." + attribute.type()
                    .word()), 0);
            column.setId("column-value-" + i);
            dress(column);
            all.add(column);
        }
        return all;
    }

    private void dress(TableColumn<GridLine, ValueRow> column) {
        column.setCellFactory(any -> new SurveyCell(workspace, column, texts, this::open));
    }

    private void selected() {
        if (listing) {
            return;
        }
        List<TablePosition> cells = List.copyOf(table.getSelectionModel().getSelectedCells());
        int row = cells.isEmpty() ? -1 : cells.getFirst().getRow();
        if (row < 0 || row >= book.listed().size()
                || !(book.listed().get(row).row().get() instanceof SurveyGrid.Row one)) {
            cell.set(null);
            return;
        }
        TableColumn<GridLine, ?> at = columnOf(cells.getFirst());
        cursor = one.id();
        cursorColumn = at;
        frozen.uncover(at);
        cell.set(new Cell(one, at instanceof AnswerColumn answer ? answer : null));
    }

    private @Nullable TableColumn<GridLine, ?> columnOf(TablePosition<?, ?> position) {
        int index = position.getColumn();
        return index < 0 || index >= table.getVisibleLeafColumns().size() ? null : table.getVisibleLeafColumn(index);
    }

    /** The list was made anew: finds the selected cell in it again. */
    private void selectAgain() {
        int row = book.line(cursor).map(book.listed()::indexOf).orElse(-1);
        TableColumn<GridLine, ?> at = cursorColumn;
        listing = true;
        table.getSelectionModel().clearSelection();
        if (row >= 0) {
            table.getSelectionModel().clearAndSelect(row, at == null ? names : at);
        }
        listing = false;
        selected();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void copy() {
        Cell at = cell.get();
        if (at != null) {
            AnswerColumn column = at.column();
            ClipboardContent content = new ClipboardContent();
            content.putString(column == null ? shown(at.row()) : at.row().words(column.question()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private String shown(SurveyGrid.Row row) {
        return cursorColumn instanceof ValueColumn value
                ? Optional.ofNullable(value.attribute()).map(one -> texts.shown(one, value.value(row)))
                        .orElse(row.name())
                : row.name();
    }

    /** Goes to the selected answer in its text; from a name or a value to the beginning of the text. */
    private void open() {
        Cell at = cell.get();
        if (at == null) {
            return;
        }
        Long document = at.row().documentId();
        Long home = at.row().caseId();
        if (document != null) {
            AnswerColumn column = at.column();
            Optional.ofNullable(column).flatMap(one -> at.row().answer(one.question())).ifPresentOrElse(
                    answer -> workspace.navigator().open(document, answer.words()),
                    () -> workspace.navigator().open(document));
            workspace.navigator().focusText();
        } else if (home != null) {
            showCase.accept(home);
        }
    }
}
