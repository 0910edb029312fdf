package org.makna.ui.codebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Merging a code into another: asks into which, and says what will happen before it does. */
final class CodeMerge {

    private final Workspace workspace;
    private final CodePicker picker;

    CodeMerge(Workspace workspace) {
        this.workspace = workspace;
        this.picker = new CodePicker(workspace);
    }

    /**
     * Asks into which code one is to go.
     *
     * @param owner  the node it belongs to
     * @param beside the row of the code, in screen coordinates
     */
    void ask(Node owner, Bounds beside, Codebook.Entry from) {
        Codebook codebook = workspace.now().get().codebook();
        picker.show(owner, beside, "", new CodePicker.Choice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                workspace.now().get().codebook().entry(codeId).ifPresent(into -> confirm(from, into));
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                // Merging into a new code would be renaming.
            }

            @Override
            public boolean offers(Code code) {
                return code.codable() || from.own() == 0;
            }

            @Override
            public boolean lists(Codebook.Entry entry) {
                return !CodePlace.isWithin(codebook, entry.code().id(), from.code().id());
            }

            @Override
            public boolean creates() {
                return false;
            }
        });
    }

    private void confirm(Codebook.Entry from, Codebook.Entry into) {
        String title = workspace.text("ui.merge.title", from.code().name(), into.code().name());
        if (workspace.services().prompts().confirm(title,
                preview(workspace, workspace.now().get().codebook(), from, into), workspace.text("ui.merge.do"))) {
            workspace.edit(workspace.study().codebookEdits().merge(from.code().id(), into.code().id()),
                    merged -> workspace.selectedCode().set(merged.id()));
        }
    }

    /** What will happen, a line each. */
    static String preview(Workspace workspace, Codebook codebook, Codebook.Entry from, Codebook.Entry into) {
        List<Codebook.Entry> below = codebook.children(from.code().id());
        Set<String> names = codebook.children(into.code().id()).stream().map(entry -> entry.code().name())
                .collect(Collectors.toSet());
        long twins = below.stream().filter(entry -> names.contains(entry.code().name())).count();
        StringBuilder text = new StringBuilder(from.own() == 0
                ? workspace.text("ui.merge.no-codings", from.code().name())
                : workspace.text("ui.merge.codings", from.own(), into.code().name(), into.own()));
        if (!below.isEmpty()) {
            text.append('\n').append(workspace.text("ui.merge.below", below.size(), into.code().name()));
        }
        if (twins > 0) {
            text.append('\n').append(workspace.text("ui.merge.twins", twins));
        }
        return text.append('\n').append(workspace.text("ui.merge.gone", from.code().name())).toString();
    }
}
