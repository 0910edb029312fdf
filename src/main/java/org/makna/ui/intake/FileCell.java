package org.makna.ui.intake;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A file in the list: whether it comes in, its name, what it is and how large. */
final class FileCell extends ListCell<PlannedFile> {

    private final Workspace workspace;
    private final ImportPlan plan;
    private final Runnable changed;
    private final CheckBox wanted = new CheckBox();
    private final Label name = new Label();
    private final Label what = new Label();
    private final Label state = new Label();
    private final HBox row;

    /** @param changed called when a file is to come in or not */
    FileCell(Workspace workspace, ImportPlan plan, Runnable changed) {
        this.workspace = workspace;
        this.plan = plan;
        this.changed = changed;
        setPrefWidth(0);
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> toggled());
        name.setMinWidth(0);
        what.getStyleClass().addAll("mk-mute", "mk-small");
        what.setMinWidth(0);
        VBox words = new VBox(1, name, what);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, wanted, words, state);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private void toggled() {
        PlannedFile file = getItem();
        if (file != null) {
            file.setWanted(wanted.isSelected());
            changed.run();
        }
    }

    @Override
    protected void updateItem(@Nullable PlannedFile file, boolean empty) {
        super.updateItem(file, empty);
        if (file == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(UserText.oneLine(file.name()));
        wanted.setSelected(file.isWanted());
        wanted.setDisable(!file.preview().isReadable());
        wanted.setAccessibleText(workspace.text("ui.import.bring-in", file.name()));
        String named = FileWords.named(workspace, plan, file);
        what.setText(named.isEmpty() ? FileWords.summary(workspace, file) : named);
        state.setGraphic(switch (file.preview().status()) {
            case READY -> null;
            case ALREADY_THERE -> Icon.COPY.node();
            case LOCKED -> Icon.LOCKED.node();
            case NOT_A_DOCUMENT, FAILED -> Icon.PROBLEM.node();
        });
        state.getStyleClass().setAll("label", file.preview().isReadable() ? "mk-mute" : "mk-warning");
        setTooltip(new Tooltip(file.preview().file() + "\n" + what.getText()));
        setAccessibleText(file.name() + ", " + what.getText());
        setGraphic(row);
    }
}
