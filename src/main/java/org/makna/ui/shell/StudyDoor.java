package org.makna.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.makna.model.MaknaException;
import org.makna.study.Study;
import org.makna.ui.common.Problems;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.ReadingPlaces;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Workspace;

/** Opens and closes studies behind the window, one after another. For the FX thread. */
final class StudyDoor {

    /**
     * A study that has just been opened.
     *
     * @param first  what it holds
     * @param places where its reader was
     */
    record Opened(Study study, Workspace.Snapshot first, ReadingPlaces places) {}

    private final PreferencesFile file;
    private final Tasks tasks;
    private final Problems problems;
    private boolean opening;
    /** Done when the study that was left last is closed. */
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    StudyDoor(PreferencesFile file, Tasks tasks, Problems problems) {
        this.file = file;
        this.tasks = tasks;
        this.problems = problems;
    }

    /** Whether a study is just being opened. */
    boolean isOpening() {
        return opening;
    }

    /**
     * Opens a study; where that fails, the reader is told.
     *
     * @param work  opens or makes it, off the FX thread
     * @param coder who works in it, or blank
     */
    void open(Path path, Supplier<Study> work, String coder, Services services, Consumer<Opened> then) {
        opening = true;
        CompletableFuture<Void> before = closing;
        tasks.start(services.text("ui.opening", String.valueOf(path.getFileName())), progress -> {
            // The lock of a study that is just being closed must be free before it is opened again.
            before.join();
            Study opened = work.get();
            try {
                opened.actAs(coder);
                return new Opened(opened, Workspace.read(opened),
                        new ReadingPlaces(file.places(opened.info().guid()).read()));
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        }, opened -> {
            opening = false;
            then.accept(opened);
        }, thrown -> {
            opening = false;
            problems.failed(thrown);
            services.prompts().tell(services.text("ui.open-failed", String.valueOf(path.getFileName())),
                    thrown instanceof MaknaException known
                            ? services.messages().text(known.message())
                            : services.text("ui.problems.fault"));
        });
    }

    /** Closes a study, and keeps where its reader was; what is queued is finished first. */
    void close(Study left, ReadingPlaces.Kept places) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        closing = CompletableFuture.allOf(closing, done);
        tasks.read(progress -> {
            try {
                file.places(left.info().guid()).write(places);
                left.close();
            } finally {
                done.complete(null);
            }
            return left;
        }, closed -> {
        }, problems::failed);
    }

    /** Waits until all that was left is closed. */
    void await() {
        closing.join();
    }

    /** Whether two paths name one file, links and all; opening it twice would leave the second read-only. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other.toAbsolutePath());
        }
    }
}
