package org.makna.ui.memos;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.StudyChange;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.action.Scope;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Navigator;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;
import javafx.scene.input.KeyEvent;

/** Memos and what they are linked to. Nothing typed is lost: closing keeps it. */
public final class MemosDesk implements AutoCloseable {

    private final Workspace workspace;
    private final MemoList side;
    private final MemoEditor editor;
    private final VBox middle;
    private @Nullable Long awaited;

    public MemosDesk(Workspace workspace) {
        this.workspace = workspace;
        side = new MemoList(workspace);
        editor = new MemoEditor(workspace, this::follow, this::unlink);
        middle = new VBox(editor);
        middle.setId("memos");
        middle.getStyleClass().add("mk-desk");
        middle.addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DESK));
        VBox.setVgrow(editor, Priority.ALWAYS);
        new ShownReading<>(workspace, middle, () -> Reading.of(workspace.study(), editor.moment()),
                MemosDesk::concerns, this::show);
        side.selected().addListener((property, before, now) -> {
            editor.show(now);
            offer();
        });
        middle.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                editor.keep();
            }
            offer();
        });
        act();
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, side::focus);
    }

    /** Keeps what is being typed; to be called before the study is closed. */
    @Override
    public void close() {
        editor.keep();
    }

    /** Memos, and all that they can be linked to. */
    private static boolean concerns(StudyChange.Part part) {
        return part instanceof StudyChange.Memos || part instanceof StudyChange.Documents
                || part instanceof StudyChange.Codes || part instanceof StudyChange.Cases;
    }

    /**
     * The memos, read from a moment on.
     *
     * @param moment where the reading stands among the writings of the editor
     */
    private record Reading(long moment, List<MemoLine> lines) {

        static Reading of(Study study, long moment) {
            return new Reading(moment, MemoLine.read(study));
        }
    }

    private void show(Reading reading) {
        editor.read(reading.moment(),
                reading.lines().stream().map(line -> line.memo().id()).collect(Collectors.toSet()));
        side.show(reading.lines());
        Long wanted = awaited;
        if (wanted != null && side.select(wanted)) {
            awaited = null;
            editor.nameIt();
        }
    }

    private void act() {
        Actions actions = workspace.actions();
        actions.on(Action.NEW_MEMO, this::create);
        actions.on(Action.DELETE_MEMO, () -> selected().ifPresent(this::delete));
        actions.on(Action.LINK_TO_DOCUMENT, () -> link(documentInFront()));
        actions.on(Action.LINK_TO_CODE, () -> link(
                Optional.ofNullable(workspace.selectedCode().get()).map(MemoLink.OfCode::new)));
        actions.on(Action.LINK_TO_CASE, () -> link(
                Optional.ofNullable(workspace.selectedCase().get()).map(MemoLink.OfCase::new)));
    }

    private void offer() {
        workspace.actions().have(Need.MEMO)
                .set(middle.getScene() != null && workspace.isWritable() && selected().isPresent());
    }

    /** Writes a memo on what is in front: the selected case where cases are shown, otherwise the document. */
    private void create() {
        boolean casesShown = workspace.actions().have(Need.CASE).get();
        Optional<MemoLink> about = casesShown
                ? Optional.ofNullable(workspace.selectedCase().get()).map(MemoLink.OfCase::new)
                : documentInFront();
        editor.keep();
        workspace.edit(workspace.study().memoEdits().create(workspace.text("ui.memos.untitled"), "",
                about.stream().toList()), made -> {
                    awaited = made.id();
                    workspace.navigator().show(Desk.MEMOS);
                    if (side.select(made.id())) {
                        awaited = null;
                        editor.nameIt();
                    }
                });
    }

    private void delete(Memo memo) {
        if (workspace.services().prompts().confirm(workspace.text("ui.memos.delete-title", memo.title()),
                workspace.text("ui.memos.delete-text"), workspace.text("ui.memos.delete"))) {
            workspace.edit(workspace.study().memoEdits().delete(memo.id()));
        }
    }

    private Optional<MemoLink> documentInFront() {
        return Optional.ofNullable(workspace.target().get()).flatMap(target -> target.place())
                .map(place -> new MemoLink.OfDocument(place.documentId()));
    }

    private void link(Optional<? extends MemoLink> target) {
        if (target.isEmpty()) {
            workspace.services().prompts().tell(workspace.text("ui.memos.link"), workspace.text("ui.memos.nothing"));
            return;
        }
        selected().ifPresent(memo -> {
            editor.keep();
            workspace.edit(workspace.study().memoEdits().link(memo.id(), target.get()));
        });
    }

    private void unlink(MemoLink link) {
        selected().ifPresent(memo -> workspace.edit(workspace.study().memoEdits().unlink(memo.id(), link)));
    }

    private void follow(LinkLine line) {
        Navigator navigator = workspace.navigator();
        LinkLine.Place place = line.place();
        switch (line.link()) {
            case MemoLink.OfDocument document -> navigator.open(document.documentId());
            case MemoLink.OfCode code -> navigator.showCode(code.codeId());
            case MemoLink.OfCase one -> {
                workspace.selectedCase().set(one.caseId());
                navigator.show(Desk.CASES);
            }
            case MemoLink.OfSegment segment -> {
                if (place != null) {
                    navigator.open(place.documentId(), place.range());
                }
            }
            case MemoLink.OfCoding coding -> {
                if (place != null) {
                    navigator.openCoding(place.documentId(), place.range(), coding.codingId());
                }
            }
        }
    }

    private Optional<Memo> selected() {
        return Optional.ofNullable(side.selected().get()).map(MemoLine::memo);
    }
}
