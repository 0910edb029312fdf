package org.makna.ui.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.PlacedCoding;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/**
 * Care for the codings of other people: whose it is is said before one is taken away and after one was changed.
 *
 * <p>In a team's study a key pressed by mistake would otherwise change what somebody else has decided, unseen.
 */
final class OthersCodings {

    private final Workspace workspace;
    private final Consumer<String> hint;
    private @Nullable Long asked;

    /**
     * Creates it.
     *
     * @param hint says a sentence to the reader of the text
     */
    OthersCodings(Workspace workspace, Consumer<String> hint) {
        this.workspace = workspace;
        this.hint = hint;
    }

    /** Who made a coding, if that is another person than the one who works here; a rule is no person. */
    Optional<String> coder(PlacedCoding coding) {
        Workspace.Snapshot now = workspace.now().get();
        return now.coders().stream()
                .filter(one -> one.id() == coding.coderId() && !one.automatic() && !one.name().equals(now.me()))
                .map(Coder::name).findFirst();
    }

    /** Whether a coding may be taken away now; that of somebody else only when it is wanted a second time. */
    boolean mayRemove(PlacedCoding coding) {
        Optional<String> other = coder(coding);
        if (other.isEmpty() || Long.valueOf(coding.id()).equals(asked)) {
            asked = null;
            return true;
        }
        asked = coding.id();
        hint.accept(workspace.text("ui.coding.others-ask", other.get(), code(coding)));
        return false;
    }

    /** Says whose coding was taken away. */
    void removed(PlacedCoding coding) {
        tell("ui.coding.others-removed", coding);
    }

    /** Says whose coding was changed. */
    void changed(PlacedCoding coding) {
        tell("ui.coding.others-changed", coding);
    }

    private void tell(String key, PlacedCoding coding) {
        coder(coding).ifPresent(other -> hint.accept(workspace.text(key, other, code(coding),
                workspace.actions().key(Action.UNDO).orElse(workspace.text(Action.UNDO.textKey())))));
    }

    private String code(PlacedCoding coding) {
        return workspace.now().get().code(coding.codeId()).map(Code::name).orElse("");
    }
}
