package org.makna.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** The choice between the attributes of cases, those of documents, and the answers of surveys. */
final class OwnersSwitch extends HBox {

    private final ReadOnlyObjectWrapper<Owners> chosen = new ReadOnlyObjectWrapper<>(Owners.CASES);
    private final ToggleButton cases;
    private final ToggleButton documents;
    private final ToggleButton surveys;

    OwnersSwitch(Workspace workspace) {
        getStyleClass().add("mk-switch");
        cases = button(workspace, "owners-cases", "ui.cases.of-cases", Action.CASES_OR_DOCUMENTS);
        documents = button(workspace, "owners-documents", "ui.cases.documents", Action.CASES_OR_DOCUMENTS);
        surveys = button(workspace, "owners-surveys", "ui.survey.grid", Action.SURVEY_ANSWERS);
        ToggleGroup group = new ToggleGroup();
        cases.setToggleGroup(group);
        documents.setToggleGroup(group);
        surveys.setToggleGroup(group);
        group.selectToggle(cases);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                chosen.set(now == documents ? Owners.DOCUMENTS : now == surveys ? Owners.SURVEYS : Owners.CASES);
            }
        });
        getChildren().addAll(cases, documents, surveys);
    }

    ReadOnlyObjectProperty<Owners> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void show(Owners owners) {
        switch (owners) {
            case CASES -> cases.setSelected(true);
            case DOCUMENTS -> documents.setSelected(true);
            case SURVEYS -> surveys.setSelected(true);
        }
    }

    void toggle() {
        show(chosen.get().areDocuments() ? Owners.CASES : Owners.DOCUMENTS);
    }

    private static ToggleButton button(Workspace workspace, String id, String key, Action action) {
        ToggleButton button = new ToggleButton(workspace.text(key));
        button.setId(id);
        button.setAccessibleText(workspace.text(key));
        button.setTooltip(new Tooltip(workspace.text(action.textKey())));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
