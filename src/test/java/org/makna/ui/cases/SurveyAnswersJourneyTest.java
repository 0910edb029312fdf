package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.SurveyGrid;
import org.makna.ui.WindowTest;
import org.makna.ui.workspace.CodingTarget;

/** The answers of surveys by keys and clicks: filtered, sorted, and opened where they stand. */
class SurveyAnswersJourneyTest extends WindowTest {

    private static final String SURVEY = """
            Respondent,Age,Area,What do you think of the office?,What should change?
            R1,34,Ende,The queue at the office is far too long in the morning,
            R2,51,Bajo,Nobody there explains what papers one needs for it,Put up a list of the papers at the door please
            R3,19,Ende,,Let us send the forms from the telephone instead
            R4,28,Bajo,Agents at the counter are friendly and quick these days,Keep the office open on Saturday morning too
            """;

    @Override
    protected double width() {
        return 1440;
    }

    @BeforeEach
    void aSurvey() throws Exception {
        Path study = folder.resolve("survey.makna");
        Path file = Files.writeString(folder.resolve("office.csv"), SURVEY);
        Path second = Files.writeString(folder.resolve("later.csv"),
                "Respondent,Age,What do you think of the office?\nR9,44,It has got much better since they moved\n"
                        + "R8,23,I have not been there again since the summer\n");
        try (Study made = Study.create(study, "Survey", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            made.importing().run(List.of(second), ImportOptions.DEFAULT, Progress.NONE);
            SurveyGrid.Row row = SurveyGrid.of(made).rows().getFirst();
            long code = made.codebookEdits().create(null, "Waiting").join().id();
            made.coding().apply(Objects.requireNonNull(row.documentId()), row.answer(0).orElseThrow().words(),
                    code).join();
        }
        openStudy(study);
        push(KeyCode.ALT, KeyCode.G);
        await(() -> lookup("#survey-grid").tryQuery().isPresent() && grid().getItems().size() == 6);
    }

    @Test
    void anAnswerIsFoundAndOpenedInItsText() {
        await(() -> grid().isFocused());
        assertThat(cell("1 coding").getText()).startsWith("The queue at the office");
        push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        await(() -> whole().startsWith("Put up a list of the papers"));
        picture("survey-answers");
        push(KeyCode.ENTER);
        await(() -> selected().equals("Put up a list of the papers at the door please"));
        assertThat(lookup("#survey-grid").tryQuery()).isEmpty();

        push(KeyCode.ALT, KeyCode.G);
        await(() -> lookup("#survey-grid").tryQuery().isPresent() && grid().isFocused());
        assertThat(whole()).as("the cell stays selected").startsWith("Put up a list of the papers");
        doubleClickOn(cell("Agents at the counter"));
        await(() -> selected().startsWith("Agents at the counter"));
    }

    @Test
    void theListIsFilteredSortedAndNarrowedToASurvey() {
        clickOn("#survey-filter").write("OFFICE sat");
        await(() -> names().equals(List.of("R4")));
        push(KeyCode.ENTER);
        await(() -> grid().isFocused());
        clickOn("#survey-filter").eraseText(10);
        await(() -> grid().getItems().size() == 6);
        clickOn(cell("Keep the office open")).push(KeyCode.ALT, KeyCode.T);
        await(() -> names().subList(0, 3).equals(List.of("R4", "R3", "R2")));
        push(KeyCode.ALT, KeyCode.T);
        picture("survey-sorted");
        await(() -> names().subList(0, 3).equals(List.of("R2", "R3", "R4")));
        push(KeyCode.ALT, KeyCode.T);
        await(() -> names().getFirst().equals("R1"));
        ListView<String> surveys = node("survey-list");
        interact(() -> surveys.getSelectionModel().select("later.csv"));
        await(() -> Set.copyOf(names()).equals(Set.of("R8", "R9")));
        push(KeyCode.ALT, KeyCode.D);
        await(() -> lookup("#documents-grid").tryQuery().isPresent());
    }

    private TableView<GridLine> grid() {
        return node("survey-grid");
    }

    private List<String> names() {
        return grid().getItems().stream().map(GridLine::name).toList();
    }

    private String whole() {
        return lookup("#survey-answer .label").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private String selected() {
        CodingTarget target = workspace().target().get();
        return target == null
                ? ""
                : target.place().map(place -> workspace().study().document(place.documentId())
                        .map(document -> document.text().substring(place.range().start(), place.range().end()))
                        .orElse("")).orElse("");
    }

    private TableCell<?, ?> cell(String said) {
        return lookup("#survey-grid .table-cell").queryAll().stream().filter(TableCell.class::isInstance)
                .map(node -> (TableCell<?, ?>) node)
                .filter(one -> one.getAccessibleText() != null && one.getAccessibleText().contains(said)).findFirst()
                .orElseThrow();
    }
}
