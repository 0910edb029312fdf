package org.makna.ui.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.GridForm;
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
    private final VBox settings = new VBox();

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
        settings.getChildren().setAll(settings());
        Label columns = head(workspace.text("ui.import.columns-head", file.columns().size()));
        HBox.setHgrow(columns, Priority.ALWAYS);
        columns.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, columns, button("import-map-read", "ui.import.map-read", this::readMap),
                button("import-map-save", "ui.import.map-save", this::saveMap));
        top.setAlignment(Pos.CENTER_LEFT);
        Label rows = head(workspace.text("ui.import.first-rows-head"));
        VBox box = new VBox(5, settings, problem, rows,
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
        GridFields form = new GridFields(workspace, file.preview().grid(), words.form(), this::reread);
        int row = 0;
        if (form.hasSheets()) {
            row(grid, row++, workspace.text("ui.import.sheet"), form.sheets());
        }
        if (!file.isFormShown()) {
            row(grid, row++, workspace.text("ui.import.form"), summary(form));
        } else {
            if (form.isDelimited()) {
                row(grid, row++, workspace.text("ui.import.cells-between"), form.delimiters());
            }
            row(grid, row++, workspace.text("ui.import.header-row"), form.header());
        }
        row(grid, row++, workspace.text("ui.import.rows-are"), rows);
        row(grid, row++, workspace.text("ui.import.not-applicable"), missing("import-not-applicable",
                "ui.import.not-applicable-help", "ui.import.not-applicable-example", words.notApplicable(),
                typed -> file.words().withNotApplicable(typed)));
        row(grid, row, workspace.text("ui.import.unassigned"), missing("import-unassigned",
                "ui.import.unassigned-help", "ui.import.unassigned-example", words.unassigned(),
                typed -> file.words().withUnassigned(typed)));
        return grid;
    }

    /** How the file was read in a few words; few have to change it. */
    private Node summary(GridFields form) {
        Button change = button("import-form-change", "ui.import.form-change", () -> {
            file.showForm();
            settings.getChildren().setAll(settings());
            focus(problem.getScene(), form.isDelimited() ? "import-cells-between" : "import-header-row");
        });
        HBox summary = new HBox(6, new Label(form.summary()), change);
        summary.setAlignment(Pos.CENTER_LEFT);
        return summary;
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
                read("", true);
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
        read("import-rows-are", false);
    }

    /** Reads the file in another way, in which its columns may be others. */
    private void reread(GridForm form, String id) {
        boolean same = file.words().form().withDecimal(form.decimal()).equals(form);
        file.setWords(file.words().withForm(form));
        if (!same) {
            file.forgetColumns();
        }
        read(id, same);
    }

    private void read(String id, boolean keep) {
        again(workspace.text("ui.import.reading"),
                (importing, progress) -> importing.preview(file.question(), progress), id, keep);
    }

    private interface Reading {
        ImportPreview read(Importing importing, Progress progress);
    }

    /**
     * Reads the file again; where that fails, all stays as it was, and the pane says why.
     *
     * @param id of the control that has the focus afterwards; empty leaves the focus
     */
    private void again(String what, Reading reading, String id, boolean keep) {
        Importing importing = workspace.study().importing();
        workspace.tasks().start(what, progress -> reading.read(importing, progress), preview -> {
            if (preview.isReadable()) {
                file.readAgain(preview, keep);
                Scene scene = problem.getScene();
                readAgain.run();
                focus(scene, id);
            } else {
                takeBack(id);
                complain(preview.findings().isEmpty()
                        ? ""
                        : workspace.messages().text(preview.findings().getFirst().message()));
            }
        }, thrown -> {
            takeBack(id);
            if (thrown instanceof MaknaException known) {
                complain(workspace.messages().text(known.message()));
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }

    /** Shows again how the file was read last. */
    private void takeBack(String id) {
        file.takeBackWords();
        settings.getChildren().setAll(settings());
        focus(problem.getScene(), id);
    }

    private static void focus(@Nullable Scene scene, String id) {
        if (scene == null || id.isEmpty()) {
            return;
        }
        // What stands in a pane that scrolls is in the scene only once the pane has its skin.
        scene.getRoot().applyCss();
        Node control = scene.lookup("#" + id);
        if (control != null) {
            control.requestFocus();
        }
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
                                (importing, progress) -> importing.preview(file.question(), map, progress), "", false));
    }

    private void saveMap() {
        workspace.services().files().save(workspace.text("ui.import.map-save-title"),
                workspace.text("ui.import.map-files"), List.of(GLOB), file.name() + ".map.json")
                .ifPresent(this::saveMap);
    }

    private void saveMap(Path map) {
        try {
            workspace.study().importing().saveMap(map, file.columns(), file.wordsToSave());
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
