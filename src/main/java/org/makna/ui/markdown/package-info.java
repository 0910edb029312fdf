/** Markdown as people read it: the only place that knows the library which parses it. */
@NullMarked
package org.makna.ui.markdown;

import org.jspecify.annotations.NullMarked;
