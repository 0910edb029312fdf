package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.study.CaseEdits;
import org.makna.ui.workspace.Workspace;

/** Changes values and names of cases in the study, and shows them before it is read again. */
final class GridEdits {

    private final Workspace workspace;
    private final CaseBook book;
    private final ValueText texts;

    GridEdits(Workspace workspace, CaseBook book, ValueText texts) {
        this.workspace = workspace;
        this.book = book;
        this.texts = texts;
    }

    /**
     * Keeps what was typed into a cell.
     *
     * @param attribute its attribute, or null in the column of names
     * @param done      told when it is kept
     * @param refused   told the reason when it does not fit
     */
    void keep(CellPlace place, @org.jspecify.annotations.Nullable Attribute attribute, String typed, Runnable done,
            java.util.function.Consumer<Message> refused) {
        if (attribute == null) {
            follow(edits().rename(place.caseId(), typed), renamed -> done.run(), refused);
        } else {
            String plain;
            try {
                plain = texts.plain(attribute, typed);
            } catch (MaknaException e) {
                refused.accept(e.message());
                return;
            }
            follow(edits().setValue(place.caseId(), place.attributeId(), plain), value -> {
                book.put(place.caseId(), place.attributeId(), value);
                done.run();
            }, refused);
        }
    }

    /** Says why a cell has no value. */
    void setState(CellPlace place, AttributeValue.State state) {
        workspace.edit(edits().setState(place.caseId(), place.attributeId(), state),
                value -> book.put(place.caseId(), place.attributeId(), value));
    }

    /** Makes yes no, and no or nothing yes. */
    void toggle(CellPlace place, AttributeValue now) {
        String next = now.isAssigned() && now.text().equals("true") ? "false" : "true";
        workspace.edit(edits().setValue(place.caseId(), place.attributeId(), next),
                value -> book.put(place.caseId(), place.attributeId(), value));
    }

    /**
     * Sets a block of values, as one step.
     *
     * @param lines   the cases, from the cell downwards
     * @param columns the attributes, from the cell to the right
     * @param table   texts in lines with tabs between them
     */
    void paste(List<CaseLine> lines, List<Attribute> columns, String table) {
        List<CaseEdits.Typed> values = new ArrayList<>();
        BiConsumer<CaseLine, String[]> line = (one, cells) -> {
            for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
                values.add(new CaseEdits.Typed(one.id(), columns.get(i).id(), texts.plain(columns.get(i), cells[i])));
            }
        };
        List<String> pasted = table.lines().toList();
        try {
            for (int i = 0; i < Math.min(pasted.size(), lines.size()); i++) {
                line.accept(lines.get(i), pasted.get(i).split("\t", -1));
            }
        } catch (MaknaException e) {
            workspace.problems().failed(e);
            return;
        }
        workspace.edit(edits().setValues(values));
    }

    private CaseEdits edits() {
        return workspace.study().caseEdits();
    }

    private <T> void follow(CompletableFuture<T> edit, java.util.function.Consumer<T> done,
            java.util.function.Consumer<Message> refused) {
        workspace.tasks().follow(edit, done, thrown -> {
            if (thrown instanceof MaknaException known) {
                refused.accept(known.message());
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }
}
