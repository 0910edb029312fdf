package org.makna.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.makna.model.HitSpan;
import org.makna.model.TextUnit;

/** Rules that made automatic codings. */
public final class RuleStore {

    private static final String COLUMNS = """
            SELECT id, guid, code, coder, query, unit, words, within, stem, uncovered, created, ran, seen
            FROM coding_rule\s""";
    /** Its bounds were moved, it got another code, or somebody wrote something with it. */
    private static final String CHANGED = """
            (coding.modified <> coding.created OR coding.code <> coding_rule.code OR coding.comment <> ''
                OR coding.weight IS NOT NULL OR segment.name <> ''
                OR EXISTS (SELECT 1 FROM memo_link WHERE memo_link.coding = coding.id))""";
    private static final String MADE = """
            FROM coding JOIN coding_rule ON coding_rule.id = coding.rule JOIN segment ON segment.id = coding.segment\s""";

    private final Sql sql;
    private final Stamp stamp;

    RuleStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All rules in the order they came. */
    public List<CodingRule> all() {
        return sql.list(COLUMNS + "ORDER BY id", RuleStore::rule);
    }

    public Optional<CodingRule> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", RuleStore::rule, id);
    }

    /** A rule that does the same, the oldest of several. */
    public Optional<CodingRule> alike(NewRule rule) {
        return sql.list(COLUMNS + "WHERE code = ? ORDER BY id", RuleStore::rule, rule.codeId()).stream()
                .filter(one -> one.made().equals(rule)).findFirst();
    }

    /** Keeps a rule that has just been run on all documents. */
    public CodingRule create(NewRule fresh) {
        String guid = stamp.guid(null);
        String now = stamp.now();
        long seen = newestDocument();
        long id = sql.insert("""
                INSERT INTO coding_rule (guid, code, coder, query, unit, words, within, stem, uncovered, created, ran, seen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                guid, fresh.codeId(), fresh.coderId(), fresh.query(), word(fresh.span().unit()), fresh.span().words(),
                word(fresh.within()), fresh.stem(), fresh.uncovered(), now, now, seen);
        return new CodingRule(id, guid, fresh, now, now, seen);
    }

    /** Says that a rule has just been run on all documents that it had not seen. */
    public void ran(long id) {
        sql.update("UPDATE coding_rule SET ran = ?, seen = ? WHERE id = ?", stamp.now(), newestDocument(), id);
    }

    /** What is there of each rule, by id; rules of which nothing is there may be left out. */
    public Map<Long, RuleTally> tallies() {
        Map<Long, RuleTally> tallies = new HashMap<>();
        sql.each("SELECT coding.rule, count(*), sum(" + CHANGED + ") " + MADE + "GROUP BY coding.rule",
                row -> tallies.put(row.number(1), new RuleTally(row.number(2), row.number(3))));
        return tallies;
    }

    /**
     * Forgets a rule and takes its codings away; a segment goes with its last coding, unless a memo is about it. Those that
     * somebody has changed by hand stay, as if made by hand.
     *
     * @return what was there
     */
    public RuleTally withdraw(long id) {
        List<Long> codings = new ArrayList<>();
        List<Long> segments = new ArrayList<>();
        sql.each("SELECT coding.id, coding.segment " + MADE + "WHERE coding.rule = ? AND NOT " + CHANGED, row -> {
            codings.add(row.number(1));
            segments.add(row.number(2));
        }, id);
        long all = sql.number("SELECT count(*) FROM coding WHERE rule = ?", id);
        sql.update("DELETE FROM coding WHERE id IN (SELECT value FROM json_each(?))", Json.array(codings));
        sql.update("""
                DELETE FROM segment WHERE id IN (SELECT value FROM json_each(?))
                    AND NOT EXISTS (SELECT 1 FROM coding WHERE coding.segment = segment.id)
                    AND NOT EXISTS (SELECT 1 FROM memo_link WHERE memo_link.segment = segment.id)""",
                Json.array(segments));
        delete(id);
        return new RuleTally(all, all - codings.size());
    }

    /** Forgets a rule; the codings it made stay, as if made by hand. */
    public void delete(long id) {
        sql.update("DELETE FROM coding_rule WHERE id = ?", id);
    }

    private long newestDocument() {
        return sql.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'document'");
    }

    private static CodingRule rule(Row row) {
        HitSpan span = new HitSpan(unit(row.text(6)), row.integer(7));
        return new CodingRule(row.number(1), row.text(2), new NewRule(row.number(3), row.number(4), row.text(5), span,
                unit(row.text(8)), row.flag(9), row.flag(10)), row.text(11), row.text(12), row.number(13));
    }

    private static String word(TextUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static TextUnit unit(String word) {
        return TextUnit.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
