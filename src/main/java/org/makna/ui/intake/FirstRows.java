package org.makna.ui.intake;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.makna.model.ColumnPlan;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The first rows of a survey as they stand in the file. */
final class FirstRows {

    private static final double ROW = 26;
    private static final int MOST_COLUMNS = 60;

    private FirstRows() {
    }

    static TableView<Integer> of(Workspace workspace, List<ColumnPlan> columns) {
        TableView<Integer> table = new TableView<>();
        table.setId("import-rows");
        table.setAccessibleText(workspace.text("ui.import.first-rows"));
        table.getStyleClass().add("mk-import-rows");
        table.setFixedCellSize(ROW);
        for (ColumnPlan plan : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            TableColumn<Integer, String> column = new TableColumn<>(UserText.oneLine(plan.name()));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(130);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                    UserText.oneLine(plan.seen().first().get(cell.getValue()))));
            table.getColumns().add(column);
        }
        int rows = columns.isEmpty() ? 0 : columns.getFirst().seen().first().size();
        for (int i = 0; i < rows; i++) {
            table.getItems().add(i);
        }
        table.setPrefHeight((Math.min(rows, 4) + 1) * ROW + 34);
        table.setMinHeight(TableView.USE_PREF_SIZE);
        return table;
    }
}
