package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Desk;

/** At 1000 pixels every desk and every tab of the results lies within the window. */
class NarrowWindowTest extends WindowTest {

    @Test
    void nothingPushesTheWindowOverItsEdge() {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        interact(() -> {
            workspace().navigator().show(Desk.FIND);
            workspace().navigator().find("sinyal");
        });
        await(() -> lookup("#drawer .list-cell").tryQuery().isPresent());
        for (ToggleButton tab : lookup(".mk-drawer-tab").queryAllAs(ToggleButton.class)) {
            interact(tab::fire);
            fits(tab.getId());
            Bounds head = tab.localToScene(tab.getLayoutBounds());
            assertThat(head.getMaxX()).as(tab.getId()).isLessThanOrEqualTo(stage.getScene().getWidth());
        }
        for (Desk desk : Desk.values()) {
            interact(() -> workspace().navigator().show(desk));
            fits(desk.name());
        }
    }

    private void fits(String what) {
        interact(() -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            assertThat(root.minWidth(-1)).as(what).isLessThanOrEqualTo(1000);
        });
    }
}
