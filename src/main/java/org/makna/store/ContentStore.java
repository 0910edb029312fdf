package org.makna.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Texts and original files, immutable, outside the change log. */
public final class ContentStore {

    private final Sql sql;

    ContentStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * The canonical text of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String key) {
        return new String(original(key), StandardCharsets.UTF_8);
    }

    /**
     * The bytes of a key.
     *
     * @throws IllegalArgumentException if there are none
     */
    public byte[] original(String key) {
        return sql.first("SELECT bytes FROM content WHERE key = ?", row -> row.bytes(1), key)
                .orElseThrow(() -> new IllegalArgumentException("No content " + key));
    }

    public boolean has(String key) {
        return sql.first("SELECT 1 FROM content WHERE key = ?", row -> true, key).isPresent();
    }

    /** Adds the content unless it is there; gives 1 if it was new, else 0. */
    public int put(Content content) {
        return sql.update("INSERT INTO content (key, bytes) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", content.key(),
                content.bytes());
    }

    /**
     * Removes those of the keys that neither a document nor the change log refers to.
     *
     * <p>The log counts too: an undone import must find its texts again when it is redone.
     */
    int discard(Collection<String> keys) {
        return sql.update(
                """
                DELETE FROM content
                WHERE key IN (SELECT value FROM json_each(?))
                AND NOT EXISTS (SELECT 1 FROM document WHERE text_key = content.key)
                AND NOT EXISTS (SELECT 1 FROM document WHERE original_key = content.key)
                AND key NOT IN (
                    SELECT entry.value FROM history_change, json_each(coalesce(after, before)) AS entry
                    WHERE tbl = 'document' AND entry.key IN ('text_key', 'original_key') AND entry.value IS NOT NULL
                    UNION
                    SELECT json_extract(before, '$.text_key') FROM history_change WHERE tbl = 'document' AND op = 'U')""",
                Json.array(keys));
    }
}
