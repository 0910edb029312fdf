package org.makna.ui.document;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.model.PlacedCoding;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Changes one coding: takes it away, gives it another code, a comment, a weight. */
final class CodingChanges {

    private static final int MOST_WEIGHT = 100;

    private final Workspace workspace;
    private final CodePicker picker;

    CodingChanges(Workspace workspace, CodePicker picker) {
        this.workspace = workspace;
        this.picker = picker;
    }

    void uncode(long codingId) {
        workspace.edit(workspace.study().coding().uncode(List.of(codingId)));
    }

    /**
     * Lets another code be chosen.
     *
     * @param owner  the node that the picker belongs to
     * @param beside what it must not cover, in screen coordinates
     */
    void recode(PlacedCoding coding, Node owner, Bounds beside) {
        picker.show(owner, beside, "", new CodePicker.Choice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                workspace.edit(workspace.study().coding().recode(coding.id(), codeId));
                picker.used(codeId);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                workspace.edit(workspace.study().codebookEdits().create(parentId == 0 ? null : parentId, name),
                        code -> workspace.edit(workspace.study().coding().recode(coding.id(), code.id())));
            }
        });
    }

    void comment(PlacedCoding coding) {
        workspace.services().prompts()
                .longText(workspace.text("ui.action.comment-coding"), workspace.text("ui.coding.comment"),
                        coding.comment())
                .ifPresent(typed -> workspace.edit(workspace.study().coding().setComment(coding.id(), typed)));
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
            workspace.edit(workspace.study().coding().setWeight(coding.id(), weight));
        } catch (NumberFormatException e) {
            workspace.services().prompts().tell(workspace.text("ui.action.weigh-coding"),
                    workspace.text("ui.coding.no-weight", typed));
        }
    }
}
