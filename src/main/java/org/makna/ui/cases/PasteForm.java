package org.makna.ui.cases;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.ui.cases.PastePlan.Refused;
import org.makna.ui.cases.PastePlanning.PasteTarget;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Shows what pasting would change; Enter does it, as one step. */
final class PasteForm {

    private static final double WIDTH = 440;
    private static final double REFUSED_HEIGHT = 190;
    /** Padding and scroll bar beside a refusal. */
    private static final double BESIDE = 44;

    private final Workspace workspace;
    private final PastedBlock block;
    private final PasteTarget target;
    private final ValueText texts;
    private final Label summary = new Label();
    private final Label columns = new Label();
    private final Label refusedHead = new Label();
    private final ListView<Refused> refused = new ListView<>();
    private final CheckBox make = new CheckBox();
    private PastePlan plan;

    /** @param first the plan without new attributes */
    PasteForm(Workspace workspace, ValueText texts, PasteTarget target, PastedBlock block, PastePlan first) {
        this.workspace = workspace;
        this.texts = texts;
        this.target = target;
        this.block = block;
        plan = first;
    }

    /**
     * Shows the plan, and pastes when it is taken.
     *
     * @param pasted told the new cases
     */
    void ask(Window owner, Consumer<List<Case>> pasted) {
        summary.setId("paste-summary");
        summary.setWrapText(true);
        // So that it is the first thing that is read out, and Enter stays with the button.
        summary.setFocusTraversable(true);
        columns.setId("paste-columns");
        columns.setWrapText(true);
        columns.getStyleClass().add("mk-mute");
        make.setId("paste-make");
        make.setWrapText(true);
        boolean unknown = !plan.leftOut().isEmpty() && plan.byName();
        make.setVisible(unknown && !plan.leftOut().getFirst().matches("\\d+"));
        make.setManaged(make.isVisible());
        make.setText(workspace.text("ui.cases.paste-make", plan.leftOut().size(), named(plan.leftOut())));
        refusedHead.getStyleClass().add("mk-head");
        refused.setId("paste-refused");
        refused.setAccessibleText(workspace.text("ui.cases.paste-refused-list"));
        refused.setPrefHeight(REFUSED_HEIGHT);
        refused.setCellFactory(view -> new RefusedCell());
        VBox box = new VBox(8, summary, columns, make, refusedHead, refused);
        VBox.setVgrow(refused, Priority.ALWAYS);
        box.setPrefWidth(WIDTH);
        FormDialog form = new FormDialog(workspace, owner,
                workspace.text("ui.cases.paste-title", block.height(), block.width()), box, summary,
                workspace.text("ui.cases.paste"));
        make.selectedProperty().addListener((property, before, now) -> {
            form.act().setDisable(true);
            workspace.read(() -> new PastePlanning(texts, target).plan(block, now), made -> {
                if (make.isSelected() == now) {
                    plan = made;
                    show(form);
                }
            });
        });
        // Lists and check boxes keep Enter to themselves.
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        show(form);
        form.show(() -> workspace.study().caseEdits().attributes().paste(plan.pasted()), pasted);
    }

    private void show(FormDialog form) {
        form.act().setDisable(plan.pasted().isEmpty());
        summary.setText(workspace.text("ui.cases.paste-summary", plan.pasted().cells(), plan.pasted().cases().size(),
                plan.pasted().attributes().size())
                + workspace.text("ui.cases.paste-summary-more", plan.emptied(), plan.unchanged()));
        columns.setText(workspace.text("ui.cases.paste-columns", plan.matched().size(), named(plan.matched()))
                + (plan.leftOut().isEmpty()
                        ? ""
                        : "\n" + workspace.text("ui.cases.paste-left-out", named(plan.leftOut())))
                + "\n" + workspace.text(plan.byName() ? "ui.cases.paste-by-name" : "ui.cases.paste-downwards"));
        boolean some = !plan.refused().isEmpty();
        refusedHead.setText(workspace.text("ui.cases.paste-refused", plan.refused().size()));
        refused.setItems(FXCollections.observableArrayList(plan.refused()));
        for (var node : List.of(refusedHead, refused)) {
            node.setVisible(some);
            node.setManaged(some);
        }
    }

    private static String named(List<String> names) {
        return String.join(", ", names.stream().map(UserText::oneLine).toList());
    }

    private final class RefusedCell extends ListCell<Refused> {

        RefusedCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Refused one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(one == null || empty
                    ? null
                    : UserText.paragraph(workspace.text("ui.cases.paste-refusal", one.row(),
                            one.column().isEmpty() ? 0 : 1, one.column(), workspace.messages().text(one.reason())),
                            WIDTH - BESIDE));
        }
    }
}
