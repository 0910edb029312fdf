package org.makna.ui;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Desk;

/** The lists at the left and the inspector stay as wide as they are, whichever desk is gone to. */
class PaneWidthsTest extends WindowTest {

    @Override
    protected double width() {
        return 1300;
    }

    @Test
    void theListsKeepTheirWidthFromDeskToDesk() {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        await(() -> place("inspector").getMinX() > 0 && place("documents-tree").getWidth() > 0);
        double list = place("documents-tree").getMaxX();
        double inspector = place("inspector").getMinX();
        interact(() -> {
            workspace().navigator().show(Desk.FIND);
            workspace().navigator().find("sinyal");
        });
        await(() -> lookup("#drawer .list-cell").tryQuery().isPresent());
        for (Desk desk : Desk.values()) {
            interact(() -> workspace().navigator().show(desk));
            interact(() -> workspace().navigator().show(Desk.CODE));
            await(() -> place("documents-tree").getMaxX() == list && place("inspector").getMinX() == inspector);
        }
    }

    private Bounds place(String id) {
        return lookup("#" + id).tryQuery().map(PaneWidthsTest::place)
                .orElseGet(() -> new BoundingBox(0, 0, 0, 0));
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
