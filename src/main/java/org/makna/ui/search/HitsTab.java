package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.makna.model.NamePath;
import org.makna.model.TextUnit;
import org.makna.study.AutoCoding;
import org.makna.study.Codebook;
import org.makna.study.Finder;
import org.makna.study.HitRows;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;
import org.makna.ui.common.OnScreen;
import org.makna.ui.common.Icon;
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

    private final Workspace workspace;
    private final Drawer drawer;
    private final HitSearch search;
    private final StringProperty title = new SimpleStringProperty();
    private final PagedList<HitRow> list;
    private final CodingBar bar;
    private final CodePicker picker;
    private final VBox body;
    private HitSearch.@Nullable Answer answer;

    HitsTab(Workspace workspace, Drawer drawer, HitSearch search) {
        this.workspace = workspace;
        this.drawer = drawer;
        this.search = search;
        list = new PagedList<>(workspace, "hits", workspace.text("ui.find.hits"),
                () -> new HitRowView(workspace.messages()), this::go);
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
        }
    }

    /** Goes to a hit, by number. */
    void choose(int row) {
        open();
        list.choose(row);
    }

    private Node tools() {
        var within = ToolMenu.of("hits-within", workspace.text("ui.find.within"), search.within(), FindForm.UNITS,
                unit -> workspace.text("ui.find.within-tool", FindForm.word(workspace, unit)),
                unit -> FindForm.word(workspace, unit));
        var words = ToolMenu.of("hits-words", workspace.text("ui.find.words"), search.stem().asObject(),
                List.of(false, true), stem -> wordsOf(stem), stem -> wordsOf(stem));
        var context = ToolMenu.of("hits-context", workspace.text("ui.find.context"), search.context().asObject(),
                List.of(0, 1, 2), number -> workspace.text("ui.find.context-tool", number),
                number -> workspace.text("ui.find.context-of", number));
        Button code = workspace.actions().button(Action.CODE_HITS);
        code.getStyleClass().add("mk-link");
        for (Control tool : List.of(words, context, code)) {
            // Where there is little room, the unit gives way, which stands in the panel as well.
            tool.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox tools = new HBox(within, words, context, code, more());
        tools.getStyleClass().add("mk-tools");
        return tools;
    }

    private Node more() {
        MenuItem csv = new MenuItem(workspace.text("ui.find.export"));
        csv.setId("hits-csv");
        csv.disableProperty().bind(workspace.actions().have(Need.HITS).not());
        csv.setOnAction(event -> export());
        ContextMenu menu = new ContextMenu(csv);
        Button more = new Button(null, Icon.MORE.node());
        more.setId("hits-more");
        more.getStyleClass().add("mk-icon-button");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 2));
        more.setAccessibleText(workspace.text("ui.find.more"));
        more.setTooltip(new Tooltip(workspace.text("ui.find.more")));
        return more;
    }

    private void export() {
        HitSearch.Answer listed = answer;
        if (listed == null) {
            return;
        }
        HitRows rows = listed.found().rows();
        workspace.services().files().save(workspace.text("ui.find.export"), workspace.text("ui.segments.csv-kind"),
                List.of("*.csv"), workspace.text("ui.find.hits") + ".csv")
                .ifPresent(file -> workspace.tasks().start(workspace.text("ui.segments.writing", file.toString()),
                        progress -> {
                            workspace.study().output().hitsTo(rows, file);
                            return rows.size();
                        },
                        size -> bar.tell(workspace.text("ui.find.exported", size, file.toString()), false),
                        workspace.problems()::failed));
    }

    private String wordsOf(boolean stem) {
        return workspace.text(stem ? "ui.find.stem" : "ui.find.exact");
    }

    private void show(HitSearch.@Nullable Answer now) {
        List<Hit> selected = selected();
        boolean sameWish = answer != null && now != null && answer.wish().equals(now.wish());
        answer = now;
        if (!sameWish) {
            bar.hide();
        }
        if (now == null) {
            title.set(workspace.text("ui.find.hits"));
            list.show(0, (from, to) -> List.of(), List.of(), workspace.text("ui.find.teach-hits",
                    workspace.actions().key(Action.FIND_TEXT).orElse("")));
        } else {
            HitRows rows = now.found().rows();
            title.set(workspace.text("ui.find.hits-tab", rows.size()));
            List<Integer> again = selected.stream().map(hit -> rows.indexOf(hit.documentId(), hit.range()))
                    .filter(row -> row >= 0).toList();
            if (bar.isAsking() && (again.size() != selected.size() || rows.size() != list.size())) {
                // It names numbers of hits that are no longer so.
                bar.hide();
            }
            list.show(rows.size(),
                    (from, to) -> IntStream.range(from, to).mapToObj(i -> Optional.of(rows.get(i))).toList(),
                    again,
                    workspace.text(now.wish().stem() ? "ui.find.nothing" : "ui.find.nothing-exact"));
        }
        mark(now == null ? null : now.found().rows());
        workspace.actions().have(Need.HITS).set(list.size() > 0);
    }

    private void mark(@Nullable HitRows rows) {
        CodingTarget target = workspace.target().get();
        if (target != null) {
            target.mark(documentId -> rows == null ? List.of() : rows.places(documentId, MOST_MARKED));
        }
    }

    /** The hits that are selected, the one selected last at the end. */
    private List<Hit> selected() {
        HitSearch.Answer listed = answer;
        int last = list.selected();
        if (listed == null || last < 0) {
            return List.of();
        }
        return Stream.concat(list.selection().stream().filter(row -> row != last && row < list.size()),
                Stream.of(last)).map(listed.found().rows()::hit).toList();
    }

    private void go(int row) {
        if (answer != null) {
            Hit hit = answer.found().rows().hit(row);
            workspace.navigator().open(hit.documentId(), hit.range());
        }
    }

    /** Goes to the next or the previous hit, round the ends. */
    private void step(int by) {
        int at = list.selected();
        list.choose(at < 0 ? (by > 0 ? 0 : list.size() - 1) : Math.floorMod(at + by, list.size()));
    }

    private void code() {
        open();
        bar.ask(list.selection().size(), list.size());
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
        TextUnit unit = bar.unit();
        List<Integer> rows = list.selection();
        Finder finder = workspace.study().finder();
        workspace.tasks().start(workspace.text("ui.find.code.title", path),
                progress -> all
                        ? finder.code(path, wish.query(), unit, wish.within(), wish.stem(), null)
                        : finder.codeHits(path, coded.found(), rows, unit),
                this::told, workspace.problems()::failed);
    }

    private void told(AutoCoding done) {
        bar.tell(workspace.text("ui.find.code.done", done.codePath(), done.coded(), done.present(), done.coder()),
                done.coded() > 0);
        list.node().requestFocus();
    }
}
