package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
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
import org.makna.ui.action.Need;
import org.makna.ui.workspace.Desk;

/** The open document and what can be done with it. */
class DocumentDeskTest extends WindowTest {

    private static final TextRange WORDS = new TextRange(5, 14);

    private long document;
    private PlacedCoding coding;

    @BeforeEach
    void aCodedDocument() throws Exception {
        Path study = folder.resolve("desk.makna");
        Path text = Files.writeString(folder.resolve("Interview.txt"), "Ana: Apa kabar?\nSiti: Baik.\n");
        try (Study made = Study.create(study, "Desk", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(text), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long code = made.codebookEdits().create(null, "Greeting").join().id();
            coding = made.coding().apply(document, WORDS, code).join();
        }
        openStudy(study);
    }

    @Test
    void aCommentHasSeveralLinesAndCanBeEmptied() {
        interact(() -> workspace().navigator().openCoding(document, WORDS, coding.id()));
        await(() -> workspace().actions().enabled(Action.COMMENT_CODING).get());
        comment();
        write("one\ntwo");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> commented().equals("one\ntwo"));

        await(() -> workspace().actions().enabled(Action.COMMENT_CODING).get());
        comment();
        push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> commented().isEmpty());
    }

    @Test
    void textThatAnotherDeskHidesIsNotCoded() {
        interact(() -> workspace().navigator().open(document, WORDS));
        await(() -> workspace().actions().enabled(Action.IN_VIVO).get());
        interact(() -> workspace().navigator().show(Desk.MEMOS));
        assertThat(workspace().actions().enabled(Action.IN_VIVO).get()).isFalse();
        interact(() -> workspace().navigator().show(Desk.CODE));
        assertThat(workspace().actions().enabled(Action.IN_VIVO).get()).isTrue();
    }

    @Test
    void theTabFollowsANewNameAndHitsAreMarkedInTheText() {
        interact(() -> workspace().navigator().open(document));
        await(() -> workspace().target().get().place().isPresent());
        workspace().study().documentEdits().rename(document, "Second talk").join();
        await(() -> "Second talk".equals(node("document-view").getAccessibleText()));
        interact(() -> workspace().navigator().find("kabar"));
        await(() -> workspace().actions().have(Need.HITS).get());
        picture("document-hits");
    }

    private void comment() {
        // The question waits for its answer.
        Platform.runLater(() -> workspace().actions().run(Action.COMMENT_CODING));
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        clickOn("#prompt-field");
    }

    private String commented() {
        return workspace().study().codings(document).getFirst().comment();
    }
}
