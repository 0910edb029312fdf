package org.makna.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.makna.model.StudyChange;
import org.makna.ui.common.Tasks;

/**
 * Follows the commits of a study: reads what the window shows anew, once for all commits that came meanwhile, in order.
 *
 * <p>Only one reading is under way at a time, so an older one never comes after a newer one.
 *
 * @param <S> what is read
 */
final class Follower<S> {

    /** Gets what was read, on the FX thread. */
    interface Shown<S> {

        /**
         * A reading is there.
         *
         * @param changes what it has that the last one had not, in order; may be empty
         */
        void show(S read, List<StudyChange> changes);
    }

    private final Tasks tasks;
    private final Supplier<S> reading;
    private final Shown<S> shown;
    private final java.util.function.Consumer<? super Throwable> failed;
    private final Object lock = new Object();
    private List<StudyChange> pending = new ArrayList<>();
    private boolean wanted;
    private boolean underWay;
    /** What waits for the next reading; used on the FX thread alone. */
    private final List<Runnable> after = new ArrayList<>();

    Follower(Tasks tasks, Supplier<S> reading, Shown<S> shown,
            java.util.function.Consumer<? super Throwable> failed) {
        this.tasks = tasks;
        this.reading = reading;
        this.shown = shown;
        this.failed = failed;
    }

    /** Takes note of a commit; for any thread. */
    void changed(StudyChange change) {
        synchronized (lock) {
            pending.add(change);
            wanted = true;
        }
        tasks.later(this::begin);
    }

    /** Reads again although nothing was committed. */
    void refresh() {
        synchronized (lock) {
            wanted = true;
        }
        begin();
    }

    /** Does something when all that was committed so far is shown; for the FX thread. */
    void whenShown(Runnable work) {
        synchronized (lock) {
            if (wanted || underWay) {
                after.add(work);
                return;
            }
        }
        work.run();
    }

    private void begin() {
        List<StudyChange> taken;
        synchronized (lock) {
            if (underWay || !wanted) {
                return;
            }
            underWay = true;
            wanted = false;
            taken = pending;
            pending = new ArrayList<>();
        }
        // What was taken is committed, so the reading that begins now has it.
        tasks.read(progress -> reading.get(), read -> end(() -> shown.show(read, taken), true), thrown -> {
            // What was not shown is told with the next reading.
            synchronized (lock) {
                pending.addAll(0, taken);
            }
            end(() -> failed.accept(thrown), false);
        });
    }

    private void end(Runnable show, boolean read) {
        boolean more;
        synchronized (lock) {
            underWay = false;
            more = wanted;
        }
        List<Runnable> due = more || !read ? List.of() : List.copyOf(after);
        if (!due.isEmpty()) {
            after.clear();
        }
        try {
            guarded(show);
            due.forEach(this::guarded);
        } finally {
            begin();
        }
    }

    /** One callback that fails must not keep the others, nor the next reading, from coming. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }
}
