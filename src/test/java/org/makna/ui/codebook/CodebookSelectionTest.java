package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.TextRange;
import org.makna.study.CodebookEdits;
import org.makna.study.Study;
import org.makna.ui.action.Action;

/** Several codes at once, by keys and clicks. */
class CodebookSelectionTest extends CodebookJourney {

    private static void letters(CodebookEdits edits) {
        Code b = null;
        for (String name : new String[]{"A", "B", "C", "D", "E"}) {
            Code code = edits.create(null, name).join();
            b = name.equals("B") ? code : b;
        }
        edits.create(java.util.Objects.requireNonNull(b).id(), "b").join();
    }

    @Test
    void severalCodesAreMovedNestedAndGroupedByKeys() {
        openStudy(study(CodebookSelectionTest::letters));
        push(KeyCode.CONTROL, KeyCode.B);
        write("c");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(chosen()).isEqualTo("C D");
        push(KeyCode.ALT, KeyCode.UP);
        await(() -> outline().equals("A C D B(b) E"));
        assertThat(chosen()).isEqualTo("C D");
        push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> outline().equals("A(C D) B(b) E"));
        push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> outline().equals("A C D B(b) E"));
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A C D B(b) E"));
        push(KeyCode.CONTROL, KeyCode.M);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("e");
        push(KeyCode.ENTER);
        await(() -> outline().equals("A B(b) E(C D)"));
        assertThat(chosen()).isEqualTo("C D");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A C D B(b) E"));
        push(KeyCode.SHIFT, KeyCode.INSERT);
        answer("Letters");
        await(() -> outline().equals("A Letters(C D) B(b) E"));
        assertThat(code("Letters").codable()).isFalse();
        assertThat(selected()).isEqualTo("Letters");
        picture("codebook-grouped");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A C D B(b) E"));
        assertThat(workspace().study().check()).isEmpty();
    }

    @Test
    void severalCodesAreColouredKeptFromTextAndDeletedInOneStepEach() {
        openStudy(study(CodebookSelectionTest::letters));
        clickOn("A");
        addByClick("D");
        addByClick("b");
        assertThat(chosen()).isEqualTo("A b D");
        push(KeyCode.F8);
        await(() -> lookup("#colours").tryQuery().isPresent());
        clickOn("#colour-e69f00");
        await(() -> code("D").colour().equals("#e69f00"));
        assertThat(code("A").colour()).isEqualTo("#e69f00");
        assertThat(code("b").colour()).isEqualTo("#e69f00");
        assertThat(chosen()).isEqualTo("A b D");
        push(KeyCode.SHIFT, KeyCode.F8);
        await(() -> !code("D").codable());
        picture("codebook-several");
        assertThat(workspace().actions().text(Action.CODABLE_CODE).get()).isEqualTo("Allow applying to text");
        push(KeyCode.SHIFT, KeyCode.F8);
        await(() -> code("A").codable() && code("b").codable() && code("D").codable());
        push(KeyCode.DELETE);
        awaitDialog("#prompt-ok");
        assertThat(dialog()).contains("Delete 3 codes?", "“A”, “b”, “D”", "3 codes go");
        push(KeyCode.ENTER);
        await(() -> outline().equals("B C E"));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A B(b) C D E"));
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !code("A").colour().equals("#e69f00") && !code("D").colour().equals("#e69f00"));
    }

    @Test
    void severalCodesAreMergedAfterSayingHowManyCodingsBecomeDuplicates() {
        openStudy(study(CodebookSelectionTest::letters));
        Study study = workspace().study();
        study.actAs("Ana");
        long document = document("P1", "Water is far. Water is dear.");
        for (String name : new String[]{"A", "C", "D"}) {
            study.coding().apply(document, new TextRange(0, 5), id(name)).join();
        }
        study.coding().apply(document, new TextRange(9, 12), id("C")).join();
        push(KeyCode.CONTROL, KeyCode.B);
        write("c");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("a");
        push(KeyCode.ENTER);
        awaitDialog("#prompt-ok");
        assertThat(dialog()).contains("Merge 2 codes into “A”?",
                "3 codings move from “C”, “D” to “A”, 2 become duplicates.");
        pictureOf("merge-several", node("prompt-ok"));
        push(KeyCode.ENTER);
        await(() -> outline().equals("A B(b) E"));
        assertThat(workspace().now().get().codebook().entry(id("A")).orElseThrow().own()).isEqualTo(2);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A B(b) C D E"));
        assertThat(study.check()).isEmpty();
    }

    @Test
    void selectionStaysWhileTheStudyChanges() {
        openStudy(study(CodebookSelectionTest::letters));
        push(KeyCode.CONTROL, KeyCode.B);
        write("c");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        workspace().study().codebookEdits().create(id("A"), "a").join();
        workspace().study().codebookEdits().move(id("D"), null, 0).join();
        await(() -> tree().getExpandedItemCount() == 7);
        assertThat(chosen()).isEqualTo("D C");
        workspace().study().codebookEdits().delete(id("D")).join();
        await(() -> outline().equals("A(a) B(b) C E"));
        await(() -> chosen().equals("C"));
    }

    @Test
    void aCodeIsSplitByTickingSegments() {
        openStudy(study(CodebookSelectionTest::letters));
        long document = document("P1", "Water is far. Water is dear. Roads are bad.");
        Study study = workspace().study();
        for (int start : new int[]{0, 14, 29}) {
            study.coding().apply(document, new TextRange(start, start + 13), id("C")).join();
        }
        push(KeyCode.CONTROL, KeyCode.B);
        write("c");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        awaitDialog("#form-ok");
        await(() -> this.<ListView<?>>node("split-list").getItems().size() == 3);
        await(() -> node("split-name").isFocused());
        clickOn("#split-name").write("Water");
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        assertThat(this.<Label>node("split-number").getText()).contains("2", "3");
        pictureOf("split", node("form-ok"));
        push(KeyCode.ENTER);
        await(() -> outline().equals("A B(b) C(Water) D E"));
        await(() -> selected().equals("Water"));
        assertThat(workspace().now().get().codebook().entry(id("Water")).orElseThrow().own()).isEqualTo(2);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("A B(b) C D E"));
        assertThat(workspace().now().get().codebook().entry(id("C")).orElseThrow().own()).isEqualTo(3);
    }

    /** A click with Ctrl; the robot without a display does not tell the mouse which keys are held. */
    private void addByClick(String name) {
        Node label = tree().lookupAll(".label").stream()
                .filter(node -> node instanceof Label one && one.getText().equals(name)).findFirst().orElseThrow();
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            interact(() -> {
                Point2D at = label.localToScene(2, 2);
                Point2D screen = label.localToScreen(2, 2);
                Event.fireEvent(label, new MouseEvent(type, at.getX(), at.getY(), screen.getX(), screen.getY(),
                        MouseButton.PRIMARY, 1, false, true, false, false, type == MouseEvent.MOUSE_PRESSED, false,
                        false, false, false, true, new PickResult(label, at.getX(), at.getY())));
            });
        }
    }
}
