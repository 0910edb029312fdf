package org.makna.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.TextUnit;

/** Rules that made automatic codings. */
public final class RuleStore {

    private static final String COLUMNS = "SELECT id, guid, code, coder, query, unit, within, stem, created FROM coding_rule ";

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

    /**
     * Keeps a rule.
     *
     * @param query  the text query, as written
     * @param unit   what is coded around a hit
     * @param within unit in which all of the query holds
     * @param stem   whether word stems are matched
     */
    public CodingRule create(long codeId, long coderId, String query, TextUnit unit, TextUnit within,
            boolean stem) {
        String guid = stamp.guid(null);
        long id = sql.insert("""
                INSERT INTO coding_rule (guid, code, coder, query, unit, within, stem, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                guid, codeId, coderId, query, word(unit), word(within), stem, stamp.now());
        return new CodingRule(id, guid, codeId, coderId, query, unit, within, stem, stamp.now());
    }

    /** Forgets a rule; the codings it made stay, as if made by hand. */
    public void delete(long id) {
        sql.update("DELETE FROM coding_rule WHERE id = ?", id);
    }

    private static CodingRule rule(Row row) {
        return new CodingRule(row.number(1), row.text(2), row.number(3), row.number(4), row.text(5),
                unit(row.text(6)), unit(row.text(7)), row.flag(8), row.text(9));
    }

    private static String word(TextUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static TextUnit unit(String word) {
        return TextUnit.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
