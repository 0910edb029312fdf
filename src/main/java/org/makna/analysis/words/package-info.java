/**
 * How often words occur, which words set groups of texts apart, and which words are left out.
 *
 * <p>Texts are handed in one after another and not kept. Where their words stand is found elsewhere, by the rule that the
 * search uses; a word belongs to the text in which its first character stands. Everything is for one thread at a time.
 */
@NullMarked
package org.makna.analysis.words;

import org.jspecify.annotations.NullMarked;
