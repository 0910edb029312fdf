package org.makna.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.HistoryStep;
import org.makna.model.Messages;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** The history: its list, its filters, and the way back. */
class HistoryJourneyTest extends WindowTest {

    private Path study;

    @BeforeEach
    void threeCasesByTwoCoders() {
        study = folder.resolve("trail.makna");
        try (Study made = Study.create(study, "Trail", "en", Messages.in(Locale.ENGLISH))) {
            made.actAs("Budi");
            made.caseEdits().create("Siti").join();
            made.actAs("Ana");
            made.caseEdits().create("Wati").join();
            made.caseEdits().create("Joko").join();
        }
        openStudy(study);
        clickOn("#rail-history");
        await(() -> steps().getItems().size() == 3);
    }

    @Test
    void undoesBackToAStepAndRedoes() {
        clickOn("New case “Siti”");
        clickOn("#button-undo-to-here");
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> steps().getItems().size() == 5);
        assertThat(workspace().study().caseTable().rows()).hasSize(1);
        assertThat(line(2).step().state()).isEqualTo(HistoryStep.State.UNDONE);
        assertThat(lookup("undone").tryQuery()).isPresent();
        assertThat(node("button-undo-to-here").isDisabled()).isTrue();

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> steps().getItems().size() == 6);
        assertThat(workspace().study().caseTable().rows()).hasSize(2);
    }

    @Test
    void filtersByCoderKindAndWords() {
        clickOn("#history-coder-2");
        await(() -> steps().getItems().size() == 1);
        assertThat(((Label) node("history-count")).getText()).isEqualTo("1 of 3 steps");
        clickOn("#history-everyone");
        clickOn("#history-words").write("wati new");
        await(() -> steps().getItems().size() == 1);
        assertThat(line(0).text()).contains("Wati");
        interact(() -> ((TextField) node("history-words")).clear());
        clickOn("#history-group-3");
        await(() -> steps().getItems().isEmpty());
    }

    @Test
    void writesTheTrailToAFile() throws Exception {
        Path csv = folder.resolve("trail.csv");
        chosen.add(csv);
        clickOn("#button-export-history");
        await(() -> Files.exists(csv));
        push(KeyCode.ENTER);
        assertThat(Files.readString(csv)).contains("Budi").contains("Joko");
    }

    @Test
    void enterGoesToWhatAStepChanged() {
        long wati = workspace().study().caseTable().rows().stream()
                .filter(row -> row.oneCase().name().equals("Wati")).findFirst().orElseThrow().oneCase().id();
        clickOn("New case “Wati”");
        push(KeyCode.ENTER);
        await(() -> Long.valueOf(wati).equals(workspace().selectedCase().get()));
        await(() -> lookup("#cases").tryQuery().isPresent());
    }

    private StepLine line(int row) {
        return steps().getItems().get(row);
    }

    private TableView<StepLine> steps() {
        return node("history-steps");
    }
}
