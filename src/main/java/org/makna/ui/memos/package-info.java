/** Memos. */
@NullMarked
package org.makna.ui.memos;

import org.jspecify.annotations.NullMarked;
