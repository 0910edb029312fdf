/** Finding text while it is typed, and the lists of hits and of coded segments in the drawer. */
@NullMarked
package org.makna.ui.search;

import org.jspecify.annotations.NullMarked;
