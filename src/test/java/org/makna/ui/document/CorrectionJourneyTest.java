package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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

/** A transcript is corrected in its place with the keys, and the codings stay on their words. */
class CorrectionJourneyTest extends WindowTest {

    private static final String TEXT = "I: Bagaimana pelayanan di kantor kecamatan?\n"
            + "Sari: Sekarang lebih cepat, tapi sinyal hilang terus di kampung kami. Jadi sering harus pergi sendiri "
            + "ke kantor, menunggu dari pagi sampai siang, lalu pulang tanpa hasil.\n"
            + "I: Apa yang diharapkan?\n"
            + "Sari: Menara 😀 yang baru. Anak-anak juga perlu internet.\n";

    private Path study;
    private long document;

    @BeforeEach
    void aCodedTranscript() throws Exception {
        study = folder.resolve("correct.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Correct", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long signal = made.codebookEdits().create(null, "Signal").join().id();
            long speed = made.codebookEdits().create(null, "Speed").join().id();
            made.actAs("Ana");
            made.coding().apply(document, of("sinyal hilang terus"), signal).join();
            made.coding().apply(document, of("lebih cepat"), speed).join();
            made.coding().apply(document, of("internet"), signal).join();
        }
    }

    @Override
    protected double width() {
        return 1200;
    }

    private void open() {
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    @Test
    void aWordIsCorrectedInItsParagraphAndUndone() {
        open();
        edit("sinyal");
        assertThat(field().getText()).as("without the name of who speaks").startsWith("Sekarang").endsWith("hasil.");
        assertThat(field().getSelectedText()).isEqualTo("sinyal");
        picture("correct-edit");
        write("jaringan");
        push(KeyCode.ENTER);
        await(() -> !isEditing() && view().document().text().contains("tapi jaringan hilang terus"));
        assertThat(view().isFocused()).isTrue();
        assertThat(words()).containsExactlyInAnyOrder("jaringan hilang terus", "lebih cepat", "internet");
        assertThat(workspace().study().trail().steps().getLast().label().key()).isEqualTo("step.correct");
        assertThat(workspace().messages().text(workspace().study().trail().steps().getLast().label()))
                .contains("“sinyal”", "“jaringan”");
        interact(() -> workspace().actions().run(Action.SWITCH_THEME));
        edit("jaringan");
        picture("correct-edit-dark");
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> view().document().text().equals(text()) && text().equals(TEXT));
        assertThat(words()).containsExactlyInAnyOrder("sinyal hilang terus", "lebih cepat", "internet");
    }

    @Test
    void escapeLeavesTheTextAsItIsAndNothingIsDoneWithoutAChange() {
        open();
        long revision = workspace().study().info().revision();
        edit("sinyal");
        write("xyz");
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
        edit("sinyal");
        push(KeyCode.ENTER);
        await(() -> !isEditing());
        assertThat(workspace().study().info().revision()).isEqualTo(revision);
        assertThat(view().isFocused()).isTrue();
    }

    @Test
    void keysOfTheDocumentAndTheWindowDoNotActWhileWordsAreTyped() {
        open();
        edit("sinyal");
        push(KeyCode.RIGHT);
        write(". 1");
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.SHIFT, KeyCode.ENTER);
        write("lalu");
        assertThat(isEditing()).isTrue();
        assertThat(field().getText()).contains("sinyal. 1\nlalu hilang");
        push(KeyCode.ENTER);
        await(() -> !isEditing() && text().contains("sinyal. 1\nlalu hilang"));
        assertThat(words()).contains("sinyal. 1\nlalu hilang terus");
    }

    @Test
    void severalParagraphsAreCorrectedInOneGo() {
        open();
        interact(() -> view().select(new TextRange(of("pelayanan").start(), of("internet").end())));
        push(KeyCode.CONTROL, KeyCode.E);
        await(this::isEditing);
        assertThat(field().getText()).startsWith("Bagaimana").contains("\nSari: Menara 😀").endsWith("internet.");
        picture("correct-several");
        interact(() -> field().setText(field().getText().replace("cepat", "lambat").replace("Menara", "Tiang")));
        push(KeyCode.ENTER);
        await(() -> !isEditing());
        assertThat(text()).isEqualTo(TEXT.replace("cepat", "lambat").replace("Menara", "Tiang"));
        assertThat(words()).containsExactlyInAnyOrder("sinyal hilang terus", "lebih lambat", "internet");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> text().equals(TEXT));
    }

    @Test
    void theNameOfWhoSpeaksIsNotTypedAway() {
        open();
        interact(() -> view().select(new TextRange(of("pelayanan").start(), of("internet").end())));
        push(KeyCode.CONTROL, KeyCode.E);
        await(this::isEditing);
        interact(() -> field().setText(field().getText().replace("\nSari: Menara", "\nBudi: Menara")));
        push(KeyCode.ENTER);
        await(() -> said().contains("Sari"));
        assertThat(isEditing()).isTrue();
        picture("correct-refused");
        assertThat(text()).isEqualTo(TEXT);
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
    }

    @Test
    void whatWouldLoseItsTextIsListedForDecision() {
        open();
        edit("lebih cepat, tapi sinyal hilang terus di");
        write("baik di");
        push(KeyCode.ENTER);
        await(() -> lookup("#lost-list").tryQuery().isPresent());
        assertThat(text()).as("nothing is done yet").isEqualTo(TEXT);
        List<CheckBox> boxes = List.copyOf(lookup("#lost-list .check-box").queryAllAs(CheckBox.class));
        assertThat(boxes).hasSize(2).allMatch(box -> !box.isDisabled());
        dialogPicture("correct-lost");
        CheckBox signal = boxes.stream().filter(box -> box.getAccessibleText().contains("Signal")).findFirst()
                .orElseThrow();
        CheckBox speed = boxes.stream().filter(box -> box != signal).findFirst().orElseThrow();
        interact(() -> {
            signal.setSelected(false);
            speed.setSelected(true);
        });
        clickOn("#form-ok");
        await(() -> !isEditing() && text().contains("Sekarang baik di kampung"));
        assertThat(words()).containsExactlyInAnyOrder("baik", "internet");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> text().equals(TEXT));
        assertThat(words()).containsExactlyInAnyOrder("sinyal hilang terus", "lebih cepat", "internet");
    }

    @Test
    void inTheListOfWhatIsLostSpaceTicksAndEnterCorrects() {
        open();
        edit("lebih cepat, ");
        push(KeyCode.DELETE);
        push(KeyCode.ENTER);
        await(() -> lookup("#lost-list").tryQuery().isPresent());
        CheckBox first = lookup("#lost-list .check-box").queryAs(CheckBox.class);
        boolean before = first.isSelected();
        push(KeyCode.SPACE);
        push(KeyCode.SPACE);
        assertThat(first.isSelected()).isEqualTo(before);
        push(KeyCode.ENTER);
        await(() -> lookup("#lost-list").tryQuery().isEmpty() && !isEditing());
        assertThat(text()).contains("Sekarang tapi");
        assertThat(words()).containsExactlyInAnyOrder("sinyal hilang terus", "internet");
    }

    @Test
    void goingBackFromTheDecisionKeepsTheTypedWords() {
        open();
        edit("lebih cepat, ");
        push(KeyCode.DELETE);
        push(KeyCode.ENTER);
        await(() -> lookup("#lost-list").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        await(() -> lookup("#lost-list").tryQuery().isEmpty());
        assertThat(isEditing()).isTrue();
        assertThat(field().getText()).startsWith("Sekarang tapi");
        assertThat(text()).isEqualTo(TEXT);
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
    }

    @Test
    void aCorrectionElsewhereIsFollowedAndOneOfTheSameWordsIsNotTypedOver() {
        open();
        edit("sinyal");
        write("jaringan");
        replace("pelayanan", "layanan publik");
        await(() -> view().document().text().contains("layanan publik"));
        push(KeyCode.ENTER);
        await(() -> !isEditing() && text().contains("tapi jaringan hilang"));
        assertThat(text()).contains("Bagaimana layanan publik di");

        edit("jaringan");
        write("koneksi");
        replace("kampung kami", "desa kami");
        await(() -> view().document().text().contains("desa kami"));
        push(KeyCode.ENTER);
        await(() -> said().contains("meanwhile"));
        assertThat(field().getText()).as("the typed words stay").contains("koneksi");
        assertThat(text()).contains("jaringan", "desa kami");
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
    }

    @Test
    void aTabWithTypedWordsStaysOpen() {
        open();
        edit("sinyal");
        write("jaringan");
        Node close = lookup(".tab-close-button").query();
        clickOn(close);
        assertThat(isEditing()).isTrue();
        assertThat(said()).contains("first");
        await(() -> field().isFocused());
        push(KeyCode.ESCAPE);
        await(() -> !isEditing());
        clickOn(close);
        await(() -> lookup("#document-view").tryQuery().isEmpty());
    }

    @Test
    void leavingTheStudyAsksBeforeTypedWordsAreLost() {
        open();
        edit("sinyal");
        write("jaringan");
        javafx.application.Platform.runLater(() -> workspace().actions().run(Action.CLOSE_STUDY));
        await(() -> lookup("#prompt-title").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        await(() -> lookup("#prompt-title").tryQuery().isEmpty());
        assertThat(isEditing()).isTrue();
        assertThat(field().getText()).contains("jaringan");
        assertThat(said()).contains("first");
        interact(() -> workspace().actions().run(Action.CLOSE_TAB));
        assertThat(isEditing()).isTrue();
        javafx.application.Platform.runLater(() -> workspace().actions().run(Action.QUIT));
        await(() -> lookup("#prompt-title").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        await(() -> lookup("#prompt-title").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();
        javafx.application.Platform.runLater(() -> workspace().actions().run(Action.CLOSE_STUDY));
        await(() -> lookup("#prompt-title").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> window.workspace().isEmpty());
    }

    @Test
    void wordsOverADocumentThatIsDeletedMeanwhileAreOnTheClipboard() {
        open();
        edit("sinyal");
        write("jaringan");
        workspace().study().documentEdits().delete(List.of(document)).join();
        await(() -> lookup("#document-view").tryQuery().isEmpty());
        interact(() -> assertThat(javafx.scene.input.Clipboard.getSystemClipboard().getString())
                .contains("tapi jaringan hilang"));
    }

    @Test
    void aStudyThatIsOpenElsewhereIsNotCorrected() {
        try (Study other = Study.open(study, Study.Access.WRITE, Messages.in(Locale.ENGLISH))) {
            open();
            assertThat(other.document(document)).isPresent();
            push(KeyCode.CONTROL, KeyCode.E);
            assertThat(isEditing()).isFalse();
            assertThat(workspace().actions().run(Action.CORRECT_TEXT)).isFalse();
        }
    }

    private void replace(String old, String fresh) {
        var content = workspace().study().document(document).orElseThrow();
        int start = content.text().indexOf(old);
        var plan = workspace().study().textCorrections().plan(document, content.document().textKey(),
                new TextRange(start, start + old.length()), fresh);
        workspace().study().textCorrections().make(plan, Set.of()).join();
    }

    /** Selects words and begins to correct them. */
    private void edit(String words) {
        int start = view().document().text().indexOf(words);
        interact(() -> view().select(new TextRange(start, start + words.length())));
        push(KeyCode.CONTROL, KeyCode.E);
        await(() -> isEditing() && field().isFocused());
    }

    private boolean isEditing() {
        return lookup("#correct-field").tryQuery().isPresent();
    }

    private TextArea field() {
        return lookup("#correct-field").queryAs(TextArea.class);
    }

    private String said() {
        return lookup("#correct-word").queryAs(Label.class).getText();
    }

    private void dialogPicture(String name) {
        Node list = lookup("#lost-list").query();
        interact(() -> org.makna.ui.Png.write(list.getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }

    private String text() {
        return workspace().study().document(document).orElseThrow().text();
    }

    private List<String> words() {
        String now = text();
        return workspace().study().codings(document).stream().map(PlacedCoding::range).map(range -> range.cut(now))
                .toList();
    }

    private static TextRange of(String words) {
        return new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
