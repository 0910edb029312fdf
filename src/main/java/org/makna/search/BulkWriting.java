package org.makna.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.makna.model.Progress;

/**
 * Writes many documents on several threads.
 *
 * <p>The calling thread takes the documents one by one and waits while enough of them are under way, measured in characters, so that a
 * study larger than the memory can be indexed.
 */
final class BulkWriting {

    /** UTF-16 units of text under way at once; a larger document goes alone. */
    private static final int UNDER_WAY = 4_000_000;

    /** So few documents are written by the calling thread: most edits change one, and threads cost more than that. */
    private static final int FEW = 16;

    private final IndexWriter writer;
    private final boolean replacing;
    private final Progress progress;
    private final Runnable now;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong done = new AtomicLong();

    /**
     * Creates one.
     *
     * @param replacing whether documents may be in the index already
     * @param now       called from the calling thread after each document was handed out
     */
    BulkWriting(IndexWriter writer, boolean replacing, Progress progress, Runnable now) {
        this.writer = writer;
        this.replacing = replacing;
        this.progress = progress;
        this.now = now;
    }

    /**
     * Adds all documents.
     *
     * @return whether all were added; false when cancelled
     * @throws IOException if one could not be written
     */
    boolean add(Iterable<IndexedDocument> documents) throws IOException {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        Semaphore room = new Semaphore(UNDER_WAY);
        boolean cancelled = false;
        int handedOut = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("makna-index-", 0).daemon().factory())) {
            Iterator<IndexedDocument> iterator = documents.iterator();
            while (!cancelled && failure.get() == null && iterator.hasNext()) {
                IndexedDocument document = iterator.next();
                if (handedOut++ < FEW) {
                    write(document);
                } else {
                    int size = Math.clamp(document.text().length(), 1, UNDER_WAY);
                    room.acquireUninterruptibly(size);
                    workers.execute(() -> {
                        try {
                            write(document);
                        } finally {
                            room.release(size);
                        }
                    });
                }
                progress.report(done.get(), -1, "");
                now.run();
                cancelled = progress.cancelled();
            }
        }
        rethrow();
        progress.report(done.get(), -1, "");
        return !cancelled;
    }

    private void write(IndexedDocument document) {
        if (failure.get() != null) {
            return;
        }
        try {
            if (replacing) {
                writer.updateDocument(IndexSchema.key(document.id()), IndexSchema.document(document));
            } else {
                writer.addDocument(IndexSchema.document(document));
            }
            done.incrementAndGet();
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void rethrow() throws IOException {
        switch (failure.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
