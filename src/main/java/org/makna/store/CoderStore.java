package org.makna.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.Coder;
import org.makna.model.MaknaException;

/** Those who code. */
public final class CoderStore {

    private static final String COLUMNS = "SELECT id, guid, name, initials, colour, hidden, automatic FROM coder ";

    /** Distinguishable from each other for common colour blindness; coders take them in turn. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
            "#56b4e9",
            "#7a5195", "#8c6d31");

    private final Sql sql;
    private final Stamp stamp;

    CoderStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All coders in the order they came. */
    public List<Coder> all() {
        return sql.list(COLUMNS + "ORDER BY id", CoderStore::coder);
    }

    public Optional<Coder> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", CoderStore::coder, id);
    }

    /** The coder of exactly that name. */
    public Optional<Coder> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", CoderStore::coder, name);
    }

    /**
     * Adds a coder with the next colour and initials from the name.
     *
     * @throws MaknaException if the name is taken
     */
    public Coder create(String name, boolean automatic) {
        String colour = COLOURS.get((int) (sql.number("SELECT count(*) FROM coder") % COLOURS.size()));
        Coder coder = new Coder(0, stamp.guid(null), name, initials(name), colour, false, automatic);
        try {
            long id = sql.insert("""
                    INSERT INTO coder (guid, name, initials, colour, hidden, automatic) VALUES (?, ?, ?, ?, ?, ?)""",
                    coder.guid(), name, coder.initials(), colour, false, automatic);
            return new Coder(id, coder.guid(), name, coder.initials(), colour, false, automatic);
        } catch (UniqueViolation e) {
            throw new MaknaException("store.coder-taken", name);
        }
    }

    /** The coder of that name, added when there is none. */
    public Coder findOrCreate(String name, boolean automatic) {
        return find(name).orElseGet(() -> create(name, automatic));
    }

    /**
     * Changes name, initials, colour and whether hidden.
     *
     * @throws MaknaException if the name is taken
     */
    public void update(Coder coder) {
        try {
            sql.update("UPDATE coder SET name = ?, initials = ?, colour = ?, hidden = ? WHERE id = ?", coder.name(),
                    coder.initials(), coder.colour(), coder.hidden(), coder.id());
        } catch (UniqueViolation e) {
            throw new MaknaException("store.coder-taken", coder.name());
        }
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("[\\s._-]+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 3) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static Coder coder(Row row) {
        return new Coder(row.number(1), row.text(2), row.text(3), row.text(4), row.text(5), row.flag(6), row.flag(7));
    }
}
