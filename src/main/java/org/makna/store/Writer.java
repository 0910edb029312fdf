package org.makna.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;

/** The one thread that writes to a study, with the one connection that may. Work runs in the order it was handed in. */
final class Writer implements AutoCloseable {

    private final Sql sql;
    private final String name;
    private final ExecutorService thread;
    private volatile @Nullable Thread worker;

    Writer(Sql sql, String name) {
        this.sql = sql;
        this.name = name;
        this.thread = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("makna-writer").factory());
    }

    /** Hands work in; the future completes on the writer thread, with the very exception the work threw if it did. */
    <T> CompletableFuture<T> submit(Supplier<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                worker = Thread.currentThread();
                run(work, future);
            });
        } catch (RejectedExecutionException e) {
            future.completeExceptionally(new MaknaException("store.closed", name));
        }
        return future;
    }

    private static <T> void run(Supplier<T> work, CompletableFuture<T> future) {
        T result;
        try {
            result = work.get();
        } catch (Throwable e) {
            // Not swallowed: whoever handed the work in gets it, errors as well as exceptions.
            future.completeExceptionally(e);
            return;
        }
        future.complete(result);
    }

    void requireOtherThread() {
        if (Thread.currentThread() == worker) {
            throw new IllegalStateException("The writer thread cannot wait for itself");
        }
    }

    /** Takes no more work and waits until all that was handed in is done. */
    void finish() {
        requireOtherThread();
        thread.shutdown();
        Waiting.uninterruptibly(() -> thread.awaitTermination(1, TimeUnit.HOURS));
    }

    /** Finishes, and leaves the file without a journal. */
    @Override
    public void close() {
        finish();
        try {
            sql.run("PRAGMA optimize");
            sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            sql.close();
        }
    }
}
