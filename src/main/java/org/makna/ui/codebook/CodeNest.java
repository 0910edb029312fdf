package org.makna.ui.codebook;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Asks under which code some are to stand; those below one of them are not offered. */
final class CodeNest {

    private final CodebookWork work;
    private final CodePicker picker;

    CodeNest(Workspace workspace, CodebookWork work) {
        this.work = work;
        this.picker = new CodePicker(workspace);
    }

    /**
     * Asks.
     *
     * @param owner  the node it belongs to
     * @param beside the row of the code, in screen coordinates
     * @param chosen gets the new parent
     */
    void ask(Node owner, Bounds beside, List<Codebook.Entry> moved, LongConsumer chosen) {
        Codebook codebook = work.codebook();
        picker.show(owner, beside, "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                chosen.accept(codeId);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                // Grouping under a new code is an action of its own.
            }

            @Override
            public boolean offers(Code code) {
                return true;
            }

            @Override
            public boolean lists(Codebook.Entry entry) {
                return moved.stream().noneMatch(
                        one -> CodePlace.isWithin(codebook, entry.code().id(), one.code().id()));
            }

            @Override
            public boolean creates() {
                return false;
            }
        });
    }
}
