/** The list of documents in their folders: its rows, its filter, what can be done with them. */
@NullMarked
package org.makna.ui.document.list;

import org.jspecify.annotations.NullMarked;
