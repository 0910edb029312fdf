package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;

/** What the codebook counts and in which order it stands, chosen by keys and clicks. */
class CodebookArrangeTest extends CodebookJourney {

    private long one;

    /** Access has a coding in the first document, Cost below it two there and one in the second, Trust one there. */
    private void coded() {
        openStudy(study(CodebookJourney::fewCodes));
        one = document("one", "Costs are high and trust is low here.");
        long two = document("two", "Costs again.");
        code(one, 0, 5, "Access");
        code(one, 0, 5, "Cost");
        code(one, 6, 9, "Cost");
        code(two, 0, 5, "Cost");
        code(two, 6, 11, "Trust");
        await(() -> workspace().now().get().overview().codings() == 5);
    }

    @Test
    void codingsOrDocumentsAreCountedWithoutOrWithSubCodes() {
        coded();
        assertThat(counts()).containsExactly("Access 1", "Cost 3", "Travel 0", "Trust 1");
        choose("reach-with-sub-codes");
        assertThat(counts()).containsExactly("Access 4", "Cost 3", "Travel 0", "Trust 1");
        choose("counted-documents");
        await(() -> counts().equals(List.of("Access 2", "Cost 2", "Travel 0", "Trust 1")));
        assertThat(this.<MenuButton>node("codebook-arrange").getText()).isEqualTo("Documents");
        choose("reach-own");
        assertThat(counts()).containsExactly("Access 1", "Cost 2", "Travel 0", "Trust 1");
        code(one, 10, 14, "Trust");
        await(() -> counts().equals(List.of("Access 1", "Cost 2", "Travel 0", "Trust 2")));
        picture("codebook-documents");
        choose("reach-as-folded");
        clickOn("Trust");
        push(KeyCode.HOME);
        push(KeyCode.LEFT);
        assertThat(counts()).containsExactly("Access 2", "Trust 2");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> counts().equals(List.of("Access 2", "Trust 1")));
    }

    @Test
    void theMenuOpensByItsKey() {
        coded();
        push(KeyCode.ALT, KeyCode.F8);
        await(() -> this.<MenuButton>node("codebook-arrange").isShowing());
        pictureOf("codebook-arrange", lookup(".menu-item").query());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> counts().equals(List.of("Access 1", "Cost 2", "Travel 0", "Trust 1")));
    }

    @Test
    void sortingOnlyShowsAndOwnOrderStays() {
        coded();
        workspace().study().codebookEdits().rename(id("Access"), "Zone").join();
        workspace().study().codebookEdits().create(null, "Age").join();
        await(() -> counts().size() == 5);
        String own = outline();
        choose("order-name");
        assertThat(counts()).containsExactly("Age 0", "Trust 1", "Zone 1", "Cost 3", "Travel 0");
        choose("order-number");
        assertThat(counts()).containsExactly("Zone 1", "Cost 3", "Travel 0", "Trust 1", "Age 0");
        code(one, 10, 14, "Trust");
        code(one, 15, 18, "Trust");
        code(one, 19, 24, "Trust");
        code(one, 25, 27, "Trust");
        await(() -> counts().equals(List.of("Trust 5", "Zone 1", "Cost 3", "Travel 0", "Age 0")));
        assertThat(outline()).isEqualTo(own).isEqualTo("Zone(Cost Travel) Trust Age");

        push(KeyCode.CONTROL, KeyCode.B);
        write("age");
        push(KeyCode.ALT, KeyCode.UP);
        awaitDialog("#prompt-ok");
        assertThat(dialog()).contains("their own order is kept");
        pictureOf("codebook-sorted", node("prompt-ok"));
        push(KeyCode.ENTER);
        await(() -> counts().equals(List.of("Zone 1", "Cost 3", "Travel 0", "Trust 5", "Age 0")));
        assertThat(selected()).isEqualTo("Age");
        push(KeyCode.ALT, KeyCode.UP);
        await(() -> outline().equals("Zone(Cost Travel) Age Trust"));
    }

    @Test
    void theChoiceIsRememberedForTheNextStart() throws Exception {
        coded();
        choose("counted-documents");
        choose("reach-with-sub-codes");
        choose("order-name");
        interact(() -> workspace().actions().run(Action.SWITCH_THEME));
        picture("codebook-documents-dark");
        interact(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            window.close();
            stage = new Stage();
        });
        reopen();
        openStudy(folder.resolve("codes.makna"));
        await(() -> counts().equals(List.of("Access 2", "Cost 2", "Travel 0", "Trust 1")));
        push(KeyCode.ALT, KeyCode.F8);
        await(() -> this.<MenuButton>node("codebook-arrange").isShowing());
    }

    private void choose(String choice) {
        clickOn("#codebook-arrange");
        clickOn("#codebook-by-" + choice);
    }

    private void code(long document, int from, int to, String name) {
        workspace().study().coding().apply(document, new TextRange(from, to), id(name)).join();
    }

    /** The rows from top to bottom, as they are seen. */
    private List<String> counts() {
        return IntStream.range(0, tree().getExpandedItemCount()).mapToObj(this::row).toList();
    }

    private String row(int index) {
        return lookup(".mk-code-tree .tree-cell").queryAllAs(TreeCell.class).stream()
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == index).findFirst()
                .map(cell -> tree().getTreeItem(index).getValue() + " "
                        + ((Label) cell.lookup(".mk-count")).getText())
                .orElse("");
    }
}
