/** Finding text and listing segments. */
@NullMarked
package org.makna.ui.search;

import org.jspecify.annotations.NullMarked;
