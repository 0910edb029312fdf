package org.makna.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Messages;
import org.makna.ui.common.Prompts;
import org.makna.ui.common.UserText;
import org.makna.ui.common.UserTextArea;

/** Asks in small dialogs over the window. */
final class WindowPrompts implements Prompts {

    private static final double WIDTH = 440;
    private static final double THREE_LINES = 78;

    private final Window owner;
    private final Messages messages;
    private final Executor later;

    /** @param later does something on the FX thread when it comes to it */
    WindowPrompts(Window owner, Messages messages, Executor later) {
        this.owner = owner;
        this.messages = messages;
        this.later = later;
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        ButtonType act = new ButtonType(action, ButtonData.OK_DONE);
        return ask(title, words(text), act, () -> true).orElse(false);
    }

    @Override
    public Optional<String> text(String title, String label, String initial) {
        TextField field = new TextField(initial);
        field.selectAll();
        return write(title, label, field).filter(typed -> !typed.isEmpty());
    }

    @Override
    public Optional<String> longText(String title, String label, String initial) {
        UserTextArea field = new UserTextArea();
        field.setText(initial);
        field.setPrefRowCount(6);
        field.positionCaret(initial.length());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()
                    && field.getScene().lookup("#prompt-ok") instanceof Button ok) {
                event.consume();
                ok.fire();
            }
        });
        return write(title, label, field);
    }

    private Optional<String> write(String title, String label, TextInputControl field) {
        field.setId("prompt-field");
        field.setAccessibleText(label);
        Label name = new Label(label);
        name.getStyleClass().add("mk-mute");
        name.setLabelFor(field);
        ButtonType act = new ButtonType(messages.text("ui.ok"), ButtonData.OK_DONE);
        return ask(title, new VBox(6, name, field), act, () -> field.getText().strip());
    }

    @Override
    public void tell(String title, String text) {
        Dialog<ButtonType> dialog = dialog(title, words(text));
        dialog.getDialogPane().getButtonTypes().add(new ButtonType(messages.text("ui.ok"), ButtonData.OK_DONE));
        dialog.showAndWait();
    }

    private <T> Optional<T> ask(String title, Node content, ButtonType act, Supplier<T> answer) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().getButtonTypes().addAll(act,
                new ButtonType(messages.text("ui.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(act).setId("prompt-ok");
        return dialog.showAndWait().filter(act::equals).map(chosen -> answer.get());
    }

    private Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        Label heading = UserText.paragraph(title, WIDTH);
        heading.getStyleClass().add("mk-title");
        heading.setId("prompt-title");
        // A very long name is cut; the tooltip has all of it, and so have screen readers.
        heading.setMinHeight(0);
        heading.setMaxHeight(THREE_LINES);
        heading.setTooltip(new Tooltip(title));
        heading.setAccessibleText(title);
        VBox box = new VBox(12, heading, content);
        box.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().getStyleClass().add("mk-dialog");
        if (owner.getScene() != null) {
            Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        }
        // A dialog gives the focus to its default button after it has been shown; a field to type in comes first.
        dialog.setOnShown(event -> content.lookupAll(".text-input").stream().findFirst()
                .ifPresent(field -> later.execute(field::requestFocus)));
        return dialog;
    }

    private static Node words(String text) {
        return UserText.paragraph(text, WIDTH);
    }
}
