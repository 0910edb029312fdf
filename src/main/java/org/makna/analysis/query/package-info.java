/**
 * Answers coding queries: which segments, or which parts of the text, carry these codes and lie so to those.
 *
 * <p>{@link org.makna.analysis.query.CodingQueryParser} reads what people write, {@link org.makna.analysis.query.Retrieval}
 * answers it one document at a time. The operators are those of the analysis reference, section 2.
 */
@NullMarked
package org.makna.analysis.query;

import org.jspecify.annotations.NullMarked;
