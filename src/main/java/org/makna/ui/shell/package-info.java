/** The window around the desks: rail, panels, status bar, palette, welcome page, preferences. */
@NullMarked
package org.makna.ui.shell;

import org.jspecify.annotations.NullMarked;
