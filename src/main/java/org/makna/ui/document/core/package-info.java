/**
 * What the document view knows without a toolkit: the text and its paragraphs, units to step by, and where codings lie.
 *
 * <p>Nothing here imports JavaFX. All ranges are half-open and in UTF-16 offsets of the canonical text.
 */
@NullMarked
package org.makna.ui.document.core;

import org.jspecify.annotations.NullMarked;
