package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.CaseTable;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.Png;

/** Documents and speakers become cases by keys. */
class CasesOfTextsJourneyTest extends WindowTest {

    @BeforeEach
    void threeDocuments() throws Exception {
        Path study = folder.resolve("cases.makna");
        List<Path> files = List.of(
                Files.writeString(folder.resolve("P01.txt"),
                        "I: Apa kabar?\nR: Baik, terima kasih.\nI: Bagus.\nR: Ya.\n"),
                Files.writeString(folder.resolve("P02.txt"), "I: Lalu?\nR: Susah.\nWati: Betul.\nI: Oh.\nWati: Ya.\n"),
                Files.writeString(folder.resolve("P03.txt"), "Catatan lapangan.\n"));
        try (Study made = Study.create(study, "Cases", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
            for (var entry : made.documents().allDocuments()) {
                made.document(entry.document().id()).orElseThrow().speakers().stream()
                        .filter(one -> one.label().equals("I"))
                        .forEach(one -> made.documentEdits().setInterviewer(one.documentId(), "I", true).join());
            }
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
    }

    @Test
    void theSelectedDocumentsBecomeCasesInOneStep() {
        interact(() -> node("documents-tree").requestFocus());
        push(KeyCode.HOME);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.ALT, KeyCode.INSERT);
        await(() -> lookup("#cases-planned").tryQuery().isPresent() && planned().getItems().size() == 2);
        await(() -> node("cases-of-chosen").isFocused());
        form("cases-of-documents");
        // The headless keyboard stays with the window in which was clicked last.
        clickOn("#cases-of-chosen");
        push(KeyCode.ENTER);
        await(() -> rows().size() == 2);
        assertThat(rows()).extracting(row -> row.oneCase().name()).containsExactly("P01", "P02");
        await(() -> lookup("#cases-grid").tryQuery().isPresent());
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> rows().isEmpty());
        picture("cases-empty");
    }

    @Test
    void speakersOfAllDocumentsBecomeCasesAndOfOneNameOnePersonWhenOneSaysSo() {
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.INSERT);
        await(() -> lookup("#cases-planned").tryQuery().isPresent() && planned().getItems().size() == 3);
        assertThat(planned().getItems()).extracting(one -> one.name()).containsExactlyInAnyOrder("R (P01)", "R (P02)",
                "Wati");
        form("cases-of-speakers");
        clickOn("#cases-same-person");
        await(() -> planned().getItems().size() == 2);
        clickOn("#form-ok");
        await(() -> rows().size() == 2);
        assertThat(rows()).extracting(row -> row.oneCase().name() + row.parts().size()).containsExactly("R2", "Wati1");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.INSERT);
        await(() -> lookup("#cases-same-person").tryQuery().isPresent());
        clickOn("#cases-same-person");
        await(() -> planned().getItems().isEmpty() && node("form-ok").isDisabled());
        push(KeyCode.ESCAPE);
    }

    private void form(String name) {
        interact(() -> {
            Scene scene = planned().getScene();
            Png.write(scene.snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    private ListView<org.makna.study.CasePlan.Planned> planned() {
        return node("cases-planned");
    }

    private List<CaseTable.Row> rows() {
        return workspace().study().caseTable().rows();
    }
}
