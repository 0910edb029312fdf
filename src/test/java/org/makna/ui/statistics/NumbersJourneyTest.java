package org.makna.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Statistics.Row;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.model.drawing.Mark;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;
import org.makna.ui.drawing.DrawingView;

/** Numbers of cases are drawn by groups, read out by keys and saved. */
class NumbersJourneyTest extends WindowTest {

    @Test
    void theNumbersOfAGroupAreDrawnAndSaved() throws Exception {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        await(() -> lookup("#statistics-first").tryQuery().isPresent());
        TableView<Row> first = node("statistics-first");
        await(() -> !first.getItems().isEmpty());
        choose("statistics-kind", "COMPARISON");
        choose("statistics-by", "attribute:Gender");
        await(() -> first.getColumns().size() == 9 && !first.getItems().isEmpty());
        clickOn("#statistics-chart");
        await(() -> lookup("#numbers-chart").tryQuery().isPresent());
        DrawingView view = node("numbers-chart");
        await(() -> view.drawing().isPresent() && view.drawing().get().marks().size() == 2 && view.isFocused());
        picture("numbers-boxes", view);
        push(KeyCode.DOWN);
        assertThat(view.spoken()).startsWith("Perempuan: median ");
        choose("numbers-kind", "HISTOGRAM");
        await(() -> view.drawing().orElseThrow().marks().size() > 4);
        picture("numbers-histogram", view);
        choose("numbers-by", "");
        await(() -> view.drawing().orElseThrow().title().equals("Age group"));
        Path svg = folder.resolve("numbers.svg");
        chosen.add(svg);
        clickOn("#numbers-svg");
        await(() -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains("<title>Age group</title>", "Of 228 cases.");
        Path again = folder.resolve("again.svg");
        chosen.add(again);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
        await(() -> Files.exists(again));
        interact(view::requestFocus);
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        ListView<GroupedNumbers.Owned> behind = node("numbers-behind");
        Mark bar = view.cursor().orElseThrow();
        await(() -> bar.said().endsWith(": " + behind.getItems().size() + " cases"));
        assertThat(this.<Label>node("numbers-behind-heading").getText()).isEqualTo(bar.said());
        picture("numbers-behind", view);
        GroupedNumbers.Owned second = behind.getItems().get(1);
        interact(behind::requestFocus);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> Long.valueOf(second.owner().id()).equals(workspace().selectedCase().get()));
        assertThat(lookup("#numbers-chart").tryQuery()).isEmpty();
        assertThat(lookup("#statistics-first").tryQuery()).isEmpty();
        picture("numbers-case", stage.getScene().getRoot());
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void choose(String id, String value) {
        ComboBox<Choice.Option> box = node(id);
        interact(() -> box.setValue(box.getItems().stream().filter(one -> one.value().equals(value)).findFirst()
                .orElseThrow()));
    }

    private void picture(String name, Node node) {
        interact(() -> Png.write(node.getScene().snapshot(null), Path.of("target", "shots", name + ".png")));
    }
}
