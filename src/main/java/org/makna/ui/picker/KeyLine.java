package org.makna.ui.picker;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.makna.model.Code;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The last lines of the picker: which codes are marked, and what the keys do. */
final class KeyLine {

    private static final int MOST_NAMED = 4;

    private final Workspace workspace;
    private final Label marked = new Label();
    private final Label keys = new Label();
    private final VBox node = new VBox(marked, keys);

    KeyLine(Workspace workspace) {
        this.workspace = workspace;
        marked.setId("picker-marked");
        marked.getStyleClass().add("mk-strong");
        marked.setMinWidth(0);
        marked.managedProperty().bind(marked.visibleProperty());
        keys.setId("picker-keys");
        keys.getStyleClass().add("mk-key");
        keys.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().add("mk-picker-keys");
    }

    Node node() {
        return node;
    }

    /**
     * Says it anew.
     *
     * @param several whether several codes can be marked
     * @param ids     the marked ones
     * @param more    whether the rule of the highlighted code says more than is shown, or is shown whole
     */
    void tell(boolean several, Set<Long> ids, boolean more) {
        List<String> names = ids.stream().flatMap(id -> workspace.now().get().code(id).stream()).map(Code::name)
                .map(UserText::oneLine).toList();
        marked.setVisible(!names.isEmpty());
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? " …" : "");
        marked.setText(workspace.text("ui.picker.marked", names.size(), shown));
        UserText.dress(marked, shown);
        List<String> parts = new ArrayList<>();
        if (several) {
            parts.add(workspace.text("ui.picker.key-mark"));
        }
        if (more) {
            parts.add(workspace.text("ui.picker.key-rule"));
        }
        keys.setText(String.join(" · ", parts));
        keys.setVisible(!parts.isEmpty());
        node.setVisible(!parts.isEmpty() || !names.isEmpty());
        node.setManaged(node.isVisible());
    }
}
