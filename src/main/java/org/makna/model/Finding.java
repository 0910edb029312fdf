package org.makna.model;

/**
 * Something that was noticed about a file on its way in, or about a study when it was checked.
 *
 * @param severity how bad it is
 * @param message  what it is, and what was kept
 */
public record Finding(Severity severity, Message message) {

    /** How bad a finding is. */
    public enum Severity {
        /** Kept as it was; worth knowing. */
        NOTE,
        /** Repaired, or kept in another form. */
        REPAIRED,
        /** Left out, and why. */
        LOST,
        /** The file could not be imported, or the study is damaged. */
        FAILED
    }

    public static Finding note(String key, Object... args) {
        return new Finding(Severity.NOTE, Message.of(key, args));
    }

    public static Finding repaired(String key, Object... args) {
        return new Finding(Severity.REPAIRED, Message.of(key, args));
    }

    public static Finding lost(String key, Object... args) {
        return new Finding(Severity.LOST, Message.of(key, args));
    }

    public static Finding failed(String key, Object... args) {
        return new Finding(Severity.FAILED, Message.of(key, args));
    }
}
