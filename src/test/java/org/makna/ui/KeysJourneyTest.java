package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;
import org.makna.ui.action.KeyPreset;

/** Somebody changes a key, takes it from another action, and goes over to the keys of another program. */
class KeysJourneyTest extends WindowTest {

    private String note() {
        return lookup("#keys-note").queryAs(Label.class).getText();
    }

    private void sheet(String name) {
        interact(() -> Png.write(lookup("#keys").query().getScene().snapshot(null),
                java.nio.file.Path.of("target", "shots", name + ".png")));
    }

    private void find(String words) {
        clickOn("#keys-filter");
        push(KeyCode.CONTROL, KeyCode.A);
        write(words);
        push(KeyCode.TAB);
        push(KeyCode.TAB);
        push(KeyCode.DOWN);
    }

    @Test
    void aKeyIsChangedTakenAndUsed() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.F1);
        await(() -> !lookup("#keys-filter").queryAll().isEmpty());
        sheet("keys");
        arrowsPassOverHeadings();
        find("go to history");
        push(KeyCode.ENTER);
        assertThat(note()).contains("History");
        push(KeyCode.H);
        assertThat(note()).contains("typing");
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(note()).contains("Cases");
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(note()).contains("History");
        sheet("keys-changed");
        push(KeyCode.ESCAPE);
        await(() -> window.services().actions().key(Action.SHOW_CASES).isEmpty());
        await(() -> window.workspace().isPresent());
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> !lookup("#history-steps").queryAll().isEmpty());

        push(KeyCode.F1);
        await(() -> !lookup("#keys-preset").queryAll().isEmpty());
        assertThat(lookup("#keys-preset").queryAs(ComboBox.class).getValue()).isNull();
        ComboBox<KeyPreset> presets = node("keys-preset");
        interact(presets::requestFocus);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertThat(presets.getValue()).isEqualTo(KeyPreset.QUALCODER);
        push(KeyCode.ESCAPE);
        await(() -> window.services().actions().key(Action.IN_VIVO).filter("Alt+V"::equals).isPresent());
        assertThat(window.services().actions().key(Action.SHOW_CASES)).contains("Ctrl+2");
    }

    /** Down through the first groups and up again: no heading is ever selected, and every key is. */
    private void arrowsPassOverHeadings() {
        javafx.scene.control.ListView<?> list = node("keys");
        interact(list::requestFocus);
        for (int i = 0; i < 14; i++) {
            push(KeyCode.DOWN);
            assertThat(list.getSelectionModel().getSelectedItem().toString()).startsWith("OfAction");
        }
        int far = list.getSelectionModel().getSelectedIndex();
        assertThat(far).isEqualTo(15);
        for (int i = 0; i < 20; i++) {
            push(KeyCode.UP);
        }
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        push(KeyCode.END);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(list.getItems().size() - 1);
    }
}
