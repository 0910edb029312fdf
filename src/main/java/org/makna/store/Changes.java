package org.makna.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.makna.model.StudyChange.Cases;
import org.makna.model.StudyChange.Coders;
import org.makna.model.StudyChange.Codes;
import org.makna.model.StudyChange.Codings;
import org.makna.model.StudyChange.Collections;
import org.makna.model.StudyChange.Definitions;
import org.makna.model.StudyChange.Documents;
import org.makna.model.StudyChange.Folders;
import org.makna.model.StudyChange.Info;
import org.makna.model.StudyChange.Memos;
import org.makna.model.StudyChange.Part;

/** What the steps after one revision up to another changed; undo and redo changed what their target did. */
final class Changes {

    private static final String OF_STEPS = """
            FROM history_change AS change
            WHERE step IN (SELECT coalesce(target, id) FROM history_step WHERE id > ? AND id <= ?)
            """;

    private static final String MORE_THAN_NAMED = " LIMIT " + (Codings.MOST_NAMED + 1);

    private final Sql sql;
    private final long after;
    private final long upTo;

    Changes(Sql sql, long after, long upTo) {
        this.sql = sql;
        this.after = after;
        this.upTo = upTo;
    }

    /** The parts, at most one of each kind, in a fixed order. */
    List<Part> parts() {
        Set<String> tables = new LinkedHashSet<>(
                sql.list("SELECT DISTINCT tbl " + OF_STEPS, row -> row.text(1), after, upTo));
        Predicate<String> changed = tables::contains;
        List<Part> parts = new ArrayList<>();
        if (changed.test("study")) {
            parts.add(new Info());
        }
        if (changed.test("coder")) {
            parts.add(new Coders(rows("coder")));
        }
        if (changed.test("folder")) {
            parts.add(new Folders(rows("folder")));
        }
        if (anyOf(tables, "document", "section", "speaker")) {
            Set<Long> documents = rows("document");
            documents.addAll(documents("section"));
            documents.addAll(documents("speaker"));
            parts.add(new Documents(documents));
        }
        if (changed.test("code")) {
            parts.add(new Codes(rows("code")));
        }
        if (anyOf(tables, "segment", "coding")) {
            Set<Long> documents = documents("segment");
            documents.addAll(documentsOfCodings());
            parts.add(new Codings(documents, codings()));
        }
        if (anyOf(tables, "case_", "case_kind", "case_part", "attribute", "attribute_value")) {
            parts.add(new Cases());
        }
        if (anyOf(tables, "memo", "memo_link", "annotation")) {
            parts.add(new Memos(documents("annotation")));
        }
        if (anyOf(tables, "collection", "collection_member")) {
            parts.add(new Collections());
        }
        if (anyOf(tables, "saved_query", "saved_table", "word_list", "pseudonym", "coding_rule", "skip")) {
            parts.add(new Definitions());
        }
        return parts;
    }

    private static boolean anyOf(Set<String> tables, String... names) {
        return List.of(names).stream().anyMatch(tables::contains);
    }

    private Set<Long> rows(String table) {
        return numbers("SELECT DISTINCT row_id " + OF_STEPS + "AND tbl = '" + table + "'");
    }

    private Set<Long> documents(String table) {
        return numbers("SELECT DISTINCT json_extract(coalesce(after, before), '$.document') " + OF_STEPS + "AND tbl = '"
                + table + "'");
    }

    /** A coding whose segment is gone needs no look-up: the segment went in these steps too and is counted by itself. */
    private Set<Long> documentsOfCodings() {
        return numbers("""
                SELECT DISTINCT segment.document FROM segment WHERE segment.id IN (
                    SELECT json_extract(coalesce(after, before), '$.segment')
                """ + OF_STEPS + "AND tbl = 'coding')");
    }

    /** The codings that changed themselves or stand on a segment that did; none where they are too many. */
    private Set<Long> codings() {
        Set<Long> found = numbers("SELECT DISTINCT row_id " + OF_STEPS + "AND tbl = 'coding'" + MORE_THAN_NAMED);
        if (found.size() <= Codings.MOST_NAMED) {
            found.addAll(numbers("SELECT id FROM coding WHERE segment IN (SELECT row_id " + OF_STEPS
                    + "AND tbl = 'segment')" + MORE_THAN_NAMED));
        }
        return found.size() <= Codings.MOST_NAMED ? found : Set.of();
    }

    private Set<Long> numbers(String query) {
        return new LinkedHashSet<>(sql.list(query, row -> row.number(1), after, upTo));
    }
}
