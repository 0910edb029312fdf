package org.makna.ui.search;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.makna.model.NamePath;
import org.makna.study.AutoCoding;
import org.makna.study.Codebook;
import org.makna.ui.common.OnScreen;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Lets a code be chosen beside a list; codes all that is listed as one step, after a preview with its count. */
final class AlsoCoding {

    private final Workspace workspace;
    private final Node list;
    private final Consumer<String> told;
    private final CodePicker picker;

    /**
     * Creates it.
     *
     * @param list where the picker opens
     * @param told says what was done
     */
    AlsoCoding(Workspace workspace, Node list, Consumer<String> told) {
        this.workspace = workspace;
        this.list = list;
        this.told = told;
        this.picker = new CodePicker(workspace);
    }

    /**
     * Asks for a code, shows what would come of it, and codes when that is wanted.
     *
     * @param plan  what would be done with a code, by its path
     * @param doing does it
     */
    void start(Function<String, AutoCoding> plan, Function<String, AutoCoding> doing) {
        pick(true, path -> workspace.tasks().start(workspace.text("ui.find.code.title", path),
                progress -> plan.apply(path), planned -> {
                    if (workspace.services().prompts().confirm(workspace.text("ui.segments.also"),
                            workspace.text("ui.segments.also-preview", path, planned.coded(), planned.documents(),
                                    planned.present()),
                            workspace.text("ui.segments.also-do"))) {
                        workspace.tasks().start(workspace.text("ui.find.code.title", path),
                                progress -> doing.apply(path),
                                done -> told.accept(workspace.text("ui.find.code.done", done.codePath(), done.coded(),
                                        done.present(), done.coder())),
                                workspace.problems()::failed);
                    }
                }, workspace.problems()::failed));
    }

    /**
     * Asks for a code.
     *
     * @param creates whether it may be a new one
     * @param chosen  gets its path
     */
    void pick(boolean creates, Consumer<String> chosen) {
        picker.show(list, OnScreen.of(list), "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                picker.hide();
                picker.used(codeId);
                workspace.now().get().codebook().entry(codeId).map(Codebook.Entry::path).ifPresent(chosen);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                picker.hide();
                NamePath path = workspace.now().get().codebook().entry(parentId)
                        .map(parent -> NamePath.parseCode(parent.path()).child(name.strip()))
                        .orElseGet(() -> NamePath.of(name.strip()));
                chosen.accept(path.toCodeText());
            }

            @Override
            public boolean creates() {
                return creates;
            }
        });
    }
}
