package org.makna.model;

import java.util.concurrent.CancellationException;

/** Where long work reports to, and asks whether to go on. Called from the thread that works. */
public interface Progress {

    /** Says nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total, String what) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param done  units done
     * @param total units in all, or -1 when not known
     * @param what  what is being worked on, such as a file name
     */
    void report(long done, long total, String what);

    /** Whether the work should stop and leave nothing behind. */
    boolean cancelled();

    /**
     * Goes on, or stops the work.
     *
     * @throws CancellationException if the work should stop
     */
    default void goOn() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
