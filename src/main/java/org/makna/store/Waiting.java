package org.makna.store;

/** Waits for something that must not be left half done. */
final class Waiting {

    /** Something that may take a while. */
    interface Wait {
        boolean ended() throws InterruptedException;
    }

    private Waiting() {
    }

    /** Waits to the end and passes an interruption on afterwards. */
    static void uninterruptibly(Wait wait) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = wait.ended();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
