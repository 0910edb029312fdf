package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.workspace.Display;

/** Choosing which codings the text shows, by keys and clicks; what is left out is said, never lost. */
class DisplayJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar Ibu hari ini?\nSiti: Baik, tetapi sinyal hilang terus.\n"
            + "I: Sering?\nSiti: Setiap malam, jadi saya turun ke pantai.\n";

    private long first;
    private long second;

    @BeforeEach
    void aStudyOfTwoCoders() throws Exception {
        Path study = folder.resolve("display.makna");
        List<Path> files = List.of(Files.writeString(folder.resolve("P01.txt"), TEXT),
                Files.writeString(folder.resolve("P02.txt"), TEXT.replace("Siti", "Dewi")));
        try (Study made = Study.create(study, "Display", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
            first = made.documents().allDocuments().get(0).document().id();
            second = made.documents().allDocuments().get(1).document().id();
            long access = made.codebookEdits().create(null, "Access").join().id();
            long signal = made.codebookEdits().create(access, "Signal").join().id();
            long trust = made.codebookEdits().create(null, "Trust").join().id();
            made.actAs("Ana");
            made.coding().apply(first, of("sinyal hilang terus"), signal).join();
            made.coding().apply(first, of("Baik"), trust).join();
            made.actAs("Budi Santoso");
            made.coding().apply(first, of("sinyal hilang"), signal).join();
            made.coding().apply(first, of("Setiap malam"), access).join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(first));
        await(() -> shown().size() == 4);
    }

    @Test
    void someCodesWithTheirSubCodesAreChosenByTyping() {
        assertThat(words()).isEqualTo("All codes");
        assertThat(numbers()).isEqualTo("4 codings");
        push(KeyCode.F9);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("acc");
        picture("display-choose");
        push(KeyCode.ENTER);
        await(() -> shown().equals(List.of("Access · BS", "Signal", "Signal · BS")));
        assertThat(words()).isEqualTo("2 of 3 codes");
        assertThat(numbers()).isEqualTo("3 of 4 codings shown");
        picture("display-some");

        push(KeyCode.F9);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("trust");
        push(KeyCode.INSERT);
        push(KeyCode.ENTER);
        await(() -> shown().size() == 4);
        assertThat(words()).isEqualTo("3 of 3 codes");

        push(KeyCode.CONTROL, KeyCode.F9);
        await(() -> words().equals("All codes"));
        assertThat(workspace().display().get()).isEqualTo(Display.ALL);
        assertThat(view().isFocused()).isTrue();
    }

    @Test
    void theCodeOfTheTreeIsShownAloneAndTheChoiceSurvivesTabs() {
        interact(() -> workspace().navigator().showCode(code("Trust")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        await(() -> shown().equals(List.of("Trust")));
        assertThat(words()).isEqualTo("Only Trust");
        interact(() -> workspace().navigator().open(second));
        await(() -> view().document().length() > 0);
        assertThat(words()).isEqualTo("Only Trust");
        push(KeyCode.CONTROL, KeyCode.TAB);
        await(() -> shown().equals(List.of("Trust")));
        interact(() -> workspace().navigator().showCode(code("Trust")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        await(() -> shown().size() == 4);
    }

    @Test
    void aMenuGoesWhenTheThemeIsSwitched() {
        push(KeyCode.SHIFT, KeyCode.F9);
        await(() -> lookup("#coders-mine").tryQuery().isPresent());
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        await(() -> lookup("#coders-mine").tryQuery().isEmpty());
    }

    @Test
    void codingsAreShownByCoder() {
        push(KeyCode.SHIFT, KeyCode.F9);
        await(() -> lookup("#coders-mine").tryQuery().isPresent());
        picture("display-coders");
        clickOn("#coders-mine");
        await(() -> shown().equals(List.of("Signal", "Trust")));
        assertThat(this.<Button>find("#display-shown_coders").getText()).isEqualTo("Only Ana");
        clickOn("#display-shown-coders");
        clickOn("#coders-others");
        await(() -> shown().equals(List.of("Access · BS", "Signal · BS")));
        // Another one codes now: what was other is mine.
        interact(() -> {
            workspace().study().actAs("Budi Santoso");
            workspace().refresh();
        });
        await(() -> shown().equals(List.of("Signal · AN", "Trust · AN")));
        clickOn("#display-all");
        await(() -> shown().equals(List.of("Access", "Signal", "Signal · AN", "Trust · AN")));
    }

    @Test
    void plainTextShowsNoneAndSaysSo() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await(() -> shown().isEmpty());
        assertThat(numbers()).isEqualTo("0 of 4 codings shown");
        clickOn("#display-plain");
        await(() -> shown().size() == 4);
    }

    @Test
    void aShownCodeThatIsDeletedLeavesNoEmptyText() {
        interact(() -> workspace().display().set(Display.ALL.withCodes(java.util.Set.of(code("Trust")))));
        await(() -> shown().equals(List.of("Trust")));
        interact(() -> workspace().edit(workspace().study().codebookEdits().delete(code("Trust"))));
        await(() -> shown().size() == 3 && workspace().display().get().equals(Display.ALL));
    }

    private static TextRange of(String words) {
        return new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private long code(String name) {
        return workspace().now().get().codebook().entries().stream().filter(one -> one.code().name().equals(name))
                .findFirst().orElseThrow().code().id();
    }

    private <T extends javafx.scene.Node> T find(String id) {
        return front().lookupAll(id.replace('_', '-')).stream().map(node -> {
            @SuppressWarnings("unchecked")
            T found = (T) node;
            return found;
        }).findFirst().orElseThrow();
    }

    private javafx.scene.Node front() {
        return lookup(".mk-tabs").queryAs(TabPane.class).getSelectionModel().getSelectedItem().getContent();
    }

    private DocumentView view() {
        return find("#document-view");
    }

    private String words() {
        return this.<Button>find("#display-shown-codes").getText();
    }

    private String numbers() {
        return this.<Label>find("#display-numbers").getText();
    }

    private List<String> shown() {
        DocumentView view = view();
        return java.util.stream.IntStream.range(0, view.document().length()).boxed()
                .flatMap(at -> view.spansAt(at).stream()).distinct().map(Span::caption).sorted()
                .collect(Collectors.toList());
    }
}
