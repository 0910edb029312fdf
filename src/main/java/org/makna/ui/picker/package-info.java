/** Choosing a code by typing. */
@NullMarked
package org.makna.ui.picker;

import org.jspecify.annotations.NullMarked;
