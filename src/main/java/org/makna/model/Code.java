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
        boolean codable, String definition, String include, String exclude, String example, String shortcut) {}
