package org.makna.store;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coding;
import org.makna.model.JoinedText;
import org.makna.model.Messages;
import org.makna.model.Segment;

/**
 * Makes one of two codings, or of two segments, that have come to stand for the same.
 *
 * <p>Nothing that a person wrote is dropped: comments and names are put together, of two weights the second is told in the
 * comment, memos stay linked.
 */
final class Joining {

    private final Sql sql;
    private final Stamp stamp;

    Joining(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** Takes a coding into another of the same code and coder. */
    void codings(Coding gone, Coding kept) {
        String comment = JoinedText.of(kept.comment(), gone.comment(), "\n\n");
        @Nullable
        Integer weight = kept.weight() == null ? gone.weight() : kept.weight();
        if (gone.weight() != null && !Objects.equals(gone.weight(), weight)) {
            comment = JoinedText.of(comment, otherWeight(gone.weight()), "\n\n");
        }
        // What a person coded as well does not go when the rule is withdrawn.
        @Nullable
        Long rule = gone.ruleId() == null ? null : kept.ruleId();
        sql.update("""
                UPDATE coding SET comment = ?1, weight = ?2, rule = ?3, modified = ?4
                WHERE id = ?5 AND (comment IS NOT ?1 OR weight IS NOT ?2 OR rule IS NOT ?3)""", comment, weight, rule,
                stamp.now(), kept.id());
        sql.update(
                """
                UPDATE memo_link SET coding = ?1 WHERE coding = ?2
                    AND NOT EXISTS (SELECT 1 FROM memo_link AS twin WHERE twin.coding = ?1 AND twin.memo = memo_link.memo)""",
                kept.id(), gone.id());
        sql.update("DELETE FROM coding WHERE id = ?", gone.id());
    }

    /** Hands the name and the memos of a segment that is about to go to the one that stays. */
    void segments(Segment gone, Segment kept) {
        String name = JoinedText.of(kept.name(), gone.name(), " / ");
        sql.update("UPDATE segment SET name = ?1 WHERE id = ?2 AND name IS NOT ?1", name, kept.id());
        sql.update(
                """
                UPDATE memo_link SET segment = ?1 WHERE segment = ?2
                    AND NOT EXISTS (SELECT 1 FROM memo_link AS twin WHERE twin.segment = ?1 AND twin.memo = memo_link.memo)""",
                kept.id(), gone.id());
        sql.update("DELETE FROM memo_link WHERE segment = ?", gone.id());
    }

    /** Stands in the study from now on, so it is in the study's language, not in the reader's. */
    private String otherWeight(int weight) {
        String language = sql.text("SELECT language FROM study");
        return Messages.in(Locale.forLanguageTag(language)).text("store.joined-weight", weight);
    }
}
