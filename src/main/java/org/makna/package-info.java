/** The start of the program: picks the window or the command line and wires the rooms together. */
@NullMarked
package org.makna;

import org.jspecify.annotations.NullMarked;
