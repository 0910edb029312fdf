package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.model.HitSpan;
import org.makna.model.NamePath;
import org.makna.study.AutoCoding;
import org.makna.study.Codebook;
import org.makna.study.HitArrangement;
import org.makna.study.HitList;
import org.makna.study.HitRows;
import org.makna.study.RuleWish;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;
import org.makna.ui.common.Icon;
import org.makna.ui.common.OnScreen;
import org.makna.ui.common.Tasks;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** The drawer's tab of hits: what was found, how it is looked for, and coding it. */
final class HitsTab {

    static final String ID = "hits";
    /** As many hits of a document are marked in it. */
    private static final int MOST_MARKED = 5_000;

    /** Width of the drawer that has room for all of its tools. */
    private static final double ROOM_FOR_ALL = 800;

    private final Workspace workspace;
    private final Drawer drawer;
    private final HitSearch search;
    private final TextAround around;
    private final StringProperty title = new SimpleStringProperty();
    private final PagedList<GroupedRows.Row<HitRow>> list;
    private final HitOrder order;
    private final Tasks.Latest arranging;
    private final CodingBar bar;
    private final CodePicker picker;
    private final VBox body;
    private HitSearch.@Nullable Answer answer;
    private @Nullable Shown shown;

    /** The hits as they are listed, with the rows and heads of groups. */
    private record Shown(HitList hits, GroupedRows<HitRow> rows) {

        static Shown of(HitList hits) {
            return new Shown(hits, new GroupedRows<>(hits.size(), hits.groups(), i -> Optional.of(hits.get(i))));
        }
    }

    HitsTab(Workspace workspace, Drawer drawer, HitSearch search, TextAround around) {
        this.workspace = workspace;
        this.drawer = drawer;
        this.search = search;
        this.around = around;
        list = new PagedList<>(workspace, "hits", workspace.text("ui.find.hits"),
                () -> new HeadedRowView<>(workspace.messages(), new HitRowView(workspace.messages(), around::lines)),
                this::go);
        order = new HitOrder(workspace);
        arranging = workspace.tasks().latest();
        order.chosen().addListener((property, before, now) -> show(answer));
        list.node().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        picker = new CodePicker(workspace);
        bar = new CodingBar(workspace, this::chooseCode, list::focus);
        body = new VBox(bar.node(), list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        drawer.add(ID, title, body, tools());
        search.answer().addListener((property, before, now) -> show(now));
        show(null);
        workspace.actions().on(Action.NEXT_HIT, () -> step(1));
        workspace.actions().on(Action.PREVIOUS_HIT, () -> step(-1));
        if (workspace.isWritable()) {
            workspace.actions().on(Action.CODE_HITS, this::code);
        }
    }

    /** Whether it is in front in an open drawer. */
    boolean isShown() {
        return body.getScene() != null;
    }

    /** Calls when it comes to the front. */
    void onShown(Runnable shown) {
        body.sceneProperty().addListener((property, before, now) -> {
            if (before == null && now != null) {
                shown.run();
            }
        });
    }

    /** Opens the drawer here. */
    void open() {
        drawer.show(ID);
    }

    /** Puts the focus into the list, where there are hits. */
    void focus() {
        if (list.size() > 0) {
            open();
            list.focus();
            if (numbers().isEmpty()) {
                step(1);
            }
        }
    }

    /** Goes to a hit, by its number among the hits as they were found. */
    void choose(int number) {
        open();
        Shown now = shown;
        if (now != null) {
            int entry = now.hits().rowOf(number);
            list.choose(entry < 0 ? -1 : now.rows().row(entry));
        }
    }

    private Node tools() {
        var within = ToolMenu.of("hits-within", workspace.text("ui.find.within"), search.within(), FindForm.UNITS,
                unit -> workspace.text("ui.find.within-tool", FindForm.word(workspace, unit)),
                unit -> FindForm.word(workspace, unit));
        var words = ToolMenu.of("hits-words", workspace.text("ui.find.words"), search.stem().asObject(),
                List.of(false, true), stem -> wordsOf(stem), stem -> wordsOf(stem));
        Node context = around.control("hits");
        Button code = workspace.actions().button(Action.CODE_HITS);
        code.getStyleClass().add("mk-link");
        for (Control tool : List.of(words, code)) {
            tool.setMinWidth(Region.USE_PREF_SIZE);
        }
        // Where there is little room, the unit gives way, which stands in the panel as well.
        within.visibleProperty().bind(body.widthProperty().greaterThan(ROOM_FOR_ALL));
        within.managedProperty().bind(within.visibleProperty());
        HBox tools = new HBox(within, words, order.node(), context, code, more());
        tools.getStyleClass().add("mk-tools");
        return tools;
    }

    private Node more() {
        ContextMenu menu = new ContextMenu(
                export("hits-excel", "ui.segments.excel", "ui.segments.excel-kind", "xlsx"),
                export("hits-csv", "ui.segments.csv", "ui.segments.csv-kind", "csv"),
                workspace.actions().item(Action.CODE_BY), workspace.actions().item(Action.CODING_RULES));
        Button more = new Button(null, Icon.MORE.node());
        more.setId("hits-more");
        more.getStyleClass().add("mk-icon-button");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 2));
        more.setAccessibleText(workspace.text("ui.find.more"));
        more.setTooltip(new Tooltip(workspace.text("ui.find.more")));
        return more;
    }

    private MenuItem export(String id, String text, String kind, String ending) {
        MenuItem item = new MenuItem(workspace.text(text));
        item.setId(id);
        item.disableProperty().bind(workspace.actions().have(Need.HITS).not());
        item.setOnAction(event -> export(workspace.text(kind), ending));
        return item;
    }

    private void export(String kind, String ending) {
        HitSearch.Answer listed = answer;
        Shown now = shown;
        if (listed == null || now == null) {
            return;
        }
        HitList hits = now.hits();
        workspace.services().files().save(workspace.text("ui.find.export"), kind, List.of("*." + ending),
                workspace.text("ui.find.hits") + "." + ending)
                .ifPresent(file -> workspace.tasks().start(workspace.text("ui.segments.writing", file.toString()),
                        progress -> {
                            workspace.study().output().hitsTo(hits, listed.found().understood(), file, progress);
                            return hits.size();
                        },
                        size -> bar.tell(workspace.text("ui.find.exported", size, file.toString()), false),
                        workspace.problems()::failed));
    }

    private String wordsOf(boolean stem) {
        return workspace.text(stem ? "ui.find.stem" : "ui.find.exact");
    }

    private void show(HitSearch.@Nullable Answer now) {
        if (now == null) {
            arranging.drop();
            answer = null;
            shown = null;
            bar.hide();
            title.set(workspace.text("ui.find.hits"));
            list.show(0, (from, to) -> List.of(), List.of(), workspace.text("ui.find.teach-hits",
                    workspace.actions().key(Action.FIND_TEXT).orElse("")));
            mark(null);
            workspace.actions().have(Need.HITS).set(false);
            return;
        }
        HitArrangement arrangement = order.chosen().get();
        if (arrangement.equals(HitArrangement.PLAIN)) {
            arranging.drop();
            show(now, now.found().rows().arranged(arrangement, ""));
        } else {
            String none = workspace.text("ui.segments.in-none");
            arranging.read(progress -> now.found().rows().arranged(arrangement, none), hits -> show(now, hits),
                    workspace.problems()::failed);
        }
    }

    private void show(HitSearch.Answer now, HitList hits) {
        List<Hit> selected = selected();
        boolean sameWish = answer != null && answer.wish().equals(now.wish());
        int before = shown == null ? 0 : shown.hits().size();
        answer = now;
        Shown fresh = Shown.of(hits);
        shown = fresh;
        if (!sameWish) {
            bar.hide();
        }
        HitRows rows = now.found().rows();
        title.set(workspace.text("ui.find.hits-tab", rows.size()));
        List<Integer> again = selected.stream().map(hit -> rows.indexOf(hit.documentId(), hit.range()))
                .filter(number -> number >= 0).map(hits::rowOf).map(fresh.rows()::row).toList();
        if (bar.isAsking() && (again.size() != selected.size() || hits.size() != before)) {
            // It names numbers of hits that are no longer so.
            bar.hide();
        }
        list.setLines(around.lines());
        list.show(fresh.rows().size(), fresh.rows()::read, again,
                workspace.text(now.wish().stem() ? "ui.find.nothing" : "ui.find.nothing-exact"));
        mark(rows);
        workspace.actions().have(Need.HITS).set(hits.size() > 0);
    }

    private void mark(@Nullable HitRows rows) {
        CodingTarget target = workspace.target().get();
        if (target != null) {
            target.mark(documentId -> rows == null ? List.of() : rows.places(documentId, MOST_MARKED));
        }
    }

    /** The hits that are selected, the one selected last at the end. */
    private List<Hit> selected() {
        Shown now = shown;
        int last = list.selected();
        if (now == null || last < 0) {
            return List.of();
        }
        return Stream.concat(list.selection().stream().filter(row -> row != last && row < list.size()),
                Stream.of(last)).map(now.rows()::entry).filter(entry -> entry >= 0).map(now.hits()::hit).toList();
    }

    /** Numbers of the selected hits among the hits as they were found. */
    private List<Integer> numbers() {
        Shown now = shown;
        return now == null
                ? List.of()
                : now.rows().entries(list.selection()).stream().map(now.hits()::number).distinct().toList();
    }

    private void go(int row) {
        Shown now = shown;
        int entry = now == null ? -1 : now.rows().entry(row);
        if (now != null && entry >= 0) {
            Hit hit = now.hits().hit(entry);
            workspace.navigator().open(hit.documentId(), hit.range());
        }
    }

    /** Goes to the next or the previous hit, round the ends and over the heads of groups. */
    private void step(int by) {
        Shown now = shown;
        if (now == null || now.hits().isEmpty()) {
            return;
        }
        int at = list.selected();
        int row = at < 0 ? (by > 0 ? 0 : list.size() - 1) : Math.floorMod(at + by, list.size());
        while (now.rows().entry(row) < 0) {
            row = Math.floorMod(row + by, list.size());
        }
        list.choose(row);
    }

    private void code() {
        open();
        bar.ask(numbers().size(), answer == null ? 0 : answer.found().rows().size());
    }

    private void chooseCode() {
        Bounds beside = OnScreen.of(bar.node());
        picker.show(list.node(), beside, "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                picker.hide();
                workspace.now().get().codebook().entry(codeId).map(Codebook.Entry::path)
                        .ifPresent(HitsTab.this::codeWith);
                picker.used(codeId);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                picker.hide();
                NamePath path = workspace.now().get().codebook().entry(parentId)
                        .map(parent -> NamePath.parseCode(parent.path()).child(name.strip()))
                        .orElseGet(() -> NamePath.of(name.strip()));
                codeWith(path.toCodeText());
            }
        });
    }

    private void codeWith(String path) {
        HitSearch.Answer coded = answer;
        if (coded == null) {
            return;
        }
        HitSearch.Wish wish = coded.wish();
        boolean all = bar.all();
        HitSpan span = bar.span();
        boolean uncovered = bar.uncovered();
        List<Integer> rows = numbers();
        Study study = workspace.study();
        workspace.tasks().start(workspace.text("ui.find.code.title", path),
                progress -> all
                        ? study.codingRules().make(List.of(new RuleWish(path, wish.query(), span, wish.within(),
                                wish.stem(), uncovered)), null, progress).getFirst()
                        : study.finder().codeHits(path, coded.found(), rows, span, uncovered),
                this::told, workspace.problems()::failed);
    }

    /** Says what was coded by rules. */
    void told(List<AutoCoding> done) {
        open();
        bar.tell(workspace.text("ui.code-by.done", done.stream().mapToLong(AutoCoding::coded).sum(), done.size(),
                done.stream().map(AutoCoding::codePath).distinct().count()), true);
    }

    private void told(AutoCoding done) {
        bar.tell(workspace.text("ui.find.code.done", done.codePath(), done.coded(), done.present(), done.coder()),
                done.coded() > 0);
        list.node().requestFocus();
    }
}
