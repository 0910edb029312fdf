package org.makna.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** The choice between the attributes of cases and those of documents. */
final class OwnersSwitch extends HBox {

    private final ReadOnlyObjectWrapper<Owners> chosen = new ReadOnlyObjectWrapper<>(Owners.CASES);
    private final ToggleButton cases;
    private final ToggleButton documents;

    OwnersSwitch(Workspace workspace) {
        getStyleClass().add("mk-switch");
        cases = button(workspace, "owners-cases", "ui.cases.of-cases");
        documents = button(workspace, "owners-documents", "ui.cases.documents");
        ToggleGroup group = new ToggleGroup();
        cases.setToggleGroup(group);
        documents.setToggleGroup(group);
        group.selectToggle(cases);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                chosen.set(now == documents ? Owners.DOCUMENTS : Owners.CASES);
            }
        });
        getChildren().addAll(cases, documents);
    }

    ReadOnlyObjectProperty<Owners> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void show(Owners owners) {
        (owners.areDocuments() ? documents : cases).setSelected(true);
    }

    void toggle() {
        show(chosen.get().areDocuments() ? Owners.CASES : Owners.DOCUMENTS);
    }

    private static ToggleButton button(Workspace workspace, String id, String key) {
        ToggleButton button = new ToggleButton(workspace.text(key));
        button.setId(id);
        button.setAccessibleText(workspace.text(key));
        button.setTooltip(new Tooltip(workspace.text(Action.CASES_OR_DOCUMENTS.textKey())));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
