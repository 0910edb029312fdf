package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeType;
import org.makna.model.DocumentKind;
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

    private Set<String> shown() {
        return lookup("#documents-tree .mk-document-cell .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().getParent().isVisible()
                        && !label.getStyleClass().contains("mk-count"))
                .map(Label::getText).collect(Collectors.toSet());
    }

    /** Goes to a row by the arrow keys. */
    private void walkTo(String name) {
        push(KeyCode.SHORTCUT, KeyCode.D);
        await(() -> tree().isFocused());
        push(KeyCode.HOME);
        for (int row = 0; row < 10 && !selectedName().equals(name); row++) {
            push(KeyCode.DOWN);
        }
        assertThat(selectedName()).isEqualTo(name);
    }

    /** Types the answer to a question; what stands in the field is selected. */
    private void answer(String text) {
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        clickOn("#prompt-field").push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    private String selectedName() {
        return tree().lookupAll(".mk-document-cell:selected").stream().filter(javafx.scene.Node::isVisible)
                .flatMap(cell -> cell.lookupAll(".label").stream())
                .map(label -> ((Label) label).getText()).findFirst().orElse("");
    }

    private TreeView<?> tree() {
        return node("documents-tree");
    }

    @Test
    void aDocumentIsRenamedByF2() {
        openStudy(study());
        walkTo("W2");
        push(KeyCode.F2);
        answer("W2 Ratna");
        await(() -> paths().contains("Villages/W2 Ratna"));
        assertThat(tree().getSelectionModel().getSelectedItem().getValue().toString()).contains("W2 Ratna");
        walkTo("W1");
        push(KeyCode.F2);
        answer("W2 Ratna");
        await(() -> lookup(".mk-dialog .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("W2 Ratna")));
        push(KeyCode.ENTER);
        assertThat(paths()).contains("Villages/W1");
    }

    @Test
    void deletingStatesWhatGoesAndUndoBringsItBack() {
        openStudy(study());
        clickOn("Villages");
        await(() -> !shown().contains("W1"));
        walkTo("Villages");
        push(KeyCode.ENTER);
        await(() -> shown().contains("W1"));
        walkTo("W1");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.DELETE);
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        picture("documents-delete");
        assertThat(lookup(".mk-dialog .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("1 coding goes"));
        clickOn("#prompt-ok");
        await(() -> paths().equals(List.of("Notes", "Offices/O1")));
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().size() == 4);
        assertThat(workspace().now().get().overview().codings()).isEqualTo(1);
    }

    @Test
    void aFolderIsMadeAndDocumentsAreMovedIntoItByKeys() {
        openStudy(study());
        walkTo("Notes");
        push(KeyCode.INSERT);
        answer("Diary");
        await(() -> shown().contains("Diary"));
        walkTo("Notes");
        push(KeyCode.SHORTCUT, KeyCode.M);
        await(() -> lookup("#folder-list").tryQuery().isPresent());
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> paths().contains("Diary/Notes"));
    }

    @Test
    void theFilterKeepsWhatMatchesAndGivesTheListBack() {
        openStudy(study());
        clickOn("Villages");
        await(() -> !shown().contains("W1"));
        clickOn("#documents-filter").write("vill 1");
        await(() -> shown().equals(Set.of("Villages", "W1")));
        push(KeyCode.ESCAPE);
        await(() -> shown().contains("Notes"));
        assertThat(shown()).doesNotContain("W1");
        clickOn("#documents-filter").write("zebra");
        await(() -> shown().isEmpty());
    }

    /** Chooses the next of a control in the list by keys. */
    private void down(String id, int times) {
        interact(() -> node(id).requestFocus());
        for (int i = 0; i < times; i++) {
            push(KeyCode.DOWN);
        }
    }

    @Test
    void theListIsNarrowedToWhatICodedAndSortedByKeys() {
        openStudy(study());
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.D);
        await(() -> node("documents-order").isFocused());
        down("documents-coded", 3);
        await(() -> shown().equals(Set.of("Villages", "W1")));
        picture("documents-narrowed");
        assertThat(lookup("#documents-asked .label").queryAs(Label.class).getText()).isEqualTo("1 of 4 · Coded");
        down("documents-coded", 1);
        await(() -> shown().contains("W2") && !shown().contains("W1"));
        push(KeyCode.ESCAPE);
        await(() -> tree().isFocused());
        assertThat(node("documents-choices").isVisible()).isFalse();
        clickOn("#documents-all");
        await(() -> shown().contains("W1"));
        assertThat(node("documents-asked").isVisible()).isFalse();
    }

    @Test
    void documentsAreListedByTheCaseAndTheValueTheyBelongTo() {
        Path file = study();
        try (Study study = Study.open(file, Study.Access.WRITE, Messages.in(Locale.ENGLISH))) {
            long ratna = study.caseEdits().create("Ratna").join().id();
            long document = study.documents().allDocuments().stream()
                    .filter(entry -> entry.document().name().equals("W2")).findFirst().orElseThrow().document().id();
            study.caseEdits().assignDocument(ratna, document).join();
            long age = study.caseEdits().attributes().create(false, "Age", AttributeType.TEXT, List.of()).join().id();
            study.caseEdits().attributes().setValue(ratna, age, "young").join();
        }
        openStudy(file);
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.D);
        await(() -> this.<ComboBox<?>>node("documents-case").getItems().size() == 2);
        down("documents-case", 1);
        await(() -> shown().equals(Set.of("Villages", "W2")));
        interact(() -> node("documents-case").requestFocus());
        push(KeyCode.UP);
        await(() -> shown().contains("O1"));
        down("documents-attribute", 1);
        await(() -> shown().equals(Set.of("Villages", "W2")));
        assertThat(lookup("#documents-asked .label").queryAs(Label.class).getText()).isEqualTo("1 of 4 · Age = young");
    }

    @Test
    void severalDocumentsGetOneKindAndGoInOneStep() {
        openStudy(study());
        walkTo("Villages");
        push(KeyCode.ALT, KeyCode.ENTER);
        await(() -> lookup("#document-kind").tryQuery().isPresent());
        push(KeyCode.HOME);
        push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);
        picture("documents-describe");
        clickOn("#form-ok");
        await(() -> workspace().now().get().documents().allDocuments().stream()
                .filter(entry -> entry.document().kind() == DocumentKind.INTERVIEW)
                .filter(entry -> entry.path().startsWith("Villages")).count() == 2);
        long before = workspace().study().trail().steps().size();
        walkTo("Offices");
        push(KeyCode.SHORTCUT, KeyCode.A);
        push(KeyCode.DELETE);
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> paths().isEmpty());
        assertThat(workspace().study().trail().steps()).hasSize((int) before + 1);
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().size() == 4);
    }

    @Test
    void aClickOpensTheDocument() {
        openStudy(study());
        clickOn("W2");
        await(() -> workspace().target().get().place().isPresent());
        assertThat(workspace().now().get().documents()
                .document(workspace().target().get().place().orElseThrow().documentId()).orElseThrow().path())
                .isEqualTo("Villages/W2");
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
        assertThat(workspace().target().get().place()).isEmpty();
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
