package org.makna.study;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.StudyChange;
import org.makna.search.IndexedDocument;
import org.makna.search.TextIndex;
import org.makna.store.StudyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of a study: opened when first needed, always brought to the study's revision before it answers.
 *
 * <p>It lies in the user's cache folder under the study's guid and path, and can be built again at any time. What it holds is
 * compared with the study's texts when it is opened, because a copy of the study or a restored backup may carry the same
 * revision with other texts. Where another process keeps it, or the folder cannot be written, an index in memory serves instead.
 */
final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** How long a search waits for a change to be taken in; building an index takes longer. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final StudyFile file;
    private final Path folder;
    private final String guid;
    private final ExecutorService follower = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("makna-index").daemon().factory());
    private final AtomicBoolean following = new AtomicBoolean();
    private @Nullable NoteFinder notes;
    private volatile @Nullable TextIndex open;
    private volatile boolean closing;

    /** Goes on until the study is closed: nobody waits for an index that nothing will ask any more. */
    private final Progress untilClosing = new Progress() {
        @Override
        public void report(long done, long total, String what) {
        }

        @Override
        public boolean cancelled() {
            return closing;
        }
    };

    SearchIndex(StudyFile file, UserFolders folders) {
        this.file = file;
        this.guid = file.info().guid();
        String place = Integer.toHexString(file.path().toAbsolutePath().normalize().toString().hashCode());
        this.folder = folders.cache().resolve("index").resolve(guid + "-" + place);
    }

    /**
     * The index at the study's latest revision. One whose files went away or were damaged under its hands is built anew, in memory
     * where the folder cannot be used any more.
     */
    synchronized TextIndex current() {
        try {
            return upToDate();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The search index cannot go on and is opened anew", e);
            forget();
        }
        try {
            return upToDate();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The search index cannot be written; searching in memory", e);
            forget();
        }
        open = TextIndex.inMemory(guid);
        return upToDate();
    }

    private TextIndex upToDate() {
        TextIndex index = open;
        boolean compare = index == null;
        if (index == null) {
            index = openIndex();
            open = index;
        }
        if (index.seenRevision() != file.info().revision()) {
            index = writable(index);
            catchUp(index);
        }
        if (compare && !index.shows(textKeys())) {
            index = writable(index);
            rebuild(index);
        }
        return index;
    }

    /** Finds text in what a researcher wrote. */
    NoteFinder notes(Study study) {
        synchronized (follower) {
            NoteFinder found = notes;
            if (found == null) {
                found = new NoteFinder(study, file);
                notes = found;
                if (closing) {
                    found.close();
                }
            }
            return found;
        }
    }

    /**
     * What can be searched now.
     *
     * @param index the index
     * @param whole whether it shows the study's latest revision
     */
    record State(TextIndex index, boolean whole) {}

    /**
     * The index at the study's latest revision; while that takes long to build, what there is of it so far.
     *
     * @throws CancellationException if the study is being closed, or the thread was interrupted
     */
    State now() {
        try {
            Future<TextIndex> whole = follower.submit(this::current);
            while (true) {
                try {
                    return new State(whole.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), true);
                } catch (TimeoutException e) {
                    TextIndex partly = open;
                    if (partly != null) {
                        return new State(partly, false);
                    }
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (RejectedExecutionException e) {
            throw new CancellationException();
        }
    }

    /** Hears that the study changed; an open index follows in the background. Never waits. */
    void changed() {
        if (open == null || !following.compareAndSet(false, true)) {
            return;
        }
        try {
            follower.execute(() -> {
                following.set(false);
                if (!closing) {
                    follow();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The study is being closed; the index catches up when it is opened again", e);
        }
    }

    private void follow() {
        try {
            current();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not follow; the next search opens it anew", e);
            forget();
        }
    }

    /** Compares the index with the study. A missing index is built first, as a search would. */
    synchronized List<Finding> check() {
        return current().check(textKeys(), file.info().revision());
    }

    private TextIndex openIndex() {
        try {
            return TextIndex.open(folder, guid);
        } catch (MaknaException e) {
            LOG.info("Another process keeps the index, or it cannot be written: {}", e.getMessage());
        }
        try {
            return TextIndex.openReadOnly(folder, guid);
        } catch (MaknaException e) {
            LOG.warn("Searching in memory, since the cache folder cannot be used: {}", e.getMessage());
            return TextIndex.inMemory(guid);
        }
    }

    /** The index itself, or one in memory in the place of one that another process keeps. */
    private TextIndex writable(TextIndex index) {
        if (!index.isReadOnly()) {
            return index;
        }
        index.close();
        TextIndex memory = TextIndex.inMemory(guid);
        open = memory;
        return memory;
    }

    private Map<Long, String> textKeys() {
        Map<Long, String> keys = new HashMap<>();
        file.read(rows -> rows.documents().all()).forEach(document -> keys.put(document.id(), document.textKey()));
        return keys;
    }

    private void catchUp(TextIndex index) {
        long seen = index.seenRevision();
        long revision = file.info().revision();
        Optional<StudyChange> changes = seen < 0 || seen > revision ? Optional.empty() : file.changesSince(seen);
        if (changes.isEmpty()) {
            rebuild(index);
            return;
        }
        Set<Long> touched = new HashSet<>();
        for (StudyChange.Part part : changes.get().parts()) {
            if (part instanceof StudyChange.Documents documents) {
                touched.addAll(documents.ids());
            }
        }
        List<Document> changed = new ArrayList<>();
        if (!touched.isEmpty()) {
            for (Document document : file.read(rows -> rows.documents().all())) {
                if (touched.remove(document.id())) {
                    changed.add(document);
                }
            }
        }
        index.update(lazily(changed), touched, changes.get().revision());
        if (!changed.isEmpty() || !touched.isEmpty()) {
            index.commit();
        }
    }

    private void rebuild(TextIndex index) {
        List<Document> all = file.read(rows -> rows.documents().all());
        index.rebuild(lazily(all), file.info().revision(), untilClosing);
    }

    /** Reads each text only when the index takes it. */
    private Iterable<IndexedDocument> lazily(List<Document> documents) {
        return () -> {
            Iterator<Document> next = documents.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return next.hasNext();
                }

                @Override
                public IndexedDocument next() {
                    Document document = next.next();
                    return file.read(rows -> new IndexedDocument(document.id(), document.textKey(), document.language(),
                            rows.contents().text(document.textKey()), rows.documents().sections(document.id())));
                }
            };
        };
    }

    private synchronized void forget() {
        TextIndex index = open;
        open = null;
        if (index != null) {
            try {
                index.close();
            } catch (RuntimeException e) {
                LOG.warn("The search index could not be closed", e);
            }
        }
    }

    @Override
    public void close() {
        // No interrupt: it would close the files of the index under the writer's hands.
        closing = true;
        synchronized (follower) {
            if (notes != null) {
                notes.close();
            }
        }
        follower.shutdown();
        forget();
    }
}
