package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.ui.WindowTest;
import org.makna.ui.drawing.DrawingView;

/** Drawing a table in the window by clicks and keys. */
class ChartsJourneyTest extends WindowTest {

    @Test
    void everyKindThatFitsIsDrawn() {
        openChart();
        assertThat(drawing().title()).isEqualTo(this.<Label>node("tables-title").getText());
        assertThat(drawing().caption()).contains("Counted: codings");
        kinds().getItems().forEach(kind -> {
            show(kind);
            picture("chart-" + kind.word());
        });
        assertThat(kinds().getItems()).contains(ChartKind.BARS, ChartKind.GROUPED, ChartKind.STACKED, ChartKind.HEAT);
        clickOn("Codes × Documents");
        await(() -> kinds().getItems().contains(ChartKind.BOXES));
        for (ChartKind kind : new ChartKind[]{ChartKind.HISTOGRAM, ChartKind.BOXES, ChartKind.PIE}) {
            show(kind);
            picture("chart-" + kind.word());
        }
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        for (ChartKind kind : new ChartKind[]{ChartKind.HEAT, ChartKind.STACKED, ChartKind.PIE}) {
            show(kind);
            picture("chart-dark-" + kind.word());
        }
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void keysWalkTheBarsAndEnterListsTheirSegments() {
        openChart();
        await(() -> view().isFocused());
        push(KeyCode.HOME);
        Mark first = drawing().marks().get(0);
        Mark second = drawing().marks().get(1);
        assertThat(view().cursor()).contains(first);
        push(KeyCode.DOWN);
        assertThat(view().cursor()).contains(second);
        assertThat(view().spoken()).isEqualTo(second.said()).contains(" codings");
        push(KeyCode.ENTER);
        int said = Integer.parseInt(second.said().replaceAll(".*: (\\d+) codings", "$1"));
        await(() -> this.<ListView<?>>node("tables-segments-list").getItems().size() == said);
        push(KeyCode.UP);
        assertThat(view().cursor()).contains(first);

        clickOn(view().localToScreen(second.area().x() + 2, second.area().y() + 2));
        assertThat(view().cursor()).contains(second);
        picture("chart-chosen");
        push(KeyCode.END);
        Mark last = drawing().marks().getLast();
        assertThat(view().cursor()).contains(last);
        await(() -> view().localToScene(0, last.area().endY()).getY() < stage.getScene().getHeight() - 80);
        push(KeyCode.ALT, KeyCode.C);
        await(() -> node("tables-matrix").isFocused());
    }

    @Test
    void aChartLeavesAsPictureAsDrawingAndThroughTheClipboard() throws Exception {
        openChart();
        Path svg = folder.resolve("chart.svg");
        chosen.add(svg);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
        await(() -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains("<title>" + drawing().title() + "</title>",
                "Counted: codings", "#ffffff");
        Path png = folder.resolve("chart.png");
        chosen.add(png);
        clickOn("#button-chart-to-png");
        await(() -> Files.exists(png) && this.<Label>node("tables-subtitle").getText().equals("Saved as chart.png"));
        assertThat(new Image(png.toUri().toString()).getWidth()).isEqualTo(1920);
        clickOn("#button-copy-chart");
        AtomicReference<Image> copied = new AtomicReference<>();
        interact(() -> copied.set(Clipboard.getSystemClipboard().getImage()));
        assertThat(copied.get().getWidth()).isEqualTo(1920);
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void openChart() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-matrix").tryQuery().isPresent()
                && this.<Matrix>node("tables-matrix").data().isPresent());
        push(KeyCode.ALT, KeyCode.C);
        await(() -> view().drawing().isPresent() && view().getWidth() > 0);
    }

    private void show(ChartKind kind) {
        interact(() -> kinds().setValue(kind));
        await(() -> view().drawing().isPresent());
    }

    private ComboBox<ChartKind> kinds() {
        return node("tables-chart-kind");
    }

    private DrawingView view() {
        return node("tables-chart");
    }

    private Drawing drawing() {
        return view().drawing().orElseThrow();
    }
}
