/** Tables: what is counted, the matrix, the segments of a cell. */
@NullMarked
package org.makna.ui.tables;

import org.jspecify.annotations.NullMarked;
