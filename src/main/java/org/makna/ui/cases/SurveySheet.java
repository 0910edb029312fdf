package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.StudyChange;
import org.makna.study.SurveyGrid;
import org.makna.ui.action.Action;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;

/** Surveys: respondents and questions in a grid; beside it the surveys, a filter, and the whole of the selected answer. */
final class SurveySheet {

    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;
    /** So much of an answer is shown beside the grid, UTF-16; Enter shows all. */
    private static final int LONGEST = 4_000;
    private static final double READING = 210;

    private final Workspace workspace;
    private final GridBook book = new GridBook();
    private final SurveyTable table;
    private final VBox side = new VBox();
    private final ListView<String> surveys = new ListView<>();
    private final Label question = new Label();
    private final ScrollPane answer = new ScrollPane();
    private SurveyGrid grid = new SurveyGrid(List.of(), List.of(), List.of());

    /** @param showCase shows a case that has no text */
    SurveySheet(Workspace workspace, Consumer<Long> showCase) {
        this.workspace = workspace;
        table = new SurveyTable(workspace, book, whenEmpty(), showCase);
        table.cell().addListener((property, before, now) -> read(now));
        new ShownReading<>(workspace, table, () -> SurveyGrid.of(workspace.study()),
                part -> part instanceof StudyChange.Cases || part instanceof StudyChange.Documents
                        || part instanceof StudyChange.Codings,
                this::show);
        side.setId("survey-side");
        side.getChildren().addAll(head(), filter(), list(), line(), reading());
        read(null);
    }

    GridBook book() {
        return book;
    }

    SurveyTable table() {
        return table;
    }

    VBox side() {
        return side;
    }

    /** Number of open questions. */
    int questions() {
        return grid.questions().size();
    }

    private HBox head() {
        Label title = new Label(workspace.text("ui.survey.head"));
        title.getStyleClass().add("mk-head");
        Label count = new Label();
        count.getStyleClass().add("mk-key");
        book.listed().addListener((ListChangeListener<GridLine>) change -> count.setText(
                String.format(workspace.messages().locale(), "%,d", book.listed().size())));
        HBox head = new HBox(6, title, count);
        head.getStyleClass().add("mk-panel-head");
        return head;
    }

    private HBox filter() {
        TextField field = new TextField();
        field.setId("survey-filter");
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.survey.filter"));
        field.setAccessibleText(workspace.text("ui.survey.filter"));
        field.textProperty().addListener((property, before, typed) -> book.filter(typed));
        field.setOnAction(event -> table.focus());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(4, field);
        box.getStyleClass().add("mk-panel-filter");
        return box;
    }

    private ListView<String> list() {
        surveys.setId("survey-list");
        surveys.setAccessibleText(workspace.text("ui.survey.surveys"));
        surveys.getStyleClass().add("mk-grid-list");
        surveys.setFixedCellSize(ROW);
        surveys.setCellFactory(view -> new SurveyName());
        surveys.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> narrow());
        surveys.setMinHeight(2 * ROW);
        return surveys;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("mk-separator");
        return line;
    }

    private VBox reading() {
        question.getStyleClass().add("mk-head");
        question.setMinWidth(0);
        HBox head = new HBox(question);
        head.getStyleClass().add("mk-panel-head");
        answer.setId("survey-answer");
        answer.setAccessibleText(workspace.text("ui.survey.whole"));
        answer.setFitToWidth(true);
        answer.getStyleClass().add("mk-plain-scroll");
        VBox.setVgrow(answer, Priority.ALWAYS);
        VBox box = new VBox(head, answer);
        VBox.setVgrow(box, Priority.ALWAYS);
        box.setMinHeight(READING);
        return box;
    }

    private void show(SurveyGrid fresh) {
        grid = fresh;
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(fresh.files());
        if (!names.equals(surveys.getItems())) {
            String chosen = surveys.getSelectionModel().getSelectedItem();
            surveys.getItems().setAll(names);
            surveys.getSelectionModel().select(Math.max(0, chosen == null ? 0 : names.indexOf(chosen)));
            surveys.setPrefHeight(ROW * Math.min(MOST_ROWS, names.size()) + 4);
        }
        table.show(fresh);
        narrow();
    }

    private void narrow() {
        String chosen = surveys.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.isEmpty()) {
            book.only(null);
        } else {
            Set<Long> ids = grid.rows().stream().filter(row -> row.fileName().equals(chosen)).map(SurveyGrid.Row::id)
                    .collect(Collectors.toSet());
            book.only(ids);
        }
    }

    private void read(SurveyTable.@Nullable Cell cell) {
        AnswerColumn column = cell == null ? null : cell.column();
        String words = cell == null || column == null ? "" : cell.row().words(column.question());
        UserText.showIn(question, column == null ? workspace.text("ui.survey.answer-head") : column.name());
        question.setTooltip(column == null ? null : new Tooltip(column.name()));
        Label text = UserText.paragraph(words.isEmpty()
                ? workspace.text(column == null ? "ui.survey.choose" : "ui.survey.no-answer")
                : words.length() > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + "…" : words,
                220);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add(words.isEmpty() ? "mk-mute" : "mk-body");
        VBox box = new VBox(text);
        box.getStyleClass().add("mk-answer");
        answer.setContent(box);
        answer.setVvalue(0);
    }

    private VBox whenEmpty() {
        Label what = new Label(workspace.text("ui.survey.none"));
        what.setWrapText(true);
        what.setMaxWidth(420);
        what.getStyleClass().add("mk-mute");
        VBox box = new VBox(10, what, workspace.actions().button(Action.IMPORT_FILES));
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(420);
        return box;
    }

    private final class SurveyName extends ListCell<String> {

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setPrefWidth(0);
            setText(empty || name == null
                    ? null
                    : name.isEmpty() ? workspace.text("ui.survey.all") : UserText.oneLine(name));
        }
    }
}
