package org.makna.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/**
 * Puts a backup in the place of a study.
 *
 * <p>The study as it was is first copied beside it, with its journal; only then is it replaced, in one move. So whenever
 * this is interrupted, a study of that name is there, and nothing of the old one is lost.
 */
final class Restoring {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss");
    /** What SQLite keeps beside a database; must not meet another database of the same name. */
    private static final List<String> JOURNALS = List.of("-wal", "-shm", "-journal");

    private final Path study;
    private final Keeping keeping;

    Restoring(Path study, Keeping keeping) {
        this.study = study.toAbsolutePath().normalize();
        this.keeping = keeping;
    }

    Optional<Path> from(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new MaknaException("store.missing", backup.toString());
        }
        if (!Backups.isWhole(backup)) {
            throw new MaknaException("store.backup-damaged", backup.toString());
        }
        StudyLock.Attempt attempt = StudyLock.tryTake(study, keeping.clock());
        if (attempt.lock().isEmpty()) {
            throw new MaknaException(attempt.holder().orElseThrow());
        }
        try (StudyLock held = attempt.lock().get()) {
            return replace(backup);
        } catch (IOException | SQLException e) {
            throw new MaknaException(Message.of("store.restore-failed", study.toString(), backup.toString()), e);
        }
    }

    private Optional<Path> replace(Path backup) throws IOException, SQLException {
        Path partial = study.resolveSibling(study.getFileName() + ".restoring");
        Files.deleteIfExists(partial);
        try (Sql source = new Connections(backup).frozenReader()) {
            Backups.copy(source, partial);
        }
        if (!Backups.isWhole(partial)) {
            Files.deleteIfExists(partial);
            throw new MaknaException("store.backup-damaged", backup.toString());
        }
        Optional<Path> kept = Optional.empty();
        if (Files.exists(study)) {
            Path aside = study.resolveSibling(Backups.nameOf(study) + " before restore "
                    + TIME.format(LocalDateTime.now(keeping.clock())) + Backups.ENDING);
            Files.copy(study, aside);
            kept = Optional.of(aside);
            for (String journal : JOURNALS) {
                Path beside = study.resolveSibling(study.getFileName() + journal);
                if (Files.exists(beside)) {
                    Files.copy(beside, study.resolveSibling(aside.getFileName() + journal));
                    Files.delete(beside);
                }
            }
        }
        Files.move(partial, study, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }
}
