package org.makna.ui.common;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Says whether a node lies inside another. For the FX thread. */
public final class Inside {

    private Inside() {
    }

    /** Whether the inner node is the outer one or lies anywhere in it; none lies nowhere. */
    public static boolean of(Node outer, @Nullable Node inner) {
        for (Node node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }
}
