package org.makna.study;

import java.util.List;
import java.util.Set;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.JoinedText;
import org.makna.model.MaknaException;
import org.makna.store.Rows;

/**
 * Makes one code of several within an edit, as a {@link MergePlan} says.
 *
 * <p>The one that stays takes over codings, codes below, descriptions, rules, memos and places in collections. Codings that
 * meet, and codes below that have the same name, become one in the same way.
 */
final class CodeMerging {

    private final Rows rows;

    CodeMerging(Rows rows) {
        this.rows = rows;
    }

    /**
     * Takes codes into another.
     *
     * @return the code that stays
     * @throws MaknaException if the code that stays stands below one of the others, or codings would come to a code that is
     *                        not applied itself
     */
    Code merge(Set<Long> from, long into) {
        MergePlan plan = MergePlan.of(rows, from, into);
        // They are on their way out, so their names make room for codes below them.
        plan.sources().forEach(code -> rows.codes().update(code.withName(code.guid())));
        for (MergePlan.Step step : plan.steps()) {
            switch (step) {
                case MergePlan.Join(Code gone, Code kept) -> join(gone, kept.id());
                case MergePlan.Move(Code code, long parentId) ->
                    rows.codes().move(code.id(), parentId, Integer.MAX_VALUE);
            }
        }
        return Existing.code(rows, into);
    }

    private void join(Code from, long intoId) {
        Code into = Existing.code(rows, intoId);
        List<Coding> coming = rows.codings().ofCode(from.id());
        MergePlan.requireCodable(into, coming);
        coming.forEach(coding -> rows.codings().handOver(coding.id(), intoId));
        rows.codes().handOver(from.id(), intoId);
        // The one that goes gives its key away first, as a key belongs to one code only.
        rows.codes().delete(from.id());
        rows.codes().update(described(from, into));
    }

    private static Code described(Code from, Code into) {
        return into.withDescription(JoinedText.of(into.definition(), from.definition(), "\n\n"),
                JoinedText.of(into.include(), from.include(), "\n\n"),
                JoinedText.of(into.exclude(), from.exclude(), "\n\n"),
                JoinedText.of(into.example(), from.example(), "\n\n"))
                .withShortcut(into.shortcut().isEmpty() ? from.shortcut() : into.shortcut());
    }
}
