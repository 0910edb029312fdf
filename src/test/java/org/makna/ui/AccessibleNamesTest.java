package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Desk;

/** A screen reader can name everything that the focus reaches. */
class AccessibleNamesTest extends WindowTest {

    @Test
    void aButtonWithoutANameIsFound() {
        interact(() -> assertThat(Unnamed.in(new HBox(new Button("Named"), new Button()))).hasSize(1));
    }

    @Test
    void everythingOnEveryDeskHasAName() {
        List<String> unnamed = new ArrayList<>(unnamed("welcome"));
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        interact(() -> workspace().navigator().open(document));
        interact(() -> window.services().actions().run(Action.SHOW_DRAWER));
        for (Desk desk : Desk.values()) {
            interact(() -> workspace().navigator().show(desk));
            unnamed.addAll(unnamed(desk.name()));
        }
        push(KeyCode.CONTROL, KeyCode.K);
        unnamed.addAll(unnamed("palette"));
        push(KeyCode.ESCAPE);
        assertThat(unnamed).isEmpty();
    }

    private List<String> unnamed(String where) {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        List<String> found = new ArrayList<>();
        interact(() -> Unnamed.in(stage.getScene().getRoot()).forEach(one -> found.add(where + ": " + one)));
        return found;
    }
}
