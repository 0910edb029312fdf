package org.makna.ui.search;

import java.nio.file.Path;
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
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.NoteHit;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
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
    private final MenuButton export;
    private final Label written = UserText.label("");
    private List<NoteHit> hits = List.of();

    NotesTab(Workspace workspace, Drawer drawer, HitSearch search) {
        this.workspace = workspace;
        this.drawer = drawer;
        this.search = search;
        this.latest = workspace.tasks().latest();
        export = new MenuButton(workspace.text("ui.segments.export-menu"));
        list = new PagedList<>(workspace, "notes", workspace.text("ui.find.notes"), NoteRowView::new, this::go);
        VBox body = new VBox(list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        written.setId("notes-written");
        written.getStyleClass().addAll("mk-mute", "mk-small");
        written.setMinWidth(0);
        export.setId("notes-export");
        export.getStyleClass().add("mk-tool");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setTooltip(new Tooltip(workspace.text("ui.find.notes-export-tip")));
        export.getItems().setAll(entry("xlsx", "ui.segments.excel", "ui.segments.excel-kind"),
                entry("csv", "ui.segments.csv", "ui.segments.csv-kind"));
        HBox tools = new HBox(written, export);
        tools.getStyleClass().add("mk-tools");
        drawer.add(ID, title, body, tools);
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

    private MenuItem entry(String ending, String words, String kind) {
        MenuItem item = new MenuItem(workspace.text(words));
        item.setId("notes-" + ending);
        item.setOnAction(event -> workspace.services().files()
                .save(workspace.text("ui.find.notes-export"), workspace.text(kind), List.of("*." + ending),
                        (workspace.now().get().overview().title() + " " + workspace.text("ui.find.notes") + "."
                                + ending)
                                .replaceAll("[\\\\/:]", "-"))
                .ifPresent(this::write));
        return item;
    }

    private void write(Path file) {
        List<NoteHit> listed = hits;
        String query = search.answer().get() == null ? "" : search.answer().get().wish().query();
        workspace.tasks().start(workspace.text("ui.segments.writing", String.valueOf(file.getFileName())), progress -> {
            workspace.study().output().notesTo(listed, query, file);
            return listed.size();
        }, size -> written.setText(workspace.text("ui.find.notes-written", size, file.toString())),
                workspace.problems()::failed);
    }

    private void show(List<NoteHit> found) {
        export.setDisable(found.isEmpty());
        written.setText("");
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
            return workspace.text("note.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
