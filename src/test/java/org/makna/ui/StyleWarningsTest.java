package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** That the warnings of style sheets are heard at all, on which every test of the window relies. */
class StyleWarningsTest {

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aColourThatIsNotThereIsHeard() {
        try (StyleWarnings warnings = new StyleWarnings()) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                Label label = new Label("Text");
                label.setStyle("-fx-text-fill: -mk-no-such-colour;");
                new Scene(label).getRoot().applyCss();
                return label;
            });
            assertThat(warnings.heard()).isNotEmpty().first().asString().contains("-mk-no-such-colour");
        }
    }
}
