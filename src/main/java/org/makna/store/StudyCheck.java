package org.makna.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.makna.model.CodePoints;
import org.makna.model.Document;
import org.makna.model.Finding;

/**
 * Checks everything that must hold in a study, also what SQLite cannot know: that ranges lie within their texts, that
 * lengths and keys are those of the contents, and that the history fits itself.
 */
final class StudyCheck {

    private static final List<String> RANGED = List.of("section", "segment", "case_part", "annotation", "skip");

    /** More of one kind are counted but not listed one by one. */
    private static final int LISTED = 100;

    private final Rows rows;
    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();

    StudyCheck(Rows rows) {
        this.rows = rows;
        this.sql = rows.sql();
    }

    /** All findings; none when the study is as it should be. */
    List<Finding> findings() {
        sqlite();
        if (findings.isEmpty()) {
            ranges();
            documents();
            contents();
            segments();
            collections();
            cases();
            history();
        }
        return List.copyOf(findings);
    }

    private void sqlite() {
        try {
            sql.each("PRAGMA integrity_check(" + LISTED + ")", row -> {
                if (!row.text(1).equals("ok")) {
                    findings.add(Finding.failed("store.check-integrity", row.text(1)));
                }
            });
            sql.each("PRAGMA foreign_key_check",
                    row -> findings.add(Finding.failed("store.check-reference", row.text(1),
                            Optional.ofNullable(row.nullableText(2)).orElse(""), row.text(3))));
        } catch (DamagedFile e) {
            findings.add(new Finding(Finding.Severity.FAILED, e.message()));
        }
    }

    private void ranges() {
        for (String table : RANGED) {
            sql.each("""
                    SELECT ranged.id, document.name, ranged.start, ranged.end, document.length
                    FROM %1$s AS ranged JOIN document ON document.id = ranged.document
                    WHERE ranged.end > document.length LIMIT %2$d""".formatted(table, LISTED),
                    row -> findings
                            .add(Finding.failed("store.check-range", table, row.text(1), row.text(2), row.number(3),
                                    row.number(4), row.number(5))));
        }
    }

    /** Ranges of a text with surrogate pairs that begin or end inside one. */
    private void halves(Document document, String text) {
        for (String table : RANGED) {
            sql.each("SELECT id, start, end FROM %s WHERE document = ?".formatted(table), row -> {
                long start = row.number(2);
                long end = row.number(3);
                if (isInsidePair(text, start) || isInsidePair(text, end)) {
                    findings.add(
                            Finding.failed("store.check-half-pair", table, row.text(1), document.name(), start, end));
                }
            }, document.id());
        }
    }

    private static boolean isInsidePair(String text, long offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt((int) offset))
                && Character.isHighSurrogate(text.charAt((int) offset - 1));
    }

    private void documents() {
        for (Document document : rows.documents().all()) {
            String text;
            try {
                text = strictText(document.textKey());
            } catch (CharacterCodingException e) {
                findings.add(Finding.failed("store.check-not-text", document.name()));
                continue;
            }
            int codePoints = new CodePoints(text).count();
            if (codePoints < text.length()) {
                halves(document, text);
            }
            if (text.length() != document.length() || codePoints != document.codePoints()) {
                findings.add(Finding.failed("store.check-length", document.name(), document.length(),
                        document.codePoints(), text.length(), codePoints));
            }
        }
    }

    private String strictText(String key) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rows.contents().original(key))).toString();
    }

    private void contents() {
        HexFormat hex = HexFormat.of();
        sql.each("SELECT key, bytes FROM content", row -> {
            String key = row.text(1);
            if (!key.equals(hex.formatHex(Content.sha256().digest(row.bytes(2))))) {
                findings.add(Finding.failed("store.check-content", key));
            }
        });
    }

    private void segments() {
        sql.each("""
                SELECT coding.id, coding.coder, segment.coder FROM coding JOIN segment ON segment.id = coding.segment
                WHERE segment.coder <> coding.coder LIMIT\s""" + LISTED,
                row -> findings.add(Finding.failed("store.check-coder", row.text(1))));
    }

    private void collections() {
        sql.each("""
                SELECT collection.name, member.id FROM collection_member AS member
                JOIN collection ON collection.id = member.collection
                WHERE kind <> CASE WHEN document IS NOT NULL THEN 'documents' WHEN code IS NOT NULL THEN 'codes'
                    ELSE 'cases' END LIMIT\s""" + LISTED,
                row -> findings.add(Finding.failed("store.check-collection", row.text(1), row.text(2))));
    }

    /** A case that belongs to one of a kind not above its own, or kinds that lie within each other. */
    private void cases() {
        rows.kinds().misplaced().stream().limit(LISTED).flatMap(id -> rows.cases().find(id).stream())
                .forEach(one -> findings.add(Finding.failed("store.check-case", one.name())));
        sql.each("""
                WITH RECURSIVE reached (id) AS (
                    SELECT id FROM case_kind WHERE parent IS NULL
                    UNION SELECT case_kind.id FROM case_kind JOIN reached ON case_kind.parent = reached.id)
                SELECT name FROM case_kind WHERE id NOT IN (SELECT id FROM reached) LIMIT\s""" + LISTED,
                row -> findings.add(Finding.failed("store.check-kind", row.text(1))));
    }

    private void history() {
        long revision = sql.number("SELECT revision FROM study");
        long newest = sql.number("SELECT coalesce(max(id), 0) FROM history_step");
        if (newest > revision) {
            findings.add(Finding.failed("store.check-revision", revision, newest));
        }
        if (sql.number("SELECT count(*) FROM history_cursor WHERE step IS NOT NULL") != 0) {
            findings.add(Finding.failed("store.check-open-step"));
        }
        sql.each("""
                SELECT id, changes, (SELECT count(*) FROM history_change WHERE step = history_step.id) AS logged
                FROM history_step WHERE kind = 'edit' AND logged NOT IN (0, changes) LIMIT\s""" + LISTED,
                row -> findings.add(Finding.failed("store.check-step", row.text(1), row.number(2), row.number(3))));
    }
}
