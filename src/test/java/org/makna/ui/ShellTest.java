package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;

/** The window around the desks. */
class ShellTest extends WindowTest {

    @Test
    void theSampleOpensFromTheWelcomePage() {
        picture("welcome");
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        picture("sample");
        assertThat(((Label) node("study-numbers")).getText()).contains("976 codings");
        push(KeyCode.CONTROL, KeyCode.K);
        await(() -> lookup("#palette-field").tryQuery().isPresent());
        write("w05");
        picture("palette");
        push(KeyCode.ENTER);
        await(() -> lookup("#document-view").tryQuery().isPresent());
        interact(() -> workspace().navigator().open(workspace().now().get().documents().allDocuments().stream()
                .filter(one -> one.document().name().equals("W05")).findFirst().orElseThrow().document().id(),
                new TextRange(300, 420)));
        org.testfx.util.WaitForAsyncUtils.sleep(1, java.util.concurrent.TimeUnit.SECONDS);
        picture("document");
    }
}
