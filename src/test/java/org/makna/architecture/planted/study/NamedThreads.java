package org.makna.architecture.planted.study;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Innocent: a factory of named threads, and an executor with the factory of the JDK. */
class NamedThreads implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
        return new Thread(work, "named");
    }

    ExecutorService executor() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("named").factory());
    }
}
