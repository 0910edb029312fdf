/** Bringing files in. */
@NullMarked
package org.makna.ui.intake;

import org.jspecify.annotations.NullMarked;
