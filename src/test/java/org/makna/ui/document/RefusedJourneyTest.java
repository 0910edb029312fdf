package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;

/** Coding that cannot be done: in a study that is read only, or when a code or a coding goes meanwhile. */
class RefusedJourneyTest extends WindowTest {

    private static final String TEXT = "Baik, tetapi sinyal hilang.\nSinyal itu mahal juga.\n";

    private Path study;
    private long document;
    private long signal;

    @BeforeEach
    void aStudy() throws Exception {
        study = folder.resolve("coding.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Coding", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            signal = made.codebookEdits().create(null, "Signal").join().id();
            made.codebookEdits().create(null, "Cost").join();
        }
    }

    @Test
    void aStudyThatIsEditedElsewhereSaysSoWhereCodingIsTried() {
        try (Study elsewhere = Study.open(study, Study.Access.WRITE, Messages.in(Locale.ENGLISH))) {
            assertThat(elsewhere.readOnlyReason()).isEmpty();
            open();
            for (KeyCode key : List.of(KeyCode.S, KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.ENTER)) {
                interact(() -> view().select(new TextRange(6, 12)));
                assertThat(node("document-hint").isVisible()).isFalse();
                push(key);
                await(() -> hint().contains("being edited elsewhere"));
                assertThat(lookup("#picker-field").tryQuery()).isEmpty();
                interact(() -> view().select(new TextRange(0, 0)));
            }
            push(KeyCode.S);
            await(() -> hint().contains("being edited elsewhere"));
            picture("read-only-hint");
        }
    }

    @Test
    void aMarkedCodeThatGoesIsLeftOutAndTheOtherIsApplied() {
        open();
        interact(() -> view().select(new TextRange(13, 19)));
        write("sig");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        push(KeyCode.INSERT);
        write("cos");
        push(KeyCode.INSERT);
        await(() -> this.<Label>node("picker-marked").getText().equals("2 codes: Signal, Cost"));
        workspace().study().codebookEdits().delete(signal).join();
        await(() -> workspace().now().get().code(signal).isEmpty());
        assertThat(this.<Label>node("picker-marked").getText()).doesNotContain("Signal");
        push(KeyCode.ENTER);
        await(() -> workspace().study().codings(document).size() == 1);
        assertThat(window.services().problems().list()).isEmpty();
    }

    @Test
    void aCodeThatHasJustGoneIsSaidAndTheTextStaysSelected() {
        open();
        TextRange words = new TextRange(13, 19);
        interact(() -> {
            view().select(words);
            // Behind the back of the window, which still offers the code.
            workspace().study().codebookEdits().delete(signal).join();
            workspace().target().get().apply(signal);
        });
        await(() -> hint().contains("deleted meanwhile"));
        assertThat(view().getSelection()).isEqualTo(words);
    }

    @Test
    void aCommentOnACodingThatHasGoneIsKept() {
        open();
        interact(() -> view().select(new TextRange(13, 19)));
        write("sig");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        push(KeyCode.ENTER);
        await(() -> workspace().study().codings(document).size() == 1 && !view().spansAt(14).isEmpty());
        interact(() -> view().selectCoding(view().spansAt(14).getFirst().codingId()));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> lookup("#prompt-field").tryQuery().filter(field -> field.lookup(".content") != null
                && field.getScene().getFocusOwner() != null).isPresent());
        clickOn("#prompt-field");
        write("Long thought");
        workspace().study().codebookEdits().delete(signal).join();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> lookup("#prompt-field").tryQuery().isEmpty());
        await(() -> hint().contains("on the clipboard"));
        String[] kept = new String[1];
        interact(() -> kept[0] = Clipboard.getSystemClipboard().getString());
        assertThat(kept[0]).isEqualTo("Long thought");
    }

    @Test
    void aVeryLongNameIsCutInTheQuestionAndWholeForScreenReaders() {
        open();
        String name = "Gangguan ".repeat(33).strip();
        long code = workspace().study().codebookEdits().create(null, name).join().id();
        await(() -> workspace().now().get().code(code).map(Code::name).isPresent());
        interact(() -> workspace().navigator().showCode(code));
        await(() -> window.services().actions().enabled(Action.DELETE_CODE).get());
        Platform.runLater(() -> window.services().actions().run(Action.DELETE_CODE));
        await(() -> lookup("#prompt-title").tryQuery().isPresent());
        Label title = node("prompt-title");
        assertThat(title.getAccessibleText()).isEqualTo("Delete “" + name + "”?");
        assertThat(title.getWidth()).isLessThanOrEqualTo(441);
        assertThat(title.getHeight()).isLessThanOrEqualTo(80);
        assertThat(title.getTooltip().getText()).contains(name);
        interact(() -> Png.write(title.getScene().snapshot(null), Path.of("target/shots/long-title.png")));
        push(KeyCode.ESCAPE);
    }

    private void open() {
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    private String hint() {
        Label hint = node("document-hint");
        return hint.isVisible() ? hint.getText() : "";
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
