package org.makna.ui.coders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Coder;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.Finder;
import org.makna.study.ImportOptions;
import org.makna.study.RuleWish;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing, adding, changing and deleting who codes, by keys. */
class CodersJourneyTest extends WindowTest {

    private static final TextRange WORDS = new TextRange(5, 14);

    private long document;

    @BeforeEach
    void aStudyOfTwo() throws Exception {
        Path study = folder.resolve("coders.makna");
        Path text = Files.writeString(folder.resolve("Interview.txt"), "Ana: Apa kabar?\nSiti: Baik.\n");
        try (Study made = Study.create(study, "Coders", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(text), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long code = made.codebookEdits().create(null, "Greeting").join().id();
            made.actAs("Ana");
            made.coding().apply(document, WORDS, code).join();
            made.actAs("Budi Santoso");
            made.coding().apply(document, WORDS, code).join();
            made.codingRules().make(List.of(RuleWish.of("Greeting", "baik")), null, Progress.NONE);
        }
        openStudy(study);
        open();
    }

    @Test
    void anotherOneCodesFromNowOn() {
        assertThat(names()).containsExactly("Ana", "Budi Santoso", Finder.AUTOMATIC);
        assertThat(this.<Button>node("coders-become").isDisabled()).as("Ana codes already").isTrue();
        pictureOfSheet("coders-light");
        push(KeyCode.DOWN);
        assertThat(this.<Button>node("coders-become").getText()).isEqualTo("Code as Budi Santoso");
        push(KeyCode.DOWN);
        assertThat(this.<Button>node("coders-become").isDisabled()).as("nobody codes as a rule").isTrue();
        push(KeyCode.UP);
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().me().equals("Budi Santoso"));
        assertThat(lookup("#button-choose-coder").queryButton().getText()).isEqualTo("Budi Santoso");
        assertThat(workspace().study().coder()).isEqualTo("Budi Santoso");
    }

    @Test
    void aNewCoderIsAddedOnceAndCodes() {
        push(KeyCode.INSERT);
        await(() -> lookup("#coder-name").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        clickOn("#coder-name");
        write("ana");
        push(KeyCode.ENTER);
        await(() -> !lookup("#form-reason .label").queryAll().isEmpty());
        assertThat(lookup("#form-reason .label").queryLabeled().getText()).contains("There is a coder “Ana” already");
        push(KeyCode.CONTROL, KeyCode.A);
        write("Citra");
        push(KeyCode.ENTER);
        await(() -> names().contains("Citra") && selected().name().equals("Citra"));
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().me().equals("Citra"));
        open();
        await(() -> selected() != null && selected().name().equals("Citra"));
        push(KeyCode.ESCAPE);
        await(() -> sheet().isEmpty());
    }

    @Test
    void nameInitialsAndColourAreChangedInOneStepAndIFollowMyName() {
        push(KeyCode.F2);
        await(() -> lookup("#coder-name").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        clickOn("#coder-name");
        push(KeyCode.CONTROL, KeyCode.A);
        write("Ana Sari");
        clickOn("#coder-initials");
        push(KeyCode.CONTROL, KeyCode.A);
        write("ASR");
        clickOn("#colour-cc79a7");
        interact(() -> Png.write(node("coder-name").getScene().snapshot(null),
                Path.of("target", "shots", "coder-form.png")));
        clickOn("#form-ok");
        await(() -> workspace().now().get().me().equals("Ana Sari"));
        Coder now = workspace().now().get().coders().getFirst();
        assertThat(List.of(now.name(), now.initials(), now.colour())).containsExactly("Ana Sari", "ASR", "#cc79a7");
        push(KeyCode.ESCAPE);
        await(() -> sheet().isEmpty());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().now().get().me().equals("Ana"));
    }

    @Test
    void whoHasCodedIsNotDeletedAndIsTold() {
        push(KeyCode.DOWN);
        push(KeyCode.DELETE);
        await(() -> lookup("#coders-reason").tryQuery().isPresent());
        assertThat(this.<Label>node("coders-reason").getText()).contains("1 coding is theirs");
        assertThat(names()).hasSize(3);
        interact(() -> workspace().actions().run(org.makna.ui.action.Action.SWITCH_THEME));
        push(KeyCode.ESCAPE);
        open();
        pictureOfSheet("coders-dark");
    }

    private void open() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await(() -> lookup("#coders").tryQuery().isPresent() && list().getItems().size() >= 3
                && list().isFocused() && selected() != null);
    }

    private ListView<CoderCell.Row> list() {
        return lookup("#coders").query();
    }

    private Coder selected() {
        CoderCell.Row row = list().getSelectionModel().getSelectedItem();
        return row == null ? null : row.coder();
    }

    private List<String> names() {
        return list().getItems().stream().map(row -> row.coder().name()).toList();
    }

    private List<Window> sheet() {
        return Window.getWindows().stream().filter(one -> one instanceof Stage && one != stage && one.isShowing())
                .toList();
    }

    private void pictureOfSheet(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Png.write(list().getScene().snapshot(null), Path.of("target", "shots", name + ".png")));
    }
}
