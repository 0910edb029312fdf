package org.makna.ui.memos;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Workspace;

/** The memo that stays beside the text while documents change. It is written there, and saved by itself. */
final class PinnedMemo extends VBox {

    private final MemoEditor editor;
    private final Runnable shown;
    private final ObjectProperty<@Nullable Long> memoId = new SimpleObjectProperty<>(this, "memoId");

    /**
     * Creates it.
     *
     * @param left  told the id of a memo that is pinned no longer
     * @param shown told when another memo is pinned, or none
     */
    PinnedMemo(Workspace workspace, UnderWay underWay, MemoLinks links, LongConsumer left, Runnable shown) {
        this.shown = shown;
        setId("pinned-memo");
        getStyleClass().add("mk-pinned");
        setAccessibleText(workspace.text("ui.memos.pinned"));
        editor = new MemoEditor(workspace, "pinned", underWay, links, left);
        editor.lay(false);
        Label head = new Label(workspace.text("ui.memos.pinned"));
        head.getStyleClass().add("mk-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button unpin = workspace.actions().iconButton(Action.PIN_MEMO);
        unpin.setGraphic(Icon.CLOSE.node());
        HBox tools = new HBox(2, head, space, workspace.actions().iconButton(Action.READ_MEMO),
                workspace.actions().iconButton(Action.SHOW_MEMO), unpin);
        tools.getStyleClass().add("mk-panel-head");
        getChildren().addAll(tools, editor);
        VBox.setVgrow(editor, Priority.ALWAYS);
    }

    /** Id of the memo that is pinned, or null. */
    ObjectProperty<@Nullable Long> memoId() {
        return memoId;
    }

    MemoEditor editor() {
        return editor;
    }

    /** Pins a memo that was just made, before it is read again. */
    void show(MemoLine line) {
        memoId.set(line.memo().id());
        editor.show(line);
        shown.run();
    }

    /** Shows the pinned memo as it was read; one that is gone is no longer pinned. */
    void show(List<MemoLine> lines) {
        Long wanted = memoId.get();
        if (wanted != null) {
            Optional<MemoLine> line = lines.stream().filter(one -> one.memo().id() == wanted).findFirst();
            line.ifPresentOrElse(editor::show, this::unpin);
        }
    }

    /** Lets go of the memo. */
    void unpin() {
        memoId.set(null);
        editor.show(null);
        shown.run();
    }
}
