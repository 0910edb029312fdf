package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * One step of the audit trail.
 *
 * @param revision the step's number, rising from 1
 * @param kind     an edit, or the undoing or redoing of one
 * @param target   the edit that was undone or redone, otherwise null
 * @param label    what was done
 * @param coder    who did it
 * @param time     ISO-8601 instant
 * @param state    whether an edit is in force, undone, or undone for good because another edit followed
 * @param rows     number of rows it changed
 */
public record HistoryStep(long revision, Kind kind, @Nullable Long target, Message label, String coder, String time,
        State state, long rows) {

    /** What a step did. */
    public enum Kind {
        EDIT, UNDO, REDO
    }

    /** What became of an edit; undo and redo steps are always {@link #DONE}. */
    public enum State {
        DONE, UNDONE, DROPPED
    }
}
