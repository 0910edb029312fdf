package org.makna.ui.cases;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.study.AttributeEdits;
import org.makna.study.CaseEdits;
import org.makna.ui.workspace.Workspace;

/** Changes values and names in the study, and shows them before it is read again. */
final class GridEdits {

    private final Workspace workspace;
    private final GridBook book;
    private final ValueText texts;

    GridEdits(Workspace workspace, GridBook book, ValueText texts) {
        this.workspace = workspace;
        this.book = book;
        this.texts = texts;
    }

    /**
     * Keeps what was typed into a cell.
     *
     * @param column  its column
     * @param done      told when it is kept
     * @param refused   told the reason when it does not fit
     */
    void keep(CellPlace place, ValueColumn column, String typed, Runnable done, Consumer<Message> refused) {
        Attribute attribute = column.attribute();
        if (attribute == null) {
            CaseEdits cases = workspace.study().caseEdits();
            CompletableFuture<Case> kept = place.attributeId() == CellPlace.KIND
                    ? cases.kinds().setKind(place.ownerId(), typed)
                    : place.attributeId() == CellPlace.OWNER
                            ? cases.kinds().setParent(place.ownerId(), typed)
                            : cases.rename(place.ownerId(), typed);
            follow(kept, one -> done.run(), refused);
        } else {
            String plain;
            try {
                plain = texts.plain(attribute, typed);
            } catch (MaknaException e) {
                refused.accept(e.message());
                return;
            }
            CompletableFuture<AttributeValue> kept = texts.isNotApplicable(attribute, typed)
                    ? edits().setState(place.ownerId(), place.attributeId(), AttributeValue.State.NOT_APPLICABLE)
                    : edits().setValue(place.ownerId(), place.attributeId(), plain);
            follow(kept, value -> {
                book.put(place.ownerId(), place.attributeId(), value);
                done.run();
            }, refused);
        }
    }

    /** Says why a cell has no value. */
    void setState(CellPlace place, AttributeValue.State state) {
        workspace.edit(edits().setState(place.ownerId(), place.attributeId(), state),
                value -> book.put(place.ownerId(), place.attributeId(), value));
    }

    /** Makes yes no, and no or nothing yes. */
    void toggle(CellPlace place, AttributeValue now) {
        String next = now.isAssigned() && now.text().equals("true") ? "false" : "true";
        workspace.edit(edits().setValue(place.ownerId(), place.attributeId(), next),
                value -> book.put(place.ownerId(), place.attributeId(), value));
    }

    private AttributeEdits edits() {
        return workspace.study().caseEdits().attributes();
    }

    private <T> void follow(CompletableFuture<T> edit, Consumer<T> done,
            Consumer<Message> refused) {
        workspace.tasks().follow(edit, done, thrown -> {
            if (thrown instanceof MaknaException known) {
                refused.accept(known.message());
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }
}
