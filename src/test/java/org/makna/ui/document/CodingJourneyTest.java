package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.document.view.DocumentView;

/** Coding by keys: several codes at once, the paragraph at the caret, favourites, quotations. */
class CodingJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar Ibu hari ini?\nIbu Sari: Baik, tetapi sinyal hilang.\n"
            + "Sinyal itu mahal juga.\nI: Sering?\n\nIbu Sari: Setiap malam.\n";

    private long document;

    @BeforeEach
    void anOpenDocument() throws Exception {
        Path study = folder.resolve("coding.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Coding", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            for (String name : List.of("Signal", "Cost", "Trust", "Mood")) {
                made.codebookEdits().create(null, name).join();
            }
            Code cost = made.codebook().find("Cost").orElseThrow().code();
            made.codebookEdits().describe(cost.id(), "What it costs people to be online. ".repeat(12),
                    "Whenever money is named, however little.", "Time alone: use “Queues”. ".repeat(9),
                    "“Pulsa habis sebelum akhir bulan.”").join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    @Test
    void severalMarkedCodesAreOneStep() {
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        push(KeyCode.INSERT);
        write("cos");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> this.<Label>node("picker-marked").getText().equals("2 codes: Signal, Cost"));
        pictureOfPopup("picker-marked");
        write("tru");
        push(KeyCode.ENTER);
        await(() -> names().equals(List.of("Signal", "Cost", "Trust")));
        assertThat(Messages.in(Locale.ENGLISH).text(workspace().study().trail().nextUndo().orElseThrow().label()))
                .isEqualTo("Code 3 codes: Signal, Cost, Trust");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings().isEmpty());
    }

    @Test
    void aMarkTakenAwayIsNotApplied() {
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        push(KeyCode.INSERT);
        write("cos");
        push(KeyCode.INSERT);
        push(KeyCode.INSERT);
        push(KeyCode.ENTER);
        await(() -> names().equals(List.of("Signal")));
    }

    @Test
    void aNewCodeAndMarkedOnesAreOneStep() {
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        push(KeyCode.INSERT);
        write("Gangguan");
        push(KeyCode.ENTER);
        await(() -> names().equals(List.of("Signal", "Gangguan")));
    }

    @Test
    void withNothingSelectedEnterTakesTheParagraphAndShiftEnterTheTurn() {
        caret("itu mahal");
        write("s");
        await(() -> node("document-hint").isVisible());
        picture("document-hint");
        push(KeyCode.ENTER);
        awaitPicker();
        assertThat(node("document-hint").isVisible()).isFalse();
        write("cost");
        push(KeyCode.ENTER);
        await(() -> codings().size() == 1);
        assertThat(codings().getFirst().range().cut(TEXT)).isEqualTo("Sinyal itu mahal juga.");

        caret("itu mahal");
        push(KeyCode.SHIFT, KeyCode.ENTER);
        awaitPicker();
        write("mood");
        push(KeyCode.ENTER);
        await(() -> codings().size() == 2);
        assertThat(codings().getFirst().range().cut(TEXT))
                .isEqualTo("Baik, tetapi sinyal hilang.\nSinyal itu mahal juga.");

        interact(() -> view().select(new TextRange(TEXT.length(), TEXT.length())));
        push(KeyCode.ENTER);
        await(() -> node("document-hint").isVisible());
        assertThat(this.<Label>node("document-hint").getText()).contains("empty");
        assertThat(lookup("#picker-field").tryQuery().filter(field -> field.getScene().getWindow().isShowing()))
                .isEmpty();
    }

    @Test
    void aFavouriteIsGivenAKeyAndAppliedByIt() {
        interact(() -> workspace().navigator().showCode(code("Trust")));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.F7);
        await(() -> lookup("#favourite-3").tryQuery().isPresent());
        push(KeyCode.DIGIT3);
        await(() -> workspace().now().get().code(code("Trust")).orElseThrow().shortcut().equals("3"));
        await(() -> lookup("#codebook-tree .mk-badge").<Label>queryAll().stream()
                .anyMatch(badge -> badge.isVisible() && badge.getText().equals("3")));
        interact(() -> workspace().navigator().showCode(code("Mood")));
        push(KeyCode.F7);
        await(() -> lookup("#favourite-3").tryQuery().isPresent());
        interact(() -> Png.write(node("favourite-3").getScene().snapshot(null),
                Path.of("target", "shots", "favourites.png")));
        push(KeyCode.ESCAPE);

        push(KeyCode.CONTROL, KeyCode.T);
        select("mahal");
        push(KeyCode.DIGIT3);
        await(() -> names().equals(List.of("Trust")));
        caret("mahal");
        push(KeyCode.DIGIT3);
        await(() -> node("document-hint").isVisible());
        assertThat(codings()).hasSize(1);
    }

    @Test
    void theWholeRuleIsOneKeyAway() {
        select("mahal");
        write("cost");
        awaitPicker();
        assertThat(this.<Label>node("picker-keys").getText()).contains("F2");
        pictureOfPopup("picker-rule-short");
        push(KeyCode.F2);
        await(() -> lookup("#picker-rule .scroll-pane").tryQuery().isPresent());
        assertThat(lookup("#picker-rule .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("“Pulsa habis sebelum akhir bulan.”");
        pictureOfPopup("picker-rule-whole");
        push(KeyCode.CONTROL, KeyCode.DOWN);
        push(KeyCode.ESCAPE);
        assertThat(lookup("#picker-rule .scroll-pane").tryQuery()).isEmpty();
        push(KeyCode.ENTER);
        await(() -> names().equals(List.of("Cost")));
    }

    @Test
    void aPassageIsCopiedWithItsSource() {
        select("sinyal hilang");
        push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("sinyal hilang");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(clipboard()).isEqualTo("“sinyal hilang” (P07, Ibu Sari, turn 2)");
    }

    @Test
    void theHiddenNameOfASpeakerIsNeitherCopiedNorPartOfACode() {
        select("Ibu Sari: Setiap malam");
        push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("Setiap malam");
        push(KeyCode.CONTROL, KeyCode.I);
        await(() -> names().equals(List.of("Setiap malam")));
    }

    @Test
    void theFullStopRepeatsAllThatWasAppliedTogetherAndSaysWhenThereIsNothing() {
        select("mahal");
        push(KeyCode.PERIOD);
        await(() -> node("document-hint").isVisible());
        assertThat(this.<Label>node("document-hint").getText()).contains("None has been applied yet");
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        push(KeyCode.INSERT);
        write("cost");
        push(KeyCode.INSERT);
        push(KeyCode.ENTER);
        await(() -> codings().size() == 2);
        select("mahal");
        push(KeyCode.PERIOD);
        await(() -> names().equals(List.of("Signal", "Cost", "Signal", "Cost")));
    }

    @Test
    void aCodeThatIsDeletedWhileItIsHighlightedIsNotMadeAnewByEnter() {
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        workspace().study().codebookEdits().delete(code("Signal")).join();
        await(() -> workspace().now().get().codebook().find("Signal").isEmpty());
        await(() -> lookup("#picker .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("has just been deleted")));
        pictureOfPopup("picker-gone");
        push(KeyCode.ENTER);
        push(KeyCode.ESCAPE);
        assertThat(codings()).isEmpty();
        assertThat(workspace().study().codebook().find("sig")).isEmpty();
    }

    @Test
    void wordsOfTheTextAreSelectedBySentences() {
        caret("tetapi");
        push(KeyCode.ALT, KeyCode.HOME);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.END);
        assertThat(view().getSelection().cut(TEXT)).isEqualTo("Baik, tetapi sinyal hilang.");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.END);
        assertThat(view().getSelection().cut(TEXT)).isEqualTo("Baik, tetapi sinyal hilang.\nSinyal itu mahal juga.");
        push(KeyCode.ALT, KeyCode.END);
        assertThat(view().getSelection().cut(TEXT)).isEmpty();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.HOME);
        assertThat(view().getSelection().cut(TEXT)).isEqualTo("Sering?");
    }

    @Test
    void touchingCodingsAreJoinedWhereThatIsPreferredAsOneStep() {
        select("Baik, tetapi");
        write("cost");
        awaitPicker();
        push(KeyCode.ENTER);
        await(() -> codings().size() == 1);
        select(" sinyal");
        write(".");
        await(() -> codings().size() == 2);

        push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> lookup("#joining").tryQuery().isPresent());
        clickOn("#joining");
        clickOn("#preferences-ok");
        await(() -> lookup("#joining").tryQuery().isEmpty());
        select(" hilang");
        write(".");
        await(() -> codings().size() == 1);
        assertThat(codings().getFirst().range().cut(TEXT)).isEqualTo("Baik, tetapi sinyal hilang");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings().size() == 2);
    }

    @Test
    void screenReadersHearEveryCodeAtTheCaretAndTheOneThatTabHasChosen() {
        select("sinyal hilang");
        write("sig");
        awaitPicker();
        push(KeyCode.INSERT);
        write("cost");
        push(KeyCode.INSERT);
        push(KeyCode.ENTER);
        await(() -> codings().size() == 2);
        caret("hilang");
        await(() -> heard().equals("Codes here: Signal, Cost"));
        push(KeyCode.TAB);
        assertThat(heard()).isEqualTo("Selected coding: Signal. Codes here: Signal, Cost");
        push(KeyCode.TAB);
        assertThat(heard()).isEqualTo("Selected coding: Cost. Codes here: Signal, Cost");
        push(KeyCode.DELETE);
        await(() -> heard().equals("Codes here: Signal"));
        caret("mahal");
        assertThat(heard()).isEqualTo("No codes here");
    }

    private String heard() {
        String[] found = new String[1];
        interact(() -> found[0] = (String) view().queryAccessibleAttribute(AccessibleAttribute.HELP));
        return found[0];
    }

    private String clipboard() {
        String[] found = new String[1];
        interact(() -> found[0] = Clipboard.getSystemClipboard().getString());
        return found[0];
    }

    private void awaitPicker() {
        await(() -> lookup("#picker-field").tryQuery().filter(field -> field.getScene().getWindow().isShowing())
                .isPresent());
    }

    private void select(String words) {
        interact(() -> {
            view().requestFocus();
            view().select(new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length()));
        });
    }

    private void caret(String words) {
        interact(() -> {
            view().requestFocus();
            view().select(new TextRange(TEXT.indexOf(words), TEXT.indexOf(words)));
        });
    }

    private long code(String name) {
        return workspace().now().get().codebook().find(name).orElseThrow().code().id();
    }

    private List<PlacedCoding> codings() {
        return workspace().study().codings(document);
    }

    private List<String> names() {
        return codings().stream().map(coding -> workspace().study().codebook().entry(coding.codeId()).orElseThrow()
                .code().name()).toList();
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }

    private void pictureOfPopup(String name) {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Png.write(node("picker").getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }
}
