package org.makna.ui.intake;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.makna.model.Message;
import org.makna.model.ProjectCount;
import org.makna.study.ImportPreview;
import org.makna.ui.workspace.Workspace;

/** What the project of another program is made of: how much was found, comes in, and does not. */
final class ProjectTable {

    private static final int NUMBERS = 3;

    private final Workspace workspace;
    private final GridPane grid = new GridPane(20, 3);
    private int row;

    ProjectTable(Workspace workspace, ImportPreview preview) {
        this.workspace = workspace;
        grid.setId("import-contents");
        grid.getColumnConstraints().add(new ColumnConstraints(180));
        for (int i = 0; i < NUMBERS; i++) {
            ColumnConstraints numbers = new ColumnConstraints(70, Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
            numbers.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(numbers);
        }
        head("", "ui.import.found", "ui.import.comes-in", "ui.import.stays-out");
        preview.contents().forEach(this::row);
    }

    GridPane node() {
        return grid;
    }

    private void head(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            Label label = new Label(keys[i].isEmpty() ? "" : workspace.text(keys[i]));
            label.getStyleClass().addAll("mk-mute", "mk-small");
            grid.add(label, i, row);
        }
        row++;
    }

    private void row(ProjectCount count) {
        String name = workspace.messages().text(Message.of("project.part-" + count.part().word()));
        Label part = new Label(name);
        grid.add(part, 0, row);
        number(1, count.found(), "ui.import.found", name);
        number(2, count.imported(), "ui.import.comes-in", name);
        Label left = number(3, count.listed(), "ui.import.stays-out", name);
        left.getStyleClass().add(count.listed() > 0 ? "mk-finding" : "mk-mute");
        row++;
    }

    private Label number(int column, long number, String what, String part) {
        Label label = new Label(String.format(workspace.messages().locale(), "%,d", number));
        label.setAccessibleText(part + ", " + workspace.text(what) + ": " + label.getText());
        grid.add(label, column, row);
        return label;
    }
}
