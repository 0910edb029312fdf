/** The codebook: its tree, and what describes a code. */
@NullMarked
package org.makna.ui.codebook;

import org.jspecify.annotations.NullMarked;
