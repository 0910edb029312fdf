package org.makna.ui.codebook;

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
import org.makna.ui.codebook.CodePlace.Step;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Workspace;

/** What can be done with the selected code. */
final class CodeActions {

    private final Workspace workspace;
    private final CodeTree tree;
    private final CodeMerge merge;

    CodeActions(Workspace workspace, CodeTree tree) {
        this.workspace = workspace;
        this.tree = tree;
        this.merge = new CodeMerge(workspace);
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
        on(Action.RECOLOUR_CODE, entry -> {
            workspace.navigator().showCode(entry.code().id());
            ColourPopup.show(workspace.messages(), tree.view(), tree.placeOf(entry.code().id()),
                    entry.code().colour(), colour -> workspace.edit(edits().recolour(entry.code().id(), colour)));
        });
        on(Action.FAVOURITE_CODE, entry -> {
            workspace.navigator().showCode(entry.code().id());
            FavouriteMenu.show(workspace, tree.view(), tree.placeOf(entry.code().id()), entry.code(),
                    key -> workspace.edit(edits().setShortcut(entry.code().id(), key)));
        });
        on(Action.MOVE_CODE_UP, entry -> move(entry, Step.UP));
        on(Action.MOVE_CODE_DOWN, entry -> move(entry, Step.DOWN));
        on(Action.MOVE_CODE_IN, entry -> move(entry, Step.IN));
        on(Action.MOVE_CODE_OUT, entry -> move(entry, Step.OUT));
        on(Action.MERGE_CODE, entry -> {
            workspace.navigator().showCode(entry.code().id());
            merge.ask(tree.view(), tree.placeOf(entry.code().id()), entry);
        });
        on(Action.DELETE_CODE, this::delete);
        on(Action.SHOW_SEGMENTS, entry -> workspace.navigator().showSegments(entry.path(), "", entry.code().name()));
        on(Action.ONLY_THIS_CODE, entry -> {
            Set<Long> wanted = Set.of(entry.code().id());
            Display now = workspace.display().get();
            workspace.display().set(now.withCodes(now.codes().equals(wanted) ? Set.of() : wanted));
        });
        workspace.selectedCode().addListener((property, before, now) -> needs());
        needs();
    }

    /** A menu of all that can be done with a code. */
    ContextMenu menu() {
        return workspace.actions().menu(Action.NEW_CODE, Action.NEW_SUBCODE, null, Action.RENAME_CODE,
                Action.DESCRIBE_CODE, Action.RECOLOUR_CODE, Action.FAVOURITE_CODE, null, Action.MOVE_CODE_UP,
                Action.MOVE_CODE_DOWN,
                Action.MOVE_CODE_IN, Action.MOVE_CODE_OUT, null, Action.SHOW_SEGMENTS, Action.ONLY_THIS_CODE, null,
                Action.MERGE_CODE, Action.DELETE_CODE);
    }

    /** Renames a code. */
    void rename(long codeId, String name) {
        workspace.edit(edits().rename(codeId, name));
    }

    /** Applies the selected code to the selected text, if there is both. */
    void apply() {
        CodingTarget target = workspace.target().get();
        selected().filter(entry -> entry.code().codable() && target != null && target.hasSelection())
                .ifPresent(entry -> java.util.Objects.requireNonNull(target).apply(entry.code().id()));
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
        workspace.services().prompts().text(workspace.text("ui.codebook.new"), label, "")
                .ifPresent(name -> workspace.edit(edits().create(parentId, name), code -> {
                    tree.show(code.id());
                    workspace.selectedCode().set(code.id());
                }));
    }

    private void describe(Codebook.Entry entry) {
        FrontWindow.find().flatMap(window -> DescribeCodeDialog.ask(window, workspace.services(), entry.code()))
                .ifPresent(described -> workspace.edit(edits().revise(described)));
    }

    private void move(Codebook.Entry entry, Step step) {
        long id = entry.code().id();
        CodePlace.step(workspace.now().get().codebook(), id, step).ifPresent(place -> workspace.edit(
                edits().move(id, place.parentId(), place.position()), moved -> tree.show(id)));
    }

    private void delete(Codebook.Entry entry) {
        long id = entry.code().id();
        workspace.read(() -> edits().consequences(id), gone -> {
            String text = gone.codings() == 0
                    ? workspace.text("ui.codebook.delete-unused", gone.codes())
                    : workspace.text("ui.codebook.delete-text", gone.codes(), gone.codings(), gone.documents());
            if (workspace.services().prompts().confirm(workspace.text("ui.codebook.delete", entry.code().name()), text,
                    workspace.text("ui.codebook.delete-do"))) {
                workspace.edit(edits().delete(id));
            }
        });
    }
}
