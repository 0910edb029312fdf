package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Annotation;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;

/** Remarks on passages are written, read, changed, walked through and deleted with the keys. */
class AnnotationJourneyTest extends WindowTest {

    private static final String TEXT = "I: Bagaimana pelayanan di kantor kecamatan?\n"
            + "Sari: Sekarang lebih cepat, tapi sinyal hilang terus di kampung kami. Jadi sering harus pergi sendiri "
            + "ke kantor, menunggu dari pagi sampai siang, lalu pulang tanpa hasil.\n"
            + "I: Apa yang diharapkan?\n"
            + "Sari: Menara 😀 yang baru. Anak-anak juga perlu internet.\n";

    private Path study;
    private long document;

    @BeforeEach
    void aCodedTranscript() throws Exception {
        study = folder.resolve("annotate.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Annotate", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long signal = made.codebookEdits().create(null, "Signal").join().id();
            made.actAs("Ana");
            made.coding().apply(document, of("sinyal hilang terus"), signal).join();
            made.actAs("Budi");
            made.annotationEdits().create(document, of("internet"), "Says Budi").join();
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
    void aRemarkIsWrittenChangedAndDeletedEachAsOneStep() {
        open();
        select("kampung kami");
        push(KeyCode.ALT, KeyCode.A);
        await(() -> isWriting() && field().isFocused());
        write("Which one? 1.");
        push(KeyCode.SHIFT, KeyCode.ENTER);
        write("Ask again");
        picture("annotation-write");
        push(KeyCode.ENTER);
        await(() -> !isWriting() && view().overlay().remarks().size() == 2);
        assertThat(view().isFocused()).isTrue();
        Annotation made = annotations().getFirst();
        assertThat(made.text()).isEqualTo("Which one? 1.\nAsk again");
        assertThat(made.range()).isEqualTo(of("kampung kami"));
        assertThat(workspace().study().trail().steps().getLast().label().key()).isEqualTo("step.annotation-create");
        assertThat(workspace().study().codings(document)).as("nothing was coded by the typed words").hasSize(1);
        await(() -> lookup("#annotation-card").tryQuery().isPresent());
        picture("annotation-light");

        push(KeyCode.RIGHT);
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        assertThat(view().getSelection().isEmpty()).isTrue();
        push(KeyCode.ALT, KeyCode.A);
        await(this::isWriting);
        assertThat(field().getText()).as("one's own remark at the caret").isEqualTo(made.text());
        interact(() -> field().setText("Which village?"));
        push(KeyCode.ENTER);
        await(() -> !isWriting() && annotations().getFirst().text().equals("Which village?"));
        await(() -> String.valueOf(view().queryAccessibleAttribute(AccessibleAttribute.HELP))
                .contains("Annotation: Which village?"));

        interact(() -> workspace().actions().run(Action.SWITCH_THEME));
        select("sinyal hilang terus di kampung");
        await(() -> lookup("#annotation-card").tryQuery().isPresent());
        picture("annotation-dark");
        push(KeyCode.ALT, KeyCode.DELETE);
        await(() -> annotations().size() == 1 && view().overlay().remarks().size() == 1);
        assertThat(workspace().study().codings(document)).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> view().overlay().remarks().size() == 2);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> annotations().getFirst().text().equals("Which one? 1.\nAsk again"));
    }

    @Test
    void theSelectedCodingAndElseTheWordAtTheCaretAreAnnotated() {
        open();
        caret("hilang");
        push(KeyCode.TAB);
        assertThat(view().selectedCodingProperty().get()).isNotNull();
        remark("On the coding");
        assertThat(annotations().getFirst().range()).isEqualTo(of("sinyal hilang terus"));
        caret("menunggu");
        remark("On the word");
        assertThat(annotations()).anySatisfy(one -> {
            assertThat(one.text()).isEqualTo("On the word");
            assertThat(one.range()).isEqualTo(of("menunggu"));
        });
        // Overlaps another one's without changing it.
        select("internet");
        remark("Mine too");
        assertThat(annotations()).extracting(Annotation::text).contains("Says Budi", "Mine too");
    }

    @Test
    void anEmptyRemarkIsNotKeptAndLeavingChangesNothing() {
        open();
        long revision = workspace().study().info().revision();
        select("kecamatan");
        push(KeyCode.ALT, KeyCode.A);
        await(this::isWriting);
        push(KeyCode.ENTER);
        await(() -> lookup("#annotation-word").queryAs(Label.class).getText().contains("needs words"));
        assertThat(isWriting()).isTrue();
        write("half a thought");
        push(KeyCode.ESCAPE);
        await(() -> !isWriting());
        assertThat(workspace().study().info().revision()).isEqualTo(revision);
    }

    @Test
    void annotationsAreWalkedThroughAndOthersWordsAreReadButNotChanged() {
        open();
        select("pelayanan");
        remark("First");
        push(KeyCode.CONTROL, KeyCode.HOME);
        push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(view().getSelection()).isEqualTo(of("pelayanan"));
        push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(view().getSelection()).isEqualTo(of("internet"));
        await(() -> isOnCard("Says Budi"));
        picture("annotation-other");
        Button change = lookup("#inspector-annotate").queryAs(Button.class);
        assertThat(change.isDisabled()).isTrue();
        push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(view().getSelection()).as("round").isEqualTo(of("pelayanan"));
        push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(view().getSelection()).isEqualTo(of("internet"));
        await(() -> isOnCard("Says Budi"));
        fire("#inspector-delete-annotation");
        await(() -> annotations().size() == 1);

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await(() -> view().overlay().remarks().isEmpty());
        picture("annotation-plain");
        push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(lookup("#document-hint").queryAs(Label.class).getText()).contains("plain text hides");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await(() -> view().overlay().remarks().size() == 1);
    }

    @Test
    void theInspectorChangesARemarkAndItMovesWithCorrectedWords() {
        open();
        select("kampung kami");
        remark("Where?");
        await(() -> lookup("#inspector-annotate").tryQuery().isPresent());
        fire("#inspector-annotate");
        await(() -> isWriting() && field().getText().equals("Where?"));
        // The text is corrected by somebody else while the remark is written.
        var content = workspace().study().document(document).orElseThrow();
        int start = content.text().indexOf("pelayanan");
        var plan = workspace().study().textCorrections().plan(document, content.document().textKey(),
                new TextRange(start, start + "pelayanan".length()), "layanan publik");
        workspace().study().textCorrections().make(plan, Set.of()).join();
        await(() -> view().document().text().contains("layanan publik"));
        interact(() -> field().setText("Where exactly?"));
        push(KeyCode.ENTER);
        await(() -> !isWriting() && annotations().getFirst().text().equals("Where exactly?"));
        assertThat(annotations().getFirst().range().cut(view().document().text())).isEqualTo("kampung kami");
        await(() -> view().overlay().remarks().getFirst().text().equals("Where exactly?"));
        assertThat(view().overlay().remarks().getFirst().range()).isEqualTo(annotations().getFirst().range());
    }

    @Test
    void aStudyThatIsOpenElsewhereShowsItsAnnotationsOnly() {
        try (Study other = Study.open(study, Study.Access.WRITE, Messages.in(Locale.ENGLISH))) {
            open();
            assertThat(other.document(document)).isPresent();
            push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            await(() -> isOnCard("Says Budi"));
            assertThat(lookup("#inspector-annotate").tryQuery()).isEmpty();
            push(KeyCode.ALT, KeyCode.A);
            assertThat(isWriting()).isFalse();
            assertThat(workspace().actions().run(Action.ANNOTATE)).isFalse();
            assertThat(workspace().actions().run(Action.DELETE_ANNOTATION)).isFalse();
        }
    }

    private void remark(String words) {
        int before = annotations().size();
        push(KeyCode.ALT, KeyCode.A);
        await(() -> isWriting() && field().isFocused());
        write(words);
        push(KeyCode.ENTER);
        await(() -> !isWriting() && view().overlay().remarks().size() == before + 1);
    }

    /** The card may be made anew at any moment, so that a click would come too late. */
    private void fire(String button) {
        interact(() -> lookup(button).queryAs(Button.class).fire());
    }

    private boolean isOnCard(String words) {
        return lookup("#annotation-card .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(words));
    }

    private List<Annotation> annotations() {
        return workspace().study().notes().annotations(document);
    }

    private void select(String words) {
        interact(() -> view().select(of(words)));
    }

    private void caret(String words) {
        int at = TEXT.indexOf(words) + 1;
        interact(() -> view().select(new TextRange(at, at)));
    }

    private boolean isWriting() {
        return lookup("#annotation-field").tryQuery().isPresent();
    }

    private TextArea field() {
        return lookup("#annotation-field").queryAs(TextArea.class);
    }

    private static TextRange of(String words) {
        return new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
