package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Sheet;

/** What stands open over the window wears its theme, also after that changes. */
class FormThemeTest extends WindowTest {

    @Test
    void openFormsAndSheetsFollowTheThemeOfTheWindow() {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        TextField field = new TextField();
        Label read = new Label("Something to read");
        interact(() -> {
            new FormDialog(workspace(), stage, "A form", field, field, "Do it").show(() -> {
                throw new AssertionError("Nothing is done");
            }, done -> {
            });
            new Sheet(stage, window.services(), "A sheet", read).show();
        });
        for (int i = 0; i < 2; i++) {
            String before = sheets(stage.getScene());
            interact(() -> window.services().actions().run(Action.SWITCH_THEME));
            assertThat(sheets(stage.getScene())).isNotEqualTo(before);
            assertThat(field.getScene().getRoot().getStylesheets().toString()).isEqualTo(sheets(stage.getScene()));
            assertThat(sheets(read.getScene())).isEqualTo(sheets(stage.getScene()));
            int round = i;
            interact(() -> Png.write(field.getScene().snapshot(null),
                    Path.of("target", "shots", "form-theme-" + round + ".png")));
        }
        interact(() -> {
            field.getScene().getWindow().hide();
            read.getScene().getWindow().hide();
        });
    }

    private static String sheets(Scene scene) {
        return scene.getStylesheets().toString();
    }
}
