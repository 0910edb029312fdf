package org.makna.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.NoteHit;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** The drawer's tab of hits in memos, annotations, rules of codes and comments. */
final class NotesTab {

    static final String ID = "notes";

    private final Workspace workspace;
    private final Drawer drawer;
    private final HitSearch search;
    private final Tasks.Latest latest;
    private final StringProperty title = new SimpleStringProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final PagedList<NoteHit> list;
    private List<NoteHit> hits = List.of();

    NotesTab(Workspace workspace, Drawer drawer, HitSearch search) {
        this.workspace = workspace;
        this.drawer = drawer;
        this.search = search;
        this.latest = workspace.tasks().latest();
        list = new PagedList<>(workspace, "notes", workspace.text("ui.find.notes"), NoteRowView::new, this::go);
        VBox body = new VBox(list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        drawer.add(ID, title, body, new HBox());
        search.answer().addListener((property, before, now) -> find(now));
        show(List.of());
    }

    /** How many hits there are. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Opens the drawer here. */
    void open() {
        drawer.show(ID);
        list.focus();
    }

    /** Hears that the study changed. */
    void changed() {
        find(search.answer().get());
    }

    private void find(HitSearch.@Nullable Answer answer) {
        if (answer == null) {
            latest.drop();
            show(List.of());
            return;
        }
        HitSearch.Wish wish = answer.wish();
        latest.read(
                progress -> workspace.study().finder().notes().find(wish.query(), wish.within(), wish.stem(), progress),
                this::show, thrown -> {
                    show(List.of());
                    boolean closing = thrown instanceof CancellationException
                            || thrown instanceof RejectedExecutionException;
                    if (!closing && !(thrown instanceof MaknaException)) {
                        workspace.failed(thrown);
                    }
                });
    }

    private void show(List<NoteHit> found) {
        hits = found;
        count.set(found.size());
        title.set(found.isEmpty()
                ? workspace.text("ui.find.notes")
                : workspace.text("ui.find.notes-tab", found.size()));
        list.show(found.size(),
                (from, to) -> IntStream.range(from, to).mapToObj(i -> Optional.of(found.get(i))).toList(), List.of(),
                workspace.text("ui.find.notes-nothing"));
    }

    private void go(int row) {
        NoteHit hit = hits.get(row);
        switch (hit.kind()) {
            case MEMO -> workspace.navigator().showMemo(hit.id());
            case DEFINITION, INCLUDE, EXCLUDE, EXAMPLE -> workspace.navigator().showCode(hit.id());
            case ANNOTATION -> {
                if (hit.place() != null) {
                    workspace.navigator().open(hit.documentId(), hit.place());
                }
            }
            case COMMENT -> {
                if (hit.place() != null) {
                    workspace.navigator().openCoding(hit.documentId(), hit.place(), hit.id());
                }
            }
        }
    }

    /** Shows a hit in a note in one line: where it is written and about what, then the words. */
    private final class NoteRowView implements PagedList.RowView<NoteHit> {

        private final KwicPane pane = new KwicPane();

        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void show(NoteHit row) {
            pane.show(Kwic.among(row.left(), row.hit(), row.right()), row.about(), "", kind(row));
        }

        @Override
        public void showWaiting() {
            pane.showWaiting();
        }

        @Override
        public String spoken(NoteHit row) {
            return kind(row) + ", " + row.about() + ". " + Kwic.oneLine(row.left() + row.hit() + row.right()).strip();
        }

        @Override
        public String more(NoteHit row) {
            return kind(row) + "\n" + row.about();
        }

        private String kind(NoteHit row) {
            return workspace.text("ui.find.note." + row.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
