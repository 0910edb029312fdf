package org.makna.ui.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.makna.study.SpeakerChoice;
import org.makna.ui.common.UserText;

/** Speakers with what they are called, whether they ask the questions, and their case; all of it to be changed. */
public final class SpeakerRows {

    private static final int MOST = 200;

    private final Workspace workspace;
    private final List<Row> rows;
    private final Changed changed;
    private final Label note = new Label();
    private final List<SpeakerChoice> choices = new ArrayList<>();

    /**
     * A speaker.
     *
     * @param label  as written in the text
     * @param turns  how often they speak, in words
     * @param choice what is so at first; the case is shown as it is
     * @param cases  the cases they belong to so far, in words
     */
    public record Row(String label, String turns, SpeakerChoice choice, String cases) {}

    /** Hears of what the user decides. */
    @FunctionalInterface
    public interface Changed {
        /** The speaker of a row is to be so. */
        void to(int row, SpeakerChoice choice);
    }

    /** Creates it. */
    public SpeakerRows(Workspace workspace, List<Row> rows, Changed changed) {
        this.workspace = workspace;
        this.rows = List.copyOf(rows);
        this.changed = changed;
        rows.forEach(row -> choices.add(row.choice()));
    }

    /** The rows under their heads. */
    public Node node() {
        GridPane grid = new GridPane(8, 5);
        ColumnConstraints label = column(90, 130, Priority.SOMETIMES);
        ColumnConstraints turns = column(64, 74, Priority.NEVER);
        turns.setHalignment(HPos.RIGHT);
        ColumnConstraints asks = column(78, 92, Priority.NEVER);
        asks.setHalignment(HPos.CENTER);
        grid.getColumnConstraints().addAll(label, turns, column(90, 130, Priority.ALWAYS), asks,
                column(80, 110, Priority.ALWAYS));
        String[] heads = {"ui.speakers.in-text", "ui.speakers.turns", "ui.speakers.name", "ui.import.interviewer",
                "ui.speakers.case"};
        for (int i = 0; i < heads.length; i++) {
            Label head = new Label(workspace.text(heads[i]));
            head.getStyleClass().addAll("mk-mute", "mk-small");
            grid.add(head, i, 0);
        }
        for (int i = 0; i < Math.min(rows.size(), MOST); i++) {
            add(grid, i);
        }
        note.setId("speakers-note");
        note.getStyleClass().addAll("mk-mute", "mk-small");
        note.setWrapText(true);
        note.setMinWidth(0);
        VBox box = new VBox(6, grid, note);
        if (rows.size() > MOST) {
            box.getChildren().add(1, new Label(workspace.text("ui.import.more-speakers", rows.size() - MOST)));
        }
        say();
        return box;
    }

    private static ColumnConstraints column(double least, double wanted, Priority grows) {
        ColumnConstraints column = new ColumnConstraints(least, wanted, Double.MAX_VALUE);
        column.setHgrow(grows);
        return column;
    }

    private void add(GridPane grid, int row) {
        Row one = rows.get(row);
        Label label = UserText.label(one.label());
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(one.label()));
        Label turns = new Label(one.turns());
        turns.getStyleClass().addAll("mk-mute", "mk-small");
        TextField name = field("speaker-name-" + row, workspace.text("ui.speakers.name-of", one.label()),
                one.choice().name());
        name.textProperty().addListener((property, before, now) -> change(row,
                choices.get(row).called(now.isBlank() ? one.label() : now)));
        name.setPromptText(UserText.oneLine(one.label()));
        CheckBox asks = new CheckBox();
        asks.setId("import-interviewer-" + row);
        asks.setAccessibleText(workspace.text("ui.import.interviewer-who", one.label()));
        asks.setSelected(one.choice().interviewer());
        asks.setOnAction(event -> change(row, choices.get(row).asking(asks.isSelected())));
        String named = one.choice().caseName() == null ? one.cases() : one.choice().caseName();
        TextField ofCase = field("speaker-case-" + row, workspace.text("ui.speakers.case-of", one.label()), named);
        ofCase.setPromptText(workspace.text("ui.speakers.no-case"));
        ofCase.textProperty().addListener((property, before, now) -> change(row,
                choices.get(row).of(now.equals(one.cases()) ? null : now)));
        grid.addRow(row + 1, label, turns, name, asks, ofCase);
    }

    private static TextField field(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(name);
        field.getStyleClass().add("mk-field");
        field.setMinWidth(0);
        field.setPrefColumnCount(8);
        return field;
    }

    private void change(int row, SpeakerChoice choice) {
        choices.set(row, choice);
        changed.to(row, choice);
        say();
    }

    /** Says who counts as one. */
    private void say() {
        Map<String, List<String>> together = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> labels = together.computeIfAbsent(choices.get(i).name().strip(), name -> new ArrayList<>());
            if (!labels.contains(rows.get(i).label())) {
                labels.add(rows.get(i).label());
            }
        }
        String merged = together.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(each -> workspace.text("ui.speakers.together", each.getKey(), String.join(", ", each.getValue())))
                .collect(Collectors.joining(" "));
        note.setText(merged.isEmpty() ? workspace.text("ui.speakers.hint") : merged);
    }
}
