/**
 * How alike two items are by their features, and which items lie together: indices and complete linkage.
 *
 * <p>Pure functions over arrays. An index that is undefined is {@code NaN}, never 0. Everything is immutable and may be used
 * from any thread.
 */
@NullMarked
package org.makna.analysis.similarity;

import org.jspecify.annotations.NullMarked;
