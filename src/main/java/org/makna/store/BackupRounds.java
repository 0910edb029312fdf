package org.makna.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup now and then while a study is edited.
 *
 * <p>Whether it is time is asked after each commit, so that a study nobody edits makes none. The copy is made on a thread
 * and a connection of its own: edits neither wait for it nor fail with it.
 */
final class BackupRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRounds.class);

    private final Backups backups;
    private final Connections connections;
    private final Keeping keeping;
    private final ExecutorService thread;
    private volatile @Nullable Message warning;
    /** When the newest backup was begun; used on the writer thread alone. */
    private @Nullable LocalDateTime latest;

    /** @param fresh whether the study was made just now, so that there is nothing yet to lose */
    BackupRounds(Backups backups, Connections connections, Keeping keeping, boolean fresh) {
        this.backups = backups;
        this.connections = connections;
        this.keeping = keeping;
        this.latest = fresh ? LocalDateTime.now(keeping.clock()) : backups.newestTime().orElse(null);
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("makna-backup").factory());
    }

    /** Starts a backup when the last one is old enough; called on the writer thread. */
    void afterCommit() {
        LocalDateTime now = LocalDateTime.now(keeping.clock());
        if (latest == null || !now.isBefore(latest.plus(keeping.every()))) {
            latest = now;
            thread.execute(() -> round(now));
        }
    }

    private void round(LocalDateTime now) {
        try (Sql source = connections.reader()) {
            backups.make(source, now);
            warning = null;
        } catch (MaknaException e) {
            LOG.warn("No backup was made", e);
            warning = e.message();
        } catch (RuntimeException e) {
            LOG.error("No backup was made", e);
            warning = Message.of("store.backup-failed", backups.study().toString(), backups.folder().toString());
        }
    }

    /** Why the newest round made no backup, if it did not. */
    List<Message> warnings() {
        return Optional.ofNullable(warning).stream().toList();
    }

    /** Waits for a backup that is being made. */
    @Override
    public void close() {
        thread.shutdown();
        Waiting.uninterruptibly(() -> thread.awaitTermination(1, TimeUnit.HOURS));
    }
}
