package org.makna.ui.document.view;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Says in the margin what the mouse is on: the whole name of a code, since labels may be cut, or what an annotation says. */
final class MarginTip {

    private final Node margin;
    private final Tooltip tip = new Tooltip();
    private @Nullable String shown;

    MarginTip(Node margin) {
        this.margin = margin;
        tip.setMaxWidth(420);
        tip.setWrapText(true);
    }

    /** Follows the mouse; null when it is on nothing of the margin. */
    void follow(@Nullable String words) {
        if (!Objects.equals(words, shown)) {
            Tooltip.uninstall(margin, tip);
            shown = words;
            if (words != null) {
                tip.setText(words);
                Tooltip.install(margin, tip);
            }
        }
    }
}
