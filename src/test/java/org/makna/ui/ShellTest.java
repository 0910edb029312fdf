package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

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
    }
}
