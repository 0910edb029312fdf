package org.makna.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Messages;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** Memos by clicks and keys: nothing typed is lost. */
class MemosJourneyTest extends WindowTest {

    private Path study;

    @BeforeEach
    void oneCase() {
        study = folder.resolve("memos.makna");
        try (Study made = Study.create(study, "Memos", "en", Messages.in(Locale.ENGLISH))) {
            made.caseEdits().create("Siti").join();
        }
        openStudy(study);
    }

    @Test
    void whatIsTypedIsKeptWhenOneLeavesAndWhenTheStudyIsClosed() {
        newMemo();
        write("Trust");
        clickOn("#memo-text").write("People ask neighbours first.");
        clickOn("#rail-history");
        await(() -> memos().size() == 1 && memos().getFirst().text().equals("People ask neighbours first."));
        assertThat(memos().getFirst().title()).isEqualTo("Trust");

        clickOn("#rail-memos");
        await(() -> text().getText().equals("People ask neighbours first."));
        clickOn("#memo-text").push(KeyCode.CONTROL, KeyCode.END).write(" Why?");
        interact(() -> window.services().actions().run(Action.CLOSE_STUDY));
        await(() -> window.workspace().isEmpty());
        openStudy(study);
        assertThat(memos().getFirst().text()).isEqualTo("People ask neighbours first. Why?");
    }

    @Test
    void anUndoShowsTheTextBeforeAndABurstIsOneStep() {
        newMemo();
        clickOn("#memo-text").write("first");
        clickOn("#memos-filter");
        await(() -> memos().getFirst().text().equals("first"));
        clickOn("#memo-text").write(" second");
        clickOn("#memos-filter");
        await(() -> memos().getFirst().text().length() > 5);
        long revision = workspace().study().overview().revision();
        interact(() -> window.services().actions().run(Action.UNDO));
        await(() -> memos().getFirst().text().equals("first"));
        await(() -> text().getText().equals("first"));
        assertThat(workspace().study().overview().revision()).isEqualTo(revision + 1);
    }

    @Test
    void linksToACaseAndIsFoundByIt() {
        newMemo();
        interact(() -> {
            workspace().selectedCase().set(workspace().study().caseTable().rows().getFirst().oneCase().id());
            window.services().actions().run(Action.LINK_TO_CASE);
        });
        await(() -> memos().getFirst().links().stream().anyMatch(MemoLink.OfCase.class::isInstance));
        await(() -> lookup("#memo-links .mk-chip").tryQuery().isPresent());
        clickOn("#memos-filter").write("siti");
        assertThat(list().getItems()).hasSize(1);
        interact(() -> ((TextField) node("memos-filter")).setText("nobody"));
        await(() -> list().getItems().isEmpty());
        interact(() -> ((TextField) node("memos-filter")).clear());
        await(() -> from(list()).lookup("Untitled memo").tryQuery().isPresent());
        clickOn(from(list()).lookup("Untitled memo").<javafx.scene.Node>query());
        await(() -> list().getSelectionModel().getSelectedItem() != null);
        clickOn("#memo-links .mk-chip-remove");
        await(() -> memos().getFirst().links().isEmpty());
        clickOn("#button-delete-memo");
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> memos().isEmpty());
    }

    @Test
    void textFromRightToLeftIsNotWrapped() {
        newMemo();
        for (String word : List.of("שלום עולם ", "مرحبا بالعالم ")) {
            clickOn("#memo-text");
            for (int times = 1; times < 60; times++) {
                String text = word.repeat(times);
                interact(() -> text().setText(text));
                interact(() -> text().getScene().getRoot().layout());
            }
            assertThat(text().isWrapText()).isFalse();
            interact(() -> text().setText("Halo dunia ".repeat(60)));
            assertThat(text().isWrapText()).isTrue();
        }
    }

    private void newMemo() {
        clickOn("#rail-memos");
        await(() -> lookup("#button-new-memo").tryQuery().isPresent());
        interact(() -> window.services().actions().run(Action.NEW_MEMO));
        await(() -> lookup("#memo-title").tryQuery().filter(node -> node.isFocused()).isPresent());
    }

    private List<Memo> memos() {
        return workspace().study().notes().memos();
    }

    private TextArea text() {
        return node("memo-text");
    }

    private ListView<MemoLine> list() {
        return node("memos-list");
    }
}
