package org.makna.model;

/**
 * Who codes: a person, or a rule when automatic.
 *
 * @param id        row in the study file, never reused
 * @param guid      identity across copies
 * @param name      unique in the study
 * @param initials  one to three letters
 * @param colour    {@code #rrggbb}
 * @param hidden    whether their codings are left out of views
 * @param automatic whether the codings are made by a rule
 */
public record Coder(long id, String guid, String name, String initials, String colour, boolean hidden,
        boolean automatic) {}
