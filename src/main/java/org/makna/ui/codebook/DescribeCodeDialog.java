package org.makna.ui.codebook;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Code;
import org.makna.ui.common.FxmlFile;
import org.makna.ui.workspace.Discarding;
import org.makna.ui.workspace.Services;

/** Asks what a code means, when to apply it and how it looks. */
final class DescribeCodeDialog {

    private DescribeCodeDialog() {
    }

    /** The code as it was described, or empty when nothing is to change. */
    static Optional<Code> ask(Window owner, Services services, Code code) {
        DescribeCodeController controller = new DescribeCodeController(services.messages(), code);
        Label heading = new Label(services.text("ui.describe.title"));
        heading.getStyleClass().add("mk-title");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(heading.getText());
        dialog.getDialogPane().getStyleClass().add("mk-dialog");
        dialog.getDialogPane().setContent(new VBox(14, heading,
                FxmlFile.DESCRIBE_CODE.load(services.messages(), controller)));
        Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        ButtonType ok = new ButtonType(services.text("ui.describe.save"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(ok,
                new ButtonType(services.text("ui.cancel"), ButtonData.CANCEL_CLOSE));
        Node save = dialog.getDialogPane().lookupButton(ok);
        save.setId("describe-ok");
        save.disableProperty().bind(controller.named().not());
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER && !save.isDisabled()) {
                dialog.setResult(ok);
                event.consume();
            }
        });
        dialog.setOnCloseRequest(event -> {
            if (dialog.getResult() != ok && controller.isChanged() && !Discarding.isWanted(services)) {
                event.consume();
            }
        });
        // Later, as the dialog puts the focus on its first field when it has been shown.
        dialog.setOnShown(event -> services.tasks().later(controller::focus));
        return dialog.showAndWait().filter(ok::equals).map(chosen -> controller.described())
                .filter(described -> !described.equals(code));
    }
}
