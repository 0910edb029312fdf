package org.makna.ui.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.StudyChange;
import org.makna.study.Finder;
import org.makna.ui.action.Action;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** Finds text while it is typed; hits and segments are listed in the drawer. */
public final class FindDesk {

    private final FindForm form;
    private final HitSearch search;
    private final HitsTab hits;
    private final SegmentsTab segments;
    private final NotesTab notes;
    private final TextAround around;
    private boolean stale;

    /**
     * Creates it.
     *
     * @param choices how lists are shown, as left last time
     */
    public FindDesk(Workspace workspace, Drawer drawer, ListChoices choices) {
        around = new TextAround(workspace, choices);
        Finder finder = workspace.study().finder();
        search = new HitSearch(workspace.tasks(),
                (wish, progress) -> finder.find(wish.query(), wish.within(), wish.stem(),
                        wish.context(), progress),
                workspace.problems()::failed);
        search.context().bind(around.context());
        hits = new HitsTab(workspace, drawer, search, around);
        segments = new SegmentsTab(workspace, drawer, around, choices.named());
        notes = new NotesTab(workspace, drawer, search);
        form = new FindForm(workspace, search, hits::focus, hits::choose, notes);
        search.answer().addListener((property, before, now) -> {
            if (now != null && (before == null || !before.wish().query().equals(now.wish().query()))) {
                hits.open();
            }
        });
        new SuggestionsTab(workspace, drawer);
        hits.onShown(this::refresh);
        workspace.actions().on(Action.CODING_RULES,
                () -> FrontWindow.find().ifPresent(owner -> new RulesSheet(workspace, owner).show()));
        if (workspace.isWritable()) {
            workspace.actions().on(Action.CODE_BY, () -> FrontWindow.find().ifPresent(
                    owner -> new CodeByForm(workspace).show(owner, hits::told)));
        }
        workspace.onChange(this::changed);
    }

    /** What the window shows; the middle is the documents. */
    public DeskView view() {
        return new DeskView(form.node(), null, null, form::focus);
    }

    /** How lists are shown, to be kept for the next time. */
    public ListChoices choices() {
        return new ListChoices(segments.named(), around.count(), around.unit());
    }

    /** Finds text and lists the hits. */
    public void find(String query) {
        form.find(query);
        hits.open();
    }

    /** Lists coded segments; see {@link org.makna.ui.workspace.Navigator#showSegments}. */
    public void showSegments(@Nullable String code, String where, String title) {
        segments.show(code, where, title);
    }

    /** Lists that nobody looks at are made anew when somebody does. */
    private void changed(StudyChange change) {
        if (change.parts().stream().anyMatch(StudyChange.Definitions.class::isInstance)) {
            segments.queriesChanged();
        }
        notes.changed();
        if (concerns(change.parts())) {
            stale = true;
            if (hits.isShown()) {
                refresh();
            }
            segments.changed();
        }
    }

    private void refresh() {
        if (stale) {
            stale = false;
            search.again();
        }
    }

    private static boolean concerns(List<StudyChange.Part> parts) {
        return parts.stream().anyMatch(part -> part instanceof StudyChange.Documents
                || part instanceof StudyChange.Folders || part instanceof StudyChange.Codes
                || part instanceof StudyChange.Codings || part instanceof StudyChange.Cases
                || part instanceof StudyChange.Coders);
    }
}
