package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * A code of the codebook.
 *
 * @param id         row in the study file, never reused
 * @param guid       identity across copies
 * @param parentId   the code above, or null at the top
 * @param position   order among its siblings
 * @param name       unique among its siblings
 * @param colour     {@code #rrggbb}
 * @param codable    whether it may be applied to text, or only groups others
 * @param definition what it means
 * @param include    when to apply it
 * @param exclude    when not to
 * @param example    an anchor example
 * @param shortcut   key in the coding desk, or empty
 */
public record Code(long id, String guid, @Nullable Long parentId, int position, String name, String colour,
        boolean codable, String definition, String include, String exclude, String example, String shortcut) {

    /** The same code under another name. */
    public Code withName(String other) {
        return new Code(id, guid, parentId, position, other, colour, codable, definition, include, exclude, example,
                shortcut);
    }

    /** The same code in another colour. */
    public Code withColour(String other) {
        return new Code(id, guid, parentId, position, name, other, codable, definition, include, exclude, example,
                shortcut);
    }

    /** The same code, to be applied or only to group others. */
    public Code withCodable(boolean other) {
        return new Code(id, guid, parentId, position, name, colour, other, definition, include, exclude, example,
                shortcut);
    }

    /** The same code with other words about it. */
    public Code withDescription(String means, String when, String whenNot, String anchor) {
        return new Code(id, guid, parentId, position, name, colour, codable, means, when, whenNot, anchor, shortcut);
    }

    /** The same code with another key. */
    public Code withShortcut(String other) {
        return new Code(id, guid, parentId, position, name, colour, codable, definition, include, exclude, example,
                other);
    }
}
