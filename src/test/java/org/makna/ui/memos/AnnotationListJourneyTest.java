package org.makna.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.AnnotatedPassage;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;

/** The annotations of all documents stand below the memos, are filtered with them and lead to their words. */
class AnnotationListJourneyTest extends WindowTest {

    private Path made(boolean annotated) throws Exception {
        Path file = folder.resolve("notes.makna");
        Path text = Files.writeString(folder.resolve("P07.txt"),
                "One signal is lost 😀 in the village.\nTwo towers.\n");
        try (Study study = Study.create(file, "Notes", "en", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(text), ImportOptions.DEFAULT, Progress.NONE);
            long document = study.documents().allDocuments().getFirst().document().id();
            study.actAs("Ana");
            study.memoEdits().create("Trust", "Who asks whom?", List.of()).join();
            if (annotated) {
                study.annotationEdits().create(document, new TextRange(4, 10), "Which operator?").join();
                study.annotationEdits().create(document, new TextRange(42, 48), "Ask the village head").join();
            }
        }
        return file;
    }

    @Test
    void anAnnotationIsFilteredAndLeadsToItsWords() throws Exception {
        openStudy(made(true));
        clickOn("#rail-memos");
        await(() -> lookup("#annotations-list").tryQuery().isPresent() && list().getItems().size() == 2);
        assertThat(list().getItems().getFirst().annotation().text()).isEqualTo("Ask the village head");
        assertThat(list().getItems().getLast().words()).isEqualTo("signal");
        picture("annotations-at-memos");

        clickOn("#memos-filter").write("signal which");
        await(() -> list().getItems().size() == 1);
        interact(() -> ((TextField) node("memos-filter")).clear());
        await(() -> list().getItems().size() == 2);
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().isFocused()
                && view().getSelection().equals(new TextRange(4, 10)));
    }

    @Test
    void anUndoneAnnotationIsNoLongerListedAndWithoutAnyThereIsNoList() throws Exception {
        openStudy(made(true));
        clickOn("#rail-memos");
        await(() -> lookup("#annotations-list").tryQuery().isPresent() && list().getItems().size() == 2);
        interact(() -> window.services().actions().run(Action.UNDO));
        await(() -> list().getItems().size() == 1);
        interact(() -> window.services().actions().run(Action.UNDO));
        await(() -> list().getItems().isEmpty());
        assertThat(list().getParent().isVisible()).isFalse();
    }

    private DocumentView view() {
        return lookup("#document-view").query();
    }

    private ListView<AnnotatedPassage> list() {
        return lookup("#annotations-list").query();
    }
}
