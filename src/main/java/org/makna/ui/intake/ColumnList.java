package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.ui.common.Choices;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The columns of a survey with what becomes of each, to be changed, and some of its answers. */
final class ColumnList {

    private static final String BETWEEN_LEVELS = ";";

    private final Workspace workspace;
    private final PlannedFile file;
    private final ListView<Integer> list = new ListView<>();
    private final List<ColumnCell> cells = new ArrayList<>();
    private boolean showing;

    ColumnList(Workspace workspace, PlannedFile file) {
        this.workspace = workspace;
        this.file = file;
        list.setId("import-columns");
        list.setAccessibleText(workspace.text("ui.import.columns"));
        list.setCellFactory(view -> {
            ColumnCell cell = new ColumnCell();
            cells.add(cell);
            return cell;
        });
        for (int i = 0; i < file.columns().size(); i++) {
            list.getItems().add(i);
        }
        list.setPrefHeight(Math.clamp(file.columns().size() * 58L + 4, 120, 352));
    }

    ListView<Integer> node() {
        return list;
    }

    private void set(int index, ColumnPlan plan) {
        file.setColumn(index, plan);
        // Another column may have lost its role; the cells stay, so that the focus does too.
        cells.forEach(ColumnCell::show);
    }

    private static List<String> levels(String typed) {
        return Arrays.stream(typed.split(BETWEEN_LEVELS)).map(String::strip).filter(one -> !one.isEmpty()).distinct()
                .toList();
    }

    private final class ColumnCell extends ListCell<Integer> {

        private final Label name = new Label();
        private final Label examples = new Label();
        private final ComboBox<ColumnUse> use = Choices.box("", "", List.of(ColumnUse.values()),
                one -> workspace.text(one.textKey()), ColumnUse.TEXT);
        private final TextField levels = new TextField();
        private final VBox box;

        ColumnCell() {
            setPrefWidth(0);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            use.setPrefWidth(210);
            use.setMinWidth(210);
            examples.getStyleClass().addAll("mk-mute", "mk-small");
            examples.setMinWidth(0);
            levels.getStyleClass().add("mk-field");
            levels.setPromptText(workspace.text("ui.import.levels"));
            HBox top = new HBox(10, name, use);
            top.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(2, top, examples, levels);
            box.setMinWidth(0);
            use.valueProperty().addListener((property, before, now) -> used(now));
            levels.textProperty().addListener((property, before, now) -> {
                Integer index = getItem();
                if (!showing && index != null) {
                    file.setColumn(index, ColumnUse.ORDINAL.of(file.columns().get(index), levels(now)));
                }
            });
        }

        private void used(ColumnUse now) {
            Integer index = getItem();
            if (!showing && index != null) {
                ColumnPlan plan = file.columns().get(index);
                set(index, now.applied(plan));
            }
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (index == null) {
                setGraphic(null);
                return;
            }
            show();
            setGraphic(box);
        }

        private void show() {
            Integer index = getItem();
            if (index == null) {
                return;
            }
            ColumnPlan plan = file.columns().get(index);
            showing = true;
            name.setText(UserText.oneLine(plan.name()));
            name.setTooltip(new Tooltip(UserText.oneLine(plan.name())));
            examples.setText(workspace.text("ui.import.answers", plan.answers(),
                    UserText.oneLine(String.join(" · ", plan.examples()))));
            use.setId("import-column-" + index);
            use.setAccessibleText(workspace.text("ui.import.use", plan.name()));
            use.setValue(ColumnUse.of(plan));
            boolean ordinal = use.getValue() == ColumnUse.ORDINAL;
            levels.setVisible(ordinal);
            levels.setManaged(ordinal);
            levels.setAccessibleText(workspace.text("ui.import.levels-of", plan.name()));
            if (ordinal && !levels.isFocused()) {
                levels.setText(String.join(BETWEEN_LEVELS + " ", plan.levels()));
            }
            showing = false;
        }
    }
}
