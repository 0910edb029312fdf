package org.makna.ui.memos;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Memo;
import org.makna.ui.workspace.Workspace;

/**
 * Keeps what is typed into a memo: after a pause, and whenever it is left, as one step for each burst of typing.
 *
 * <p>For the FX thread. Edits go to the study's writer in order, and closing the study finishes them.
 */
final class MemoKeeper {

    private static final Duration PAUSE = Duration.seconds(2.5);

    private final Workspace workspace;
    private final BiConsumer<String, String> put;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Memo memo;
    private String title = "";
    private String text = "";
    private String keptTitle = "";
    private String keptText = "";
    private int underWay;

    /** @param put shows another title and text in the editor */
    MemoKeeper(Workspace workspace, BiConsumer<String, String> put) {
        this.workspace = workspace;
        this.put = put;
        pause.setOnFinished(event -> keep());
    }

    /** The memo whose text is typed, or null. */
    @Nullable
    Memo memo() {
        return memo;
    }

    /** Goes to a memo, or to none; what was typed into the one before is kept. */
    void go(@Nullable Memo wanted) {
        keep();
        memo = wanted;
        take(wanted);
    }

    /**
     * Takes the memo as the study has it now, such as after an undo; what is being typed is not overwritten.
     */
    void renew(Memo fresh) {
        memo = fresh;
        if (underWay == 0 && !isChanged() && (!fresh.title().equals(keptTitle) || !fresh.text().equals(keptText))) {
            take(fresh);
        }
    }

    /** Says what stands in the editor after a key. */
    void typed(String nowTitle, String nowText) {
        title = nowTitle;
        text = nowText;
        if (isChanged()) {
            pause.playFromStart();
        }
    }

    /** Keeps what was typed since the last time. */
    void keep() {
        pause.stop();
        Memo one = memo;
        if (one == null || !isChanged() || !workspace.isWritable()) {
            return;
        }
        String wanted = title.isBlank() ? named(keptTitle) : title;
        String words = text;
        keptTitle = title;
        keptText = text;
        underWay++;
        workspace.tasks().follow(workspace.study().memoEdits().update(one.id(), wanted, words), kept -> underWay--,
                thrown -> {
                    underWay--;
                    workspace.problems().failed(thrown);
                    if (thrown instanceof MaknaException && !wanted.equals(one.title())) {
                        // A title that is refused must not cost the text.
                        workspace.edit(workspace.study().memoEdits().update(one.id(), one.title(), words));
                    }
                });
    }

    private String named(String before) {
        return before.isBlank() ? workspace.text("ui.memos.untitled") : before;
    }

    private boolean isChanged() {
        return memo != null && !(Objects.equals(title, keptTitle) && Objects.equals(text, keptText));
    }

    private void take(@Nullable Memo one) {
        title = one == null ? "" : one.title();
        text = one == null ? "" : one.text();
        keptTitle = title;
        keptText = text;
        put.accept(title, text);
    }
}
