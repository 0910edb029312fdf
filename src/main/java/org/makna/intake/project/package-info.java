/**
 * Whole projects of other programs: QualCoder and Taguette.
 *
 * <p>{@link org.makna.intake.project.ProjectPlace} finds the database in a file, folder or archive, and
 * {@link org.makna.intake.project.ProjectReader} makes a project of its tables. Versions of these programs are told apart by the
 * columns that are there, never by a number.
 */
@NullMarked
package org.makna.intake.project;

import org.jspecify.annotations.NullMarked;
