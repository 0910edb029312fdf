package org.makna.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.sqlite.SQLiteConfig;

/**
 * A copy of a database that another program wrote, to be read and then thrown away.
 *
 * <p>The original is never opened, so that nothing of it can change: what a crash left in a journal beside it is taken into the
 * copy. The file is not trusted: it is checked first, and nothing that stands in its schema is run. For one thread at a time.
 */
public final class ForeignFile implements ForeignTables, AutoCloseable {

    /** What may lie beside a database that was not closed. */
    private static final List<String> JOURNALS = List.of("-journal", "-wal");
    private static final String ROW = "rowid";

    private final Path folder;
    private final Sql sql;
    private final Map<String, Set<String>> columns = new HashMap<>();

    private ForeignFile(Path folder, Sql sql) {
        this.folder = folder;
        this.sql = sql;
    }

    /**
     * Copies a database and opens the copy.
     *
     * @param shown the file as the user knows it, for messages
     * @throws MaknaException if it cannot be read, is no database or is damaged
     */
    public static ForeignFile copyOf(Path database, Path shown) {
        ForeignFile file = null;
        try {
            Path folder = Files.createTempDirectory("makna-project-");
            Path copy = folder.resolve("copy.db");
            try {
                Files.copy(database, copy);
                for (String ending : JOURNALS) {
                    Path journal = beside(database, ending);
                    if (Files.isRegularFile(journal)) {
                        Files.copy(journal, beside(copy, ending));
                    }
                }
                file = new ForeignFile(folder, open(copy, shown));
                file.check(shown);
                return file;
            } catch (IOException | RuntimeException e) {
                if (file == null) {
                    delete(folder);
                } else {
                    file.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw new MaknaException(Message.of("store.foreign-unreadable", shown.toString(),
                    e.getMessage() == null ? e.toString() : e.getMessage()), e);
        } catch (DamagedFile e) {
            throw new MaknaException(Message.of(e.isForeign() ? "store.foreign-none" : "store.foreign-damaged",
                    shown.toString()), e);
        }
    }

    /** Whether the program that writes a database runs, or ended without closing it. */
    public static boolean isLeftOpen(Path database) {
        return JOURNALS.stream().map(ending -> beside(database, ending)).anyMatch(journal -> {
            try {
                return Files.isRegularFile(journal) && Files.size(journal) > 0;
            } catch (IOException e) {
                return true;
            }
        });
    }

    private static Path beside(Path database, String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    private static Sql open(Path copy, Path shown) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try {
            Sql sql = new Sql(config.createConnection("jdbc:sqlite:" + copy.toUri()), shown);
            sql.run("PRAGMA trusted_schema = 0");
            sql.run("PRAGMA cell_size_check = 1");
            sql.run("PRAGMA mmap_size = 0");
            return sql;
        } catch (SQLException e) {
            throw Sql.failure("open " + shown, e, shown);
        }
    }

    private void check(Path shown) {
        String result = sql.text("PRAGMA quick_check(1)");
        if (!result.equals("ok")) {
            throw new MaknaException("store.foreign-damaged", shown.toString());
        }
        // A journal beside the copy has been taken in by now; from here on nothing may change.
        sql.run("PRAGMA query_only = 1");
    }

    @Override
    public Set<String> tables() {
        // What has no page of its own is a view or made up by an extension.
        return new LinkedHashSet<>(sql.list("""
                SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                ORDER BY rowid""", row -> row.text(1)));
    }

    @Override
    public Set<String> columns(String table) {
        return columns.computeIfAbsent(table, name -> tables().contains(name)
                ? new LinkedHashSet<>(sql.list("SELECT name FROM pragma_table_info(?)", row -> row.text(1), name))
                : Set.of());
    }

    @Override
    public long count(String table) {
        return columns(table).isEmpty() ? 0 : sql.number("SELECT count(*) FROM " + quoted(table));
    }

    @Override
    public long countFilled(String table, String column) {
        return columns(table).contains(column)
                ? sql.number("SELECT count(*) FROM " + quoted(table) + " WHERE " + quoted(column) + " <> ''")
                : 0;
    }

    @Override
    public void each(String table, Collection<String> wanted, Consumer<ForeignRow> reader) {
        Set<String> known = columns(table);
        if (known.isEmpty()) {
            return;
        }
        boolean numbered = hasRowNumbers(table);
        List<String> there = new ArrayList<>(
                wanted.stream().filter(one -> known.contains(one) || one.equals(ROW) && numbered)
                        .distinct().toList());
        String query = "SELECT " + (there.isEmpty()
                ? "1"
                : there.stream().map(ForeignFile::quoted)
                        .collect(Collectors.joining(", ")))
                + " FROM " + quoted(table) + (numbered ? " ORDER BY rowid" : "");
        sql.each(query, row -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < there.size(); i++) {
                String value = row.nullableText(i + 1);
                if (value != null) {
                    values.put(there.get(i), value);
                }
            }
            reader.accept(new ForeignRow(values));
        });
    }

    private boolean hasRowNumbers(String table) {
        return sql.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name = ? AND wr = 0",
                table) > 0;
    }

    private static String quoted(String name) {
        return name.toLowerCase(Locale.ROOT).equals(ROW) ? ROW : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Closes the copy and deletes it. */
    @Override
    public void close() {
        try {
            sql.close();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied,
                        java.io.@org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The system clears its folder of temporary files; nothing depends on it.
            org.slf4j.LoggerFactory.getLogger(ForeignFile.class).debug("A copy stays behind", e);
        }
    }
}
