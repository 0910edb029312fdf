package org.makna.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.makna.model.MaknaException;
import org.makna.study.CollectionEdits;
import org.makna.study.CollectionList;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.Workspace;

/** What can be done with collections wherever documents, codes or cases are selected. For the FX thread. */
public final class CollectionActions {

    private final Workspace workspace;

    public CollectionActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Says how the actions are carried out. */
    public void register() {
        Actions actions = workspace.actions();
        actions.on(Action.ADD_TO_COLLECTION, () -> withSelected(Action.ADD_TO_COLLECTION, this::add));
        actions.on(Action.REMOVE_FROM_COLLECTION, () -> withSelected(Action.REMOVE_FROM_COLLECTION, this::remove));
        actions.on(Action.SHOW_COLLECTIONS, () -> show(null));
    }

    /** Shows all collections, and one of them as selected unless it is null. */
    public void show(@org.jspecify.annotations.Nullable Long collectionId) {
        FrontWindow.find().ifPresent(window -> new CollectionsSheet(workspace, window).show(collectionId));
    }

    private void withSelected(Action action, Consumer<InCollections> work) {
        InCollections.of(workspace).ifPresentOrElse(work,
                () -> tell(action, workspace.text("ui.collections.nothing-selected")));
    }

    private void add(InCollections selected) {
        String title = workspace.text("ui.collections.add-" + selected.kind().word(), selected.ids().size());
        FrontWindow.find().ifPresent(window -> new CollectionChooser(workspace, window, selected)
                .ask(title, workspace.text("ui.collections.add"), list().of(selected.kind()),
                        id -> edits().add(id, selected.ids()),
                        Optional.of(name -> edits().create(selected.kind(), name, selected.ids()))));
    }

    /** Takes out of the one collection that holds them, or asks of which. */
    private void remove(InCollections selected) {
        List<CollectionList.Entry> holding = list().holding(selected.kind(), selected.ids());
        if (holding.isEmpty()) {
            tell(Action.REMOVE_FROM_COLLECTION, workspace.text("ui.collections.in-none"));
        } else if (holding.size() == 1) {
            workspace.tasks().follow(edits().remove(holding.getFirst().collection().id(), selected.ids()), done -> {
            }, this::failed);
        } else {
            String title = workspace.text("ui.collections.remove-" + selected.kind().word(), selected.ids().size());
            FrontWindow.find().ifPresent(window -> new CollectionChooser(workspace, window, selected)
                    .ask(title, workspace.text("ui.collections.remove"), holding,
                            id -> edits().remove(id, selected.ids()), Optional.empty()));
        }
    }

    private void failed(Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            tell(Action.REMOVE_FROM_COLLECTION, workspace.messages().text(known.message()));
        } else {
            workspace.failed(thrown);
        }
    }

    private void tell(Action action, String text) {
        workspace.services().prompts().tell(workspace.text(action.textKey()), text);
    }

    private CollectionList list() {
        return workspace.now().get().collections();
    }

    private CollectionEdits edits() {
        return workspace.study().collections().edits();
    }
}
