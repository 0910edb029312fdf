package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.study.MergePreview;
import org.makna.study.SeveralCodes;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Merging codes into another: asks into which, and says what will happen before it does. */
final class CodeMerge {

    private final Workspace workspace;
    private final CodebookWork work;
    private final CodePicker picker;

    CodeMerge(Workspace workspace, CodebookWork work) {
        this.workspace = workspace;
        this.work = work;
        this.picker = new CodePicker(workspace);
    }

    /**
     * Asks into which code some are to go; of several it may be one of them.
     *
     * @param owner  the node it belongs to
     * @param beside the row of the code, in screen coordinates
     */
    void ask(Node owner, Bounds beside, List<Codebook.Entry> from) {
        picker.show(owner, beside, "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                work.codebook().entry(codeId).ifPresent(into -> confirm(from, into, ""));
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                // Merging into a new code would be renaming.
            }

            @Override
            public boolean offers(Code code) {
                return code.codable() || from.stream().allMatch(one -> one.own() == 0);
            }

            @Override
            public boolean lists(Codebook.Entry entry) {
                return isPossible(from, entry.code().id());
            }

            @Override
            public boolean creates() {
                return false;
            }
        });
    }

    /**
     * Says what a merge will do, and does it if that is wanted.
     *
     * @param why what led to it, or empty
     */
    void confirm(List<Codebook.Entry> from, Codebook.Entry into, String why) {
        List<Codebook.Entry> going = from.stream().filter(one -> one.code().id() != into.code().id()).toList();
        SeveralCodes several = work.edits().several(going.stream().map(one -> one.code().id()).toList());
        String title = going.size() == 1
                ? workspace.text("ui.merge.title", going.getFirst().code().name(), into.code().name())
                : workspace.text("ui.merge.title-several", going.size(), into.code().name());
        work.read(title, () -> several.mergePreview(into.code().id()), preview -> {
            String text = (why.isEmpty() ? "" : why + "\n") + lines(preview, going, into);
            if (work.prompts().confirm(title, text, workspace.text("ui.merge.do"))) {
                work.make(title, several.merge(into.code().id()),
                        merged -> workspace.selectedCode().set(merged.id()));
            }
        });
    }

    private boolean isPossible(List<Codebook.Entry> from, long into) {
        boolean anyGoes = from.stream().anyMatch(one -> one.code().id() != into);
        return anyGoes && from.stream().noneMatch(
                one -> one.code().id() != into && CodePlace.isWithin(work.codebook(), into, one.code().id()));
    }

    private String lines(MergePreview preview, List<Codebook.Entry> from, Codebook.Entry into) {
        List<String> lines = new ArrayList<>();
        lines.add(workspace.text("ui.merge.codings", preview.codings(), work.names(from), into.code().name(),
                preview.duplicates()));
        if (preview.duplicates() > 0) {
            lines.add(workspace.text("ui.merge.duplicates", preview.duplicates()));
        }
        if (preview.moved() > 0) {
            lines.add(workspace.text("ui.merge.moved", preview.moved()));
        }
        if (preview.joined() > 0) {
            lines.add(workspace.text("ui.merge.joined", preview.joined()));
        }
        lines.add(workspace.text("ui.merge.gone", from.size()));
        return String.join("\n", lines);
    }
}
