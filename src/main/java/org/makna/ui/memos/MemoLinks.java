package org.makna.ui.memos;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.study.MemoEdits;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Navigator;
import org.makna.ui.workspace.Workspace;

/** What the memo in front is about: follows links, makes them and takes them away. */
final class MemoLinks {

    private final Workspace workspace;
    private final Supplier<@Nullable Memo> front;
    private final Runnable linked;

    /**
     * Creates it.
     *
     * @param front  the memo that is shown, or null
     * @param linked told when somebody has linked a memo by hand
     */
    MemoLinks(Workspace workspace, Supplier<@Nullable Memo> front, Runnable linked) {
        this.workspace = workspace;
        this.front = front;
        this.linked = linked;
    }

    void register() {
        workspace.actions().on(Action.LINK_TO_DOCUMENT, () -> link(target().flatMap(CodingTarget::place)
                .map(place -> new MemoLink.OfDocument(place.documentId()))));
        workspace.actions().on(Action.LINK_TO_CODE, () -> link(
                Optional.ofNullable(workspace.selectedCode().get()).map(MemoLink.OfCode::new)));
        workspace.actions().on(Action.LINK_TO_CASE, () -> link(
                Optional.ofNullable(workspace.selectedCase().get()).map(MemoLink.OfCase::new)));
        workspace.actions().on(Action.LINK_TO_PASSAGE, this::linkToPassage);
    }

    /** Goes where a link leads. */
    void follow(LinkLine line) {
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

    void unlink(MemoLink link) {
        Memo memo = front.get();
        if (memo != null) {
            workspace.edit(edits().unlink(memo.id(), link));
        }
    }

    private void linkToPassage() {
        Memo memo = front.get();
        Optional<InHand.Subject> subject = target().flatMap(CodingTarget::inHand);
        if (memo == null) {
            return;
        }
        switch (subject.orElse(null)) {
            case InHand.Subject.Passage passage -> {
                linked.run();
                workspace.edit(edits().linkTo(memo.id(), passage.documentId(), passage.range()));
            }
            case InHand.Subject.Things things when things.links().getFirst() instanceof MemoLink.OfCoding coding ->
                link(Optional.of(coding));
            case null, default -> tell("ui.memos.no-passage");
        }
    }

    private void link(Optional<? extends MemoLink> wanted) {
        Memo memo = front.get();
        if (wanted.isEmpty()) {
            tell("ui.memos.nothing");
        } else if (memo != null) {
            linked.run();
            workspace.edit(edits().link(memo.id(), wanted.get()));
        }
    }

    private void tell(String key) {
        workspace.services().prompts().tell(workspace.text("ui.memos.link"), workspace.text(key));
    }

    private Optional<CodingTarget> target() {
        return Optional.ofNullable(workspace.target().get());
    }

    private MemoEdits edits() {
        return workspace.study().memoEdits();
    }
}
