package org.makna.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.Messages;

/** What stands beside the cell being edited: why a text was refused, and the levels to choose from. */
final class EditorNotes extends Pane {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;

    private final Messages messages;
    private final Label reason = new Label();
    private final ListView<String> levels = new ListView<>();
    private final VBox box = new VBox(4, reason, levels);
    private Consumer<String> choose = level -> {
    };
    private @Nullable Node beside;
    private boolean picked;

    EditorNotes(Messages messages) {
        this.messages = messages;
        setPickOnBounds(false);
        reason.setId("cases-refusal");
        reason.getStyleClass().add("mk-refusal");
        levels.setId("cases-levels");
        levels.getStyleClass().add("mk-levels");
        levels.setAccessibleText(messages.text("ui.cases.levels"));
        levels.setFocusTraversable(false);
        levels.setFixedCellSize(ROW);
        levels.setPrefWidth(190);
        // The field keeps the focus, so that a click is no end of the editing.
        levels.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            level(event.getTarget()).ifPresent(level -> choose.accept(level));
            event.consume();
        });
        box.setFillWidth(false);
        box.setManaged(false);
        box.setVisible(false);
        getChildren().add(box);
    }

    void onChoice(Consumer<String> handler) {
        choose = handler;
    }

    /**
     * Shows what there is to say beside a field.
     *
     * @param why    why the text was refused, or null
     * @param choice levels, possibly none
     * @param marked the level that Enter takes, or -1
     */
    void show(Node field, @Nullable Message why, List<String> choice, int marked) {
        beside = field;
        picked = false;
        reason.setText(why == null ? "" : messages.text(why));
        put(reason, why != null);
        levels.getItems().setAll(choice);
        levels.setPrefHeight(Math.min(choice.size(), MOST_ROWS) * ROW + 2);
        put(levels, !choice.isEmpty());
        levels.getSelectionModel().clearSelection();
        if (marked >= 0 && marked < choice.size()) {
            levels.getSelectionModel().select(marked);
            levels.scrollTo(Math.max(0, marked - 3));
        }
        box.setVisible(field.getScene() != null && (why != null || !choice.isEmpty()));
        box.applyCss();
        requestLayout();
    }

    void hide() {
        beside = null;
        box.setVisible(false);
    }

    /** Moves the mark among the levels. */
    void move(int step) {
        int size = levels.getItems().size();
        if (size > 0) {
            int now = levels.getSelectionModel().getSelectedIndex();
            int next = now < 0 ? (step > 0 ? 0 : size - 1) : Math.clamp((long) now + step, 0, size - 1);
            levels.getSelectionModel().select(next);
            levels.scrollTo(Math.max(0, next - 4));
            picked = true;
        }
    }

    /** Whether the mark was moved by hand. */
    boolean isPicked() {
        return picked;
    }

    /** The level that Enter takes. */
    Optional<String> marked() {
        return Optional.ofNullable(levels.getSelectionModel().getSelectedItem());
    }

    @Override
    protected void layoutChildren() {
        Node field = beside;
        if (field == null || field.getScene() == null) {
            return;
        }
        Bounds at = sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.min(Math.max(box.prefWidth(-1), Math.max(at.getWidth(), 140)), Math.max(140, getWidth()));
        double height = box.prefHeight(width);
        double below = at.getMaxY() + 2;
        double y = below + height <= getHeight() ? below : Math.max(0, at.getMinY() - height - 2);
        box.resizeRelocate(Math.clamp(at.getMinX(), 0, Math.max(0, getWidth() - width)), y, width, height);
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Optional<String> level(Object target) {
        for (Node node = target instanceof Node one ? one : null; node != null; node = node.getParent()) {
            if (node instanceof ListCell<?> cell && cell.getItem() instanceof String level) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
