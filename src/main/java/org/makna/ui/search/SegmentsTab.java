package org.makna.ui.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.study.Codebook;
import org.makna.study.HitContext;
import org.makna.study.HitRows;
import org.makna.study.QueryAnswer;
import org.makna.study.SegmentArrangement;
import org.makna.study.SegmentInContext;
import org.makna.study.SegmentList;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** The drawer's tab of coded segments: all, those of a code, or those of a table's cell; and writing them to a file. */
final class SegmentsTab {

    static final String ID = "segments";

    private final Workspace workspace;
    private final Drawer drawer;
    private final TextAround around;
    private final Tasks.Latest latest;
    private final StringProperty title = new SimpleStringProperty();
    private final PagedList<GroupedRows.Row<SegmentInContext>> list;
    private final SegmentOrder order;
    private final SegmentWork work;
    private final PassageList passages;
    private final CodeFilter filter;
    private final HBox bar = new HBox(10);
    private final VBox body;
    private Wish wish = new Wish(null, "", "", null);
    private final QueryLine query;
    private @Nullable SegmentList segments;
    private @Nullable HitRows foundPassages;
    private @Nullable GroupedRows<SegmentInContext> rows;
    private final SegmentExport export;
    private Optional<Message> hint = Optional.empty();
    private String written = "";
    private boolean stale = true;

    /**
     * What is listed.
     *
     * @param codeId a code that stands for itself and its sub-codes, or null for all
     * @param where  conditions as in tables, or blank
     * @param title  what the conditions mean, or blank
     * @param query  a coding query that takes the place of code and conditions, or null
     */
    private record Wish(@Nullable Long codeId, String where, String title, @Nullable Question query) {}

    /** The list with the number of the row to select, or -1; or the passages that are listed in its place. */
    private record Reading(SegmentList segments, int selected, @Nullable HitRows passages, Optional<Message> hint) {

        static Reading of(SegmentList segments, long selected, @Nullable HitRows passages, Optional<Message> hint) {
            return new Reading(segments, selected < 0 ? -1 : segments.indexOf(selected), passages, hint);
        }
    }

    /**
     * Creates it.
     *
     * @param named names of the attributes that the source of a quotation tells
     */
    SegmentsTab(Workspace workspace, Drawer drawer, TextAround around, List<String> named) {
        this.workspace = workspace;
        this.drawer = drawer;
        this.around = around;
        this.latest = workspace.tasks().latest();
        list = new PagedList<>(workspace, "segments", workspace.text("ui.segments.head"),
                () -> new HeadedRowView<>(workspace.messages(),
                        new SegmentView(workspace.messages(), around::lines)),
                this::go);
        order = new SegmentOrder(workspace, named);
        work = new SegmentWork(workspace, list, order::named, sentence -> () -> told(sentence));
        order.chosen().addListener((property, before, now) -> {
            stale = true;
            refresh();
        });
        around.context().addListener((property, before, now) -> showRows());
        passages = new PassageList(workspace, around::lines, this::told);
        filter = new CodeFilter(workspace, this::ofCode);
        export = new SegmentExport(workspace, around.context()::getValue, order::named, this::told);
        bar.setId("segments-bar");
        bar.getStyleClass().add("mk-bar");
        query = new QueryLine(workspace, this::ofQuery);
        workspace.actions().on(Action.ASK_CODINGS, this::ask);
        VBox both = new VBox(list.node(), passages.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        body = new VBox(query.node(), bar, both);
        VBox.setVgrow(both, Priority.ALWAYS);
        Button question = workspace.actions().button(Action.ASK_CODINGS);
        question.getStyleClass().add("mk-link");
        HBox tools = new HBox(filter.node(), order.node(), around.control("segments"), question, export.node());
        tools.getStyleClass().add("mk-tools");
        drawer.add(ID, title, body, tools);
        showNothing(workspace.text("ui.segments.reading"));
        showBar();
        body.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                refresh();
            }
        });
    }

    /** Lists segments and opens the drawer here; see {@link org.makna.ui.workspace.Navigator#showSegments}. */
    void show(@Nullable String code, String where, String meaning) {
        Optional<Codebook.Entry> entry = Optional.ofNullable(code)
                .flatMap(path -> workspace.now().get().codebook().find(path));
        if (code != null && entry.isEmpty()) {
            workspace.problems().say(Message.of("study.no-code", code));
            return;
        }
        wish = new Wish(entry.map(one -> one.code().id()).orElse(null), where, meaning, null);
        stale = true;
        drawer.show(ID);
        refresh();
    }

    /** Hears that saved queries changed. */
    void queriesChanged() {
        query.refresh();
    }

    /** Hears that the study changed: makes the list anew when somebody looks at it. */
    void changed() {
        stale = true;
        if (body.getScene() != null) {
            refresh();
        }
    }

    private void ofCode(@Nullable Long codeId) {
        wish = new Wish(codeId, wish.where(), wish.title(), null);
        stale = true;
        refresh();
    }

    /** Lets a question about codings be typed. */
    private void ask() {
        drawer.show(ID);
        query.open();
    }

    private void ofQuery(@Nullable Question asked) {
        boolean leaves = asked == null && wish.query() != null;
        if (asked != null || leaves) {
            wish = new Wish(null, "", "", asked);
            stale = true;
            refresh();
        }
        list.node().requestFocus();
    }

    private void refresh() {
        if (!stale) {
            return;
        }
        stale = false;
        Long codeId = wish.codeId();
        Optional<Codebook.Entry> entry = codeId == null
                ? Optional.empty()
                : workspace.now().get().codebook().entry(codeId);
        if (codeId != null && entry.isEmpty()) {
            // The code was deleted; what is left are the segments of all others.
            wish = new Wish(null, wish.where(), wish.title(), wish.query());
        }
        filter.show(entry.orElse(null));
        written = "";
        showBar();
        String path = entry.map(Codebook.Entry::path).orElse(null);
        String where = wish.where();
        Question asked = wish.query();
        query.show(null);
        SegmentList before = segments;
        int at = rows == null || list.selected() < 0 ? -1 : rows.entry(list.selected());
        long selected = before == null || at < 0 ? -1 : before.place(at).codingId();
        SegmentArrangement arrangement = order.chosen().get();
        String none = workspace.text("ui.segments.in-none");
        latest.read(progress -> {
            if (asked == null) {
                return Reading.of(workspace.study().segments(path, where).arranged(arrangement, none), selected, null,
                        Optional.empty());
            }
            QueryAnswer answer = workspace.study().codingQueries().ask(asked.query(), "", asked.mode(), progress);
            return Reading.of(answer.segments().arranged(arrangement, none), selected,
                    answer.passages(), answer.hint());
        }, this::show, this::failed);
    }

    private void show(Reading reading) {
        SegmentList found = reading.segments();
        segments = found;
        hint = reading.hint();
        HitRows read = reading.passages();
        found(found.size() > 0 || read == null || read.isEmpty(), read);
        title.set(workspace.text("ui.segments.tab", found.size() + (read == null ? 0 : read.size())));
        order.attributes(found.attributes().stream().map(Attribute::name).distinct().toList());
        rows = rowsOf(found);
        list(reading.selected() < 0 ? List.of() : List.of(reading.selected()));
        export.of(found, read, wish.query() == null ? "" : wish.query().query().toString());
    }

    private GroupedRows<SegmentInContext> rowsOf(SegmentList found) {
        HitContext context = around.context().getValue();
        return new GroupedRows<>(found.size(), found.groups(), entry -> found.inContext(entry, context));
    }

    private void found(boolean codings, @Nullable HitRows read) {
        foundPassages = read;
        passages.show(read);
        list.node().setVisible(codings);
        list.node().setManaged(codings);
    }

    /** Lists the same segments with more or less around them. */
    private void showRows() {
        SegmentList found = segments;
        GroupedRows<SegmentInContext> before = rows;
        passages.show(foundPassages);
        if (found != null && before != null) {
            List<Integer> selected = before.entries(list.selection());
            rows = rowsOf(found);
            list(selected);
        }
    }

    private void list(List<Integer> selected) {
        GroupedRows<SegmentInContext> shown = Objects.requireNonNull(rows);
        work.of(segments, shown);
        list.setLines(around.lines());
        list.show(shown.size(), shown::read, selected.stream().map(shown::row).toList(), empty());
    }

    /** Names of the attributes that the source of a quotation tells, in whichever study has them. */
    List<String> named() {
        return order.wanted();
    }

    private String empty() {
        if (workspace.now().get().overview().codings() == 0) {
            return workspace.text("ui.segments.none-yet");
        }
        if (wish.query() != null) {
            return hint.map(workspace.messages()::text).orElseGet(() -> workspace.text("ui.query.none"));
        }
        return workspace.text(wish.where().isBlank() ? "ui.segments.none-of-code" : "ui.segments.none");
    }

    private void failed(Throwable thrown) {
        if (thrown instanceof MaknaException known && wish.query() != null) {
            showNothing(workspace.text("ui.query.none"));
            query.show(known);
        } else if (thrown instanceof MaknaException known) {
            showNothing(workspace.messages().text(known.message()));
        } else {
            workspace.problems().failed(thrown);
        }
    }

    private void showNothing(String sentence) {
        segments = null;
        rows = null;
        work.of(null, null);
        found(true, null);
        export.of(null, null, "");
        title.set(workspace.text("ui.segments.head"));
        list.show(0, (from, to) -> List.of(), List.of(), sentence);
    }

    private void go(int row) {
        if (segments != null) {
            GroupedRows<SegmentInContext> shown = rows;
            int entry = shown == null ? -1 : shown.entry(row);
            if (entry < 0) {
                return;
            }
            SegmentList.Place place = segments.place(entry);
            workspace.navigator().openCoding(place.documentId(), place.range(), place.codingId());
        }
    }

    /** Says which conditions hold, with a way to leave them, and what was written; not there without either. */
    private void showBar() {
        bar.getChildren().clear();
        if (!wish.where().isBlank()) {
            Label text = barText("segments-conditions", wish.title().isBlank() ? wish.where() : wish.title(),
                    wish.where());
            Button every = new Button(workspace.text("ui.segments.show-all"));
            every.setId("segments-show-all");
            every.getStyleClass().add("mk-link");
            every.setMinWidth(Region.USE_PREF_SIZE);
            every.setOnAction(event -> {
                wish = new Wish(wish.codeId(), "", "", null);
                stale = true;
                refresh();
                list.node().requestFocus();
            });
            bar.getChildren().addAll(text, every);
        }
        if (!written.isEmpty()) {
            Button close = new Button(null, Icon.CLOSE.node());
            close.getStyleClass().add("mk-icon-button");
            close.setAccessibleText(workspace.text("ui.find.code.close"));
            close.setOnAction(event -> {
                written = "";
                showBar();
                list.node().requestFocus();
            });
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            bar.getChildren().addAll(barText("segments-written", written, written), space, close);
        }
        bar.setVisible(!bar.getChildren().isEmpty());
        bar.setManaged(!bar.getChildren().isEmpty());
    }

    private static Label barText(String id, String sentence, String whole) {
        Label text = UserText.label(sentence);
        text.setId(id);
        text.setMinWidth(0);
        text.setTooltip(new Tooltip(whole));
        return text;
    }

    private void told(String sentence) {
        written = sentence;
        showBar();
    }
}
