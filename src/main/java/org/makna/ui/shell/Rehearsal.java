package org.makna.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Workspace;

/**
 * Opens the sample study, reads a document, visits every desk and quits, all by itself.
 *
 * <p>The installer starts the program so once and keeps what the JVM learnt, which makes later starts quick. Asked for by
 * the property {@code makna.rehearsal}; for the FX thread.
 */
final class Rehearsal extends AnimationTimer {

    /** Frames in which nothing runs any more before the next step is taken. */
    private static final int CALM = 12;

    private final StudyWindow window;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int calm;

    Rehearsal(StudyWindow window) {
        this.window = window;
        steps.add(() -> run(Action.OPEN_SAMPLE));
        steps.add(this::read);
        for (Desk desk : Desk.values()) {
            steps.add(() -> run(desk.action()));
        }
        steps.add(() -> run(Action.QUIT));
    }

    static boolean isWanted() {
        return Boolean.getBoolean("makna.rehearsal");
    }

    @Override
    public void handle(long now) {
        calm = window.services().tasks().running().isEmpty() ? calm + 1 : 0;
        if (calm >= CALM && !steps.isEmpty()) {
            calm = 0;
            steps.remove().run();
        }
    }

    private void run(Action action) {
        window.services().actions().run(action);
    }

    private void read() {
        Workspace workspace = window.workspace().orElseThrow();
        workspace.navigator().open(workspace.now().get().documents().allDocuments().getFirst().document().id());
    }
}
