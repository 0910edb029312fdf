package org.makna.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.makna.model.Coder;
import org.makna.model.MaknaException;

/** Those who code. */
public final class CoderStore {

    private static final String COLUMNS = "SELECT id, guid, name, initials, colour, hidden, automatic FROM coder ";

    /** Distinguishable from each other for common colour blindness; coders take them in turn. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
            "#56b4e9",
            "#7a5195", "#8c6d31");

    private static final Pattern WORD_GAP = Pattern.compile("[\\s._-]+");

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
        Coder coder = new Coder(0, stamp.guid(null), name, freeInitials(name), colour, false, automatic);
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

    /** Number of codings of each coder who has any, by id of the coder. */
    public Map<Long, Long> codingCounts() {
        Map<Long, Long> counts = new HashMap<>();
        sql.each("SELECT coder, count(*) FROM coding GROUP BY coder", row -> counts.put(row.number(1), row.number(2)));
        return counts;
    }

    /** How much a coder has made: codings, memos, annotations, rules. */
    public long made(long id) {
        return sql.number("""
                SELECT (SELECT count(*) FROM coding WHERE coder = ?1) + (SELECT count(*) FROM segment WHERE coder = ?1)
                    + (SELECT count(*) FROM coding_rule WHERE coder = ?1) + (SELECT count(*) FROM memo WHERE coder = ?1)
                    + (SELECT count(*) FROM annotation WHERE coder = ?1)""", id);
    }

    /** Deletes a coder who has made nothing. */
    public void delete(long id) {
        sql.update("DELETE FROM coder WHERE id = ?", id);
    }

    /** Initials that nobody has yet, as far as the letters of the name and a figure give any. */
    public String freeInitials(String name) {
        Set<String> taken = new HashSet<>();
        sql.each("SELECT initials FROM coder", row -> taken.add(row.text(1).toUpperCase(Locale.ROOT)));
        String first = initials(name);
        List<String> candidates = new ArrayList<>(List.of(first));
        int[] letters = name.strip().codePoints().filter(Character::isLetterOrDigit).toArray();
        for (int i = 1; i < letters.length; i++) {
            candidates.add(upper(letters[0], letters[i]));
        }
        for (int figure = 2; figure < 10; figure++) {
            candidates.add(first.substring(0, first.offsetByCodePoints(0,
                    Math.min(2, first.codePointCount(0, first.length())))) + figure);
        }
        return candidates.stream().filter(one -> !taken.contains(one)).findFirst().orElse(first);
    }

    private static String upper(int... letters) {
        return new String(letters, 0, letters.length).toUpperCase(Locale.ROOT);
    }

    /** The first letters of up to three words, or the first two of a single one. */
    private static String initials(String name) {
        int[] letters = name.strip().codePoints().filter(Character::isLetterOrDigit).toArray();
        if (letters.length > 1 && !WORD_GAP.matcher(name.strip()).find()) {
            return upper(letters[0], letters[1]);
        }
        StringBuilder first = new StringBuilder();
        for (String word : WORD_GAP.split(name.strip())) {
            if (!word.isEmpty() && first.codePointCount(0, first.length()) < 3) {
                first.appendCodePoint(word.codePointAt(0));
            }
        }
        return first.toString().toUpperCase(Locale.ROOT);
    }

    private static Coder coder(Row row) {
        return new Coder(row.number(1), row.text(2), row.text(3), row.text(4), row.text(5), row.flag(6), row.flag(7));
    }
}
