package org.makna.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The right to edit a study, held by one instance at a time: a small file beside it, {@code name.makna.lock}.
 *
 * <p>The lock file is itself a SQLite file on which a write transaction is kept open. SQLite's locks go when a process
 * dies, also by force, and hold between two parts of one process, where plain file locks are lost as soon as anyone closes
 * the file. Others can still read in it who holds it.
 */
final class StudyLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StudyLock.class);
    private static final int ATTEMPTS = 10;

    private final Path file;
    private final Sql sql;

    private StudyLock(Path file, Sql sql) {
        this.file = file;
        this.sql = sql;
    }

    /** Either the lock, or a sentence on who has it. */
    record Attempt(Optional<StudyLock> lock, Optional<Message> holder) {}

    static Path fileOf(Path study) {
        return study.resolveSibling(study.getFileName() + ".lock");
    }

    /**
     * Tries to take the lock without waiting.
     *
     * @throws MaknaException if the lock file cannot be made
     */
    static Attempt tryTake(Path study, Clock clock) {
        Path file = fileOf(study);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Sql> held = hold(file, clock);
            if (held.isEmpty()) {
                return new Attempt(Optional.empty(), Optional.of(holder(study, file)));
            }
            // Whoever held it before may have deleted the file between our opening and locking it: then what we hold is a
            // file nobody else can find.
            if (token(file).equals(Optional.of(held.get().text("SELECT token FROM holder")))) {
                return new Attempt(Optional.of(new StudyLock(file, held.get())), Optional.empty());
            }
            held.get().close();
        }
        throw new MaknaException("store.lock-unstable", study.toString(), file.getFileName().toString());
    }

    private static Optional<Sql> hold(Path file, Clock clock) {
        dropRubbish(file);
        Sql sql = open(file, false);
        try {
            sql.run("BEGIN IMMEDIATE");
            sql.run("CREATE TABLE IF NOT EXISTS holder (token TEXT, process TEXT, person TEXT, machine TEXT, since TEXT)");
            sql.run("DELETE FROM holder");
            sql.update("INSERT INTO holder VALUES (?, ?, ?, ?, ?)", new Stamp(clock).guid(null),
                    Long.toString(ProcessHandle.current().pid()), System.getProperty("user.name", ""), machine(),
                    new Stamp(clock).now());
            sql.run("COMMIT");
            sql.run("BEGIN IMMEDIATE");
            return Optional.of(sql);
        } catch (BusyFile e) {
            sql.close();
            return Optional.empty();
        }
    }

    /** A lock file that is no database was not written by us, or was damaged by a crash: it locks nothing. */
    private static void dropRubbish(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (Sql sql = open(file, true)) {
            sql.number("PRAGMA schema_version");
        } catch (DamagedFile e) {
            LOG.warn("The lock file {} is unreadable and is made anew: {}", file, String.valueOf(e.getCause()));
            delete(file);
        } catch (MaknaException e) {
            LOG.debug("The lock file {} is being changed just now", file, e);
        }
    }

    private static Optional<String> token(Path file) {
        return read(file, "SELECT token FROM holder", row -> row.text(1));
    }

    private static Message holder(Path study, Path file) {
        return read(file, "SELECT person, machine, since FROM holder",
                row -> Message.of("store.in-use", study.toString(), row.text(1), row.text(2), row.text(3)))
                .orElseGet(() -> Message.of("store.in-use-by-someone", study.toString()));
    }

    private static <T> Optional<T> read(Path file, String query, Function<Row, T> mapper) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Sql sql = open(file, true)) {
            return sql.first(query, mapper);
        } catch (MaknaException | IllegalStateException e) {
            LOG.debug("The lock file {} cannot be read just now", file, e);
            return Optional.empty();
        }
    }

    private static Sql open(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        config.setReadOnly(readOnly);
        try {
            return new Sql(config.createConnection("jdbc:sqlite:" + file.toUri()), file);
        } catch (SQLException e) {
            throw Sql.failure("open " + file, e, file);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.debug("This machine has no name", e);
            return "";
        }
    }

    /** Gives the lock back and deletes its file. */
    @Override
    public void close() {
        // While it is still held, so that the file of a successor is never deleted. Where open files cannot be deleted, it
        // is tried again afterwards; a lock file that stays behind does no harm.
        boolean deleted = delete(file);
        sql.close();
        if (!deleted) {
            delete(file);
        }
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.debug("The lock file {} stays", file, e);
            return false;
        }
    }
}
