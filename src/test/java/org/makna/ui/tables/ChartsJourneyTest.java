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

    @Test
    void oneKeyShowsAChartAlsoBeforeAnyTableWasOpened() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.ALT, KeyCode.C);
        await(() -> lookup("#tables-chart").tryQuery().isPresent() && view().drawing().isPresent()
                && view().isFocused());
        assertThat(drawing().marks()).isNotEmpty();
        push(KeyCode.ALT, KeyCode.C);
        await(() -> node("tables-matrix").isFocused());
    }

    @Test
    void codesThatMeetAreANetworkWhoseLinesListTheirSegments() {
        openChart();
        clickOn("Codes × Codes");
        await(() -> kinds().getItems().contains(ChartKind.NETWORK));
        assertThat(kinds().getValue()).isEqualTo(ChartKind.NETWORK);
        await(() -> view().drawing().isPresent());
        picture("chart-network");
        Mark line = drawing().marks().stream().filter(mark -> mark.row() != mark.column()).findFirst().orElseThrow();
        clickOn(view().localToScreen(line.area().x() + 2, line.area().y() + 2));
        assertThat(view().cursor()).contains(line);
        await(() -> !this.<ListView<?>>node("tables-segments-list").getItems().isEmpty());
        push(KeyCode.HOME);
        for (int i = 1; i < drawing().marks().size(); i++) {
            push(KeyCode.PAGE_DOWN);
            assertThat(view().cursor()).contains(drawing().marks().get(i));
        }
        choose("tables-chart-tie", "c-coefficient");
        await(() -> drawing().caption().contains("c = n12"));
        picture("chart-network-c");
        show(ChartKind.HEAT);
        await(() -> drawing().caption().contains("c = n12"));
        picture("chart-heat-c");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        show(ChartKind.NETWORK);
        picture("chart-dark-network");
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void rowsThatAreAlikeAreATreeThatIsCutWhereAForkIsChosen() {
        openChart();
        clickOn("Codes × Documents");
        await(() -> kinds().getItems().contains(ChartKind.DENDROGRAM));
        show(ChartKind.DENDROGRAM);
        picture("chart-dendrogram");
        Mark fork = drawing().marks().stream().filter(mark -> mark.row() == -3).findFirst().orElseThrow();
        clickOn(view().localToScreen(fork.area().x() + 3, fork.area().y() + 3));
        await(() -> drawing().caption().contains("cuts the tree into 3 clusters"));
        assertThat(this.<ComboBox<?>>node("tables-chart-clusters").getValue()).hasToString("3");
        choose("tables-chart-likeness", "Jaccard index");
        await(() -> drawing().caption().contains("3 clusters"));
        picture("chart-dendrogram-3");
        Mark leaf = drawing().marks().stream().filter(mark -> mark.row() >= 0).findFirst().orElseThrow();
        clickOn(view().localToScreen(leaf.area().x() + 3, leaf.area().y() + 3));
        await(() -> !this.<ListView<?>>node("tables-segments-list").getItems().isEmpty());
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void theCodebookIsTilesAndRingsThatListTheirSegments() {
        openChart();
        for (ChartKind kind : new ChartKind[]{ChartKind.TREEMAP, ChartKind.SUNBURST}) {
            show(kind);
            picture("chart-" + kind.word());
            Mark part = drawing().marks().stream().filter(mark -> mark.row() >= 0 && mark.area().height() > 9)
                    .reduce((first, last) -> last).orElseThrow();
            clickOn(view().localToScreen(part.area().x() + part.area().width() / 2, part.area().y()
                    + part.area().height() / 2));
            assertThat(view().cursor().map(Mark::said)).contains(part.said());
            int said = Integer.parseInt(part.said().replaceAll(".*: (\\d+) codings.*", "$1"));
            await(() -> this.<ListView<?>>node("tables-segments-list").getItems().size() == said);
        }
        show(ChartKind.TREEMAP);
        Mark frame = drawing().marks().stream().filter(mark -> mark.row() < -1).findFirst().orElseThrow();
        clickOn(view().localToScreen(frame.area().x() + 4, frame.area().y() + 4));
        assertThat(view().cursor().map(Mark::said)).contains(frame.said());
        int ofFrame = Integer.parseInt(frame.said().replaceAll(".*: (\\d+) codings.*", "$1"));
        await(() -> this.<ListView<?>>node("tables-segments-list").getItems().size() == ofFrame);
        picture("chart-treemap-frame");
        show(ChartKind.SUNBURST);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        picture("chart-dark-sunburst");
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void choose(String id, String text) {
        ComboBox<Object> box = node(id);
        interact(() -> box.setValue(box.getItems().stream().filter(one -> one.toString().equals(text)).findFirst()
                .orElseThrow()));
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
