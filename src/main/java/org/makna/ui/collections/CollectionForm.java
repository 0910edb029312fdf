package org.makna.ui.collections;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.CollectionKind;
import org.makna.model.StudyCollection;
import org.makna.study.CollectionEdits;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for the name of a collection and, for a new one, for its kind. */
final class CollectionForm {

    private final Workspace workspace;
    private final Window owner;
    private final TextField name = new TextField();

    CollectionForm(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        name.setId("collection-name");
    }

    /** Makes a collection without members. */
    void create(Consumer<StudyCollection> made) {
        ToggleGroup kinds = new ToggleGroup();
        HBox of = new HBox(16);
        for (CollectionKind kind : CollectionKind.values()) {
            RadioButton one = new RadioButton(workspace.text("ui.collections.of-" + kind.word()));
            one.setId("collection-of-" + kind.name().toLowerCase(Locale.ROOT));
            one.setUserData(kind);
            one.setToggleGroup(kinds);
            one.setSelected(kind == CollectionKind.DOCUMENTS);
            of.getChildren().add(one);
        }
        new FormDialog(workspace, owner, workspace.text("ui.collections.new-title"), new VBox(12, named(), of), name,
                workspace.text("ui.collections.make")).guard(() -> !name.getText().isBlank())
                .show(() -> edits().create((CollectionKind) kinds.getSelectedToggle().getUserData(), name.getText(),
                        List.of()), made);
    }

    /** Renames a collection. */
    void rename(StudyCollection collection) {
        name.setText(collection.name());
        name.selectAll();
        new FormDialog(workspace, owner, workspace.text("ui.collections.rename-title", collection.name()), named(),
                name, workspace.text("ui.ok")).guard(() -> !name.getText().equals(collection.name()))
                .show(() -> edits().rename(collection.id(), name.getText()), done -> {
                });
    }

    private VBox named() {
        return FormDialog.named(workspace.text("ui.collections.name"), name);
    }

    private CollectionEdits edits() {
        return workspace.study().collections().edits();
    }
}
