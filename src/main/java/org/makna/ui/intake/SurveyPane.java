package org.makna.ui.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;
import org.makna.study.ImportPreview;
import org.makna.study.Importing;
import org.makna.ui.common.Choices;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** What the user decides about a survey: its rows, its words for missing values, and each of its columns. */
final class SurveyPane {

    private static final String GLOB = "*.json";
    private static final String BETWEEN_WORDS = ";";

    private final Workspace workspace;
    private final PlannedFile file;
    private final Runnable readAgain;
    private final Label problem = new Label();

    /** @param readAgain called when the file has been read in another way */
    SurveyPane(Workspace workspace, PlannedFile file, Runnable readAgain) {
        this.workspace = workspace;
        this.file = file;
        this.readAgain = readAgain;
        problem.setId("import-survey-problem");
        problem.getStyleClass().add("mk-error");
        problem.setWrapText(true);
        problem.setVisible(false);
        problem.setManaged(false);
    }

    Node node() {
        Label columns = head(workspace.text("ui.import.columns-head", file.columns().size()));
        HBox.setHgrow(columns, Priority.ALWAYS);
        columns.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, columns, button("import-map-read", "ui.import.map-read", this::readMap),
                button("import-map-save", "ui.import.map-save", this::saveMap));
        top.setAlignment(Pos.CENTER_LEFT);
        Label rows = head(workspace.text("ui.import.first-rows-head"));
        VBox box = new VBox(5, settings(), problem, rows,
                FirstRows.of(workspace, file.columns()), top, new ColumnList(workspace, file).node());
        VBox.setMargin(rows, new Insets(12, 0, 0, 0));
        VBox.setMargin(top, new Insets(10, 0, 0, 0));
        return box;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("mk-head");
        return head;
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId(id);
        button.getStyleClass().add("mk-link");
        button.setOnAction(event -> work.run());
        return button;
    }

    private GridPane settings() {
        SurveyWords words = file.words();
        ComboBox<RowUse> rows = Choices.box("import-rows-are", workspace.text("ui.import.rows-are"),
                Arrays.asList(RowUse.values()), this::words, words.rows());
        rows.setPrefWidth(300);
        rows.valueProperty().addListener((property, before, now) -> reread(now));
        GridPane grid = new GridPane(12, 8);
        grid.getColumnConstraints().addAll(new ColumnConstraints(110), new ColumnConstraints());
        row(grid, 0, workspace.text("ui.import.rows-are"), rows);
        row(grid, 1, workspace.text("ui.import.not-applicable"), missing("import-not-applicable",
                "ui.import.not-applicable-help", "ui.import.not-applicable-example", words.notApplicable(),
                typed -> new SurveyWords(file.words().rows(),
                        file.words().sheet(), typed, file.words().unassigned())));
        row(grid, 2, workspace.text("ui.import.unassigned"), missing("import-unassigned",
                "ui.import.unassigned-help", "ui.import.unassigned-example", words.unassigned(),
                typed -> new SurveyWords(file.words().rows(),
                        file.words().sheet(), file.words().notApplicable(), typed)));
        return grid;
    }

    private static void row(GridPane grid, int row, String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("mk-mute");
        label.setWrapText(true);
        label.setLabelFor(field);
        grid.add(label, 0, row);
        grid.add(field, 1, row);
    }

    private TextField missing(String id, String help, String example, List<String> words,
            Function<List<String>, SurveyWords> with) {
        TextField field = new TextField(String.join(BETWEEN_WORDS + " ", words));
        field.setId(id);
        field.getStyleClass().add("mk-field");
        field.setPrefWidth(300);
        field.setPromptText(workspace.text(example));
        field.setAccessibleText(workspace.text(help));
        Runnable apply = () -> {
            List<String> typed = Arrays.stream(field.getText().split(BETWEEN_WORDS)).map(String::strip)
                    .filter(one -> !one.isEmpty()).distinct().toList();
            SurveyWords now = with.apply(typed);
            if (!now.equals(file.words())) {
                file.setWords(now);
                again(workspace.text("ui.import.reading"),
                        (importing, progress) -> importing.preview(file.question(), progress), true);
            }
        };
        field.setOnAction(event -> apply.run());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                apply.run();
            }
        });
        return field;
    }

    private void reread(RowUse rows) {
        file.setWords(file.words().withRows(rows));
        file.forgetColumns();
        again(workspace.text("ui.import.reading"),
                (importing, progress) -> importing.preview(file.question(), progress), false);
    }

    private interface Reading {
        ImportPreview read(Importing importing, Progress progress);
    }

    private void again(String what, Reading reading, boolean keep) {
        Importing importing = workspace.study().importing();
        workspace.tasks().start(what, progress -> reading.read(importing, progress), preview -> {
            if (preview.isReadable()) {
                file.readAgain(preview, keep);
                readAgain.run();
            } else {
                complain(preview.findings().isEmpty()
                        ? ""
                        : workspace.messages().text(preview.findings().getFirst().message()));
            }
        }, thrown -> {
            if (thrown instanceof MaknaException known) {
                complain(workspace.messages().text(known.message()));
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }

    private void complain(String text) {
        UserText.showIn(problem, text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }

    private void readMap() {
        workspace.services().files().open(workspace.text("ui.import.map-read-title"),
                workspace.text("ui.import.map-files"), List.of(GLOB)).ifPresent(
                        map -> again(
                                workspace.text("ui.import.reading"),
                                (importing, progress) -> importing.preview(file.question(), map, progress), false));
    }

    private void saveMap() {
        workspace.services().files().save(workspace.text("ui.import.map-save-title"),
                workspace.text("ui.import.map-files"), List.of(GLOB), file.name() + ".map.json")
                .ifPresent(this::saveMap);
    }

    private void saveMap(Path map) {
        try {
            workspace.study().importing().saveMap(map, file.columns(), file.words());
            complain("");
        } catch (MaknaException e) {
            complain(workspace.messages().text(e.message()));
        }
    }

    private String words(RowUse rows) {
        return switch (rows) {
            case CASES -> workspace.text("ui.import.rows-cases");
            case POSTS -> workspace.text("ui.import.rows-posts");
            case ACCOUNTS -> workspace.text("ui.import.rows-accounts");
        };
    }
}
