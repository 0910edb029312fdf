package org.makna.ui.intake;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import org.makna.study.ImportChoice;
import org.makna.study.ImportPreview;
import org.makna.ui.workspace.Workspace;

/** Asks for the password of a file and reads the file with it. For the FX thread; reading happens behind the window. */
final class PasswordRow {

    private final Workspace workspace;
    private final PlannedFile file;
    private final Runnable opened;
    private final PasswordField password = new PasswordField();
    private final Button open;

    /** @param opened called when the file was read again, whether or not the password was the right one */
    PasswordRow(Workspace workspace, PlannedFile file, Runnable opened) {
        this.workspace = workspace;
        this.file = file;
        this.opened = opened;
        this.open = new Button(workspace.text("ui.import.unlock"));
    }

    Node node() {
        Label name = new Label(workspace.text("ui.import.password"));
        name.setLabelFor(password);
        name.getStyleClass().add("mk-mute");
        password.setId("import-password");
        password.setPrefColumnCount(18);
        password.setAccessibleText(workspace.text("ui.import.password-of", file.name()));
        password.setOnAction(event -> unlock());
        open.setId("import-unlock");
        open.disableProperty().bind(password.textProperty().isEmpty());
        open.setOnAction(event -> unlock());
        HBox row = new HBox(8, name, password, open);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void unlock() {
        if (password.getText().isEmpty()) {
            return;
        }
        String known = password.getText();
        password.setDisable(true);
        ImportChoice choice = file.preview().choice().withPassword(known);
        workspace.tasks().start(workspace.text("ui.import.reading"),
                progress -> workspace.study().importing().preview(choice, progress), read -> reread(read, known),
                thrown -> {
                    password.setDisable(false);
                    workspace.problems().failed(thrown);
                });
    }

    private void reread(ImportPreview read, String known) {
        file.reread(read, read.isReadable() ? Optional.of(known) : Optional.empty());
        opened.run();
    }
}
