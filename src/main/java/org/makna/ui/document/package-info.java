/** The coding desk: the list of documents, their tabs, the inspector. */
@NullMarked
package org.makna.ui.document;

import org.jspecify.annotations.NullMarked;
