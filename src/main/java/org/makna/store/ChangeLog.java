package org.makna.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.model.HistoryStep;
import org.makna.model.Message;
import org.makna.model.StudyChange;

/**
 * Records edits as steps, and takes steps back.
 *
 * <p>The rows of a step are written by the triggers; here a step is opened, counted and closed. The number of the newest
 * step is the study's revision and only rises: undo and redo are steps too. Used on the writer thread alone.
 */
final class ChangeLog {

    private final Sql sql;
    private final Clock clock;
    private final Replay replay;

    ChangeLog(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.replay = new Replay(sql);
    }

    /**
     * Runs the work as one transaction and one step; a work that changes no row leaves nothing behind.
     *
     * @param labelling says what is done, from the rows as they are before it
     */
    <T> Committed<T> edit(Function<Rows, Message> labelling, String coder, EditWork<T> work) {
        sql.run("BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            Rows rows = new Rows(sql, clock);
            Message label = labelling.apply(rows);
            long step = open("edit", null, label, coder);
            sql.update("UPDATE history_cursor SET step = ?", step);
            T result = work.apply(rows);
            sql.update("UPDATE history_cursor SET step = NULL");
            long changes = sql.number("SELECT count(*) FROM history_change WHERE step = ?", step);
            if (changes == 0) {
                return new Committed<>(result, Optional.empty());
            }
            sql.update("UPDATE history_step SET state = 'dropped' WHERE kind = 'edit' AND state = 'undone'");
            StudyChange change = close(step, changes, label);
            sql.run("COMMIT");
            committed = true;
            return new Committed<>(result, Optional.of(change));
        } finally {
            if (!committed) {
                sql.rollBack();
            }
        }
    }

    /** Takes back the newest edit in force, if there is one. */
    Optional<StudyChange> undo(String coder) {
        return sql.transaction("BEGIN IMMEDIATE",
                rows -> new HistoryStore(sql).nextUndo().map(edit -> takeBack(edit, coder)));
    }

    /**
     * Takes back all edits in force after a revision, the newest first, each as a step of its own; all of them or none.
     *
     * @throws org.makna.model.MaknaException if the study has no such revision, or the log no longer holds what they changed
     */
    List<StudyChange> undoTo(long revision, String coder) {
        return sql.transaction("BEGIN IMMEDIATE", rows -> {
            HistoryStore history = new HistoryStore(sql);
            history.requireUndoable(revision);
            List<StudyChange> changes = new ArrayList<>();
            Optional<HistoryStep> next = history.nextUndo();
            while (next.isPresent() && next.get().revision() > revision) {
                changes.add(takeBack(next.get(), coder));
                next = history.nextUndo();
            }
            return changes;
        });
    }

    private StudyChange takeBack(HistoryStep edit, String coder) {
        Message label = Message.of("store.undo", edit.label());
        long step = open("undo", edit.revision(), label, coder);
        replay.backward(edit.revision());
        setState(edit, "undone");
        return close(step, edit.rows(), label);
    }

    /** Brings back the oldest undone edit, if there is one. */
    Optional<StudyChange> redo(String coder) {
        return sql.transaction("BEGIN IMMEDIATE", rows -> new HistoryStore(sql).nextRedo().map(edit -> {
            Message label = Message.of("store.redo", edit.label());
            long step = open("redo", edit.revision(), label, coder);
            replay.forward(edit.revision());
            setState(edit, "done");
            return close(step, edit.rows(), label);
        }));
    }

    /** Runs work on what is not logged, in one transaction. */
    <T> T unrecorded(Function<Sql, T> work) {
        return sql.transaction("BEGIN IMMEDIATE", work);
    }

    /** Reads what was committed, without a transaction of its own, as a copy of all pages needs. */
    <T> T committed(Function<Sql, T> work) {
        return work.apply(sql);
    }

    private void setState(HistoryStep edit, String state) {
        sql.update("UPDATE history_step SET state = ? WHERE id = ?", state, edit.revision());
    }

    private long open(String kind, @Nullable Long target, Message label, String coder) {
        return sql.insert("""
                INSERT INTO history_step (id, kind, target, label, args, coder, time)
                SELECT revision + 1, ?, ?, ?, ?, ?, ? FROM study""", kind, target, label.key(),
                Json.array(label.args()),
                coder, new Stamp(clock).now());
    }

    private StudyChange close(long step, long changes, Message label) {
        sql.update("UPDATE history_step SET changes = ? WHERE id = ?", changes, step);
        sql.update("UPDATE study SET revision = ?", step);
        return new StudyChange(step, label, new Changes(sql, step - 1, step).parts());
    }
}
