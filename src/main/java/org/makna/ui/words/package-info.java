/** The desk of words: how often they occur, which set groups of texts apart, and a picture of them. */
@NullMarked
package org.makna.ui.words;

import org.jspecify.annotations.NullMarked;
