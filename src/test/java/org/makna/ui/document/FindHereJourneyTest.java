package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import org.makna.ui.document.view.DocumentView;

/** Finding words in the open document by keys, and coding a hit at once. */
class FindHereJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar Ibu hari ini?\nSiti: Baik, tetapi sinyal hilang. Sinyal itu mahal.\n"
            + "I: Sering?\nSiti: Setiap malam tanpa sinyal, bersinyal hanya di pantai.\n";

    private long document;

    @BeforeEach
    void anOpenDocument() throws Exception {
        Path study = folder.resolve("find.makna");
        Path file = Files.writeString(folder.resolve("P01.txt"), TEXT);
        try (Study made = Study.create(study, "Find", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            made.codebookEdits().create(null, "Signal").join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    @Test
    void hitsAreWalkedThroughFromWhereTheCaretIs() {
        interact(() -> view().select(new TextRange(nth(1), nth(1))));
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        await(() -> count().equals("2 of 4"));
        assertThat(view().getSelection()).isEqualTo(hit(1));
        picture("find-here");
        push(KeyCode.F3);
        await(() -> view().getSelection().equals(hit(2)));
        push(KeyCode.ENTER);
        await(() -> count().equals("4 of 4"));
        push(KeyCode.F3);
        await(() -> count().equals("1 of 4"));
        push(KeyCode.SHIFT, KeyCode.F3);
        await(() -> count().equals("4 of 4"));
        clickOn("#find-here-words");
        await(() -> count().endsWith("of 3"));
        clickOn("#find-here-case");
        await(() -> count().endsWith("of 2"));
        interact(() -> workspace().actions().run(org.makna.ui.action.Action.SWITCH_THEME));
        picture("find-here-dark");

        push(KeyCode.ESCAPE);
        await(() -> view().isFocused());
        assertThat(lookup("#find-here").tryQuery()).isEmpty();
        assertThat(view().getSelection().cut(TEXT)).as("the hit stays selected").isEqualTo("sinyal");
    }

    @Test
    void aCorrectionOfAHitLeavesTheReaderThere() {
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        await(() -> count().equals("1 of 4"));
        push(KeyCode.F3);
        push(KeyCode.F3);
        await(() -> count().equals("3 of 4"));
        push(KeyCode.CONTROL, KeyCode.T);
        push(KeyCode.CONTROL, KeyCode.E);
        await(() -> lookup("#correct-field").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        push(KeyCode.END);
        write("X");
        push(KeyCode.ENTER);
        await(() -> view().document().text().contains("pantai.X") && count().endsWith("of 4"));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(view().getSelection()).isEqualTo(hit(2));
        assertThat(count()).isEqualTo("3 of 4");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !view().document().text().contains("pantai.X"));
        push(KeyCode.F3);
        await(() -> count().equals("4 of 4"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        push(KeyCode.CONTROL, KeyCode.G);
        write("kereta");
        await(() -> count().equals("Not found"));
        push(KeyCode.F3);
        push(KeyCode.CONTROL, KeyCode.A);
        write("pantai");
        await(() -> count().equals("1 of 1"));
    }

    @Test
    void aHitIsCodedAtOnceAndTheSearchGoesOn() {
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        await(() -> count().equals("1 of 4"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> lookup("#picker-field").tryQuery().filter(node -> node.getScene().getWindow().isShowing())
                .isPresent());
        push(KeyCode.ENTER);
        await(() -> workspace().study().codings(document).size() == 1);
        PlacedCoding coding = workspace().study().codings(document).getFirst();
        assertThat(coding.range()).isEqualTo(hit(0));
        push(KeyCode.F3);
        await(() -> view().getSelection().equals(hit(1)));
        assertThat(this.<TextField>node("find-here").isFocused()).isTrue();
    }

    @Test
    void theSameKeyGoesOnToAllDocuments() {
        interact(() -> view().select(hit(0)));
        push(KeyCode.CONTROL, KeyCode.F);
        await(() -> count().equals("1 of 4"));
        assertThat(this.<TextField>node("find-here").getText()).as("what was selected").isEqualTo("sinyal");
        push(KeyCode.CONTROL, KeyCode.F);
        await(() -> lookup("#find-field").tryQuery().isPresent());
        assertThat(this.<TextField>node("find-field").getText()).isEqualTo("sinyal");
        await(() -> this.<Label>node("find-numbers").getText().startsWith("3 hits"));
        assertThat(node("find-field").isFocused()).isTrue();
    }

    @Test
    void namesOfSpeakersBesideTheTextAreNoHits() {
        push(KeyCode.CONTROL, KeyCode.F);
        write("siti");
        await(() -> count().equals("Not found"));
        push(KeyCode.ESCAPE);
        await(() -> view().isFocused());
        assertThat(workspace().problems().list()).isEmpty();
    }

    private static int nth(int number) {
        int at = -1;
        for (int i = 0; i <= number; i++) {
            at = TEXT.toLowerCase(Locale.ROOT).indexOf("sinyal", at + 1);
        }
        return at;
    }

    private static TextRange hit(int number) {
        return new TextRange(nth(number), nth(number) + "sinyal".length());
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }

    private String count() {
        return this.<Label>node("find-here-count").getText();
    }
}
