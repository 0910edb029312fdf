package org.makna.store;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The words that a study leaves out when words are counted. */
public final class StopWordStore {

    /** Name of the one list of the study. */
    private static final String NAME = "stop";

    private final Sql sql;
    private final Stamp stamp;

    StopWordStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** The words by alphabet. */
    public List<String> all() {
        return sql.first("SELECT words FROM word_list WHERE name = ? AND kind = 'stop'", row -> row.text(1), NAME)
                .map(words -> words.lines().filter(word -> !word.isBlank()).toList()).orElse(List.of());
    }

    /** Puts other words in the place of those there are. */
    public void replace(Collection<String> words) {
        String text = String.join("\n", new TreeSet<>(words));
        if (sql.update("UPDATE word_list SET words = ?1 WHERE name = ?2 AND kind = 'stop' AND words <> ?1", text,
                NAME) == 0 && all().isEmpty() && !words.isEmpty()) {
            sql.insert("INSERT INTO word_list (guid, name, kind, words) VALUES (?, ?, 'stop', ?)", stamp.guid(null),
                    NAME, text);
        }
    }
}
