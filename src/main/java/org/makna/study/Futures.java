package org.makna.study;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for work on another thread and passes on what it threw, as if it had been done here. */
final class Futures {

    private Futures() {
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException original) {
                original.addSuppressed(new IllegalStateException("Waited for here"));
                throw original;
            }
            throw e;
        }
    }
}
