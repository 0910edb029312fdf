package org.makna.study;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.makna.model.Progress;

/**
 * Counts on a thread of its own while something else is done. Closing it stops the counting; nobody waits for numbers that
 * nobody wants any more.
 *
 * @param <T> what is counted
 */
final class CountingBeside<T> implements AutoCloseable {

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("makna-counting").factory());
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<T> counted;

    /**
     * Starts to count.
     *
     * @param work     is told when it should stop; what it reports is heard by nobody
     * @param progress asked whether to go on
     */
    CountingBeside(Function<Progress, T> work, Progress progress) {
        Progress quiet = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                // The other work reports; two at the same time would be confused.
            }

            @Override
            public boolean cancelled() {
                return closed.get() || progress.cancelled();
            }
        };
        counted = CompletableFuture.supplyAsync(() -> work.apply(quiet), thread);
    }

    /** Waits for what is counted, or throws what the counting threw. */
    T get() {
        return Futures.join(counted);
    }

    @Override
    public void close() {
        closed.set(true);
        thread.close();
    }
}
