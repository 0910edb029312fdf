package org.makna.ui.document.view;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.ui.document.core.Span;

/** Says the whole name of the code whose bracket or label the mouse is on, since labels may be cut. */
final class MarginTip {

    private final Node margin;
    private final Tooltip tip = new Tooltip();
    private @Nullable Span shown;

    MarginTip(Node margin) {
        this.margin = margin;
        tip.setMaxWidth(420);
    }

    /** Follows the mouse; null when it is on no coding of the margin. */
    void follow(@Nullable Span span) {
        if (span == null ? shown != null : !span.equals(shown)) {
            Tooltip.uninstall(margin, tip);
            shown = span;
            if (span != null) {
                tip.setText(span.description().replace('\n', ' '));
                Tooltip.install(margin, tip);
            }
        }
    }
}
