package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.MemoLink;
import org.makna.model.Message;
import org.makna.study.ValueRow;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;
import org.makna.ui.common.TypedText;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Workspace;

/** The grid of cases or documents and their attributes: what is selected in it, and typing into it. */
final class ValueGrid extends StackPane implements CellEditor.Grid {

    private static final double ROW = 28;

    private final Workspace workspace;
    private final Owners owners;
    private final GridBook book;
    private final TableView<GridLine> table;
    private final EditorNotes notes;
    private final CellEditor editor;
    private final ValueText texts;
    private final GridEdits edits;
    private final GridColumns columns;
    private final FrozenNames frozen;
    private final ReadOnlyObjectWrapper<@Nullable GridLine> line = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ValueColumn> column = new ReadOnlyObjectWrapper<>();
    private @Nullable CellPlace cursor;

    ValueGrid(Workspace workspace, Owners owners, GridBook book, Node whenEmpty) {
        this.workspace = workspace;
        this.owners = owners;
        this.book = book;
        texts = new ValueText(workspace.messages());
        edits = new GridEdits(workspace, book, texts);
        notes = new EditorNotes(workspace.messages());
        editor = new CellEditor(this, notes);
        table = new TableView<>(book.listed());
        table.setId(owners.areDocuments() ? "documents-grid" : "cases-grid");
        table.setAccessibleText(workspace.text(owners.areDocuments() ? "ui.cases.documents" : "ui.desk.cases"));
        table.getStyleClass().addAll("mk-grid", "mk-cell-grid");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(whenEmpty);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setSortPolicy(sorted -> {
            book.sort(sorted.getComparator());
            return true;
        });
        columns = new GridColumns(workspace, owners, book,
                column -> new GridCell(column, editor, texts, workspace.messages(), this::act), this::select);
        frozen = new FrozenNames(table, columns.names(), this::selectName, this::act);
        getChildren().addAll(table, frozen, notes);
        workspace.inHand().add(table, () -> inHand(line.get()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DESK));
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        table.setContextMenu(owners.areDocuments()
                ? workspace.actions().menu(Action.UNASSIGN_VALUE, Action.NOT_APPLICABLE, null, Action.NEW_MEMO,
                        Action.ADD_TO_COLLECTION, null, Action.NEW_ATTRIBUTE)
                : workspace.actions().menu(Action.UNASSIGN_VALUE, Action.NOT_APPLICABLE, null, Action.RENAME_CASE,
                        Action.ASSIGN_TO_CASE, Action.NEW_MEMO, Action.ADD_TO_COLLECTION, Action.DELETE_CASE, null,
                        Action.NEW_CASE, Action.NEW_ATTRIBUTE));
        table.getSelectionModel().getSelectedCells().addListener(
                (ListChangeListener<TablePosition>) change -> selected());
        book.listed().addListener((ListChangeListener<GridLine>) change -> selectAgain());
        book.attributes().addListener((property, before, now) -> layColumns());
        book.kinds().addListener((property, before, now) -> {
            if (before.isEmpty() != now.isEmpty()) {
                layColumns();
            }
        });
        book.onRenamed(() -> {
            table.refresh();
            frozen.requestLayout();
        });
        layColumns();
    }

    /** The case that is selected, or null. */
    ReadOnlyObjectProperty<@Nullable GridLine> line() {
        return line.getReadOnlyProperty();
    }

    /** The column that is selected, or null. */
    ReadOnlyObjectProperty<@Nullable ValueColumn> column() {
        return column.getReadOnlyProperty();
    }

    /** The selected cell, if it can be emptied. */
    Optional<CellPlace> value() {
        GridLine row = line.get();
        ValueColumn at = column.get();
        return row == null || at == null || !at.canBeEmpty()
                ? Optional.empty()
                : Optional.of(new CellPlace(row.id(), at.attributeId()));
    }

    private Optional<InHand.Subject> inHand(@Nullable GridLine at) {
        if (at == null) {
            return Optional.empty();
        }
        return InHand.of(List.of(owners.areDocuments()
                ? new MemoLink.OfDocument(at.id())
                : new MemoLink.OfCase(at.id())));
    }

    /** Selects a case in the selected column, and brings it into sight. */
    void select(GridLine wanted) {
        if (wanted != line.get()) {
            ValueColumn at = column.get();
            select(book.listed().indexOf(wanted), at == null ? columns.names() : at);
        }
    }

    /** Selects a column at the selected case. */
    void select(ValueColumn wanted) {
        GridLine row = line.get();
        select(row == null ? 0 : Math.max(0, book.listed().indexOf(row)), wanted);
    }

    /** Puts the focus into the grid. */
    void focus() {
        table.requestFocus();
        if (line.get() == null && !book.listed().isEmpty()) {
            select(0, columns.names());
        }
    }

    /** Keeps what is being typed. */
    void finish() {
        editor.commit(CellEditor.Move.STAY);
    }

    /** Opens the name of the selected case. */
    void editName() {
        select(columns.names());
        begin(null);
    }

    void unassign() {
        value().ifPresent(place -> {
            editor.accepted(place);
            if (place.attributeId() < CellPlace.NAME) {
                keep(place, "");
            } else {
                edits.setState(place, AttributeValue.State.UNASSIGNED);
            }
        });
    }

    void notApplicable() {
        value().filter(place -> place.attributeId() > CellPlace.NAME).ifPresent(place -> {
            editor.accepted(place);
            edits.setState(place, AttributeValue.State.NOT_APPLICABLE);
        });
    }

    @Override
    public void keep(CellPlace place, String typed) {
        Optional<GridLine> row = book.line(place.ownerId());
        ValueColumn at = columns.of(place.attributeId());
        if (row.isEmpty() || at == null || typed.strip().equals(now(row.get(), at).strip())) {
            editor.accepted(place);
            return;
        }
        edits.keep(place, at, typed, () -> editor.accepted(place), reason -> refused(place, typed, reason));
    }

    private void refused(CellPlace place, String typed, Message reason) {
        editor.refused(place, typed, reason);
        // Whoever still works in the grid is brought back; whoever went on typing elsewhere is not.
        if (editor.place().get() == null && table.isFocused()) {
            ValueColumn at = columns.of(place.attributeId());
            book.line(place.ownerId()).ifPresent(row -> {
                if (at != null && book.listed().contains(row)) {
                    select(book.listed().indexOf(row), at);
                    begin(null);
                }
            });
        }
    }

    @Override
    public void go(CellPlace from, CellEditor.Move move) {
        table.requestFocus();
        int row = book.line(from.ownerId()).map(book.listed()::indexOf).orElse(-1);
        ValueColumn at = columns.of(from.attributeId());
        List<TableColumn<GridLine, ?>> order = table.getVisibleLeafColumns();
        int index = order.indexOf(at);
        if (row < 0 || index < 0) {
            return;
        }
        int nextRow = switch (move) {
            case DOWN -> Math.min(row + 1, book.listed().size() - 1);
            case UP -> Math.max(row - 1, 0);
            case STAY, LEFT, RIGHT -> row;
        };
        int step = move == CellEditor.Move.LEFT ? -1 : move == CellEditor.Move.RIGHT ? 1 : 0;
        for (int i = index + step; step != 0 && i >= 0 && i < order.size(); i += step) {
            if (order.get(i) instanceof ValueColumn) {
                index = i;
                break;
            }
        }
        select(nextRow, order.get(index));
    }

    @Override
    public void repaint(CellPlace place) {
        table.lookupAll(".table-cell").forEach(node -> {
            if (node instanceof GridCell cell && place.equals(cell.place())) {
                cell.paint();
            }
        });
    }

    private void select(int row, TableColumn<GridLine, ?> at) {
        if (row < 0) {
            return;
        }
        table.getSelectionModel().clearAndSelect(row, at);
        table.getFocusModel().focus(row, at);
        reveal(row, at);
    }

    /** Scrolls only as far as needed. */
    private void reveal(int row, TableColumn<GridLine, ?> at) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first != null && row < first.getIndex()) {
                flow.scrollTo(row);
            } else if (first != null && last != null && row > last.getIndex() - 1) {
                flow.scrollTo(Math.max(0, row - (last.getIndex() - first.getIndex()) + 2));
            }
        }
        table.scrollToColumn(at);
        frozen.uncover(at);
    }

    /** Selects the name of a line where it stands, also while the grid is scrolled sideways. */
    private void selectName(GridLine wanted) {
        int row = book.listed().indexOf(wanted);
        table.getSelectionModel().clearAndSelect(row, columns.names());
    }

    private void selected() {
        List<TablePosition> cells = List.copyOf(table.getSelectionModel().getSelectedCells());
        if (cells.isEmpty() || cells.getFirst().getRow() >= book.listed().size() || cells.getFirst().getRow() < 0) {
            line.set(null);
            column.set(null);
            return;
        }
        TablePosition<?, ?> cell = cells.getFirst();
        column.set(cell.getTableColumn() instanceof ValueColumn value ? value : null);
        GridLine row = book.listed().get(cell.getRow());
        line.set(row);
        ValueColumn at = column.get();
        frozen.uncover(at);
        cursor = new CellPlace(row.id(), at == null ? CellPlace.NAME : at.attributeId());
    }

    /** The list was made anew: finds the selected cell in it again. */
    private void selectAgain() {
        CellPlace wanted = cursor;
        if (wanted != null) {
            int row = book.line(wanted.ownerId()).map(book.listed()::indexOf).orElse(-1);
            ValueColumn at = columns.of(wanted.attributeId());
            table.getSelectionModel().clearSelection();
            if (row >= 0) {
                table.getSelectionModel().clearAndSelect(row, at == null ? columns.names() : at);
            }
        }
    }

    private void layColumns() {
        table.getColumns().setAll(columns.fresh());
        selectAgain();
    }

    private void key(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        if (shortcut && event.getCode() == KeyCode.C) {
            copy();
        } else if (shortcut && event.getCode() == KeyCode.V) {
            paste();
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE && isTruth()) {
            act();
        } else if (event.getCode() == KeyCode.F2) {
            begin(null);
        } else {
            return;
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() == table && !event.isConsumed() && TypedText.isIn(event)) {
            begin(event.getCharacter());
            event.consume();
        }
    }

    /** Turns a yes or no round, or opens the cell for typing. */
    private void act() {
        ValueColumn at = column.get();
        GridLine row = line.get();
        if (isTruth() && at != null && row != null) {
            if (workspace.isWritable()) {
                edits.toggle(new CellPlace(row.id(), at.attributeId()), at.value(row.row().get()));
            }
        } else {
            begin(null);
        }
    }

    private boolean isTruth() {
        ValueColumn at = column.get();
        Attribute attribute = at == null ? null : at.attribute();
        return attribute != null && attribute.type() == AttributeType.BOOLEAN;
    }

    /** Opens the selected cell: with what was typed, or with what stands there for null. */
    private void begin(@Nullable String typed) {
        GridLine row = line.get();
        ValueColumn at = column.get();
        if (row != null && owners.areDocuments() && at != null && at.attributeId() == CellPlace.NAME) {
            // The name of a document is its path; Enter reads it rather than rename it here.
            workspace.navigator().open(row.id());
            return;
        }
        if (row == null || at == null || !workspace.isWritable()) {
            return;
        }
        // Only a cell in sight can hold the field.
        reveal(book.listed().indexOf(row), at);
        table.layout();
        CellPlace place = new CellPlace(row.id(), at.attributeId());
        String text = typed != null
                ? typed
                : editor.refusal(place).map(CellEditor.Refusal::typed).orElseGet(() -> now(row, at));
        editor.begin(place, row.name() + ", " + at.name(), text, at.choices(row.row().get()), typed == null);
    }

    /** What stands in a cell, as one would type it. */
    private String now(GridLine row, ValueColumn at) {
        Attribute attribute = at.attribute();
        return attribute == null ? at.words(row.row().get()) : texts.typed(attribute, at.value(row.row().get()));
    }

    private void copy() {
        GridLine row = line.get();
        ValueColumn at = column.get();
        if (row != null && at != null) {
            Attribute attribute = at.attribute();
            ClipboardContent content = new ClipboardContent();
            content.putString(PastedBlock.cell(attribute == null
                    ? at.words(row.row().get())
                    : texts.shown(attribute, at.value(row.row().get()))));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void paste() {
        GridLine row = line.get();
        ValueColumn at = column.get();
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isEmpty() || !workspace.isWritable()) {
            return;
        }
        if (row != null && at == null) {
            workspace.problems().say(Message.of("ui.cases.paste-elsewhere"));
            return;
        }
        PastedBlock block = PastedBlock.of(text);
        if (row != null && at != null && at.attributeId() != CellPlace.NAME && block.isCell()) {
            if (text.isBlank()) {
                unassign();
            } else {
                keep(new CellPlace(row.id(), at.attributeId()), block.rows().getFirst().getFirst().strip());
            }
        } else if (block.height() > 0) {
            paste(block, row == null ? 0 : book.listed().indexOf(row), at == null ? columns.names() : at);
        }
    }

    /** Shows what a block would change, before it is changed. */
    private void paste(PastedBlock block, int from, ValueColumn at) {
        List<PasteColumn> all = new ArrayList<>();
        int start = 0;
        for (TableColumn<GridLine, ?> one : table.getColumns()) {
            if (one instanceof ValueColumn value) {
                start = value == at ? all.size() : start;
                all.add(PasteColumn.of(value));
            }
        }
        PastePlanning.PasteTarget target = new PastePlanning.PasteTarget(owners, all, book.kinds().get(),
                rows(book.all()),
                rows(book.listed().subList(from, book.listed().size())), start);
        workspace.read(() -> new PastePlanning(texts, target).plan(block, false),
                plan -> new PasteForm(workspace, texts, target, block, plan).ask(table.getScene().getWindow(),
                        made -> made.stream().findFirst()
                                .ifPresent(one -> workspace.selectedCase().set(one.id()))));
    }

    private static List<ValueRow> rows(List<GridLine> lines) {
        return lines.stream().map(line -> line.row().get()).toList();
    }
}
