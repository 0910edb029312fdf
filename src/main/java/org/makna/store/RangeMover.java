package org.makna.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.makna.model.TextRange;

/** Moves every range of a document to where its text went. */
final class RangeMover {

    private record Place(long id, TextRange range) {}

    private final Sql sql;
    private final CodingStore codings;

    RangeMover(Sql sql, CodingStore codings) {
        this.sql = sql;
        this.codings = codings;
    }

    /**
     * Moves sections, case parts, annotations, segments and skipped passages.
     *
     * @param length length of the new text, which no moved range may pass
     */
    void move(long documentId, int length, MovedRanges moved) {
        moveIn("section", documentId, length, moved::section);
        moveIn("case_part", documentId, length, moved::casePart);
        moveIn("annotation", documentId, length, moved::mark);
        moveIn("segment", documentId, length, moved::mark);
        codings.joinIdentical(documentId);
        moveSkips(documentId, moved);
        // What has come to be the same part of the same case stands there once.
        sql.update("""
                DELETE FROM case_part WHERE document = ?1 AND start IS NOT NULL AND EXISTS (
                    SELECT 1 FROM case_part AS twin WHERE twin.document = ?1 AND twin.case_ = case_part.case_
                        AND twin.start = case_part.start AND twin.end = case_part.end AND twin.id < case_part.id)""",
                documentId);
    }

    /** A skipped passage whose words are gone goes with them: nobody wrote it, and what is not there is not suggested. */
    private void moveSkips(long documentId, MovedRanges moved) {
        for (Place place : places("skip", documentId)) {
            TextRange to = moved.mark(place.range());
            if (moved.losesMark(place.range()) || to.isEmpty()) {
                sql.update("DELETE FROM skip WHERE id = ?", place.id());
            } else if (!to.equals(place.range())) {
                sql.update("UPDATE skip SET start = ?, end = ? WHERE id = ?", to.start(), to.end(), place.id());
            }
        }
    }

    private List<Place> places(String table, long documentId) {
        return sql.list("SELECT id, start, end FROM " + table + " WHERE document = ? AND start IS NOT NULL ORDER BY id",
                row -> new Place(row.number(1), new TextRange(row.integer(2), row.integer(3))), documentId);
    }

    private void moveIn(String table, long documentId, int length, UnaryOperator<TextRange> moved) {
        for (Place place : places(table, documentId)) {
            TextRange to = moved.apply(place.range());
            if (to.end() > length) {
                throw new IllegalArgumentException(place.range() + " moved to " + to + " in a text of " + length);
            }
            if (!to.equals(place.range())) {
                sql.update("UPDATE " + table + " SET start = ?, end = ? WHERE id = ?", to.start(), to.end(),
                        place.id());
            }
        }
    }
}
