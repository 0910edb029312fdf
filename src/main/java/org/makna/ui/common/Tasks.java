package org.makna.ui.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.makna.model.Progress;

/**
 * Runs everything that takes longer than a frame, and hands results over on the FX thread.
 *
 * <p>Called on the FX thread. With two direct executors all of it happens at once, for tests.
 */
public final class Tasks implements AutoCloseable {

    private final Executor background;
    private final Executor ui;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    /** Creates it on executors of one's own. */
    public Tasks(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Works on daemon threads and answers on the FX thread. */
    public static Tasks onThreads() {
        return new Tasks(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("makna-task-", 0).factory()),
                Platform::runLater);
    }

    /** The tasks to show in the status bar, the oldest first. */
    public ObservableList<RunningTask> running() {
        return running;
    }

    /**
     * Does work behind the window, without a place in the status bar.
     *
     * @param done   gets the result on the FX thread
     * @param failed gets what went wrong on the FX thread
     */
    public <T> void read(Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        submit(() -> {
            T result;
            try {
                result = work.run(Progress.NONE);
            } catch (Throwable e) {
                // Whatever goes wrong, errors too, must reach who asked: a view that waits would wait for ever.
                ui.execute(() -> failed.accept(e));
                return;
            }
            ui.execute(() -> done.accept(result));
        }, failed);
    }

    /**
     * Does long work that the status bar shows and that can be cancelled there.
     *
     * @param title what is done, for the status bar
     */
    public <T> RunningTask start(String title, Work<T> work, Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        RunningTask task = new RunningTask(title);
        running.add(task);
        Progress progress = new ShownProgress(task);
        submit(() -> {
            T result;
            try {
                result = work.run(progress);
            } catch (Throwable e) {
                ui.execute(() -> {
                    running.remove(task);
                    failed.accept(e);
                });
                return;
            }
            ui.execute(() -> {
                running.remove(task);
                done.accept(result);
            });
        }, e -> {
            running.remove(task);
            failed.accept(e);
        });
        return task;
    }

    /** Hands the result of an edit over on the FX thread. */
    public <T> void follow(CompletableFuture<T> edit, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        edit.whenComplete((result, thrown) -> ui.execute(() -> {
            if (thrown == null) {
                done.accept(result);
            } else {
                failed.accept(thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown);
            }
        }));
    }

    /** Does something on the FX thread when it comes to it; for any thread. */
    public void later(Runnable work) {
        ui.execute(work);
    }

    /** Makes a place where only the latest of several requests is answered, as in search while typing. */
    public Latest latest() {
        return new Latest();
    }

    /** Takes no more work; what runs is left to end with the program. */
    @Override
    public void close() {
        running.forEach(RunningTask::cancel);
        if (background instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }

    private void submit(Runnable work, Consumer<? super Throwable> failed) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException e) {
            failed.accept(e);
        }
    }

    /** A place where only the latest of several requests is answered. */
    public final class Latest {

        private @Nullable Request newest;

        private Latest() {
        }

        /** Does the work; an answer that a later request has overtaken is dropped, and its work is asked to stop. */
        public <T> void read(Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            drop();
            Request request = new Request();
            newest = request;
            Tasks.this.<T>read(ignored -> {
                if (request.cancelled()) {
                    throw new CancellationException("Overtaken before it began");
                }
                return work.run(request);
            }, result -> {
                if (newest == request) {
                    done.accept(result);
                }
            }, e -> {
                if (newest == request) {
                    failed.accept(e);
                }
            });
        }

        /** Forgets what was asked for. */
        public void drop() {
            if (newest != null) {
                newest.overtaken = true;
                newest = null;
            }
        }
    }

    private static final class Request implements Progress {

        private volatile boolean overtaken;

        @Override
        public void report(long done, long total, String what) {
        }

        @Override
        public boolean cancelled() {
            return overtaken;
        }
    }

    /** Shows the newest report; reports that come faster than the window can show them are passed over. */
    private final class ShownProgress implements Progress {

        private final RunningTask task;
        private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

        ShownProgress(RunningTask task) {
            this.task = task;
        }

        @Override
        public void report(long done, long total, String what) {
            double share = total > 0 ? (double) done / total : -1;
            if (waiting.getAndSet(() -> task.show(share, what)) == null) {
                ui.execute(() -> {
                    Runnable newest = waiting.getAndSet(null);
                    if (newest != null) {
                        newest.run();
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return task.isCancelled();
        }
    }
}
