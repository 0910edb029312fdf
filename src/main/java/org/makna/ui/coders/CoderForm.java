package org.makna.ui.coders;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Coder;
import org.makna.ui.common.ColourChooser;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for the name of a new coder, or for name, initials and colour of one that is there. */
final class CoderForm {

    private final Workspace workspace;
    private final Window owner;
    private final TextField name = new TextField();
    private final TextField initials = new TextField();

    CoderForm(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        name.setId("coder-name");
        initials.setId("coder-initials");
        initials.setPrefColumnCount(5);
        initials.setMaxWidth(90);
        initials.setPromptText(workspace.text("ui.coders.initials-prompt"));
    }

    /** Adds a coder. */
    void create(Consumer<Coder> added) {
        new FormDialog(workspace, owner, workspace.text("ui.coders.new"),
                FormDialog.named(workspace.text("ui.coders.name"), name), name, workspace.text("ui.coders.add-do"))
                .guard(() -> !name.getText().isBlank())
                .show(() -> workspace.study().coderEdits().create(name.getText()), added);
    }

    /** Changes a coder. */
    void edit(Coder coder, Consumer<Coder> changed) {
        name.setText(coder.name());
        initials.setText(coder.initials());
        ColourChooser colour = new ColourChooser(workspace.messages(), coder.colour(), chosen -> {
        });
        CheckBox hidden = new CheckBox(workspace.text("ui.coders.hide"));
        hidden.setId("coder-hidden");
        hidden.setSelected(coder.hidden());
        Label head = new Label(workspace.text("ui.coders.colour"));
        head.getStyleClass().add("mk-mute");
        VBox fields = new VBox(12, FormDialog.named(workspace.text("ui.coders.name"), name),
                FormDialog.named(workspace.text("ui.coders.initials"), initials), new VBox(6, head, colour), hidden);
        if (coder.automatic()) {
            Label what = UserText.paragraph(workspace.text("ui.coders.automatic-what"), 420);
            what.getStyleClass().addAll("mk-mute", "mk-small");
            fields.getChildren().addFirst(what);
        }
        List<Object> before = List.of(coder.name(), coder.initials(), coder.colour(), coder.hidden());
        new FormDialog(workspace, owner, coder.name(), fields, name, workspace.text("ui.ok"))
                .guard(() -> !List.<Object>of(name.getText(), initials.getText(), colour.colour(), hidden.isSelected())
                        .equals(before))
                .show(() -> workspace.study().coderEdits().revise(new Coder(coder.id(), coder.guid(), name.getText(),
                        initials.getText(), colour.colour(), hidden.isSelected(), coder.automatic())), changed);
    }
}
