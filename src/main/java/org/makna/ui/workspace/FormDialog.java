package org.makna.ui.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.MaknaException;
import org.makna.ui.common.UserText;

/** A small form over the window that stays open, with the reason, until the study has taken what it says. */
public final class FormDialog {

    private static final double WIDTH = 440;

    private final Workspace workspace;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox reason = new VBox();
    private final VBox box;
    private final Button act;
    private BooleanSupplier changed = () -> false;

    /**
     * Creates it.
     *
     * @param owner window it stands over
     * @param first takes the focus
     * @param word  on the button that does it
     */
    public FormDialog(Workspace workspace, Window owner, String title, Node content, Node first, String word) {
        this.workspace = workspace;
        dialog.initOwner(owner);
        dialog.setTitle(title);
        Label heading = UserText.label(title);
        heading.getStyleClass().add("mk-title");
        reason.setId("form-reason");
        reason.setMinHeight(Region.USE_PREF_SIZE);
        box = new VBox(12, heading, content, reason);
        VBox.setVgrow(content, Priority.ALWAYS);
        box.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().getStyleClass().add("mk-dialog");
        // Bound, so that an open form follows when the theme of the window changes.
        Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        dialog.setResizable(true);
        ButtonType doIt = new ButtonType(word, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(doIt,
                new ButtonType(workspace.text("ui.cancel"), ButtonData.CANCEL_CLOSE));
        act = (Button) dialog.getDialogPane().lookupButton(doIt);
        act.setId("form-ok");
        dialog.setOnShown(event -> first.requestFocus());
        dialog.setOnCloseRequest(event -> {
            if (changed.getAsBoolean() && !Discarding.isWanted(workspace.services())) {
                event.consume();
            }
        });
    }

    /** Makes it wider than a form with a few fields. */
    public FormDialog wide(double width) {
        box.setPrefWidth(width);
        return this;
    }

    /** Asks before the form is left undone, while its fields are changed. */
    public FormDialog guard(BooleanSupplier fieldsChanged) {
        changed = fieldsChanged;
        return this;
    }

    /** The button that does it. */
    public Button act() {
        return act;
    }

    /**
     * Shows the form.
     *
     * @param edit begins the edit; what it refuses is said in the form
     * @param done told after the edit, when the form is closed
     */
    public <T> void show(Supplier<CompletableFuture<T>> edit, java.util.function.Consumer<? super T> done) {
        act.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            act.setDisable(true);
            workspace.tasks().follow(edit.get(), result -> {
                leave();
                done.accept(result);
            }, thrown -> {
                act.setDisable(false);
                if (thrown instanceof MaknaException known) {
                    Label words = UserText.paragraph(workspace.messages().text(known.message()), WIDTH);
                    words.getStyleClass().add("mk-error");
                    reason.getChildren().setAll(words);
                    dialog.getDialogPane().getScene().getWindow().sizeToScene();
                } else {
                    leave();
                    workspace.problems().failed(thrown);
                }
            });
        });
        dialog.show();
    }

    private void leave() {
        changed = () -> false;
        dialog.close();
    }

    /** A field with its name above it. */
    public static VBox named(String name, javafx.scene.control.Control field) {
        Label label = new Label(name);
        label.getStyleClass().add("mk-mute");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(4, label, field);
    }
}
