/**
 * The document view: a control that shows a canonical text of any size with its codings, and lets text be selected.
 *
 * <p>It never writes: what the user wants goes to {@link org.makna.ui.document.view.DocumentIntentions}. All offsets are
 * UTF-16 offsets of the canonical text; everything here belongs to the FX thread.
 */
@NullMarked
package org.makna.ui.document.view;

import org.jspecify.annotations.NullMarked;
