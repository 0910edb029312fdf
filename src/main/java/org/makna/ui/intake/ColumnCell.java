package org.makna.ui.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.NamePath;
import org.makna.ui.common.Choices;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A column of a survey: what becomes of it, why, some of its answers, and what else there is to say about that use. */
final class ColumnCell extends ListCell<Integer> {

    private static final String LINE_BREAK = "⏎";

    private final Workspace workspace;
    private final PlannedFile file;
    private final Runnable changed;
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label examples = new Label();
    private final ComboBox<ColumnUse> use;
    private final LevelField levels = new LevelField(this::levelled);
    private final Label levelsHint = new Label();
    private final VBox levelsBox;
    private final TextField delimiter = new TextField();
    private final HBox delimiterBox;
    private final ComboBox<String> format;
    private final HBox formatBox;
    private final CheckBox coded = new CheckBox();
    private final TextField code = new TextField();
    private final HBox codeBox;
    private final VBox box;
    private boolean showing;

    /** @param changed called when a column has another use, which others may have lost with that */
    ColumnCell(Workspace workspace, PlannedFile file, Runnable changed) {
        this.workspace = workspace;
        this.file = file;
        this.changed = changed;
        use = Choices.box("", "", List.of(ColumnUse.values()), one -> workspace.text(one.textKey()), ColumnUse.TEXT);
        setPrefWidth(0);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        use.setPrefWidth(210);
        use.setMinWidth(210);
        use.setVisibleRowCount(ColumnUse.values().length);
        for (Label line : List.of(reason, examples, levelsHint)) {
            line.getStyleClass().addAll("mk-mute", "mk-small");
            line.setMinWidth(0);
        }
        levelsHint.setText(workspace.text("ui.import.levels"));
        levelsBox = new VBox(3, levelsHint, levels.node());
        delimiter.getStyleClass().add("mk-field");
        delimiter.setPrefWidth(60);
        delimiterBox = row(small(workspace.text("ui.import.delimiter")), delimiter);
        format = Choices.box("", "", List.of("", ColumnPlan.DAY_FIRST, ColumnPlan.MONTH_FIRST), this::format, "");
        format.setPrefWidth(230);
        formatBox = row(small(workspace.text("ui.import.date-format")), format);
        coded.setText(workspace.text("ui.import.code-answers"));
        coded.getStyleClass().add("mk-small");
        code.getStyleClass().add("mk-field");
        HBox.setHgrow(code, Priority.ALWAYS);
        codeBox = row(coded, code);
        HBox top = row(name, use);
        box = new VBox(3, top, examples, reason, levelsBox, delimiterBox, formatBox, codeBox);
        box.setMinWidth(0);
        listen();
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mk-mute", "mk-small");
        return label;
    }

    private void listen() {
        use.valueProperty().addListener((property, before, now) -> {
            Integer index = getItem();
            if (!showing && index != null) {
                file.setColumn(index, now.applied(file.columns().get(index)));
                changed.run();
            }
        });
        delimiter.textProperty().addListener((property, before, now) -> edit(plan(), plan -> plan
                .withDelimiter(now.equals(LINE_BREAK) ? "\n" : now)));
        format.valueProperty().addListener(
                (property, before, now) -> edit(plan(), plan -> plan.withFormat(now == null ? "" : now)));
        code.textProperty().addListener((property, before, now) -> edit(plan(), plan -> plan.withCode(now.strip())));
        coded.setOnAction(event -> {
            edit(plan(), plan -> plan.withCode(coded.isSelected() ? NamePath.of(plan.name()).toCodeText() : ""));
            changed.run();
        });
        // Enter in a field belongs to the field, not to the button that imports.
        delimiter.setOnAction(event -> use.requestFocus());
        code.setOnAction(event -> use.requestFocus());
    }

    private interface Edit {
        ColumnPlan of(ColumnPlan plan);
    }

    private void edit(@Nullable ColumnPlan plan, Edit edit) {
        Integer index = getItem();
        if (!showing && index != null && plan != null) {
            file.setColumn(index, edit.of(plan));
        }
    }

    private void levelled(List<String> now) {
        edit(plan(), plan -> ColumnUse.ORDINAL.of(plan, now));
    }

    private @Nullable ColumnPlan plan() {
        Integer index = getItem();
        return index == null || index >= file.columns().size() ? null : file.columns().get(index);
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

    /** Shows what has been decided. */
    void show() {
        ColumnPlan plan = plan();
        Integer index = getItem();
        if (plan == null || index == null) {
            return;
        }
        showing = true;
        name.setText(UserText.oneLine(plan.name()));
        name.setTooltip(new Tooltip(UserText.oneLine(plan.name())));
        examples.setText(workspace.text("ui.import.answers", plan.answers(),
                UserText.oneLine(String.join(" · ", plan.examples()))));
        reason.setText(file.isChosen(index)
                ? workspace.text("ui.import.chosen")
                : workspace.messages().text(plan.seen().reason()));
        use.setId("import-column-" + index);
        use.setAccessibleText(workspace.text("ui.import.use", plan.name()));
        use.setAccessibleHelp(reason.getText());
        use.setValue(ColumnUse.of(plan));
        part(levelsBox, use.getValue() == ColumnUse.ORDINAL);
        part(delimiterBox, use.getValue() == ColumnUse.MULTIPLE);
        part(formatBox, use.getValue() == ColumnUse.DATE);
        part(codeBox, use.getValue() == ColumnUse.OPEN);
        if (!format.getItems().contains(plan.format())) {
            format.getItems().add(plan.format());
        }
        format.setId("import-format-" + index);
        format.setAccessibleText(workspace.text("ui.import.date-format-of", plan.name()));
        format.setValue(plan.format());
        levels.node().setId("import-levels-" + index);
        levels.node().setAccessibleText(workspace.text("ui.import.levels-of", plan.name()));
        levels.show(plan.levels());
        delimiter.setId("import-delimiter-" + index);
        delimiter.setAccessibleText(workspace.text("ui.import.delimiter-of", plan.name()));
        show(delimiter, plan.delimiter().equals("\n") ? LINE_BREAK : plan.delimiter());
        coded.setId("import-coded-" + index);
        coded.setAccessibleText(workspace.text("ui.import.code-answers-of", plan.name()));
        coded.setSelected(!plan.code().isEmpty() || code.isFocused() && coded.isSelected());
        code.setId("import-code-" + index);
        code.setAccessibleText(workspace.text("ui.import.code-of", plan.name()));
        show(code, plan.code());
        part(code, coded.isSelected());
        showing = false;
    }

    private String format(String pattern) {
        return switch (pattern) {
            case "" -> workspace.text("ui.import.date-usual");
            case ColumnPlan.DAY_FIRST -> workspace.text("ui.import.date-day-first");
            case ColumnPlan.MONTH_FIRST -> workspace.text("ui.import.date-month-first");
            default -> pattern;
        };
    }

    private static void show(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
