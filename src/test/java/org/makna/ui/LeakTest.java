package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.workspace.Desk;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is left is forgotten: a closed study, the inside of the window in another language, a closed window. */
class LeakTest extends WindowTest {

    /** As often is collected before something counts as kept; soft references and cleaners take more than one round. */
    private static final int ROUNDS = 20;

    /** Something that must be collected. */
    private record Left(String what, WeakReference<Object> reference) {

        static Left of(String what, Object left) {
            return new Left(what, new WeakReference<>(left));
        }
    }

    /** Types, and is let go of afterwards: a robot keeps the scene in which it has typed last. */
    private @Nullable FxRobot typist = new FxRobot();

    @Test
    void aStudyThatIsClosedIsForgotten() {
        List<Left> left = useEverything();
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
        await(() -> lookup("#welcome").tryQuery().isPresent());
        assertForgotten(left);
    }

    @Test
    void anotherLanguageForgetsTheInsideBefore() {
        List<Left> left = useEverything();
        left.removeIf(one -> one.what().equals("study"));
        speak("id");
        await(() -> this.<ToggleButton>node("rail-code").getText().equals("Kode"));
        assertForgotten(left);
    }

    @Test
    void aClosedWindowIsForgotten() throws Exception {
        List<Left> left = useEverything();
        left.add(Left.of("window", window));
        interact(() -> {
            window.close();
            stage.hide();
            stage = new Stage();
        });
        reopen();
        moveTo("#button-open-sample");
        assertForgotten(left);
    }

    /** Opens the sample and works at every desk; gives what must be forgotten afterwards. */
    private List<Left> useEverything() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        code();
        lists();
        desks();
        sheets();
        // A tooltip that is shown while the study is left.
        moveTo("#button-undo");
        List<Left> left = new ArrayList<>();
        left.add(Left.of("study", workspace().study()));
        left.add(Left.of("workspace", workspace()));
        left.add(Left.of("pane", node("rail-code").getParent().getParent()));
        return left;
    }

    private void code() {
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        interact(() -> workspace().navigator().open(document, new TextRange(40, 60)));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0);
        clickOn("#document-view");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        typist.write("a");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        long revision = workspace().now().get().overview().revision();
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().overview().revision() > revision);
        rightClickOn("#document-view");
        push(KeyCode.ESCAPE);
        moveBy(-200, 0);
        push(KeyCode.CONTROL, KeyCode.G);
        typist.write("ya");
        push(KeyCode.ESCAPE);
    }

    private void lists() {
        clickOn("#codebook-tree");
        push(KeyCode.HOME);
        push(KeyCode.F2);
        await(() -> lookup("#codebook-rename").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        rightClickOn("#codebook-tree");
        push(KeyCode.ESCAPE);
        clickOn("#documents-filter");
        typist.write("w");
        clickOn("#documents-tree");
        rightClickOn("#documents-tree");
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.K);
        await(() -> lookup("#palette-field").tryQuery().isPresent());
        typist.write("sin");
        push(KeyCode.ESCAPE);
    }

    private void desks() {
        for (Desk desk : Desk.values()) {
            interact(() -> workspace().navigator().show(desk));
            WaitForAsyncUtils.waitForFxEvents();
        }
        interact(() -> workspace().navigator().show(Desk.CASES));
        clickOn("#cases-list");
        push(KeyCode.DOWN);
        clickOn("#cases-grid");
        push(KeyCode.ENTER);
        push(KeyCode.ESCAPE);
        interact(() -> workspace().navigator().find("sinyal"));
        await(() -> window.services().actions().enabled(Action.NEXT_HIT).get());
        push(KeyCode.F3);
        interact(() -> workspace().navigator().show(Desk.TABLES));
        await(() -> window.services().actions().enabled(Action.COPY_TABLE).get());
        clickOn("#tables-matrix");
        push(KeyCode.F5);
        await(() -> lookup("#memo-title").tryQuery().isPresent());
        clickOn("#memo-text");
        typist.write("Thought");
        interact(() -> workspace().navigator().show(Desk.HISTORY));
        clickOn("#history-steps");
        interact(() -> workspace().navigator().show(Desk.CODE));
    }

    private void sheets() {
        for (Action action : List.of(Action.SHOW_KEYS, Action.SHOW_PROBLEMS, Action.CHOOSE_CODER, Action.DESCRIBE_CODE,
                Action.MERGE_CODE, Action.SHOW_SEGMENTS, Action.SHOW_DRAWER, Action.SWITCH_THEME)) {
            Platform.runLater(() -> window.services().actions().run(action));
            WaitForAsyncUtils.waitForFxEvents();
            push(KeyCode.ESCAPE);
        }
    }

    private void speak(String wanted) {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> lookup("#preferences-ok").tryQuery().isPresent());
        interact(() -> {
            ComboBox<String> language = lookup("#language").queryAs(ComboBox.class);
            language.setValue(wanted);
        });
        clickOn("#preferences-ok");
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }

    /** Expects that nothing of it is left: collected as often as it may take, while the FX thread gets through its queue. */
    private void assertForgotten(List<Left> left) {
        typist = null;
        for (int i = 0; i < ROUNDS && left.stream().anyMatch(one -> one.reference().get() != null); i++) {
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
        }
        assertThat(left.stream().filter(one -> one.reference().get() != null).map(Left::what)).isEmpty();
    }
}
