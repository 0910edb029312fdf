/** The audit trail. */
@NullMarked
package org.makna.ui.history;

import org.jspecify.annotations.NullMarked;
