package org.makna.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.makna.ui.common.Inside;

/** Moves the focus from pane to pane. */
final class Panes {

    private Panes() {
    }

    /**
     * Moves the focus to another pane, the first of its nodes that takes it.
     *
     * @param step 1 for the next, -1 for the one before
     */
    static void move(List<Node> panes, Scene scene, int step) {
        int here = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (Inside.of(panes.get(i), scene.getFocusOwner())) {
                here = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            int next = Math.floorMod(here < 0 && step < 0 ? -i : here + step * i, panes.size());
            Optional<Node> target = firstFocusable(panes.get(next));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /** A list, tree or text is wanted before the buttons over it. */
    private static Optional<Node> firstFocusable(Node pane) {
        List<Node> all = focusable(pane).toList();
        return all.stream().filter(node -> !(node instanceof javafx.scene.control.ButtonBase)
                && !(node instanceof javafx.scene.control.TextInputControl)).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent && !node.isFocusTraversable()
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Panes::focusable))
                : self;
    }
}
