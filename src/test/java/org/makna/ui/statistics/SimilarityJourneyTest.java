package org.makna.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Statistics.Row;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;

/** What is alike in the sample is asked by keys, looked at as pairs and as a tree, and taken out. */
class SimilarityJourneyTest extends WindowTest {

    @Test
    void codesDocumentsCasesAndWordsAreCompared() throws Exception {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.M);
        await(() -> lookup("#similarity-pairs").tryQuery().isPresent());
        TableView<Row> pairs = node("similarity-pairs");
        await(() -> !pairs.getItems().isEmpty());
        assertThat(pairs.getItems()).isSortedAccordingTo(
                Comparator.comparingDouble((Row row) -> -row.figures().getFirst()));
        Label counted = node("similarity-counted");
        assertThat(counted.getText()).contains("Compared: ", "complete linkage");
        Node tree = node("similarity-tree");
        assertThat(tree.isVisible()).isTrue();
        picture("codes", pairs);

        // Words by the documents they are in: from the choice of items, two keys on.
        int before = pairs.getItems().size();
        interact(() -> node("similarity-items").requestFocus());
        push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        ComboBox<Choice.Option> by = node("similarity-by");
        await(() -> by.getItems().size() == 2);
        interact(by::requestFocus);
        push(KeyCode.DOWN);
        await(() -> counted.getText().contains("100 items by "));
        assertThat(pairs.getItems().size()).isNotEqualTo(before).isEqualTo(100 * 99 / 2);
        picture("words", pairs);
        push(KeyCode.UP);
        interact(() -> node("similarity-items").requestFocus());
        push(KeyCode.UP);
        await(() -> counted.getText().contains("28 items by ") && pairs.getItems().size() == 28 * 27 / 2);
        assertThat(tree.isVisible()).isTrue();
        push(KeyCode.UP);
        interact(by::requestFocus);
        push(KeyCode.DOWN);
        await(() -> counted.getText().contains("234 items by ") && pairs.getItems().size() == 5_000);
        assertThat(tree.isVisible()).as("more than can be drawn").isFalse();
        push(KeyCode.UP);
        interact(() -> node("similarity-items").requestFocus());
        push(KeyCode.UP);
        await(() -> pairs.getItems().size() == before);
        interact(() -> node("similarity-index").requestFocus());
        push(KeyCode.DOWN);
        await(() -> pairs.getColumns().getLast().getText().equals("Jaccard index"));
        Path file = folder.resolve("similarity.csv");
        chosen.add(file);
        clickOn("#similarity-csv");
        await(() -> Files.exists(file.resolveSibling("similarity.csv.txt")));
        push(KeyCode.ENTER);
        assertThat(Files.readString(file)).startsWith("\uFEFFItem A,Item B,Jaccard index");
        picture("jaccard", pairs);
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void picture(String name, TableView<?> table) {
        interact(() -> Png.write(table.getScene().snapshot(null),
                Path.of("target", "shots", "similarity-" + name + ".png")));
    }
}
