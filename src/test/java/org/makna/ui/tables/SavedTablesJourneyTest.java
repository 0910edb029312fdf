package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.makna.model.SavedTable;
import org.makna.study.Codebook;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** A table is saved by its key, and what changed since is told. */
class SavedTablesJourneyTest extends WindowTest {

    @Test
    void aTableIsSavedComparedOpenedAndDeleted() {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-matrix").tryQuery().isPresent()
                && this.<Matrix>node("tables-matrix").data().isPresent());
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        clickOn("#prompt-field").write("Codes then");
        push(KeyCode.ENTER);
        await(() -> !saved().isEmpty());
        assertThat(saved().getFirst().runs()).hasSize(1);

        Codebook.Entry coded = workspace().now().get().codebook().entries().stream()
                .filter(entry -> entry.path().contains(" > ")).findFirst().orElseThrow();
        workspace().study().codebookEdits().delete(coded.code().id()).join();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.D);
        await(() -> lookup("#saved-tables-list").tryQuery().isPresent());
        TableView<ComparedCells.Pair> compared = node("saved-tables-compared");
        await(() -> !compared.getItems().isEmpty());
        assertThat(compared.getItems()).allMatch(pair -> pair.row().label().equals(coded.path()));
        assertThat(this.<Label>node("saved-tables-said").getText()).contains("compared with revision");
        interact(() -> Png.write(compared.getScene().snapshot(null), Path.of("target", "shots", "saved-tables.png")));
        clickOn("#saved-tables-keep");
        await(() -> saved().getFirst().runs().size() == 2);
        await(() -> compared.getItems().isEmpty());

        ListView<SavedTable> list = node("saved-tables-list");
        interact(list::requestFocus);
        push(KeyCode.DELETE);
        await(() -> saved().isEmpty() && list.getItems().isEmpty());
        push(KeyCode.ESCAPE);
        await(() -> Window.getWindows().stream().filter(Stage.class::isInstance).count() == 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !saved().isEmpty());
    }

    private List<SavedTable> saved() {
        return workspace().study().tables().saved().all();
    }
}
