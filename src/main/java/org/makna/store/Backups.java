package org.makna.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * The ring of backups of a study, in the folder {@code name.backups} beside it.
 *
 * <p>A backup is copied page by page through SQLite, never as a file, so that it holds one state of the study even while
 * that is edited. It is checked before it gets its name: a name is a promise that it is whole.
 */
final class Backups {

    /** Result code of SQLite for success; the driver returns the code of a copy instead of throwing. */
    private static final int SQLITE_OK = 0;
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss");
    static final String ENDING = ".makna";

    private final Path study;
    private final Keeping keeping;
    private final Path folder;
    private final String prefix;

    Backups(Path study, Keeping keeping) {
        this.study = study;
        this.keeping = keeping;
        String name = nameOf(study);
        this.folder = study.resolveSibling(name + ".backups");
        this.prefix = name + " backup ";
    }

    /** The name of a study file without its ending. */
    static String nameOf(Path study) {
        String file = study.getFileName().toString();
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    Path study() {
        return study;
    }

    Path folder() {
        return folder;
    }

    /** All backups, newest first. */
    List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> timeOf(file).isPresent())
                    .sorted(Comparator.comparing(Backups::order).reversed()).toList();
        } catch (IOException e) {
            throw Connections.noAccess(folder, e);
        }
    }

    /** What backups are ordered by: without the ending, the second of one second comes after the first. */
    private static String order(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** The newest backup that is still whole. */
    Optional<Path> newestWhole() {
        return all().stream().filter(Backups::isWhole).findFirst();
    }

    /** When the newest backup was made, in the time zone of the clock. */
    Optional<LocalDateTime> newestTime() {
        return all().stream().findFirst().flatMap(this::timeOf);
    }

    /**
     * Copies the study from a connection to it, and lets the oldest backups go.
     *
     * @param now what time it gets into its name
     * @return the new backup
     * @throws MaknaException if it cannot be written or would not be whole
     */
    Path make(Sql source, LocalDateTime now) {
        Path partial = folder.resolve(prefix + TIME.format(now) + ".partial");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(partial);
            copy(source, partial);
            if (!isWhole(partial)) {
                throw new MaknaException("store.backup-not-whole", study.toString(), folder.toString());
            }
            Path backup = Files.move(partial, free(now), StandardCopyOption.ATOMIC_MOVE);
            dropOldest();
            return backup;
        } catch (IOException | SQLException e) {
            throw new MaknaException(Message.of("store.backup-failed", study.toString(), folder.toString()), e);
        } finally {
            discard(partial);
        }
    }

    /** Copies all pages at once, which holds a read transaction and so one state; writers go on in the log meanwhile. */
    static void copy(Sql source, Path target) throws SQLException {
        int code = source.connection().unwrap(SQLiteConnection.class).getDatabase().backup("main", target.toString(),
                null,
                100, 100, -1);
        if (code != SQLITE_OK) {
            throw new SQLException("The copy ended with result code " + code, "", code);
        }
    }

    /** Whether a file is a study of this or an older version without damage. */
    static boolean isWhole(Path file) {
        try (Sql sql = new Connections(file).frozenReader()) {
            return Schema.versionOf(sql) > 0 && Soundness.isSound(sql);
        } catch (MaknaException | IllegalStateException e) {
            LOG.debug("{} is not whole", file, e);
            return false;
        }
    }

    /** A second backup in one second gets a number. */
    private Path free(LocalDateTime now) {
        Path first = folder.resolve(prefix + TIME.format(now) + ENDING);
        Path free = first;
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(prefix + TIME.format(now) + " (" + number + ")" + ENDING);
        }
        return free;
    }

    private void dropOldest() {
        List<Path> all = all();
        for (Path old : all.subList(Math.min(keeping.backups(), all.size()), all.size())) {
            discard(old);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", file, e);
        }
    }

    private Optional<LocalDateTime> timeOf(Path backup) {
        String name = backup.getFileName().toString();
        int end = prefix.length() + "yyyy-MM-dd HH-mm-ss".length();
        if (!name.startsWith(prefix) || !name.endsWith(ENDING) || name.length() < end) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(prefix.length(), end), TIME));
        } catch (DateTimeParseException e) {
            LOG.debug("{} is not named as a backup", backup, e);
            return Optional.empty();
        }
    }
}
