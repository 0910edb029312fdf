package org.makna.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.HistoryStep;
import org.makna.model.HistoryStep.Kind;
import org.makna.model.HistoryStep.State;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.StepPlace;
import org.makna.model.StudyChange;

/** The audit trail: what was done, by whom and when. */
public final class HistoryStore {

    private static final String COLUMNS = "SELECT id, kind, target, label, args, coder, time, state, changes FROM history_step ";

    private final Sql sql;

    HistoryStore(Sql sql) {
        this.sql = sql;
    }

    /** All steps, oldest first. */
    public List<HistoryStep> all() {
        return sql.list(COLUMNS + "ORDER BY id", this::step);
    }

    public Optional<HistoryStep> find(long revision) {
        return sql.first(COLUMNS + "WHERE id = ?", this::step, revision);
    }

    /** Where a step did something that one can still go to; empty when nothing of it is left, or its log was trimmed. */
    public Optional<StepPlace> place(long revision) {
        return new ChangedPlace(sql).of(revision);
    }

    /** The edit that undo would take back. */
    public Optional<HistoryStep> nextUndo() {
        return sql.first(COLUMNS + "WHERE kind = 'edit' AND state = 'done' ORDER BY id DESC LIMIT 1", this::step);
    }

    /** The edit that redo would bring back. */
    public Optional<HistoryStep> nextRedo() {
        return sql.first(COLUMNS + "WHERE kind = 'edit' AND state = 'undone' ORDER BY id LIMIT 1", this::step);
    }

    /**
     * Refuses a revision to which the study cannot be taken back.
     *
     * @throws MaknaException if it is none of this study, or the log no longer holds what later edits changed
     */
    void requireUndoable(long revision) {
        if (revision < 0 || revision > sql.number("SELECT revision FROM study")) {
            throw new MaknaException("store.no-revision", revision);
        }
        sql.first("""
                SELECT id FROM history_step AS step WHERE kind = 'edit' AND state = 'done' AND id > ?
                    AND changes <> (SELECT count(*) FROM history_change WHERE history_change.step = step.id)""",
                row -> row.number(1), revision).ifPresent(trimmed -> {
                    throw new MaknaException("store.step-trimmed", trimmed);
                });
    }

    /**
     * What changed since a revision, all steps taken together; without parts when nothing did.
     *
     * @return empty if the revision is none of this study or the log of that time was trimmed
     */
    public Optional<StudyChange> changesSince(long revision) {
        long now = sql.number("SELECT revision FROM study");
        if (revision < 0 || revision > now || !isLogged(revision, now)) {
            return Optional.empty();
        }
        Message label = find(now).map(HistoryStep::label).orElseGet(() -> Message.of("store.nothing-changed"));
        return Optional.of(new StudyChange(now, label, new Changes(sql, revision, now).parts()));
    }

    /** Whether every step after a revision is there with its rows; each step that stands in the history changed some. */
    private boolean isLogged(long revision, long now) {
        return sql.number(
                """
                SELECT count(*) FROM history_step AS step WHERE id > ? AND id <= ?
                    AND EXISTS (SELECT 1 FROM history_change WHERE history_change.step = coalesce(step.target, step.id))""",
                revision, now) == now - revision;
    }

    private HistoryStep step(Row row) {
        return new HistoryStep(row.number(1), Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)), row.nullableNumber(3),
                new Message(row.text(4), Json.read(sql, row.text(5))), row.text(6), row.text(7),
                State.valueOf(row.text(8).toUpperCase(Locale.ROOT)), row.number(9));
    }
}
