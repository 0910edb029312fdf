package org.makna.ui.search;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

class FindPictures extends WindowTest {

    @Test
    void pictures() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.F);
        picture("find-empty");
        write("layan* sinyal");
        await(() -> lookup("#find-numbers").tryQuery().isPresent() && node("find-numbers").isVisible());
        picture("find-typed");
        push(KeyCode.ENTER);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        picture("find-hits");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        picture("find-code");
        clickOn("#find-help-toggle");
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal AND (");
        await(() -> node("find-fault").isVisible());
        picture("find-fault");
        clickOn("#drawer-segments");
        await(() -> ((javafx.scene.control.ListView<?>) node("segments")).getItems().size() > 0);
        picture("find-segments");
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        clickOn("#find-help-toggle");
        picture("find-segments-dark");
        clickOn("#segments-code");
        picture("find-segments-filter");
        push(KeyCode.ESCAPE);
        clickOn("#drawer-hits");
        picture("find-hits-dark");
        Workspace workspace = workspace();
        interact(() -> workspace.navigator().showSegments("Trust", "coder=Ana", "Trust · Ana"));
        await(() -> node("segments-bar").isVisible());
        picture("find-segments-bar");
    }
}
