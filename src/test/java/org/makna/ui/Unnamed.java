package org.makna.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;

/** Finds what the focus can reach but a screen reader could not name. */
final class Unnamed {

    private Unnamed() {
    }

    /** Every focusable node without text and without accessible text, with the way to it. */
    static List<String> in(Node root) {
        List<String> found = new ArrayList<>();
        walk(root, "", found);
        return found;
    }

    private static void walk(Node node, String way, List<String> found) {
        String here = way + "/" + node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
        if (node.isFocusTraversable() && node.isVisible() && !isNamed(node)) {
            found.add(here);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, here, found));
        }
    }

    private static boolean isNamed(Node node) {
        boolean text = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        boolean tabs = node instanceof TabPane pane
                && pane.getTabs().stream().allMatch(tab -> tab.getText() != null && !tab.getText().isBlank());
        return text || tabs || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
    }
}
