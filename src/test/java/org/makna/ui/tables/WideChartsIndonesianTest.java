package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.drawing.ChartKind;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.drawing.DrawingView;

/** Charts in a wide window, in Indonesian. */
class WideChartsIndonesianTest extends WindowTest {

    @Override
    protected String language() {
        return "id";
    }

    @Override
    protected double width() {
        return 1440;
    }

    @Test
    void chartsSayWhatTheyCountInTheLanguageOfTheWindow() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> workspace().actions().enabled(Action.TABLE_OR_CHART).get());
        push(KeyCode.ALT, KeyCode.C);
        await(() -> lookup("#tables-chart").tryQuery().isPresent()
                && this.<DrawingView>node("tables-chart").drawing().isPresent());
        ComboBox<ChartKind> kinds = node("tables-chart-kind");
        for (ChartKind kind : ChartKind.values()) {
            if (kinds.getItems().contains(kind)) {
                interact(() -> kinds.setValue(kind));
                await(() -> this.<DrawingView>node("tables-chart").drawing().isPresent());
                picture("chart-id-" + kind.word());
            }
        }
        interact(() -> kinds.setValue(ChartKind.BARS));
        await(() -> this.<DrawingView>node("tables-chart").drawing().isPresent());
        assertThat(this.<DrawingView>node("tables-chart").drawing().orElseThrow().caption())
                .contains("Tiap batang tidak menghitung apa pun dua kali");
    }
}
