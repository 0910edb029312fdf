package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Progress;
import org.makna.model.Statistics;
import org.makna.model.Table;
import org.makna.study.TableRequest;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.common.Choice;

/** How codes meet is chosen by keys, and a cell lists what meets there. */
class CodesByCodesJourneyTest extends WindowTest {

    @Test
    void codesMeetInEventsInTextAndNearEachOther() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-matrix").tryQuery().isPresent() && matrix().data().isPresent());
        clickOn("Codes × Codes");
        await(() -> shown().unit() == Table.Unit.EVENTS);
        assertThat(labels("tables-unit")).contains("co-occurrences", "documents with both").doesNotContain("cases");
        assertThat(node("tables-near").getParent().getParent().isVisible()).isFalse();
        Table events = shown();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.Q);
        await(() -> lookup("#table-test-cells").tryQuery().isPresent());
        TableView<Statistics.Row> pairs = node("table-test-cells");
        Statistics.Row strongest = pairs.getItems().getFirst();
        assertThat(pairs.getItems()).isSortedAccordingTo(
                Comparator.comparingDouble((Statistics.Row row) -> row.figures().get(3)).reversed());
        interact(() -> Png.write(pairs.getScene().snapshot(null), Path.of("target/shots/table-pairs.png")));
        push(KeyCode.ENTER);
        await(() -> matrix().chosen().isPresent());
        Cell met = matrix().chosen().orElseThrow();
        assertThat(events.cells()[met.row()][met.column()]).isEqualTo(strongest.figures().getFirst());

        interact(() -> node("tables-unit").requestFocus());
        for (int i = 0; i < 7; i++) {
            push(KeyCode.DOWN);
        }
        await(() -> shown().unit() == Table.Unit.NEAR);
        assertThat(node("tables-near").getParent().getParent().isVisible()).isTrue();
        assertThat(((ComboBox<Choice.Option>) this.<ComboBox<Choice.Option>>node("tables-near")).getValue().text())
                .isEqualTo("at most 1 sentence");
        Table near = shown();
        assertThat(near.cells()[0][0]).isNaN();
        picture("tables-near");
        interact(() -> node("tables-near").requestFocus());
        push(KeyCode.DOWN);
        await(() -> matrix().data().orElseThrow().counted().request().unit().equals("near/3s"));
        assertThat(shown().total()).isGreaterThanOrEqualTo(near.total());
        Cell cell = firstMeeting();
        TableRequest request = matrix().data().orElseThrow().counted().request();
        int behind = workspace().study().tables().segmentsOf(request, cell.row(), cell.column(), Progress.NONE).size();
        interact(() -> matrix().requestFocus());
        interact(() -> matrix().moveTo(cell));
        push(KeyCode.ENTER);
        ListView<Integer> list = node("tables-segments-list");
        await(() -> list.getItems().size() == behind);
        assertThat(behind).isGreaterThan(1);
        // A table that is not of codes by codes has the units of tables in general again.
        clickOn("Codes × Documents");
        await(() -> shown().columnAxis().equals("documents"));
        assertThat(shown().unit()).isEqualTo(Table.Unit.CODINGS);
        assertThat(labels("tables-unit")).contains("cases").doesNotContain("co-occurrences");
    }

    private Cell firstMeeting() {
        double[][] cells = shown().cells();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells.length; column++) {
                if (cells[row][column] > 1) {
                    return new Cell(row, column);
                }
            }
        }
        throw new AssertionError("No codes meet");
    }

    private List<String> labels(String choice) {
        return this.<ComboBox<Choice.Option>>node(choice).getItems().stream().map(Choice.Option::text).toList();
    }

    private Table shown() {
        return matrix().data().orElseThrow().table();
    }

    private Matrix matrix() {
        return node("tables-matrix");
    }
}
