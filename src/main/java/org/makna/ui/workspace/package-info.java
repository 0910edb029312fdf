/** The open study as the window sees it, and the way from one desk to another. */
@NullMarked
package org.makna.ui.workspace;

import org.jspecify.annotations.NullMarked;
