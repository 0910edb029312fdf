/** Asks about codings by a sentence whose parts are chosen, kept in step with the text of the question. */
@NullMarked
package org.makna.ui.search.sentence;

import org.jspecify.annotations.NullMarked;
