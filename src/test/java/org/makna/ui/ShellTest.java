package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.makna.ui.shell.PreferencesFile;
import org.makna.study.Study;
import org.makna.model.Messages;
import java.util.Locale;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.workspace.Workspace;

/** The window around the desks: welcome page, palette, tabs, language, closing and opening. */
class ShellTest extends WindowTest {

    @Test
    void theSampleIsOpenedSpokenInAnotherLanguageAndClosed() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        assertThat(workspace().now().get().overview().codings()).isEqualTo(976);
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0);
        assertThat(tabs()).as("the interview with which reading begins").containsExactly("W01");
        picture("sample-opened");
        openByName("w05");
        openByName("w06");
        assertThat(tabs()).containsExactly("W01", "W05", "W06");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        await(() -> view().isFocused() && view().getAccessibleText().equals("W05"));
        push(KeyCode.CONTROL, KeyCode.TAB);
        await(() -> view().isFocused() && view().getAccessibleText().equals("W06"));

        Workspace english = workspace();
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> lookup("#preferences-ok").tryQuery().isPresent());
        interact(() -> {
            ComboBox<String> language = lookup("#language").queryAs(ComboBox.class);
            language.setValue("id");
        });
        clickOn("#preferences-ok");
        await(() -> this.<ToggleButton>node("rail-code").getText().equals("Kode"));
        assertThat(workspace()).isNotSameAs(english);
        await(() -> tabs().equals(List.of("W01", "W05", "W06")));
        assertThat(window.services().problems().list()).isEmpty();

        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
        await(() -> lookup("#welcome").tryQuery().isPresent());
        assertThat(window.workspace()).isEmpty();
        clickOn("#welcome-recent .hyperlink");
        await(() -> window.workspace().isPresent());
        assertThat(workspace().isWritable()).as("the lock was given back before").isTrue();
        assertThat(this.<Label>node("status-saved").getText()).contains("Tersimpan");
        assertThat(window.services().problems().list()).isEmpty();
    }

    @Test
    void aStudyThatWasNamedFromAFolderIsFoundFromAnyOther() {
        Path study = folder.resolve("named.makna").toAbsolutePath();
        Study.create(study, "Named", "en", Messages.in(Locale.ENGLISH)).close();
        openStudy(Path.of("").toAbsolutePath().relativize(study));
        assertThat(new PreferencesFile(folder.resolve("preferences.properties")).preferences().recent())
                .containsExactly(study);
    }

    private void openByName(String name) {
        push(KeyCode.CONTROL, KeyCode.K);
        await(() -> lookup("#palette-field").tryQuery().isPresent());
        write(name);
        push(KeyCode.ENTER);
        await(() -> lookup("#document-view").tryQuery().isPresent()
                && view().getAccessibleText().equalsIgnoreCase(name) && view().document().length() > 0);
    }

    private DocumentView view() {
        javafx.scene.control.TabPane pane = lookup(".mk-tabs").queryAs(javafx.scene.control.TabPane.class);
        return (DocumentView) pane.getSelectionModel().getSelectedItem().getContent().lookup("#document-view");
    }

    private List<String> tabs() {
        return lookup(".mk-tabs").queryAs(javafx.scene.control.TabPane.class).getTabs().stream()
                .map(javafx.scene.control.Tab::getText).toList();
    }
}
