package org.makna.ui.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.makna.model.MaknaException;
import org.makna.study.NamePlan;
import org.makna.ui.workspace.Workspace;

/** What the names of the files say: a pattern, how many match, or what is wrong with it. */
final class NamesRow {

    private final Workspace workspace;
    private final ImportPlan plan;
    private final Runnable changed;
    private final TextField field = new TextField();
    private final Label told = new Label();

    /** @param changed called when names say something else */
    NamesRow(Workspace workspace, ImportPlan plan, Runnable changed) {
        this.workspace = workspace;
        this.plan = plan;
        this.changed = changed;
        field.setId("import-names");
        field.setPromptText(workspace.text("ui.import.names-example"));
        field.setAccessibleText(workspace.text("ui.import.names"));
        field.setPrefWidth(280);
        field.textProperty().addListener((property, before, now) -> read(now));
        told.setId("import-names-told");
        told.setMinWidth(0);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
    }

    Node node() {
        Label label = new Label(workspace.text("ui.import.names"));
        label.getStyleClass().add("mk-mute");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        HBox row = new HBox(8, label, field, told);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void read(String typed) {
        try {
            plan.setNames(NamePlan.of(typed));
            List<String> names = plan.named();
            tell(plan.names().isNone()
                    ? ""
                    : workspace.text("ui.import.names-tally", plan.names().matching(names), names.size()), "mk-mute");
        } catch (MaknaException e) {
            plan.setNames(NamePlan.NONE);
            tell(workspace.messages().text(e.message()), "mk-error");
        }
        changed.run();
    }

    private void tell(String text, String look) {
        told.setText(text);
        told.getStyleClass().setAll("label", look);
        field.setAccessibleHelp(text);
    }
}
