package org.makna.ui.common;

import javafx.animation.AnimationTimer;

/** Does something with the next frame, once, however often it was asked for until then. For the FX thread. */
public final class NextFrame {

    private final AnimationTimer timer;

    /** @param work what is done */
    public NextFrame(Runnable work) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                work.run();
            }
        };
    }

    /** Asks for it. */
    public void ask() {
        timer.start();
    }

    /** Forgets that it was asked for. */
    public void drop() {
        timer.stop();
    }
}
