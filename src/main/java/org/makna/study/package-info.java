/**
 * An open study: the one door through which the window and the command line read, edit, undo and watch.
 *
 * <p>Brings the rooms together: what intake read goes to the store, what the store holds goes to the index and into
 * tables, and tables go out through exchange. Each use case is a class of its own, reached from
 * {@link org.makna.study.Study}.
 */
@NullMarked
package org.makna.study;

import org.jspecify.annotations.NullMarked;
