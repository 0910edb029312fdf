package org.makna.ui.cases;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The names of the cases or documents beside their grid, with a field to filter both. */
final class GridList extends VBox {

    private static final double ROW = 26;
    /** A selected line that is out of sight comes to stand so many lines below the top. */
    private static final int ABOVE = 8;

    private final GridBook book;
    private final ListView<GridLine> list;
    private final HBox filter;

    /** @param tools what stands at the end of the head */
    GridList(Workspace workspace, Owners owners, GridBook book, Node... tools) {
        this.book = book;
        list = new ListView<>(book.listed());
        list.setId(owners.areDocuments() ? "documents-of-grid" : "cases-list");
        list.setAccessibleText(workspace.text(owners.areDocuments() ? "ui.cases.documents" : "ui.desk.cases"));
        list.getStyleClass().add("mk-grid-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new NameCell());
        setVgrow(list, Priority.ALWAYS);
        Label title = new Label(workspace.text(owners.areDocuments() ? "ui.cases.documents-head" : "ui.cases.head"));
        title.getStyleClass().add("mk-head");
        Label count = new Label();
        count.getStyleClass().add("mk-key");
        book.listed().addListener((ListChangeListener<GridLine>) change -> count.setText(
                String.format(workspace.messages().locale(), "%,d", book.listed().size())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, count, space);
        head.getChildren().addAll(tools);
        head.getStyleClass().add("mk-panel-head");
        TextField field = new TextField();
        String prompt = workspace.text(owners.areDocuments() ? "ui.cases.filter-values" : "ui.cases.filter");
        field.setId(owners.areDocuments() ? "documents-of-grid-filter" : "cases-filter");
        field.getStyleClass().add("mk-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener((property, before, typed) -> book.filter(typed));
        HBox.setHgrow(field, Priority.ALWAYS);
        filter = new HBox(4, field);
        filter.getStyleClass().add("mk-panel-filter");
        getChildren().addAll(head, filter, list);
    }

    ListView<GridLine> list() {
        return list;
    }

    /** Puts a further way to narrow the list beside the field, and under it the line that tells of it. */
    void narrow(Node button, Node told) {
        filter.getChildren().add(button);
        getChildren().add(getChildren().indexOf(list), told);
    }

    /** Selects a line and brings it into sight. */
    void select(@Nullable GridLine line) {
        if (line == null) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != line) {
            list.getSelectionModel().clearAndSelect(book.listed().indexOf(line));
            list.scrollTo(Math.max(0, book.listed().indexOf(line) - ABOVE));
        }
    }

    private static final class NameCell extends ListCell<GridLine> {

        private static final double STEP = 14;
        private static final int SHORT = 22;

        private final Region indent = new Region();
        private final ChangeListener<Object> renamed = (property, before, now) -> paint();

        NameCell() {
            setPrefWidth(0);
            itemProperty().addListener((property, before, now) -> {
                forget(before == null ? null : before.row());
                forget(before == null ? null : before.depth());
                if (now != null) {
                    now.row().addListener(renamed);
                    now.depth().addListener(renamed);
                }
            });
        }

        private void forget(@Nullable ObservableValue<?> value) {
            if (value != null) {
                value.removeListener(renamed);
            }
        }

        private void paint() {
            GridLine line = getItem();
            boolean none = line == null || isEmpty();
            String name = none ? null : UserText.oneLine(line.name());
            int depth = none ? 0 : line.depth().get();
            indent.setMinWidth(depth * STEP - getGraphicTextGap());
            setGraphic(depth == 0 ? null : indent);
            setText(name);
            setTooltip(name == null || name.length() < SHORT ? null : new Tooltip(name));
        }

        @Override
        protected void updateItem(@Nullable GridLine line, boolean empty) {
            super.updateItem(line, empty);
            paint();
        }
    }
}
