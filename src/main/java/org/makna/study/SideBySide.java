package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.makna.model.MaknaException;

/** Does the same work on many things, as many at a time as there are processors. */
final class SideBySide {

    private static final long LOOK_MILLIS = 50;

    private SideBySide() {
    }

    /**
     * Works on all things and waits for the results.
     *
     * <p>Who cancels is not kept waiting for what is being worked on: that is interrupted and left alone, and what it still brings
     * is of no use to anybody.
     *
     * @return the results in the order of the things
     * @throws MaknaException if it was cancelled
     */
    static <T, R> List<R> map(List<T> things, Function<T, R> work, BooleanSupplier cancelled) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("makna-import-", 0).daemon().factory());
        try {
            List<CompletableFuture<R>> all = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), workers)).toList();
            List<R> results = new ArrayList<>();
            for (CompletableFuture<R> one : all) {
                results.add(result(one, cancelled));
            }
            if (cancelled.getAsBoolean()) {
                throw cancellation();
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(CompletableFuture<R> future, BooleanSupplier cancelled) {
        while (!cancelled.getAsBoolean()) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Time to ask again whether to go on.
            } catch (ExecutionException e) {
                return Futures.join(future);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancellation();
            }
        }
        throw cancellation();
    }

    static MaknaException cancellation() {
        return new MaknaException("study.import-cancelled");
    }
}
