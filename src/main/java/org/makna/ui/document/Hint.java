package org.makna.ui.document;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A word to the reader at the foot of the text, which goes by itself and is never in the way. */
final class Hint {

    private static final Duration LONG = Duration.seconds(6);

    private final Label label = new Label();
    private final PauseTransition leaving = new PauseTransition(LONG);

    Hint() {
        label.setId("document-hint");
        label.getStyleClass().add("mk-hint");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.setVisible(false);
        label.setAccessibleRole(AccessibleRole.TEXT);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        StackPane.setMargin(label, new Insets(0, 40, 24, 40));
        leaving.setOnFinished(event -> hide());
    }

    /** What lies over the text. */
    Node node() {
        return label;
    }

    void show(String words) {
        label.setText(words);
        label.setVisible(true);
        leaving.playFromStart();
    }

    void hide() {
        leaving.stop();
        label.setVisible(false);
    }
}
