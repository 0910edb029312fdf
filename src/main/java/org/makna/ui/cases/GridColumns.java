package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.CaseKind;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** The columns of the grid: names, what cases are and belong to, numbers of texts and codings, and one for each attribute. */
final class GridColumns {

    /** So many values tell how wide a column should be. */
    private static final int SAMPLE = 300;

    private final Workspace workspace;
    private final GridBook book;
    private final Function<ValueColumn, GridCell> cells;
    private final Consumer<ValueColumn> select;
    private final ValueColumn names;
    private final ValueColumn kind;
    private final ValueColumn owner;
    private final List<TableColumn<GridLine, ?>> counts;
    private final Map<Long, ValueColumn> byAttribute = new HashMap<>();

    /**
     * Creates them.
     *
     * @param cells  makes the cells of a column
     * @param select selects a column, before its menu acts on it
     */
    GridColumns(Workspace workspace, Owners owners, GridBook book, Function<ValueColumn, GridCell> cells,
            Consumer<ValueColumn> select) {
        this.workspace = workspace;
        this.book = book;
        this.cells = cells;
        this.select = select;
        names = prepared(
                ValueColumn.ofNames(workspace.text(owners.areDocuments() ? "ui.cases.document" : "ui.cases.name")));
        kind = prepared(ValueColumn.ofWords(CellPlace.KIND, "column-kind", workspace.text("ui.cases.kind"),
                workspace.text("ui.cases.kind-hint"), book::kindOf,
                row -> book.kinds().get().all().stream().map(CaseKind::name).toList()));
        owner = prepared(ValueColumn.ofWords(CellPlace.OWNER, "column-owner", workspace.text("ui.cases.owner"),
                workspace.text("ui.cases.owner-hint"), book::ownerOf, book::ownersFor));
        counts = owners.areDocuments() ? List.of(codings()) : List.of(texts(), codings());
    }

    ValueColumn names() {
        return names;
    }

    /** The column of an attribute, or of the names; null when there is none. */
    @Nullable
    ValueColumn of(long attributeId) {
        if (attributeId == CellPlace.NAME) {
            return names;
        }
        return attributeId == CellPlace.KIND
                ? kind
                : attributeId == CellPlace.OWNER ? owner : byAttribute.get(attributeId);
    }

    /** All columns for the attributes as they are now; those that changed keep their width. */
    List<TableColumn<GridLine, ?>> fresh() {
        List<TableColumn<GridLine, ?>> all = new ArrayList<>(List.of(names));
        if (!book.kinds().get().isEmpty()) {
            all.addAll(List.of(kind, owner));
        }
        all.addAll(counts);
        Map<Long, ValueColumn> before = new HashMap<>(byAttribute);
        byAttribute.clear();
        for (int i = 0; i < book.attributes().get().size(); i++) {
            Attribute attribute = book.attributes().get().get(i);
            ValueColumn known = before.get(attribute.id());
            ValueColumn fresh = known != null && attribute.equals(known.attribute()) && known.index() == i
                    ? known
                    : prepared(ValueColumn.of(attribute, i, type(attribute), longest(i)));
            if (known != null && fresh != known) {
                fresh.setPrefWidth(known.getWidth());
            }
            byAttribute.put(attribute.id(), fresh);
            all.add(fresh);
        }
        return all;
    }

    private ValueColumn prepared(ValueColumn fresh) {
        fresh.setCellFactory(any -> cells.apply(fresh));
        if (fresh.attribute() != null) {
            ContextMenu menu = workspace.actions().menu(Action.EDIT_ATTRIBUTE, Action.ATTRIBUTE_FREQUENCIES,
                    Action.MOVE_ATTRIBUTE_LEFT,
                    Action.MOVE_ATTRIBUTE_RIGHT, null, Action.DELETE_ATTRIBUTE, null, Action.NEW_ATTRIBUTE);
            menu.setOnShowing(event -> select.accept(fresh));
            fresh.setContextMenu(menu);
        }
        return fresh;
    }

    /** Length of the longest among the first values of an attribute. */
    private int longest(int index) {
        return book.all().stream().limit(SAMPLE).map(one -> one.row().get().values())
                .filter(values -> index < values.size()).mapToInt(values -> values.get(index).text().length()).max()
                .orElse(0);
    }

    private String type(Attribute attribute) {
        String word = workspace.text("ui.cases.type." + attribute.type().word());
        return attribute.levels().isEmpty() ? word : word + ": " + String.join(" < ", attribute.levels());
    }

    private TableColumn<GridLine, Number> texts() {
        ToIntFunction<GridLine> number = line -> line.ofCase().map(row -> row.parts().size()).orElse(0);
        TableColumn<GridLine, Number> made = numbers("ui.cases.texts", "ui.cases.texts-hint");
        made.setCellValueFactory(cell -> Bindings.createIntegerBinding(() -> number.applyAsInt(cell.getValue()),
                cell.getValue().row()));
        return made;
    }

    private TableColumn<GridLine, Number> codings() {
        TableColumn<GridLine, Number> made = numbers("ui.cases.codings", "ui.cases.codings-hint");
        made.setCellValueFactory(cell -> cell.getValue().codings());
        return made;
    }

    private TableColumn<GridLine, Number> numbers(String key, String hint) {
        TableColumn<GridLine, Number> made = new TableColumn<>();
        Label label = new Label(workspace.text(key));
        label.setTooltip(new Tooltip(workspace.text(hint)));
        made.setGraphic(label);
        made.setReorderable(false);
        made.setPrefWidth(88);
        made.getStyleClass().add("mk-number");
        made.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null || number.intValue() == GridLine.NOT_COUNTED
                        ? null
                        : String.format(workspace.messages().locale(), "%,d", number.intValue()));
            }
        });
        return made;
    }
}
