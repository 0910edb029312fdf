package org.makna.ui.memos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;
import org.makna.model.StudyChange;
import org.makna.study.MemoEdits;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.action.Scope;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;

/** Memos and what they are linked to, at their desk or one beside the text. Nothing typed is lost: closing keeps it. */
public final class MemosDesk implements AutoCloseable {

    private final Workspace workspace;
    private final UnderWay underWay = new UnderWay();
    private final MemoList side;
    private final MemoEditor editor;
    private final PinnedMemo pinned;
    private final StackPane middle;
    private final ShownReading<Reading> beside;
    /** What is said where no memo is shown. */
    private final Label teaching = new Label();
    /** Memos made here in which nothing was written yet, by id. */
    private final Map<Long, Memo> fresh = new HashMap<>();
    private @Nullable Long awaited;

    public MemosDesk(Workspace workspace) {
        this.workspace = workspace;
        MemoLinks links = new MemoLinks(workspace, this::front, () -> fresh.remove(frontId()));
        side = new MemoList(workspace);
        editor = new MemoEditor(workspace, "memo", underWay, links, this::left);
        editor.lay(true, workspace.actions().iconButton(Action.READ_MEMO),
                workspace.actions().iconButton(Action.PIN_MEMO), workspace.actions().iconButton(Action.DELETE_MEMO));
        pinned = new PinnedMemo(workspace, underWay, links, this::left, this::offer);
        VBox nothing = nothing();
        middle = new StackPane(nothing, editor);
        editor.setVisible(false);
        nothing.visibleProperty().bind(editor.visibleProperty().not());
        middle.setId("memos");
        middle.getStyleClass().add("mk-desk");
        middle.addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DESK));
        new ShownReading<>(workspace, middle, () -> Reading.of(workspace.study(), underWay.moment()),
                MemosDesk::concerns, this::show);
        beside = new ShownReading<>(workspace, pinned, () -> Reading.of(workspace.study(), underWay.moment()),
                MemosDesk::concerns, this::showPinned);
        side.selected().addListener((property, before, now) -> {
            editor.show(now);
            editor.setVisible(now != null);
            offer();
        });
        middle.sceneProperty().addListener((property, before, now) -> {
            Memo memo = editor.memo();
            if (now == null && memo != null) {
                left(memo.id());
            } else if (now != null) {
                goOnWithPinned();
            }
            offer();
        });
        pinned.sceneProperty().addListener((property, before, now) -> offer());
        editor.body().reading().addListener((property, before, now) -> offer());
        pinned.editor().body().reading().addListener((property, before, now) -> offer());
        links.register();
        act();
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, side::focus);
    }

    /** What stands beside the text while a memo is pinned. */
    public Region pinned() {
        return pinned;
    }

    /** Id of the memo that is pinned beside the text, or null. */
    public ReadOnlyProperty<@Nullable Long> pinnedId() {
        return pinned.memoId();
    }

    /** Pins a memo beside the text. */
    public void pin(long memoId) {
        Memo known = fresh.get(memoId);
        if (known != null) {
            pin(known);
            pinned.editor().nameIt();
        } else if (!isPinned(memoId)) {
            workspace.read(() -> MemoLine.read(workspace.study()), lines -> lines.stream()
                    .filter(line -> line.memo().id() == memoId).findFirst().ifPresent(pinned::show));
        }
    }

    private void pin(Memo memo) {
        pinned.show(new MemoLine(memo, List.of(), ""));
        beside.refresh();
    }

    private boolean isPinned(long memoId) {
        return Long.valueOf(memoId).equals(pinned.memoId().get());
    }

    /** Selects a memo at the desk, now or when it has been read. */
    public void select(long memoId) {
        awaited = memoId;
        takeAwaited();
    }

    /** Keeps what is being typed; to be called before the study is closed. */
    @Override
    public void close() {
        editor.keep();
        pinned.editor().keep();
        fresh.keySet().forEach(this::deleteIfEmpty);
    }

    /** Memos, and all that they can be linked to. */
    private static boolean concerns(StudyChange.Part part) {
        return part instanceof StudyChange.Memos || part instanceof StudyChange.Documents
                || part instanceof StudyChange.Codes || part instanceof StudyChange.Cases;
    }

    /**
     * The memos, read from a moment on.
     *
     * @param moment where the reading stands among the writings of the editors
     */
    private record Reading(long moment, List<MemoLine> lines) {

        static Reading of(Study study, long moment) {
            return new Reading(moment, MemoLine.read(study));
        }
    }

    private void show(Reading reading) {
        heard(reading);
        teaching.setText(workspace.text(reading.lines().isEmpty() ? "ui.memos.empty" : "ui.memos.choose"));
        side.show(reading.lines());
        takeAwaited();
        goOnWithPinned();
    }

    /** Who comes from the text goes on with the memo that is pinned there, unless another one is wanted. */
    private void goOnWithPinned() {
        Long wanted = pinned.memoId().getValue();
        if (wanted != null && awaited == null && editor.memo() == null) {
            pinned.editor().keep();
            side.select(wanted);
        }
    }

    /** Selects the memo that is awaited, if it has been read; a new one is named first. */
    private void takeAwaited() {
        Long wanted = awaited;
        if (wanted != null && side.select(wanted)) {
            awaited = null;
            if (fresh.containsKey(wanted)) {
                editor.nameIt();
            }
        }
    }

    private void showPinned(Reading reading) {
        heard(reading);
        pinned.show(reading.lines());
    }

    private void heard(Reading reading) {
        underWay.read(reading.moment(),
                reading.lines().stream().map(line -> line.memo().id()).collect(Collectors.toSet()));
    }

    private void act() {
        Actions actions = workspace.actions();
        actions.on(Action.NEW_MEMO, this::create);
        actions.on(Action.DELETE_MEMO, () -> Optional.ofNullable(front()).ifPresent(this::delete));
        actions.on(Action.READ_MEMO, () -> frontEditor().ifPresent(one -> one.body().turn()));
        actions.on(Action.SHOW_MEMO, () -> Optional.ofNullable(front()).ifPresent(memo -> {
            select(memo.id());
            workspace.navigator().show(Desk.MEMOS);
        }));
        actions.on(Action.PIN_MEMO, this::pinOrUnpin);
    }

    private void offer() {
        Actions actions = workspace.actions();
        boolean shown = front() != null;
        actions.have(Need.MEMO).set(shown && workspace.isWritable());
        actions.have(Need.MEMO_SHOWN).set(shown);
        boolean reading = frontEditor().filter(one -> one.body().reading().get()).isPresent();
        actions.name(Action.READ_MEMO, workspace.text(reading ? "ui.memos.write" : Action.READ_MEMO.textKey()));
        boolean stays = shown && isPinned(frontId());
        actions.name(Action.PIN_MEMO, workspace.text(stays ? "ui.memos.unpin" : Action.PIN_MEMO.textKey()));
    }

    /** The editor that is seen: the one at the desk, or the one beside the text. */
    private Optional<MemoEditor> frontEditor() {
        if (middle.getScene() != null) {
            return Optional.of(editor);
        }
        return pinned.getScene() != null ? Optional.of(pinned.editor()) : Optional.empty();
    }

    private @Nullable Memo front() {
        return frontEditor().map(MemoEditor::memo).orElse(null);
    }

    private long frontId() {
        Memo memo = front();
        return memo == null ? 0 : memo.id();
    }

    private void pinOrUnpin() {
        Memo memo = front();
        if (memo == null) {
            return;
        }
        if (isPinned(memo.id())) {
            pinned.unpin();
        } else {
            pin(memo);
            workspace.navigator().show(Desk.CODE);
        }
    }

    /** Writes a memo on what the reader is at, and shows it there to be named. */
    private void create() {
        String untitled = workspace.text("ui.memos.untitled");
        editor.keep();
        pinned.editor().keep();
        MemoEdits edits = workspace.study().memoEdits();
        CompletableFuture<Memo> making = switch (workspace.inHand().now().orElse(null)) {
            case null -> edits.create(untitled, "", List.of());
            case InHand.Subject.Things things -> edits.create(untitled, "", things.links());
            case InHand.Subject.Passage passage ->
                edits.createOn(passage.documentId(), passage.range(), untitled, "");
        };
        workspace.edit(making, made -> {
            fresh.put(made.id(), made);
            workspace.navigator().showMemo(made.id());
        });
    }

    /** A memo is no longer looked at; when nothing was written in it, it is taken away again. */
    private void left(long memoId) {
        if (!isPinned(memoId) && fresh.remove(memoId) != null) {
            deleteIfEmpty(memoId);
        }
    }

    private void deleteIfEmpty(long memoId) {
        if (workspace.isWritable()) {
            workspace.edit(workspace.study().memoEdits().deleteIfEmpty(memoId, workspace.text("ui.memos.untitled")));
        }
    }

    private void delete(Memo memo) {
        if (workspace.services().prompts().confirm(workspace.text("ui.memos.delete-title", memo.title()),
                workspace.text("ui.memos.delete-text"), workspace.text("ui.memos.delete"))) {
            workspace.edit(workspace.study().memoEdits().delete(memo.id()));
        }
    }

    private VBox nothing() {
        teaching.setText(workspace.text("ui.memos.empty"));
        teaching.getStyleClass().add("mk-mute");
        teaching.setWrapText(true);
        teaching.setMaxWidth(420);
        VBox nothing = new VBox(12, teaching, workspace.actions().button(Action.NEW_MEMO));
        nothing.getStyleClass().add("mk-memo-empty");
        return nothing;
    }
}
