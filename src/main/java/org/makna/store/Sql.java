package org.makna.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQL on one connection, with every statement prepared once.
 *
 * <p>Preparing costs more than running here: a statement on a logged table carries the compiled triggers with it. So
 * statements are kept by their text for the life of the connection, and an import of a million rows prepares each once.
 * Used by one thread at a time.
 */
final class Sql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

    private final Connection connection;
    private final Path file;
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    Sql(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Runs a statement that returns no rows; gives the number of rows it changed itself, without cascades. */
    int update(String statement, @Nullable Object... args) {
        return withPrepared(statement, args, PreparedStatement::executeUpdate);
    }

    /** Inserts one row and gives its id. */
    long insert(String statement, @Nullable Object... args) {
        update(statement, args);
        return number("SELECT last_insert_rowid()");
    }

    /** All rows of a query. */
    <T> List<T> list(String query, Function<Row, T> mapper, @Nullable Object... args) {
        List<T> found = new ArrayList<>();
        each(query, row -> found.add(mapper.apply(row)), args);
        return found;
    }

    /** The first row of a query, if there is one. */
    <T> Optional<T> first(String query, Function<Row, T> mapper, @Nullable Object... args) {
        return withPrepared(query, args, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(mapper.apply(new Row(results, this))) : Optional.empty();
            }
        });
    }

    /** The number in the first row and column of a query. */
    long number(String query, @Nullable Object... args) {
        return first(query, row -> row.number(1), args)
                .orElseThrow(() -> new IllegalStateException("No row: " + query));
    }

    /** The text in the first row and column of a query. */
    String text(String query, @Nullable Object... args) {
        return first(query, row -> row.text(1), args)
                .orElseThrow(() -> new IllegalStateException("No row: " + query));
    }

    /** Hands each row of a query to the reader without keeping them; the reader may run other statements. */
    void each(String query, Consumer<Row> reader, @Nullable Object... args) {
        withPrepared(query, args, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results, this);
                while (row.next()) {
                    reader.accept(row);
                }
                return row;
            }
        });
    }

    /** Runs a statement once without keeping it: schema, pragmas, transactions. */
    void run(String statement) {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        } catch (SQLException e) {
            throw failure(statement, e);
        }
    }

    /** Runs the work in one transaction of the given kind and rolls it back whole on any failure. */
    <T> T transaction(String begin, Function<Sql, T> work) {
        run(begin);
        boolean done = false;
        try {
            T result = work.apply(this);
            run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    void rollBack() {
        try {
            run("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself after a full disk or an input error: the first failure is the news.
            LOG.debug("Nothing to roll back", e);
        }
    }

    /** The statements kept so far. */
    Set<String> statements() {
        return Set.copyOf(idle.keySet());
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : idle.values()) {
                statement.close();
            }
            idle.clear();
            connection.close();
        } catch (SQLException e) {
            throw failure("close", e);
        }
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T withPrepared(String statement, @Nullable Object[] args,
            Execution<T> execution) {
        // Taken out while it runs, so that a reader may run the same query again inside its rows.
        PreparedStatement prepared = idle.remove(statement);
        try {
            if (prepared == null) {
                prepared = connection.prepareStatement(statement);
            }
            for (int i = 0; i < args.length; i++) {
                bind(prepared, i + 1, args[i]);
            }
            return execution.on(prepared);
        } catch (SQLException e) {
            throw failure(statement, e);
        } finally {
            if (prepared != null) {
                keep(statement, prepared);
            }
        }
    }

    private void keep(String statement, PreparedStatement prepared) {
        PreparedStatement twin = idle.putIfAbsent(statement, prepared);
        if (twin != null) {
            try {
                prepared.close();
            } catch (SQLException e) {
                throw failure(statement, e);
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean flag -> statement.setInt(place, flag ? 1 : 0);
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> throw new IllegalArgumentException("Not a column value: " + value.getClass());
        }
    }

    RuntimeException failure(String statement, SQLException e) {
        return failure(statement, e, file);
    }

    /** Tells what the user can mend from what is a bug. */
    static RuntimeException failure(String statement, SQLException e, Path file) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(e.getErrorCode());
        return switch (code.code & 0xff) {
            case Codes.FULL -> new MaknaException(Message.of("store.disk-full", file.toString()), e);
            case Codes.IOERR -> new MaknaException(Message.of("store.io", file.toString()), e);
            case Codes.CORRUPT, Codes.NOTADB ->
                new DamagedFile(Message.of("store.damaged-while-open", file.toString()), e,
                        (code.code & 0xff) == Codes.NOTADB);
            case Codes.BUSY, Codes.LOCKED -> new BusyFile(Message.of("store.busy", file.toString()), e);
            case Codes.READONLY, Codes.CANTOPEN, Codes.PERM -> Connections.noAccess(file, e);
            case Codes.CONSTRAINT -> code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    ? new UniqueViolation(statement, e)
                    : new IllegalStateException(statement, e);
            default -> new IllegalStateException(statement, e);
        };
    }

    /** The primary result codes of SQLite that have words of their own. */
    private static final class Codes {
        static final int PERM = 3;
        static final int BUSY = 5;
        static final int LOCKED = 6;
        static final int READONLY = 8;
        static final int IOERR = 10;
        static final int CORRUPT = 11;
        static final int FULL = 13;
        static final int CANTOPEN = 14;
        static final int CONSTRAINT = 19;
        static final int NOTADB = 26;
    }
}
