/**
 * What a study is made of: immutable records and the rules that hold for them.
 *
 * <p>Knows only the JDK. Positions are UTF-16 code unit offsets into a document's canonical text and ranges are
 * half-open, everywhere; {@link org.makna.model.CodePoints} is the one place that converts.
 */
@NullMarked
package org.makna.model;

import org.jspecify.annotations.NullMarked;
