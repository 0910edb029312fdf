package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.model.SegmentSource;
import org.makna.study.SegmentInContext;
import org.makna.study.SegmentList;
import org.makna.ui.action.Action;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.document.core.Unit;
import org.makna.ui.workspace.Workspace;

/** What is done with the selected segments where they are listed: other codes, comments, weights, copying, coding them too. */
final class SegmentWork {

    private static final int MOST_WEIGHT = 100;

    private final Workspace workspace;
    private final PagedList<GroupedRows.Row<SegmentInContext>> list;
    private final Supplier<List<String>> named;
    private final Function<String, Runnable> told;
    private final AlsoCoding coding;
    private final SegmentBounds bounds;
    private @Nullable SegmentList segments;
    private @Nullable GroupedRows<SegmentInContext> rows;

    /**
     * Creates it.
     *
     * @param named names of the attributes that the source of a quotation tells
     * @param told  says what was done
     */
    SegmentWork(Workspace workspace, PagedList<GroupedRows.Row<SegmentInContext>> list, Supplier<List<String>> named,
            Function<String, Runnable> told) {
        this.workspace = workspace;
        this.list = list;
        this.named = named;
        this.told = told;
        this.coding = new AlsoCoding(workspace, list.node(), sentence -> told.apply(sentence).run());
        this.bounds = new SegmentBounds(workspace);
        list.node().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.node().setContextMenu(menu());
    }

    /** Takes the list that is shown; null for none. */
    void of(@Nullable SegmentList shown, @Nullable GroupedRows<SegmentInContext> shownRows) {
        segments = shown;
        rows = shownRows;
        bounds.listed();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        int count = entries().size();
        boolean writable = workspace.isWritable() && count > 0;
        MenuItem copy = item("segments-copy", "ui.segments.copy", count > 0, this::copy);
        MenuItem also = item("segments-also", "ui.segments.also", writable, this::codeAlso);
        MenuItem recode = item("segments-recode", "ui.action.recode", writable, this::recode);
        MenuItem comment = item("segments-comment", "ui.action.comment-coding", writable && count == 1, this::comment);
        MenuItem weigh = item("segments-weigh", "ui.action.weigh-coding", writable && count == 1, this::weigh);
        MenuItem uncode = item("segments-uncode", "ui.action.uncode", writable, this::uncode);
        Menu move = new Menu(workspace.text("ui.segments.bounds"));
        move.setId("segments-bounds");
        move.setDisable(!writable || count != 1);
        for (boolean end : new boolean[]{false, true}) {
            for (boolean forward : new boolean[]{false, true}) {
                String which = (end ? "end-" : "start-") + (forward ? "later" : "earlier");
                move.getItems().add(item("bounds-" + which, "ui.segments.bounds-" + which, true,
                        () -> moveBounds(new SegmentBounds.Step(end, Unit.WORD, forward, false))));
            }
        }
        return List.of(copy, new SeparatorMenuItem(), also, recode, comment, weigh, move, uncode);
    }

    /** Moves a bound of the segment selected last. */
    private void moveBounds(SegmentBounds.Step step) {
        SegmentList shown = segments;
        GroupedRows<SegmentInContext> shownRows = rows;
        int entry = shownRows == null || list.selected() < 0 ? -1 : shownRows.entry(list.selected());
        if (shown != null && entry >= 0) {
            bounds.move(shown.place(entry), step);
        }
    }

    private MenuItem item(String id, String key, boolean possible, Runnable action) {
        MenuItem item = new MenuItem(workspace.text(key));
        item.setId(id);
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        Optional<SegmentBounds.Step> step = SegmentBounds.step(event);
        if (step.isPresent() && workspace.isWritable()) {
            event.consume();
            moveBounds(step.get());
            return;
        }
        if (!event.getCode().isModifierKey()) {
            // Whatever else is done next, such as undoing, is done after the move.
            bounds.handOver();
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.C && !event.isShiftDown() && !event.isAltDown()) {
            event.consume();
            copy();
        } else if (workspace.isWritable()) {
            on(event, Action.UNCODE, this::uncode);
            on(event, Action.RECODE, this::recode);
            on(event, Action.COMMENT_CODING, this::comment);
            on(event, Action.WEIGH_CODING, this::weigh);
            on(event, Action.CODE_HITS, this::codeAlso);
        }
    }

    private void on(KeyEvent event, Action action, Runnable work) {
        Optional<KeyCombination> key = workspace.actions().keys().key(action);
        if (!event.isConsumed() && key.filter(one -> one.match(event)).isPresent()) {
            event.consume();
            work.run();
        }
    }

    /** The selected entries, without heads of groups. */
    private List<Integer> entries() {
        GroupedRows<SegmentInContext> shown = rows;
        return shown == null ? List.of() : shown.entries(list.selection());
    }

    private List<Long> codings(SegmentList shown) {
        return entries().stream().map(entry -> shown.place(entry).codingId()).distinct().toList();
    }

    private void copy() {
        SegmentList shown = segments;
        List<Integer> chosen = entries();
        if (shown == null || chosen.isEmpty()) {
            return;
        }
        SegmentSource source = shown.source(named.get(), workspace.messages());
        workspace.tasks().read(progress -> chosen.stream().flatMap(entry -> shown.at(entry).stream())
                .map(source::quote).toList(), quotes -> {
                    ClipboardText.set(String.join("\n\n", quotes));
                    told.apply(workspace.text("ui.segments.copied", quotes.size())).run();
                }, workspace.problems()::failed);
    }

    private void uncode() {
        SegmentList shown = segments;
        if (shown == null) {
            return;
        }
        List<Long> ids = codings(shown);
        if (!ids.isEmpty() && (ids.size() == 1 || workspace.services().prompts().confirm(
                workspace.text("ui.action.uncode"), workspace.text("ui.segments.uncode-several", ids.size()),
                workspace.text("ui.action.uncode")))) {
            workspace.edit(workspace.study().coding().uncode(ids));
        }
    }

    private void recode() {
        SegmentList shown = segments;
        List<Long> ids = shown == null ? List.of() : codings(shown);
        if (!ids.isEmpty()) {
            coding.pick(false, path -> workspace.now().get().codebook().find(path)
                    .ifPresent(entry -> workspace.edit(workspace.study().coding().recodeAll(ids, entry.code().id()))));
        }
    }

    /** Codes the selected segments with another code as well, or all where at most one is selected. */
    private void codeAlso() {
        SegmentList shown = segments;
        if (shown == null || shown.size() == 0) {
            return;
        }
        List<Integer> chosen = entries();
        SegmentList coded = chosen.size() > 1 ? shown.only(chosen) : shown;
        coding.start(path -> workspace.study().finder().planSegments(path, coded),
                path -> workspace.study().finder().codeSegments(path, coded));
    }

    private void comment() {
        one(segment -> workspace.services().prompts()
                .longText(workspace.text("ui.action.comment-coding"), workspace.text("ui.coding.comment"),
                        segment.coding().comment())
                .ifPresent(typed -> workspace
                        .edit(workspace.study().coding().setComment(segment.coding().id(), typed))));
    }

    private void weigh() {
        one(segment -> workspace.services().prompts()
                .text(workspace.text("ui.action.weigh-coding"), workspace.text("ui.coding.weight"),
                        segment.coding().weight() == null ? "" : String.valueOf(segment.coding().weight()))
                .ifPresent(typed -> weigh(segment, typed.strip())));
    }

    private void weigh(CodedSegment segment, String typed) {
        boolean none = typed.equals("-");
        if (none || typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= MOST_WEIGHT) {
            workspace.edit(workspace.study().coding().setWeight(segment.coding().id(),
                    none ? null : Integer.valueOf(typed)));
        } else {
            workspace.services().prompts().tell(workspace.text("ui.action.weigh-coding"),
                    workspace.text("ui.coding.no-weight", typed));
        }
    }

    /** Reads the segment selected last and goes on with it. */
    private void one(java.util.function.Consumer<CodedSegment> work) {
        SegmentList shown = segments;
        GroupedRows<SegmentInContext> shownRows = rows;
        int entry = shownRows == null || list.selected() < 0 ? -1 : shownRows.entry(list.selected());
        if (shown != null && entry >= 0) {
            workspace.tasks().read(progress -> shown.at(entry), found -> found.ifPresent(work),
                    workspace.problems()::failed);
        }
    }
}
