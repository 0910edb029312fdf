package org.makna.ui.common;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** Where something stands on the screen, for what opens beside it. */
public final class OnScreen {

    /** Title and borders of a window, pixels. */
    private static final double FRAME = 60;

    private OnScreen() {
    }

    /**
     * A height for the content of a window that leaves room on a small screen for its frame.
     *
     * @param wanted pixels
     */
    public static double height(double wanted) {
        return Math.min(wanted, Screen.getPrimary().getVisualBounds().getHeight() - FRAME);
    }

    /** A node's place on the screen; one that has just been shown is laid out first. */
    public static Bounds of(Node node) {
        return of(node, node.getLayoutBounds());
    }

    /**
     * The place on the screen of a part of a node.
     *
     * @param part in the node's own coordinates
     * @return an empty place in the corner of the screen when the node is not in a window that is shown
     */
    public static Bounds of(Node node, Bounds part) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        @Nullable
        Bounds place = node.localToScreen(part);
        return place == null ? new BoundingBox(0, 0, 0, 0) : place;
    }
}
