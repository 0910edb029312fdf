package org.makna.store;

import org.jspecify.annotations.Nullable;

/**
 * A code to create, after the last of its siblings.
 *
 * @param parentId   the code above, or null for the top
 * @param name       unique among its siblings
 * @param colour     {@code #rrggbb}
 * @param codable    whether it may be applied to text
 * @param definition what it means
 * @param include    when to apply it
 * @param exclude    when not to
 * @param example    an anchor example
 * @param shortcut   key in the coding desk, or empty
 * @param guid       identity across copies, or null for a new one
 */
public record NewCode(@Nullable Long parentId, String name, String colour, boolean codable, String definition,
        String include, String exclude, String example, String shortcut, @Nullable String guid) {

    /** A code with a name and a colour only. */
    public static NewCode named(@Nullable Long parentId, String name, String colour) {
        return new NewCode(parentId, name, colour, true, "", "", "", "", "", null);
    }
}
