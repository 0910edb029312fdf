package org.makna.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ladder of schema versions: {@code schema/001.sql}, {@code schema/002.sql} …, each applied once.
 *
 * <p>A file says in {@code user_version} on which rung it stands, and in {@code application_id} that it is a study.
 */
final class Schema {

    /** {@code Mkna} in ASCII; marks a SQLite file as a study. */
    static final int APPLICATION_ID = 0x4D6B6E61;

    /** The newest version this program knows. */
    static final int VERSION = 6;

    private Schema() {
    }

    /** The version of the study file, or -1 if it is no study. */
    static int versionOf(Sql sql) {
        return sql.number("PRAGMA application_id") == APPLICATION_ID ? (int) sql.number("PRAGMA user_version") : -1;
    }

    /** Brings a file from a version to {@link #VERSION}; runs inside the caller's transaction. */
    static void climb(Sql sql, int from) {
        LogTriggers.drop(sql);
        for (int version = from + 1; version <= VERSION; version++) {
            for (String statement : statements(version)) {
                sql.run(statement);
            }
        }
        LogTriggers.create(sql);
        sql.run("PRAGMA application_id = " + APPLICATION_ID);
        sql.run("PRAGMA user_version = " + VERSION);
    }

    /** The statements of a rung. None holds a semicolon at the end of a line but the one that closes it. */
    private static List<String> statements(int version) {
        String name = String.format(Locale.ROOT, "schema/%03d.sql", version);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            List<String> statements = new ArrayList<>();
            for (String statement : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
