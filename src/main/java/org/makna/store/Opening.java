package org.makna.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** The way to an open study: each thing that can be wrong with a file is found in turn and said in its own words. */
final class Opening {

    private final Path named;
    private final Keeping keeping;

    Opening(Path file, Keeping keeping) {
        this.named = file.toAbsolutePath().normalize();
        this.keeping = keeping;
    }

    StudyFile create(String title, String language) {
        Path folder = parentOf(named);
        if (!Files.isDirectory(folder)) {
            throw new MaknaException("store.no-folder", named.toString(), folder.toString());
        }
        try {
            Files.createFile(named);
        } catch (FileAlreadyExistsException e) {
            throw new MaknaException(Message.of("store.exists", named.toString()), e);
        } catch (IOException e) {
            throw new MaknaException(Message.of("store.cannot-create", named.toString(), folder.toString()), e);
        }
        boolean created = false;
        try {
            Path file = real();
            StudyLock lock = StudyLock.tryTake(file, keeping.clock()).lock()
                    .orElseThrow(() -> new MaknaException("store.exists", named.toString()));
            StudyFile study = orRelease(lock, () -> {
                try (Sql sql = new Connections(file).writer(Place.of(file).journal())) {
                    sql.transaction("BEGIN IMMEDIATE", rows -> {
                        Schema.climb(sql, 0);
                        return sql.update("INSERT INTO study (id, guid, title, language) VALUES (1, ?, ?, ?)",
                                new Stamp(keeping.clock()).guid(null), title, language);
                    });
                }
                return toEdit(file, lock, true);
            });
            created = true;
            return study;
        } finally {
            if (!created) {
                delete(named);
            }
        }
    }

    StudyFile open(Access access) {
        if (!Files.exists(named)) {
            throw new MaknaException("store.missing", named.toString());
        }
        Path file = real();
        if (Files.isDirectory(file)) {
            throw new MaknaException("store.is-folder", named.toString());
        }
        if (!Files.isReadable(file)) {
            throw new MaknaException("store.no-access", named.toString());
        }
        if (isEmpty(file)) {
            throw new MaknaException("store.empty", named.toString());
        }
        boolean writable = Files.isWritable(file) && Files.isWritable(parentOf(file));
        if (access == Access.READ) {
            return toRead(file, writable, Optional.empty());
        }
        if (!writable) {
            return toRead(file, false, Optional.of(Message.of("store.not-writable", file.toString())));
        }
        StudyLock.Attempt attempt = StudyLock.tryTake(file, keeping.clock());
        if (attempt.lock().isEmpty()) {
            return toRead(file, true, attempt.holder());
        }
        StudyLock lock = attempt.lock().get();
        return orRelease(lock, () -> {
            prepare(file);
            return toEdit(file, lock, false);
        });
    }

    /** Checks a file that is to be edited, and brings it up to this version. */
    private void prepare(Path file) {
        Connections connections = new Connections(file);
        int version;
        try (Sql sql = openWhole(file, connections::reader)) {
            version = Schema.versionOf(sql);
            if (version < Schema.VERSION) {
                new Backups(file, keeping).make(sql, LocalDateTime.now(keeping.clock()));
            }
        }
        if (version < Schema.VERSION) {
            try (Sql sql = connections.writer(Place.of(file).journal())) {
                sql.transaction("BEGIN IMMEDIATE", rows -> {
                    Schema.climb(sql, version);
                    return version;
                });
            }
        }
    }

    private StudyFile toEdit(Path file, StudyLock lock, boolean fresh) {
        Connections connections = new Connections(file);
        Place place = Place.of(file);
        Sql sql = connections.writer(place.journal());
        Writer writer = new Writer(sql, file.toString());
        BackupRounds rounds = new BackupRounds(new Backups(file, keeping), connections, keeping, fresh);
        return StudyFile.toEdit(file, keeping, new Readers(connections::reader, file.toString()),
                place.warning().stream().toList(),
                new StudyFile.Editing(lock, writer, new ChangeLog(sql, keeping.clock()), rounds,
                        new OpenedFile(file)));
    }

    private StudyFile toRead(Path file, boolean writable, Optional<Message> reason) {
        Connections connections = new Connections(file);
        Supplier<Sql> opener = connections::reader;
        if (!writable) {
            opener = Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
                    ? connections::strictReader
                    : connections::frozenReader;
        }
        try (Sql sql = openWhole(file, opener)) {
            if (Schema.versionOf(sql) < Schema.VERSION) {
                throw new MaknaException("store.older-cannot-migrate", file.toString());
            }
        }
        return StudyFile.toRead(file, keeping, new Readers(opener, file.toString()), reason);
    }

    /** A connection to a study that was found whole and not newer than this program. */
    private Sql openWhole(Path file, Supplier<Sql> opener) {
        Sql sql;
        try {
            sql = opener.get();
        } catch (DamagedFile e) {
            throw refused(file, e);
        }
        boolean whole = false;
        try {
            int version = Schema.versionOf(sql);
            if (version <= 0) {
                throw new MaknaException("store.no-study", file.toString());
            }
            if (version > Schema.VERSION) {
                throw new MaknaException("store.newer", file.toString(), version, Schema.VERSION);
            }
            if (!Soundness.isSound(sql)) {
                throw damaged(file);
            }
            whole = true;
            return sql;
        } catch (DamagedFile e) {
            throw refused(file, e);
        } finally {
            if (!whole) {
                sql.close();
            }
        }
    }

    /** If not even the first page is one of SQLite's, only backups can tell that this once was a study. */
    private MaknaException refused(Path file, DamagedFile e) {
        return e.isForeign() && new Backups(file, keeping).all().isEmpty()
                ? new MaknaException(Message.of("store.no-study", file.toString()), e)
                : damaged(file);
    }

    private MaknaException damaged(Path file) {
        Backups backups = new Backups(file, keeping);
        return backups.newestWhole()
                .map(backup -> new MaknaException("store.damaged", file.toString(), backup.getFileName().toString(),
                        backups.folder().toString()))
                .orElseGet(() -> new MaknaException("store.damaged-no-backup", file.toString(),
                        backups.folder().toString()));
    }

    private static <T> T orRelease(StudyLock lock, Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private Path real() {
        try {
            return named.toRealPath();
        } catch (IOException e) {
            throw Connections.noAccess(named, e);
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw Connections.noAccess(file, e);
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new MaknaException("store.is-folder", file.toString());
        }
        return parent;
    }

    private static void delete(Path file) {
        for (Path each : List.of(file, file.resolveSibling(file.getFileName() + "-wal"),
                file.resolveSibling(file.getFileName() + "-shm"))) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                throw Connections.noAccess(each, e);
            }
        }
    }
}
