package org.makna.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.StepPlace;
import org.makna.model.TextRange;

/** Finds where a step changed something: the first row that leads to a thing that is still there, text before names. */
final class ChangedPlace {

    /** Of a step that changed thousands of rows the first ones are looked at. */
    private static final int MOST_ROWS = 200;

    private final Sql sql;

    ChangedPlace(Sql sql) {
        this.sql = sql;
    }

    /**
     * A row that was changed.
     *
     * @param table its table
     * @param id    its id
     * @param owner what it belongs to, by the column that says so, or 0
     * @param start start of a range, or -1
     * @param end   end of a range, or -1
     */
    private record ChangedRow(String table, long id, long owner, long start, long end) {}

    /** Where the step of that number did something; for an undoing or redoing, where its edit did. */
    Optional<StepPlace> of(long revision) {
        long edit = sql.number("SELECT coalesce(max(target), ?) FROM history_step WHERE id = ?", revision, revision);
        List<ChangedRow> rows = sql.list("""
                SELECT tbl, row_id,
                    coalesce(json_extract(image, CASE tbl
                        WHEN 'coding' THEN '$.segment' WHEN 'segment' THEN '$.document'
                        WHEN 'annotation' THEN '$.document' WHEN 'skip' THEN '$.document' WHEN 'section' THEN '$.document'
                        WHEN 'speaker' THEN '$.document' WHEN 'memo_link' THEN '$.memo'
                        WHEN 'case_part' THEN '$.case_' WHEN 'collection_member' THEN '$.collection' WHEN 'attribute_value' THEN '$.case_' ELSE '$.id' END), 0),
                    coalesce(json_extract(image, '$.start'), -1), coalesce(json_extract(image, '$.end'), -1)
                FROM (SELECT id, tbl, row_id, coalesce(after, before) AS image FROM history_change
                    WHERE step = ? AND tbl IN ('coding', 'segment', 'annotation', 'skip', 'document', 'section', 'speaker', 'memo', 'memo_link',
                            'code', 'case_', 'case_part', 'attribute_value', 'collection', 'collection_member')
                    ORDER BY CASE tbl WHEN 'coding' THEN 0 WHEN 'segment' THEN 1 WHEN 'annotation' THEN 2
                        WHEN 'code' THEN 3 WHEN 'memo' THEN 4 WHEN 'case_' THEN 5 WHEN 'document' THEN 6 WHEN 'collection' THEN 8
                        WHEN 'collection_member' THEN 9 ELSE 7 END, id
                    LIMIT ?)""",
                row -> new ChangedRow(row.text(1), row.number(2), row.number(3), row.number(4), row.number(5)), edit,
                MOST_ROWS);
        return rows.stream().flatMap(row -> place(edit, row).stream()).findFirst();
    }

    private Optional<StepPlace> place(long step, ChangedRow row) {
        return switch (row.table()) {
            case "coding" -> segment(step, row.owner());
            case "segment" -> segment(step, row.id()).or(() -> document(row.owner(), row.start(), row.end()));
            case "annotation", "skip" -> document(row.owner(), row.start(), row.end());
            case "section", "speaker" -> document(row.owner(), -1, -1);
            case "document" -> document(row.id(), -1, -1);
            case "code" -> there("code", row.id()) ? Optional.of(new StepPlace.OfCode(row.id())) : Optional.empty();
            case "memo" -> memo(row.id());
            case "memo_link" -> memo(row.owner());
            case "case_" -> oneCase(row.id());
            case "collection" -> collection(row.id());
            case "collection_member" -> collection(row.owner());
            default -> oneCase(row.owner());
        };
    }

    /** Where a segment lies, or lay when the step took it away. */
    private Optional<StepPlace> segment(long step, long id) {
        return sql.first("SELECT document, start, end FROM segment WHERE id = ?", ChangedPlace::numbers, id)
                .or(() -> sql.first(
                        """
                        SELECT json_extract(coalesce(after, before), '$.document'),
                            json_extract(coalesce(after, before), '$.start'),
                            json_extract(coalesce(after, before), '$.end')
                        FROM history_change WHERE step = ? AND tbl = 'segment' AND row_id = ? ORDER BY id DESC LIMIT 1""",
                        ChangedPlace::numbers, step, id))
                .flatMap(found -> document(found[0], found[1], found[2]));
    }

    private static long[] numbers(Row row) {
        return new long[]{row.number(1), row.number(2), row.number(3)};
    }

    private Optional<StepPlace> document(long id, long start, long end) {
        return sql.first("SELECT length FROM document WHERE id = ?", row -> row.number(1), id)
                .map(length -> new StepPlace.InDocument(id, range(start, end, length)));
    }

    /** The range as far as it lies within a text of that length. */
    private static @Nullable TextRange range(long start, long end, long length) {
        return start < 0 || end < start || start >= length
                ? null
                : new TextRange((int) start, (int) Math.min(end, length));
    }

    private Optional<StepPlace> memo(long id) {
        return there("memo", id) ? Optional.of(new StepPlace.OfMemo(id)) : Optional.empty();
    }

    private Optional<StepPlace> collection(long id) {
        return there("collection", id) ? Optional.of(new StepPlace.OfCollection(id)) : Optional.empty();
    }

    private Optional<StepPlace> oneCase(long id) {
        return there("case_", id) ? Optional.of(new StepPlace.OfCase(id)) : Optional.empty();
    }

    private boolean there(String table, long id) {
        return sql.number("SELECT count(*) FROM " + table + " WHERE id = ?", id) > 0;
    }
}
