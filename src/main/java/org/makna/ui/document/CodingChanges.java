package org.makna.ui.document;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.model.MaknaException;
import org.makna.model.PlacedCoding;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Changes one coding: takes it away, gives it another code, a comment, a weight. */
final class CodingChanges {

    private static final String GONE = "study.gone";
    private static final int MOST_WEIGHT = 100;

    private final Workspace workspace;
    private final CodePicker picker;
    private final Consumer<String> hint;
    private final OthersCodings others;

    /**
     * Creates it.
     *
     * @param hint says a sentence to the reader of the text
     */
    CodingChanges(Workspace workspace, CodePicker picker, Consumer<String> hint) {
        this.workspace = workspace;
        this.picker = picker;
        this.hint = hint;
        this.others = new OthersCodings(workspace, hint);
    }

    /** What the reader is told where nothing was changed. */
    String words(MaknaException known) {
        return known.message().key().equals(GONE)
                ? workspace.text("ui.coding.gone")
                : workspace.messages().text(known.message());
    }

    private void change(PlacedCoding coding, CompletableFuture<?> edit) {
        change(coding, edit, () -> {
        });
    }

    /** Makes a change; where it cannot be made, says why, after what was typed has been kept. */
    private void change(PlacedCoding coding, CompletableFuture<?> edit, Runnable keep) {
        workspace.tasks().follow(edit, done -> others.changed(coding), thrown -> {
            if (thrown instanceof MaknaException known) {
                hint.accept(words(known));
                keep.run();
            }
            workspace.failed(thrown);
        });
    }

    /** What was written for a coding that is gone goes to the clipboard. */
    private void keep(String typed) {
        if (!typed.isEmpty()) {
            ClipboardText.set(typed);
            hint.accept(workspace.text("ui.coding.comment-kept"));
        }
    }

    void uncode(PlacedCoding coding) {
        if (others.mayRemove(coding)) {
            workspace.edit(workspace.study().coding().uncode(List.of(coding.id())), done -> others.removed(coding));
        }
    }

    /** What is to be said of a coding that somebody else made. */
    OthersCodings others() {
        return others;
    }

    /**
     * Lets another code be chosen.
     *
     * @param owner  the node that the picker belongs to
     * @param beside what it must not cover, in screen coordinates
     */
    void recode(PlacedCoding coding, Node owner, Bounds beside) {
        picker.show(owner, beside, "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                change(coding, workspace.study().coding().recode(coding.id(), codeId));
                picker.used(codeId);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                change(coding,
                        workspace.study().coding().recodeNew(coding.id(), parentId == 0 ? null : parentId, name));
            }
        });
    }

    void comment(PlacedCoding coding) {
        workspace.services().prompts()
                .longText(workspace.text("ui.action.comment-coding"), workspace.text("ui.coding.comment"),
                        coding.comment())
                .ifPresent(typed -> change(coding, workspace.study().coding().setComment(coding.id(), typed),
                        () -> keep(typed)));
    }

    void weigh(PlacedCoding coding) {
        workspace.services().prompts()
                .text(workspace.text("ui.action.weigh-coding"), workspace.text("ui.coding.weight"),
                        coding.weight() == null ? "" : String.valueOf(coding.weight()))
                .ifPresent(typed -> weigh(coding, typed));
    }

    private void weigh(PlacedCoding coding, String typed) {
        try {
            Integer weight = typed.equals("-") ? null : Integer.valueOf(typed);
            if (weight != null && (weight < 0 || weight > MOST_WEIGHT)) {
                throw new NumberFormatException(typed);
            }
            change(coding, workspace.study().coding().setWeight(coding.id(), weight));
        } catch (NumberFormatException e) {
            workspace.services().prompts().tell(workspace.text("ui.action.weigh-coding"),
                    workspace.text("ui.coding.no-weight", typed));
        }
    }
}
