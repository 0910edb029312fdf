package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;

/** Keys change the coding that is looked at, and say so where it is somebody else's or not to be seen. */
class ChosenCodingJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar?\nSari: Baik, tetapi sinyal hilang terus.\n"
            + "I: Sering?\nSari: Setiap malam tanpa jaringan, hanya di pantai ada.\n";

    private long document;

    @BeforeEach
    void codingsOfTwoPeople() throws Exception {
        Path study = folder.resolve("chosen.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Chosen", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long signal = made.codebookEdits().create(null, "Signal").join().id();
            made.codebookEdits().create(null, "Cost").join();
            made.actAs("Budi Santoso");
            made.coding().apply(document, of("sinyal hilang"), signal).join();
            made.actAs("Ana");
            made.coding().apply(document, of("jaringan"), signal).join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    @Test
    void aCodingThatTheCaretLeavesByKeysIsChosenNoMore() {
        caret("jaringan");
        push(KeyCode.TAB);
        assertThat(view().selectedCodingProperty().get()).isNotNull();
        push(KeyCode.RIGHT);
        assertThat(view().selectedCodingProperty().get()).as("still on it").isNotNull();
        push(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(view().selectedCodingProperty().get()).isNull();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.DELETE);
        caret("jaringan");
        push(KeyCode.DELETE);
        await(() -> codings().size() == 1);
        assertThat(codings().getFirst().range()).isEqualTo(of("sinyal hilang"));
    }

    @Test
    void aCodingOfSomebodyElseIsRemovedWhenThatIsWantedTwice() {
        caret("hilang");
        push(KeyCode.DELETE);
        await(() -> hint().contains("Budi Santoso") && hint().contains("once more"));
        picture("others-ask");
        assertThat(codings()).hasSize(2);
        push(KeyCode.DELETE);
        await(() -> codings().size() == 1 && hint().contains("was removed"));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings().size() == 2);
    }

    @Test
    void whoseCodingWasMovedIsSaid() {
        caret("hilang");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        await(() -> codings().getFirst().range().length() == "sinyal hilan".length());
        await(() -> hint().contains("Budi Santoso"));
        picture("others-moved");
    }

    @Test
    void aCodingThatIsLeftOutOfTheTextIsTold() {
        long signal = workspace().now().get().codebook().find("Signal").orElseThrow().code().id();
        interact(() -> workspace().selectedCode().set(signal));
        interact(() -> workspace().actions().run(Action.ONLY_THIS_CODE));
        interact(() -> {
            view().requestFocus();
            view().select(of("pantai"));
        });
        write("cost");
        await(() -> lookup("#picker-field").tryQuery().filter(field -> field.getScene().getWindow().isShowing())
                .isPresent());
        push(KeyCode.ENTER);
        await(() -> hint().contains("“Cost” was applied"));
        picture("not-shown");
        assertThat(codings()).hasSize(3);
    }

    private static TextRange of(String words) {
        return new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private void caret(String words) {
        interact(() -> {
            view().requestFocus();
            view().select(new TextRange(of(words).start(), of(words).start()));
        });
    }

    private List<PlacedCoding> codings() {
        return workspace().study().codings(document);
    }

    private String hint() {
        Label label = node("document-hint");
        return label.isVisible() ? label.getText() : "";
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
