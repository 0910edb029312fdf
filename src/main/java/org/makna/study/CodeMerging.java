package org.makna.study;

import java.util.Optional;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.JoinedText;
import org.makna.model.MaknaException;
import org.makna.store.Rows;

/**
 * Makes one code of two within an edit.
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
     * Takes a code into another.
     *
     * @throws MaknaException if it is the same code or stands below the first, or codings would come to a code that is not
     *                        applied itself
     */
    Code merge(Code from, Code into) {
        if (from.id() == into.id() || new CodePaths(rows).isBelow(into.id(), from.id())) {
            throw new MaknaException("study.merge-below", from.name(), into.name());
        }
        join(from, into);
        return Existing.code(rows, into.id());
    }

    private void join(Code from, Code into) {
        for (Coding coding : rows.codings().ofCode(from.id())) {
            if (!into.codable()) {
                throw new MaknaException("study.not-codable", into.name());
            }
            rows.codings().recode(coding.id(), into.id());
        }
        for (Code child : rows.codes().children(from.id())) {
            Optional<Code> twin = rows.codes().find(into.id(), child.name());
            if (twin.isPresent() && twin.get().id() == from.id()) {
                // The code itself stands where its child of the same name is to go: it is on its way out, so it makes room.
                rows.codes().update(from.withName(from.guid()));
                twin = Optional.empty();
            }
            if (twin.isPresent()) {
                join(child, twin.get());
            } else {
                rows.codes().move(child.id(), into.id(), Integer.MAX_VALUE);
            }
        }
        rows.codes().handOver(from.id(), into.id());
        rows.codes().update(described(from, into));
        rows.codes().delete(from.id());
    }

    private static Code described(Code from, Code into) {
        return into.withDescription(JoinedText.of(into.definition(), from.definition(), "\n\n"),
                JoinedText.of(into.include(), from.include(), "\n\n"),
                JoinedText.of(into.exclude(), from.exclude(), "\n\n"),
                JoinedText.of(into.example(), from.example(), "\n\n"))
                .withShortcut(into.shortcut().isEmpty() ? from.shortcut() : into.shortcut());
    }
}
