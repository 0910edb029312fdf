package org.makna.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.makna.model.HistoryStep;
import org.makna.model.StepPlace;
import org.makna.model.StudyChange;
import org.makna.store.StudyFile;

/**
 * What was done in a study, and the way back. For any thread.
 *
 * <p>Undoing and redoing are steps of their own; who works in the study makes them.
 */
public final class AuditTrail {

    private final Study study;
    private final StudyFile file;

    AuditTrail(Study study, StudyFile file) {
        this.study = study;
        this.file = file;
    }

    /** All steps, oldest first. */
    public List<HistoryStep> steps() {
        return file.history();
    }

    /** Undoes the latest edit that is in force; empty when there is none. */
    public CompletableFuture<Optional<StudyChange>> undo() {
        return file.undo(study.coder());
    }

    /** Redoes the edit that was undone last; empty when there is none. */
    public CompletableFuture<Optional<StudyChange>> redo() {
        return file.redo(study.coder());
    }

    /**
     * Undoes all edits in force after a revision, the newest first, each as a step of its own; all of them or none.
     *
     * @return what was undone; the future fails with a {@link org.makna.model.MaknaException} if the study has no such revision,
     *         or the log no longer holds what those edits changed
     */
    public CompletableFuture<List<StudyChange>> undoTo(long revision) {
        return file.undoTo(revision, study.coder());
    }

    /** The edit that undo would take back. */
    public Optional<HistoryStep> nextUndo() {
        return file.read(rows -> rows.history().nextUndo());
    }

    /** The edit that redo would bring back. */
    public Optional<HistoryStep> nextRedo() {
        return file.read(rows -> rows.history().nextRedo());
    }

    /** Where a step did something that one can still go to; empty when nothing of it is left. */
    public Optional<StepPlace> placeOf(HistoryStep step) {
        return file.read(rows -> rows.history().place(step.revision()));
    }
}
