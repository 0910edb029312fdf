package org.makna.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;

/** A memo on what one is at, pinned beside the text while one codes. */
class PinnedMemoJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar?\nSari: Baik, tetapi sinyal hilang terus.\n";

    private Path study;
    private long first;
    private long second;
    private long code;

    @BeforeEach
    void twoDocuments() throws Exception {
        study = folder.resolve("pinned.makna");
        List<Path> files = List.of(Files.writeString(folder.resolve("P01.txt"), TEXT),
                Files.writeString(folder.resolve("P02.txt"), "Another text, about queues.\n"));
        try (Study made = Study.create(study, "Pinned", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
            first = made.documents().allDocuments().get(0).document().id();
            second = made.documents().allDocuments().get(1).document().id();
            code = made.codebookEdits().create(null, "Signal").join().id();
        }
        openStudy(study);
        open(first);
    }

    @Test
    void aMemoOnSelectedTextStaysBesideTheTextAndNoKeyIsLost() {
        interact(() -> view().select(of("sinyal hilang")));
        push(KeyCode.F5);
        awaitFocus("pinned-title");
        write("Signal as a cost");
        picture("memo-pinned-title");
        push(KeyCode.ENTER);
        awaitFocus("pinned-text");
        write("# Why\n\nBeing *heard* is **not** being served.\n\n- compare P02");
        open(second);
        picture("memo-pinned-narrow");
        assertThat(this.<TextArea>node("pinned-text").getText()).endsWith("compare P02");
        await(() -> memo().text().endsWith("compare P02"));
        assertThat(memo().title()).isEqualTo("Signal as a cost");
        MemoLink link = memo().links().getFirst();
        assertThat(workspace().study().notes().passages(List.of(link)).get(link).words()).isEqualTo("sinyal hilang");

        push(KeyCode.CONTROL, KeyCode.F5);
        await(() -> node("pinned-read").isVisible());
        picture("memo-pinned-read");
        clickOn("#pinned-links .mk-chip-go");
        await(() -> view().getSelection().equals(of("sinyal hilang")));

        doubleClickOn("#pinned-read");
        awaitFocus("pinned-text");
        push(KeyCode.CONTROL, KeyCode.END);
        write("!");
        interact(() -> window.services().actions().run(Action.CLOSE_STUDY));
        await(() -> window.workspace().isEmpty());
        openStudy(study);
        assertThat(memo().text()).endsWith("compare P02!");
    }

    @Test
    void whatIsTypedBesideTheTextStandsAtTheDeskAtOnceAndTheOtherWayRound() {
        newMemoOnTheDocument();
        write("Title");
        push(KeyCode.ENTER);
        write("beside");
        clickOn("#rail-memos");
        await(() -> lookup("#memos-list").tryQuery().isPresent()
                && !lookup("#memos-list .list-cell").queryAll().isEmpty());
        clickOn(text("memos-list", "Title"));
        await(() -> lookup("#memo-text").tryQuery().isPresent()
                && this.<TextArea>node("memo-text").getText().equals("beside"));
        doubleClickOn("#memo-read");
        awaitFocus("memo-text");
        push(KeyCode.CONTROL, KeyCode.END);
        write(", desk");
        clickOn("#rail-code");
        await(() -> this.<TextArea>node("pinned-text").getText().equals("beside, desk"));
        await(() -> memo().text().equals("beside, desk"));
    }

    @Test
    void aMemoIsAboutTheCodingTheCodeOrTheDocumentsThatAreSelectedWhereOneIs() {
        PlacedCoding coding = workspace().study().coding().apply(first, of("sinyal"), code).join();
        await(() -> {
            workspace().navigator().openCoding(first, coding.range(), coding.id());
            return workspace().actions().enabled(Action.UNCODE).get();
        });
        newMemoOnTheDocument();
        assertThat(memo().links()).containsExactly(new MemoLink.OfCoding(coding.id()));
        assertThat(workspace().messages().text(workspace().study().trail().nextUndo().orElseThrow().label()))
                .isEqualTo("New memo “Untitled memo”");
        write("On the coding");

        interact(() -> workspace().selectedCode().set(code));
        interact(() -> node("codebook-tree").requestFocus());
        push(KeyCode.F5);
        await(() -> last().links().equals(List.of(new MemoLink.OfCode(code))));
        awaitFocus("pinned-title");
        write("On the code");

        interact(() -> node("documents-tree").requestFocus());
        push(KeyCode.HOME);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.F5);
        await(() -> last().links().equals(
                List.of(new MemoLink.OfDocument(first), new MemoLink.OfDocument(second))));
        awaitFocus("pinned-title");
        picture("memo-pinned-links");

        clickOn("#rail-memos");
        push(KeyCode.F5);
        awaitFocus("memo-title");
        await(() -> last().links().isEmpty());
    }

    @Test
    void aMemoInWhichNothingWasWrittenIsTakenAwayAndCanBeBroughtBack() {
        newMemoOnTheDocument();
        long id = memo().id();
        clickOn("#button-pin-memo");
        await(() -> workspace().study().notes().memos().isEmpty() && lookup("#pinned-memo").tryQuery().isEmpty());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().study().notes().memos().size() == 1);
        assertThat(memo().id()).isEqualTo(id);
    }

    @Test
    void anUndoOfThePinnedMemoTakesItFromBesideTheText() {
        newMemoOnTheDocument();
        push(KeyCode.CONTROL, KeyCode.T);
        interact(() -> window.services().actions().run(Action.UNDO));
        await(() -> lookup("#pinned-memo").tryQuery().isEmpty());
    }

    @Test
    void aPassageIsAddedToThePinnedMemo() {
        newMemoOnTheDocument();
        write("Places");
        interact(() -> view().select(of("hilang")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F5);
        await(() -> memo().links().size() == 2 && memo().links().get(1) instanceof MemoLink.OfSegment);
        await(() -> lookup("#pinned-links .mk-chip").queryAll().size() == 2);
    }

    @Test
    void aLongPassageDoesNotWidenWhatStandsBesideTheText() {
        interact(() -> view().select(new TextRange(0, TEXT.length())));
        push(KeyCode.F5);
        awaitFocus("pinned-title");
        await(() -> lookup("#pinned-links .mk-chip").tryQuery().isPresent());
        picture("memo-pinned-long");
        javafx.scene.layout.Region pane = node("pinned-memo");
        for (Node part : List.<Node>of(node("pinned-title"), lookup("#pinned-links .mk-chip").query(),
                node("button-pin-memo"))) {
            var at = pane.sceneToLocal(part.localToScene(part.getLayoutBounds()));
            assertThat(at.getMinX()).as(part.getId()).isNotNegative();
            assertThat(at.getMaxX()).as(part.getId())
                    .isLessThanOrEqualTo(pane.getParent().getLayoutBounds().getWidth());
        }
        assertThat(pane.getWidth()).isLessThan(300);
    }

    @Test
    void theDeskGoesOnWithTheMemoThatIsPinnedBesideTheText() {
        newMemoOnTheDocument();
        write("Beside");
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        await(() -> lookup("#memo-title").tryQuery()
                .filter(title -> ((TextField) title).getText().equals("Beside")).isPresent());
        await(() -> !lookup("#memos .mk-memo-empty").query().isVisible());
        assertThat(node("memos-list").isFocused()).isTrue();
        picture("memo-desk-pinned");
    }

    @Test
    void whereThereAreMemosTheDeskAsksForOne() {
        newMemoOnTheDocument();
        write("Beside");
        clickOn("#pinned-memo #button-pin-memo");
        await(() -> lookup("#pinned-memo").tryQuery().isEmpty());
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        await(() -> lookup("#memos .mk-memo-empty .label").queryAllAs(javafx.scene.control.Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("Choose a memo")));
    }

    private void newMemoOnTheDocument() {
        push(KeyCode.F5);
        awaitFocus("pinned-title");
    }

    private Node text(String within, String words) {
        return from(this.<Node>node(within)).lookup(words).query();
    }

    private void open(long document) {
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").queryAll().stream().map(DocumentView.class::cast)
                .anyMatch(one -> one.document().length() > 0 && one.isFocused()));
    }

    private void awaitFocus(String id) {
        await(() -> lookup("#" + id).tryQuery().filter(node -> node.isFocused()).isPresent());
    }

    private Memo memo() {
        return workspace().study().notes().memos().getFirst();
    }

    private Memo last() {
        return workspace().study().notes().memos().getLast();
    }

    private static TextRange of(String words) {
        int start = TEXT.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private DocumentView view() {
        return lookup("#document-view").queryAll().stream().map(DocumentView.class::cast)
                .filter(one -> one.getScene() != null && one.getParent().isVisible()
                        && one.localToScene(one.getBoundsInLocal()).getWidth() > 0)
                .filter(one -> workspace().target().get().place().orElseThrow().documentId() == first
                        ? one.document().length() == TEXT.length()
                        : one.document().length() != TEXT.length())
                .findFirst().orElseThrow();
    }

}
