/** What every desk uses: tasks, icons, user text, questions to the user. */
@NullMarked
package org.makna.ui.common;

import org.jspecify.annotations.NullMarked;
