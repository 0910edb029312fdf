/** Everything the user can do, with its key, and where it is carried out. */
@NullMarked
package org.makna.ui.action;

import org.jspecify.annotations.NullMarked;
