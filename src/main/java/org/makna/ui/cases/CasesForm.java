package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.study.CasePlan;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.ChosenDocuments;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks whose documents or speakers shall become cases, and shows the cases before they are made. */
final class CasesForm {

    private final Workspace workspace;
    private final boolean ofSpeakers;
    private final List<Long> chosen;
    private final RadioButton some = new RadioButton();
    private final RadioButton all = new RadioButton();
    private final CheckBox samePerson = new CheckBox();
    private final ListView<CasePlan.Planned> list = new ListView<>();
    private final Label count = new Label();
    private CasePlan plan;

    /**
     * Creates it.
     *
     * @param ofSpeakers whether speakers become cases, or whole documents
     */
    CasesForm(Workspace workspace, boolean ofSpeakers) {
        this.workspace = workspace;
        this.ofSpeakers = ofSpeakers;
        chosen = ChosenDocuments.of(workspace);
        plan = new CasePlan(ofSpeakers, List.of());
    }

    /**
     * Asks, and makes the cases.
     *
     * @param made told the cases
     */
    void ask(Window owner, Consumer<List<Case>> made) {
        ToggleGroup which = new ToggleGroup();
        some.setText(
                workspace.text("ui.cases.of-chosen", chosen.size(), chosen.isEmpty() ? "" : name(chosen.getFirst())));
        all.setText(workspace.text("ui.cases.of-all", everything().size()));
        some.setId("cases-of-chosen");
        all.setId("cases-of-all");
        some.setToggleGroup(which);
        all.setToggleGroup(which);
        which.selectToggle(chosen.isEmpty() ? all : some);
        which.selectedToggleProperty().addListener((property, before, now) -> plan());
        samePerson.setText(workspace.text("ui.cases.same-person"));
        samePerson.setId("cases-same-person");
        samePerson.setWrapText(true);
        samePerson.selectedProperty().addListener((property, before, now) -> plan());
        list.setId("cases-planned");
        list.setAccessibleText(workspace.text("ui.cases.planned"));
        list.setPrefHeight(260);
        list.setCellFactory(view -> new PlannedCell());
        Label nothing = new Label(workspace.text(ofSpeakers ? "ui.cases.no-speakers" : "ui.cases.no-documents"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("mk-mute");
        list.setPlaceholder(nothing);
        count.getStyleClass().addAll("mk-mute", "mk-small");
        VBox box = new VBox(8);
        if (!chosen.isEmpty()) {
            box.getChildren().addAll(some, all);
        }
        if (ofSpeakers) {
            box.getChildren().add(samePerson);
        }
        box.getChildren().addAll(list, count);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner,
                workspace.text(ofSpeakers ? "ui.cases.of-speakers" : "ui.cases.of-documents"), box,
                chosen.isEmpty() ? list : some, workspace.text("ui.cases.make"));
        list.itemsProperty().addListener((property, before, now) -> form.act().setDisable(now.isEmpty()));
        form.act().setDisable(true);
        // Buttons to choose with, and lists, keep Enter to themselves.
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        plan();
        form.show(() -> workspace.study().caseEdits().make(plan), made);
    }

    private List<Long> everything() {
        return workspace.now().get().documents().allDocuments().stream().map(entry -> entry.document().id()).toList();
    }

    private String name(long documentId) {
        return workspace.now().get().documents().document(documentId)
                .map(entry -> UserText.oneLine(entry.document().name()))
                .orElse("");
    }

    private void plan() {
        List<Long> wanted = all.isSelected() ? everything() : chosen;
        boolean same = samePerson.isSelected();
        boolean whole = all.isSelected();
        workspace.read(() -> ofSpeakers
                ? CasePlan.ofSpeakers(workspace.study(), wanted, same)
                : CasePlan.ofDocuments(workspace.study(), wanted), read -> {
                    if (same == samePerson.isSelected() && whole == all.isSelected()) {
                        show(read);
                    }
                });
    }

    private void show(CasePlan read) {
        plan = read;
        list.setItems(javafx.collections.FXCollections.observableArrayList(read.cases()));
        list.getSelectionModel().selectFirst();
        count.setText(workspace.text("ui.cases.planned-count", read.fresh(), read.cases().size() - read.fresh()));
    }

    private final class PlannedCell extends ListCell<CasePlan.Planned> {

        private final Label name = new Label();
        private final Label texts = new Label();
        private final HBox box;

        PlannedCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(60);
            texts.getStyleClass().addAll("mk-mute", "mk-small");
            texts.setMinWidth(0);
            box = new HBox(8, name, space, texts);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.setMinWidth(0);
            box.prefWidthProperty().bind(list.widthProperty().subtract(28));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(CasePlan.@Nullable Planned planned, boolean empty) {
            super.updateItem(planned, empty);
            setText(null);
            if (empty || planned == null) {
                setGraphic(null);
                return;
            }
            List<String> names = new ArrayList<>();
            planned.texts().forEach(text -> names.add(UserText.oneLine(text.document())));
            String where = String.join(", ", names);
            name.setText(UserText.oneLine(planned.name()));
            texts.setText(planned.known() ? workspace.text("ui.cases.planned-known", where) : where);
            setGraphic(box);
        }
    }
}
