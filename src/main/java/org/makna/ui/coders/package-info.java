/** Who codes: choosing, adding, naming and colouring coders. */
@NullMarked
package org.makna.ui.coders;

import org.jspecify.annotations.NullMarked;
