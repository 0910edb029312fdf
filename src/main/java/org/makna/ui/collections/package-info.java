/** Collections: gathering documents, codes and cases, and narrowing lists to a collection. */
@NullMarked
package org.makna.ui.collections;

import org.jspecify.annotations.NullMarked;
