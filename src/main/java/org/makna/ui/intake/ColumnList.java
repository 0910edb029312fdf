package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import org.makna.ui.workspace.Workspace;

/** The columns of a survey with what becomes of each, to be changed. */
final class ColumnList {

    private static final double ROW = 82;

    private final ListView<Integer> list = new ListView<>();
    private final List<ColumnCell> cells = new ArrayList<>();

    ColumnList(Workspace workspace, PlannedFile file) {
        list.setId("import-columns");
        list.setAccessibleText(workspace.text("ui.import.columns"));
        list.setCellFactory(view -> {
            // Another column may have lost its use; the cells stay, so that the focus does too.
            ColumnCell cell = new ColumnCell(workspace, file, () -> cells.forEach(ColumnCell::show));
            cells.add(cell);
            return cell;
        });
        for (int i = 0; i < file.columns().size(); i++) {
            list.getItems().add(i);
        }
        list.setPrefHeight(Math.clamp(file.columns().size() * ROW + 4, 120, 420));
    }

    ListView<Integer> node() {
        return list;
    }
}
