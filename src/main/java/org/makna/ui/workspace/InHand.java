package org.makna.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.MemoLink;
import org.makna.model.TextRange;
import org.makna.ui.common.Inside;

/**
 * What the reader is at: the documents, codes, cases, the coding or the passage that is selected where the focus or the
 * pointer was last.
 *
 * <p>Each part of the window says what is selected in it. Buttons, menus and the palette, which take the focus for a moment,
 * are no part and change nothing. For the FX thread.
 */
public final class InHand {

    private @Nullable Part last;

    /** What is selected somewhere. */
    public sealed interface Subject {

        /** Things, at least one. */
        record Things(List<MemoLink> links) implements Subject {

            public Things {
                links = List.copyOf(links);
            }
        }

        /** Text without a code. */
        record Passage(long documentId, TextRange range) implements Subject {}
    }

    private record Part(Node node, Supplier<Optional<Subject>> subject) {}

    /** A part of the window that can say what is selected in it. */
    public void add(Node node, Supplier<Optional<Subject>> subject) {
        Part part = new Part(node, subject);
        // Not by the focus within: a cell that is marked as the focused one of its table counts there, wherever the focus is.
        ChangeListener<@Nullable Node> moved = (property, before, now) -> {
            if (Inside.of(node, now)) {
                last = part;
            }
        };
        ChangeListener<@Nullable Scene> shown = (property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(moved);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(moved);
                moved.changed(now.focusOwnerProperty(), null, now.getFocusOwner());
            }
        };
        node.sceneProperty().addListener(shown);
        if (node.getScene() != null) {
            shown.changed(node.sceneProperty(), null, node.getScene());
        }
        // A menu may be opened without the focus coming here.
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> last = part);
        node.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> last = part);
    }

    /** What the reader is at; empty where nothing is selected, and where that part of the window is no longer seen. */
    public Optional<Subject> now() {
        Part part = last;
        return part == null || part.node().getScene() == null ? Optional.empty() : part.subject().get();
    }

    /** Things as a subject; empty when there are none. */
    public static Optional<Subject> of(List<? extends MemoLink> links) {
        return links.isEmpty() ? Optional.empty() : Optional.of(new Subject.Things(List.copyOf(links)));
    }
}
