package org.makna.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.CollectionKind;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.CollectionList;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.StudyCollections;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.testfx.util.WaitForAsyncUtils;

/** Documents, codes and cases are gathered, narrowed to and looked after, by clicks and keys. */
class CollectionsJourneyTest extends WindowTest {

    @BeforeEach
    void aStudyWithThreeOfEach() throws Exception {
        Path study = folder.resolve("gathered.makna");
        List<Path> files = List.of(Files.writeString(folder.resolve("P01.txt"), "The road was mended last year.\n"),
                Files.writeString(folder.resolve("P02.txt"), "Nobody answers the telephone.\n"),
                Files.writeString(folder.resolve("P03.txt"), "We write down every complaint.\n"));
        try (Study made = Study.create(study, "Gathered", "en", Messages.in(Locale.ENGLISH))) {
            made.actAs("Ana");
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
            long access = made.codebookEdits().create(null, "Access").join().id();
            made.codebookEdits().create(access, "Cost").join();
            made.codebookEdits().create(null, "Trust").join();
            for (String name : List.of("Ani", "Budi", "Citra")) {
                made.caseEdits().create(name).join();
            }
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
    }

    private CollectionList list() {
        return workspace().now().get().collections();
    }

    private CollectionList.Entry entry(String name) {
        return list().entries().stream().filter(one -> one.collection().name().equals(name)).findFirst().orElseThrow();
    }

    private boolean has(String name, int members) {
        return list().entries().stream()
                .anyMatch(one -> one.collection().name().equals(name) && one.members().size() == members);
    }

    private List<String> names(String collection) {
        return workspace().study().collections().members(entry(collection).collection().id()).stream()
                .map(StudyCollections.Member::name).toList();
    }

    /** Answers the question for a collection by typing. */
    private void answer(String typed, String picture) {
        await(() -> lookup("#collection-field").tryQuery().isPresent());
        // The headless keyboard stays with the window in which was clicked last.
        clickOn("#collection-field").write(typed);
        WaitForAsyncUtils.waitForFxEvents();
        if (!picture.isEmpty()) {
            interact(() -> Png.write(node("collection-field").getScene().snapshot(null),
                    Path.of("target", "shots", picture + ".png")));
        }
        push(KeyCode.ENTER);
        await(() -> lookup("#collection-field").tryQuery().isEmpty());
    }

    private void sheet(String picture) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Png.write(node("collections").getScene().snapshot(null),
                Path.of("target", "shots", picture + ".png")));
    }

    private void selectDocuments(int more) {
        push(KeyCode.SHORTCUT, KeyCode.D);
        await(() -> node("documents-tree").isFocused());
        push(KeyCode.HOME);
        for (int i = 0; i < more; i++) {
            push(KeyCode.SHIFT, KeyCode.DOWN);
        }
    }

    private void undo() {
        interact(() -> workspace().actions().run(Action.UNDO));
    }

    private int rows(String tree) {
        return ((TreeView<?>) node(tree)).getExpandedItemCount();
    }

    @Test
    void selectedDocumentsAreGatheredAndTheListNarrowedToThem() {
        selectDocuments(1);
        push(KeyCode.SHORTCUT, KeyCode.L);
        answer("Round 1", "collection-chooser");
        await(() -> has("Round 1", 2));
        assertThat(names("Round 1")).containsExactly("P01", "P02");

        selectDocuments(2);
        push(KeyCode.SHORTCUT, KeyCode.L);
        answer("round", "collection-chooser-some");
        await(() -> has("Round 1", 3));

        selectDocuments(0);
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.L);
        await(() -> has("Round 1", 2));
        assertThat(names("Round 1")).containsExactly("P02", "P03");

        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.D);
        await(() -> lookup("#documents-in-collection").tryQuery().isPresent()
                && node("documents-in-collection").isVisible());
        interact(() -> node("documents-in-collection").requestFocus());
        ComboBox<?> choice = (ComboBox<?>) node("documents-in-collection");
        await(() -> choice.getItems().size() == 2);
        push(KeyCode.DOWN);
        await(() -> rows("documents-tree") == 2);
        picture("collection-documents");
        undo();
        await(() -> rows("documents-tree") == 3);
        push(KeyCode.ESCAPE);
    }

    @Test
    void theCodebookIsNarrowedToACollectionAndTheTextWithIt() {
        push(KeyCode.SHORTCUT, KeyCode.B);
        await(() -> node("codebook-tree").isFocused());
        push(KeyCode.HOME);
        push(KeyCode.DOWN);
        push(KeyCode.SHORTCUT, KeyCode.L);
        answer("Core", "");
        await(() -> has("Core", 1));
        assertThat(names("Core")).containsExactly("Access > Cost");
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.C);
        MenuButton menu = node("codes-collection");
        await(menu::isShowing);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> rows("codebook-tree") == 2);
        assertThat(node("codes-collection-line").isVisible()).isTrue();
        picture("collection-codes");
        interact(() -> menu.getItems().stream().filter(item -> "codes-collection-in-text".equals(item.getId()))
                .map(javafx.scene.control.CheckMenuItem.class::cast).forEach(item -> {
                    item.setSelected(true);
                    item.fire();
                }));
        interact(menu::show);
        interact(menu::hide);
        long trust = workspace().study().codebook().find("Trust").orElseThrow().code().id();
        interact(() -> workspace().navigator().showCode(trust));
        await(() -> rows("codebook-tree") >= 3);
        assertThat(node("codes-collection-line").isVisible()).isFalse();
    }

    @Test
    void casesAreGatheredAndTheGridNarrowed() {
        push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> lookup("#cases-list").tryQuery().isPresent()
                && ((ListView<?>) node("cases-list")).getItems().size() == 3);
        clickOn("#cases-list");
        push(KeyCode.HOME);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHORTCUT, KeyCode.L);
        answer("Women", "collection-chooser-cases");
        await(() -> has("Women", 2));
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.R);
        MenuButton menu = node("cases-collection");
        await(menu::isShowing);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> ((ListView<?>) node("cases-list")).getItems().size() == 2);
        picture("collection-cases");
        clickOn("#cases-collection-all");
        await(() -> ((ListView<?>) node("cases-list")).getItems().size() == 3);
    }

    @Test
    void theSheetLooksAfterAllCollectionsAndTheHistoryLeadsThere() {
        List<Long> documents = workspace().now().get().documents().allDocuments().stream()
                .map(one -> one.document().id()).toList();
        workspace().study().collections().edits().create(CollectionKind.DOCUMENTS, "First", documents).join();
        workspace().study().collections().edits()
                .create(CollectionKind.DOCUMENTS, "Second", documents.subList(0, 1)).join();
        workspace().study().collections().edits().create(CollectionKind.CASES, "People", List.of()).join();
        await(() -> list().entries().size() == 3);
        push(KeyCode.ALT, KeyCode.L);
        await(() -> lookup("#collections").tryQuery().isPresent());
        ListView<?> all = node("collections");
        clickOn("#collections");
        push(KeyCode.HOME);
        await(() -> ((ListView<?>) node("collection-members")).getItems().size() == 3);
        clickOn("#collection-description").write("Who was asked first");
        clickOn("#collection-members");
        await(() -> entry("First").collection().description().equals("Who was asked first"));
        sheet("collections-sheet");
        push(KeyCode.HOME);
        push(KeyCode.DELETE);
        await(() -> has("First", 2));
        clickOn("#collections");
        push(KeyCode.HOME);
        push(KeyCode.F2);
        await(() -> lookup("#collection-name").tryQuery().isPresent());
        clickOn("#collection-name").push(KeyCode.SHORTCUT, KeyCode.A).write("Second").push(KeyCode.ENTER);
        await(() -> lookup("#form-reason .mk-error").tryQuery().isPresent());
        clickOn("#collection-name").push(KeyCode.SHORTCUT, KeyCode.A).write("Begun").push(KeyCode.ENTER);
        await(() -> has("Begun", 2));

        clickOn("#collections-merge");
        answer("Second", "");
        await(() -> list().entries().size() == 2 && has("Second", 3));

        clickOn("#collections-new");
        await(() -> lookup("#collection-of-codes").tryQuery().isPresent());
        clickOn("#collection-of-codes");
        clickOn("#collection-name").write("Themes").push(KeyCode.ENTER);
        await(() -> has("Themes", 0) && entry("Themes").collection().kind() == CollectionKind.CODES);
        await(() -> lookup("#collection-name").tryQuery().isEmpty());
        clickOn("#collection-add");
        await(() -> lookup("#member-list").tryQuery().isPresent());
        clickOn("#member-field").write("cost").push(KeyCode.ENTER);
        await(() -> has("Themes", 1));
        assertThat(names("Themes")).containsExactly("Access > Cost");
        sheet("collections-sheet-codes");
        clickOn("#collections-delete");
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> list().entries().size() == 2);
        clickOn("#sheet-close");
        undo();
        await(() -> has("Themes", 1));
        clickOn("#rail-history");
        await(() -> lookup("Add “Cost” to collection “Themes”").tryQuery().isPresent());
        clickOn("Add “Cost” to collection “Themes”").push(KeyCode.ENTER);
        await(() -> lookup("#collections").tryQuery().isPresent());
        assertThat(((ListView<?>) node("collections")).getSelectionModel().getSelectedItem())
                .isEqualTo(entry("Themes"));
        assertThat(all).isNotSameAs(node("collections"));
        assertThat(((TextArea) node("collection-description")).getText()).isEmpty();
        clickOn("#sheet-close");
    }

    @Test
    void withNothingSelectedOrNothingGatheredItIsSaidKindly() {
        push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> lookup(".dialog-pane").tryQuery().isPresent());
        clickOn(".dialog-pane .button");
        await(() -> lookup(".dialog-pane").tryQuery().isEmpty());
        selectDocuments(0);
        push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.L);
        await(() -> lookup(".dialog-pane").tryQuery().isPresent());
        clickOn(".dialog-pane .button");
        assertThat(list().entries()).isEmpty();
    }
}
