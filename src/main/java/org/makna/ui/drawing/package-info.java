/** Paints drawings in the window and takes them out of it: to files and to the clipboard. */
@NullMarked
package org.makna.ui.drawing;

import org.jspecify.annotations.NullMarked;
