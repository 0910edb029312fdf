package org.makna.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.makna.ui.common.FxmlFile;
import org.makna.ui.workspace.Services;

/** Asks what the user prefers. */
final class PreferencesDialog {

    private final Stage owner;
    private final Services services;

    PreferencesDialog(Stage owner, Services services) {
        this.owner = owner;
        this.services = services;
    }

    /** The new preferences, or empty when nothing is to change. */
    Optional<Preferences> ask(Preferences now) {
        PreferencesController controller = new PreferencesController(services.messages(), now);
        Label heading = new Label(services.text("ui.preferences.title"));
        heading.getStyleClass().add("mk-title");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(heading.getText());
        dialog.getDialogPane().getStyleClass().add("mk-dialog");
        dialog.getDialogPane().setContent(new VBox(12, heading,
                FxmlFile.PREFERENCES.load(services.messages(), controller)));
        Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        ButtonType ok = new ButtonType(services.text("ui.ok"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(ok,
                new ButtonType(services.text("ui.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(ok).setId("preferences-ok");
        return dialog.showAndWait().filter(ok::equals).map(chosen -> controller.chosen());
    }
}
