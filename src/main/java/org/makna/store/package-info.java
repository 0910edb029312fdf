/**
 * The study file: its schema, its rows, its change log, and what keeps it from harm.
 *
 * <p>{@link org.makna.store.StudyFile} is the one door. Edits are functions over {@link org.makna.store.Rows}, which holds
 * one store per kind of thing; each edit is one transaction on the one writer thread and one step of the change log, so
 * that everything can be undone. Reads run on connections of their own, on any thread. The only room that knows SQL.
 */
@NullMarked
package org.makna.store;

import org.jspecify.annotations.NullMarked;
