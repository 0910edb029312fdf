package org.makna.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.makna.model.MaknaException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Opens connections to one study file, each with the settings it must have.
 *
 * <p>Foreign keys are off and the journal is the slow one unless a connection asks otherwise, so nothing else opens one.
 */
final class Connections {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KIB = 64 * 1024;

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    /** The one connection that writes; every commit is on disk before it returns. */
    Sql writer(JournalMode journal) {
        SQLiteConfig config = common();
        config.setJournalMode(journal);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return open(config, "");
    }

    /** A connection that refuses to write, beside the writer's. */
    Sql reader() {
        SQLiteConfig config = common();
        // Where the file is gone, no empty one may take its place.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return readingOnly(open(config, ""));
    }

    /** A connection to a file that may not be written, whose folder may hold the journal of another instance. */
    Sql strictReader() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return readingOnly(open(config, ""));
    }

    /** A connection to a file that nobody can write: takes no locks and leaves no files. */
    Sql frozenReader() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return readingOnly(open(config, "?immutable=1"));
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        // Every statement on a logged table keeps a journal of its own in case it fails half-way; in a file, that alone
        // would be most of the time of a large edit.
        config.setTempStore(TempStore.MEMORY);
        return config;
    }

    private static Sql readingOnly(Sql sql) {
        sql.run("PRAGMA query_only = 1");
        return sql;
    }

    private Sql open(SQLiteConfig config, String parameters) {
        try {
            // A URI, because the driver would take a question mark in a plain file name for parameters.
            return new Sql(config.createConnection("jdbc:sqlite:" + file.toUri() + parameters), file);
        } catch (SQLException e) {
            throw Sql.failure("open " + file, e, file);
        }
    }

    /** What to say when the file cannot be reached at all. */
    static MaknaException noAccess(Path file, Throwable cause) {
        return new MaknaException(org.makna.model.Message.of("store.no-access", file.toString()), cause);
    }
}
