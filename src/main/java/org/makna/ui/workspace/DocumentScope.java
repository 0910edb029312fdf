package org.makna.ui.workspace;

import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.makna.ui.common.UserText;

/** Asks whether something is done to the chosen documents or to all; nothing to ask where none is chosen. */
public final class DocumentScope extends VBox {

    private final List<Long> chosen;
    private final List<Long> everything;
    private final RadioButton some = new RadioButton();
    private final RadioButton all = new RadioButton();

    /**
     * Creates it.
     *
     * @param changed told when the user chooses the other
     */
    public DocumentScope(Workspace workspace, Runnable changed) {
        super(4);
        chosen = ChosenDocuments.of(workspace);
        everything = ChosenDocuments.all(workspace);
        some.setText(workspace.text("ui.cases.of-chosen", chosen.size(), chosen.isEmpty()
                ? ""
                : workspace.now().get().documents().document(chosen.getFirst())
                        .map(entry -> UserText.oneLine(entry.document().name())).orElse("")));
        all.setText(workspace.text("ui.cases.of-all", everything.size()));
        some.setId("scope-chosen");
        all.setId("scope-all");
        ToggleGroup which = new ToggleGroup();
        some.setToggleGroup(which);
        all.setToggleGroup(which);
        which.selectToggle(chosen.isEmpty() ? all : some);
        which.selectedToggleProperty().addListener((property, before, now) -> changed.run());
        if (!chosen.isEmpty() && everything.size() > 1) {
            getChildren().addAll(some, all);
        }
    }

    /** The documents, by id. */
    public List<Long> documents() {
        return all.isSelected() ? everything : chosen;
    }

    /** Whether there is something to ask. */
    public boolean asks() {
        return !getChildren().isEmpty();
    }

    /** What takes the focus. */
    public RadioButton first() {
        return some;
    }
}
