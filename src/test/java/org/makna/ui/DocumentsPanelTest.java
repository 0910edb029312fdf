package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;

/** The list of documents, by clicks and keys. */
class DocumentsPanelTest extends WindowTest {

    /** A study with folders Villages (W1, W2) and Offices (O1), and Notes at the top; W1 has a coding. */
    private Path study() {
        Path file = folder.resolve("villages.makna");
        try (Study study = Study.create(file, "Complaints", "en", Messages.in(Locale.ENGLISH))) {
            Path villages = Files.createDirectory(folder.resolve("Villages"));
            Files.writeString(villages.resolve("W1.txt"), "The road was mended last year.");
            Files.writeString(villages.resolve("W2.txt"), "Nobody answers the telephone.");
            Path offices = Files.createDirectory(folder.resolve("Offices"));
            Files.writeString(offices.resolve("O1.txt"), "We write down every complaint.");
            Path notes = folder.resolve("Notes.txt");
            Files.writeString(notes, "Rain all day.");
            study.importing().run(List.of(villages, offices, notes), ImportOptions.DEFAULT, Progress.NONE);
            long document = study.documents().allDocuments().stream()
                    .filter(entry -> entry.document().name().equals("W1")).findFirst().orElseThrow().document().id();
            long code = study.codebookEdits().create(null, "Roads").join().id();
            study.coding().apply(document, new TextRange(4, 8), code).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private List<String> paths() {
        return workspace().now().get().documents().allDocuments().stream().map(DocumentEntry::path).toList();
    }

    private List<String> shown() {
        return lookup("#documents-tree .mk-document-cell .label").queryAllAs(javafx.scene.control.Label.class).stream()
                .filter(label -> label.getParent().getParent().isVisible() && !label.getStyleClass().contains("mk-count"))
                .map(javafx.scene.control.Label::getText).toList();
    }

    private TreeView<?> tree() {
        return node("documents-tree");
    }

    @Test
    void aDocumentIsRenamedByF2() {
        openStudy(study());
        clickOn("W2").push(KeyCode.F2);
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        write("W2 Ratna").push(KeyCode.ENTER);
        picture("rename");
        await(() -> paths().contains("Villages/W2 Ratna"));
        assertThat(tree().getSelectionModel().getSelectedItem().getValue().toString()).contains("W2 Ratna");
        clickOn("W1").push(KeyCode.F2);
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        write("W2 Ratna").push(KeyCode.ENTER);
        await(() -> lookup(".mk-dialog .label").queryAllAs(javafx.scene.control.Label.class).stream()
                .anyMatch(label -> label.getText().contains("W2 Ratna")));
        push(KeyCode.ENTER);
        assertThat(paths()).contains("Villages/W1");
    }

    @Test
    void deletingStatesWhatGoesAndUndoBringsItBack() {
        openStudy(study());
        clickOn("Villages");
        await(() -> !shown().contains("W1"));
        clickOn("Villages");
        await(() -> shown().contains("W1"));
        clickOn("W1");
        press(KeyCode.SHORTCUT).clickOn("W2").release(KeyCode.SHORTCUT);
        push(KeyCode.DELETE);
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        picture("documents-delete");
        assertThat(lookup(".mk-dialog .label").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(label -> label.getText().contains("1 coding goes"));
        clickOn("#prompt-ok");
        await(() -> paths().equals(List.of("Offices/O1", "Notes")));
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().size() == 4);
        assertThat(workspace().now().get().overview().codings()).isEqualTo(1);
    }

    @Test
    void aFolderIsMadeAndDocumentsAreMovedIntoItByKeys() {
        openStudy(study());
        clickOn("Notes").push(KeyCode.INSERT);
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        write("Diary").push(KeyCode.ENTER);
        await(() -> shown().contains("Diary"));
        clickOn("Notes").push(KeyCode.SHORTCUT, KeyCode.M);
        await(() -> lookup("#folder-list").tryQuery().isPresent());
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> paths().contains("Diary/Notes"));
    }

    @Test
    void aDocumentIsDraggedIntoAFolder() {
        openStudy(study());
        picture("documents-drag");
        drag("Notes", MouseButton.PRIMARY).dropTo("Offices");
        await(() -> paths().contains("Offices/Notes"));
    }

    @Test
    void theFilterKeepsWhatMatchesAndGivesTheListBack() {
        openStudy(study());
        clickOn("Villages");
        await(() -> !shown().contains("W1"));
        clickOn("#documents-filter").write("vill 1");
        await(() -> shown().equals(List.of("Villages", "W1")));
        push(KeyCode.ESCAPE);
        await(() -> shown().contains("Notes"));
        assertThat(shown()).doesNotContain("W1");
        clickOn("#documents-filter").write("zebra");
        await(() -> shown().isEmpty());
    }

    @Test
    void theArrowsOnlySelectAndARefreshKeepsTheSelection() {
        openStudy(study());
        push(KeyCode.SHORTCUT, KeyCode.D);
        await(() -> tree().isFocused());
        assertThat(workspace().actions().have(Need.LISTED_DOCUMENT).get()).isTrue();
        push(KeyCode.DOWN);
        Object before = tree().getSelectionModel().getSelectedItem();
        assertThat(((TreeItem<?>) before).getValue().toString()).contains("name=O1");
        interact(() -> workspace().edit(workspace().study().documentEdits().createFolder(null, "AA")));
        await(() -> shown().contains("AA"));
        assertThat(tree().getSelectionModel().getSelectedItem()).isSameAs(before);
        assertThat(tree().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void anEmptyStudyTeaches() {
        Path file = folder.resolve("empty.makna");
        Study.create(file, "Empty", "en", Messages.in(Locale.ENGLISH)).close();
        openStudy(file);
        picture("documents-empty");
        assertThat(lookup("#documents-empty #button-import-files").tryQuery()).isPresent();
        assertThat(lookup("#documents-empty #button-open-sample").tryQuery()).isPresent();
        assertThat(tree().isVisible()).isTrue();
    }

    @Test
    void theSample() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        picture("documents-light");
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        picture("documents-dark");
    }
}
