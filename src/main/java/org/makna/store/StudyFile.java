package org.makna.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.Finding;
import org.makna.model.HistoryStep;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.StudyChange;
import org.makna.model.StudyInfo;

/**
 * An open study file: the one door to all that is in it.
 *
 * <p>Edits run one after another on the writer thread, each as one transaction and one step of the change log; reads run
 * on the caller's thread, each in one state of the study. All methods may be called from any thread. Futures complete on
 * the writer thread, so what follows them must be short.
 *
 * <pre>{@code
 * try (StudyFile study = StudyFile.open(file, Access.WRITE)) {
 *     study.edit(Message.of("code.created", "Cost"), "Ana",
 *             rows -> rows.codes().create(NewCode.named(null, "Cost", "#d55e00"))).join();
 * }
 * }</pre>
 */
public final class StudyFile implements AutoCloseable {

    private final Path path;
    private final Keeping keeping;
    private final Readers readers;
    private final Optional<Message> reason;
    private final List<Message> warnings;
    private final @Nullable Editing editing;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile Consumer<StudyChange> listener = change -> {
    };

    private StudyFile(Path path, Keeping keeping, Readers readers, Optional<Message> reason, List<Message> warnings,
            @Nullable Editing editing) {
        this.path = path;
        this.keeping = keeping;
        this.readers = readers;
        this.reason = reason;
        this.warnings = warnings;
        this.editing = editing;
    }

    /** What only an instance that may edit has. */
    record Editing(StudyLock lock, Writer writer, ChangeLog log, BackupRounds rounds, OpenedFile file) {}

    static StudyFile toEdit(Path path, Keeping keeping, Readers readers, List<Message> warnings, Editing editing) {
        return new StudyFile(path, keeping, readers, Optional.empty(), warnings, editing);
    }

    static StudyFile toRead(Path path, Keeping keeping, Readers readers, Optional<Message> reason) {
        return new StudyFile(path, keeping, readers, reason, List.of(), null);
    }

    /**
     * Makes an empty study and opens it.
     *
     * @param language BCP 47 code of most documents, or empty
     * @throws MaknaException if there is such a file already, or its folder is missing or cannot be written
     */
    public static StudyFile create(Path file, String title, String language) {
        return new Opening(file, Keeping.USUAL).create(title, language);
    }

    /**
     * Opens a study after checking that it is whole.
     *
     * @throws MaknaException if it is missing, no study, made by a newer version, or damaged; the file stays as it is
     */
    public static StudyFile open(Path file, Access access) {
        return new Opening(file, Keeping.USUAL).open(access);
    }

    /**
     * Puts a backup in the place of a study, which is kept beside it under another name.
     *
     * @return where the study as it was is kept, or empty when there was none
     * @throws MaknaException if the study is open somewhere, or the backup is not whole
     */
    public static Optional<Path> restore(Path study, Path backup) {
        return new Restoring(study, Keeping.USUAL).from(backup);
    }

    /** The backups of a study, newest first; the study itself may be damaged or gone. */
    public static List<Path> backupsOf(Path study) {
        return new Backups(study, Keeping.USUAL).all();
    }

    /** The file, with links resolved. */
    public Path path() {
        return path;
    }

    /** Whether every edit will be refused. */
    public boolean readOnly() {
        return editing == null;
    }

    /** Why it was opened to read only although it was to be edited. */
    public Optional<Message> readOnlyReason() {
        return reason;
    }

    /** What the user should know about where the study lies and about its backups. */
    public List<Message> warnings() {
        List<Message> all = new ArrayList<>(warnings);
        if (editing != null) {
            all.addAll(editing.rounds().warnings());
        }
        return List.copyOf(all);
    }

    /**
     * Runs work as one transaction and one step of the change log.
     *
     * <p>When the work throws, nothing of it stays and the future fails with that very exception. When it changes no row,
     * no step is recorded and the revision stays.
     *
     * @param label what was done, for the history and the undo menu; its arguments are text, numbers or messages
     * @param coder who does it
     */
    public <T> CompletableFuture<Committed<T>> edit(Message label, String coder, EditWork<T> work) {
        return edit(rows -> label, coder, work);
    }

    /**
     * Runs work as one step whose label is made of the rows as they are before it, such as the name of what is deleted.
     *
     * @see #edit(Message, String, EditWork)
     */
    public <T> CompletableFuture<Committed<T>> edit(Function<Rows, Message> label, String coder, EditWork<T> work) {
        return onWriter(editing -> {
            Committed<T> committed = editing.log().edit(label, coder, work);
            announce(editing, committed.change().stream().toList());
            return committed;
        });
    }

    /** Takes back the newest edit in force; empty when there is none. */
    public CompletableFuture<Optional<StudyChange>> undo(String coder) {
        return onWriter(editing -> {
            Optional<StudyChange> change = editing.log().undo(coder);
            announce(editing, change.stream().toList());
            return change;
        });
    }

    /** Brings back the edit that was undone last; empty when there is none. */
    public CompletableFuture<Optional<StudyChange>> redo(String coder) {
        return onWriter(editing -> {
            Optional<StudyChange> change = editing.log().redo(coder);
            announce(editing, change.stream().toList());
            return change;
        });
    }

    /**
     * Takes back all edits in force after a revision, the newest first, each as a step of its own; all of them or none. The
     * future fails with a {@link MaknaException} if the study has no such revision or its log was trimmed.
     */
    public CompletableFuture<List<StudyChange>> undoTo(long revision, String coder) {
        return onWriter(editing -> {
            List<StudyChange> changes = editing.log().undoTo(revision, coder);
            announce(editing, changes);
            return changes;
        });
    }

    /**
     * Names who is told of every commit: on the writer thread, in the order of the revisions, before the future of the edit
     * completes. The listener must be quick, must not throw, and must not wait for another edit.
     */
    public void announceTo(Consumer<StudyChange> listener) {
        this.listener = listener;
    }

    private void announce(Editing mine, List<StudyChange> changes) {
        changes.forEach(listener);
        if (!changes.isEmpty()) {
            mine.rounds().afterCommit();
        }
    }

    /**
     * Writes texts and original files ahead of the edit that will refer to them, so that an import need not hold them all
     * in memory. Contents that are there already are left alone.
     *
     * @return the keys of those that were new, which {@link #discardContent} may take back
     */
    public CompletableFuture<Set<String>> putContent(Collection<Content> contents) {
        return onWriter(editing -> editing.log().unrecorded(sql -> {
            ContentStore store = new ContentStore(sql);
            return contents.stream().filter(content -> store.put(content) > 0).map(Content::key)
                    .collect(Collectors.toSet());
        }));
    }

    /**
     * Removes those of the contents that no document refers to, after an import was cancelled or left files out. Only keys that
     * {@link #putContent} gave belong here: others may be needed to redo what was undone.
     *
     * @return how many were removed
     */
    public CompletableFuture<Integer> discardContent(Collection<String> keys) {
        return onWriter(editing -> editing.log().unrecorded(sql -> new ContentStore(sql).discard(keys)));
    }

    private <T> CompletableFuture<T> onWriter(Function<Editing, T> work) {
        Editing mine = editing;
        if (mine == null) {
            return CompletableFuture.failedFuture(new MaknaException(
                    Message.of("store.read-only", path.toString())));
        }
        return mine.writer().submit(() -> {
            mine.file().require();
            return work.apply(mine);
        });
    }

    /**
     * Reads one state of the study, on the calling thread.
     *
     * @param query must not keep the rows it is given, nor change them
     */
    public <T> T read(Function<Rows, T> query) {
        return readers.read(sql -> query.apply(new Rows(sql, keeping.clock())));
    }

    /** Title, language and revision. */
    public StudyInfo info() {
        return read(rows -> rows.info().get());
    }

    /** Loads everything that can be counted, in one pass over each table. */
    public CodedCorpus corpus() {
        return read(rows -> new CorpusLoader(rows).load());
    }

    /** Loads the same but for the codings, which are most of it. */
    public CodedCorpus corpusWithoutCodings() {
        return read(rows -> new CorpusLoader(rows).loadWithoutCodings());
    }

    /**
     * What changed since a revision, all steps taken together; without parts when nothing did.
     *
     * @return empty if the revision is none of this study or the log of that time was trimmed: then everything may differ
     */
    public Optional<StudyChange> changesSince(long revision) {
        return read(rows -> rows.history().changesSince(revision));
    }

    /** The audit trail, oldest step first. */
    public List<HistoryStep> history() {
        return read(rows -> rows.history().all());
    }

    /** Checks the whole file, its ranges and contents; takes a while for a large one. */
    public List<Finding> check() {
        return read(rows -> new StudyCheck(rows).findings());
    }

    /**
     * Makes a backup now.
     *
     * @return where it is
     * @throws MaknaException if it cannot be written
     */
    public Path backup() {
        Backups backups = new Backups(path, keeping);
        LocalDateTime now = LocalDateTime.now(keeping.clock());
        Editing mine = editing;
        if (mine == null || mine.file().isThere()) {
            return readers.read(rows -> backups.make(rows, now));
        }
        // What was committed can still be read through the connection that wrote it.
        try {
            return mine.writer().submit(() -> mine.log().committed(sql -> backups.make(sql, now))).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MaknaException known) {
                throw known;
            }
            throw e;
        }
    }

    /** The backups of this study, newest first. */
    public List<Path> backups() {
        return new Backups(path, keeping).all();
    }

    /**
     * Finishes all edits handed in, leaves one whole file without journal, and lets others edit. Closing again does nothing.
     *
     * @throws IllegalStateException if called on the writer thread, which cannot wait for itself
     */
    @Override
    public void close() {
        Editing mine = editing;
        if (mine != null) {
            mine.writer().requireOtherThread();
        }
        if (!open.compareAndSet(true, false)) {
            return;
        }
        if (mine == null) {
            readers.close();
            return;
        }
        try (StudyLock lock = mine.lock(); Writer writer = mine.writer()) {
            writer.finish();
            mine.rounds().close();
            readers.close();
        }
    }
}
