package org.makna.ui.document.core;

/**
 * Who made a coding, as the document view shows it.
 *
 * @param id       the coder
 * @param name     their name
 * @param initials their initials, may be empty
 * @param colour   their colour, {@code #rrggbb}
 * @param other    whether that is somebody else than who works here now
 */
public record SpanCoder(long id, String name, String initials, String colour, boolean other) {

    /** What stands behind the code's name in the margin: nothing for one's own codings. */
    public String mark() {
        return !other ? "" : initials.isEmpty() ? name : initials;
    }
}
