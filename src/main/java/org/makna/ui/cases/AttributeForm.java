package org.makna.ui.cases;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.study.AttributeEdits;
import org.makna.ui.common.UserTextArea;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for name, type and levels of an attribute. */
final class AttributeForm {

    private final Workspace workspace;
    private final Window owner;
    private final TextField name = new TextField();
    private final ComboBox<AttributeType> type = new ComboBox<>();
    private final UserTextArea levels = new UserTextArea();
    private final VBox levelBox;

    AttributeForm(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        name.setId("attribute-name");
        type.setId("attribute-type");
        levels.setId("attribute-levels");
        levels.setPrefRowCount(6);
        type.getItems().setAll(AttributeType.values());
        type.setMaxWidth(Double.MAX_VALUE);
        type.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable AttributeType one) {
                return one == null ? "" : workspace.text("ui.cases.type." + one.word());
            }

            @Override
            public @Nullable AttributeType fromString(String text) {
                return null;
            }
        });
        Label hint = new Label(workspace.text("ui.cases.levels-hint"));
        hint.getStyleClass().addAll("mk-mute", "mk-small");
        levelBox = FormDialog.named(workspace.text("ui.cases.levels"), levels);
        levelBox.getChildren().add(hint);
        levelBox.managedProperty().bind(levelBox.visibleProperty());
        levelBox.visibleProperty().bind(type.valueProperty().isEqualTo(AttributeType.ORDINAL));
        levelBox.visibleProperty().addListener((property, before, now) -> {
            if (type.getScene() != null) {
                type.getScene().getWindow().sizeToScene();
            }
        });
    }

    /** Makes a new attribute of cases or documents. */
    void create(Owners owners) {
        type.setValue(AttributeType.TEXT);
        show(workspace.text(owners.areDocuments() ? "ui.cases.new-document-attribute" : "ui.cases.new-attribute"),
                edits -> edits.create(owners.areDocuments(), name.getText(), type.getValue(),
                        lines()));
    }

    /**
     * Changes an attribute.
     *
     * @param values its values, which become levels when it is made ordinal
     */
    void edit(Attribute attribute, List<String> values) {
        name.setText(attribute.name());
        type.setValue(attribute.type());
        levels.setText(String.join("\n", attribute.levels().isEmpty() ? values : attribute.levels()));
        show(attribute.name(), edits -> edits.update(attribute.id(), name.getText(), type.getValue(),
                lines()));
    }

    private void show(String title, Function<AttributeEdits, java.util.concurrent.CompletableFuture<Attribute>> edit) {
        VBox fields = new VBox(10, FormDialog.named(workspace.text("ui.cases.name"), name),
                FormDialog.named(workspace.text("ui.cases.type"), type), levelBox);
        name.selectAll();
        List<Object> first = fields();
        new FormDialog(workspace, owner, title, fields, name, workspace.text("ui.ok"))
                .guard(() -> !fields().equals(first))
                .show(() -> edit.apply(workspace.study().caseEdits().attributes()), made -> {
                });
    }

    private List<Object> fields() {
        return List.of(name.getText(), type.getValue(), levels.getText());
    }

    private List<String> lines() {
        return levels.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
