package org.makna.ui.codebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;
import org.makna.study.CodebookEdits;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Workspace;

/** What can be done with the selected code. */
final class CodeActions {

    private final Workspace workspace;
    private final CodeTree tree;
    private final CodebookWork work;
    private final CodeMerge merge;
    private final CodeChanges changes;

    CodeActions(Workspace workspace, CodeTree tree) {
        this.workspace = workspace;
        this.tree = tree;
        this.work = new CodebookWork(workspace);
        this.merge = new CodeMerge(workspace, work);
        this.changes = new CodeChanges(workspace, tree, work, merge);
    }

    /** Says how the actions are carried out, and when they are possible. */
    void register() {
        Actions actions = workspace.actions();
        actions.on(Action.NEW_CODE, () -> create(selected().map(entry -> entry.code().parentId()).orElse(null)));
        on(Action.NEW_SUBCODE, entry -> create(entry.code().id()));
        on(Action.RENAME_CODE, entry -> {
            workspace.navigator().showCode(entry.code().id());
            tree.renamed().set(entry.code().id());
        });
        on(Action.DESCRIBE_CODE, this::describe);
        on(Action.FAVOURITE_CODE, entry -> {
            workspace.navigator().showCode(entry.code().id());
            FavouriteMenu.show(workspace, tree.view(), tree.placeOf(entry.code().id()), entry.code(),
                    key -> workspace.edit(edits().setShortcut(entry.code().id(), key)));
        });
        on(Action.SPLIT_CODE, this::split);
        on(Action.SHOW_SEGMENTS, entry -> workspace.navigator().showSegments(entry.path(), "", entry.code().name()));
        on(Action.ONLY_THIS_CODE, entry -> {
            Set<Long> wanted = Set.of(entry.code().id());
            Display now = workspace.display().get();
            workspace.display().set(now.withCodes(now.codes().equals(wanted) ? Set.of() : wanted));
        });
        workspace.selectedCode().addListener((property, before, now) -> needs());
        needs();
        changes.register();
        new CodebookFiles(workspace, work).register();
    }

    /** A menu of all that can be done with a code. */
    ContextMenu menu() {
        return workspace.actions().menu(Action.NEW_CODE, Action.NEW_SUBCODE, Action.GROUP_CODES, null,
                Action.RENAME_CODE, Action.DESCRIBE_CODE, Action.RECOLOUR_CODE, Action.CODABLE_CODE,
                Action.FAVOURITE_CODE, null, Action.MOVE_CODE_UP, Action.MOVE_CODE_DOWN, Action.MOVE_CODE_IN,
                Action.MOVE_CODE_OUT, Action.NEST_CODE, null, Action.SHOW_SEGMENTS, Action.SUGGEST,
                Action.ONLY_THIS_CODE,
                Action.NEW_MEMO, Action.ADD_TO_COLLECTION, Action.REMOVE_FROM_COLLECTION, null, Action.SPLIT_CODE,
                Action.MERGE_CODE, Action.DELETE_CODE, null,
                Action.IMPORT_CODEBOOK, Action.EXPORT_CODEBOOK);
    }

    /** Renames a code; where the name is taken, it can be merged into the code that has it. */
    void rename(long codeId, String name) {
        Optional<Codebook.Entry> renamed = work.codebook().entry(codeId);
        if (renamed.isEmpty()) {
            return;
        }
        Long parent = renamed.get().code().parentId();
        Optional<Codebook.Entry> taken = work.named(parent, name).filter(entry -> entry.code().id() != codeId);
        if (taken.isPresent()) {
            merge.confirm(List.of(renamed.get()), taken.get(),
                    workspace.text("ui.codebook.taken-merge", taken.get().code().name()));
        } else if (work.isWantedBesides(parent, name, codeId)) {
            work.make(workspace.text(Action.RENAME_CODE.textKey()), edits().rename(codeId, name), done -> {
            });
        }
    }

    /** Applies the selected codes to the selected text, if there is both; says which of them cannot be applied. */
    void apply() {
        CodingTarget target = workspace.target().get();
        List<Codebook.Entry> chosen = tree.chosen();
        if (target == null || chosen.isEmpty()) {
            return;
        }
        if (!target.hasSelection()) {
            target.say(workspace.text("ui.codebook.no-text"));
            return;
        }
        target.apply(chosen.stream().filter(entry -> entry.code().codable()).map(entry -> entry.code().id()).toList());
        List<Codebook.Entry> groups = chosen.stream().filter(entry -> !entry.code().codable()).toList();
        if (!groups.isEmpty()) {
            target.say(workspace.text("ui.codebook.groups-only", work.names(groups)));
        }
    }

    private void on(Action action, Consumer<Codebook.Entry> handler) {
        workspace.actions().on(action, () -> selected().ifPresent(handler));
    }

    private Optional<Codebook.Entry> selected() {
        Long id = workspace.selectedCode().get();
        return id == null ? Optional.empty() : workspace.now().get().codebook().entry(id);
    }

    private CodebookEdits edits() {
        return workspace.study().codebookEdits();
    }

    private void needs() {
        boolean there = selected().isPresent();
        workspace.actions().have(Need.CODE).set(there);
        workspace.actions().have(Need.CODE_WRITABLE).set(there && workspace.isWritable());
    }

    private void create(@Nullable Long parentId) {
        String label = workspace.now().get().codebook().entry(parentId == null ? 0 : parentId)
                .map(parent -> workspace.text("ui.codebook.name-under", parent.code().name()))
                .orElseGet(() -> workspace.text("ui.codebook.name-top"));
        String title = workspace.text("ui.codebook.new");
        work.prompts().text(title, label, "").ifPresent(name -> {
            Optional<Codebook.Entry> taken = work.named(parentId, name);
            if (taken.isPresent()) {
                select(taken.get().code().id());
                work.prompts().tell(title, workspace.text("ui.codebook.taken", taken.get().path()));
            } else if (work.isWantedBesides(parentId, name, 0)) {
                work.make(title, edits().create(parentId, name), code -> select(code.id()));
            }
        });
    }

    private void select(long codeId) {
        workspace.navigator().showCode(codeId);
        workspace.selectedCode().set(codeId);
    }

    private void split(Codebook.Entry entry) {
        if (entry.own() == 0) {
            work.prompts().tell(workspace.text("ui.split.title", entry.code().name()),
                    workspace.text("ui.split.nothing"));
            return;
        }
        FrontWindow.find().ifPresent(window -> new SplitForm(workspace, window, entry)
                .ask(part -> select(part.id())));
    }

    private void describe(Codebook.Entry entry) {
        FrontWindow.find().flatMap(window -> DescribeCodeDialog.ask(window, workspace.services(), entry.code()))
                .ifPresent(described -> workspace.edit(edits().revise(described)));
    }
}
