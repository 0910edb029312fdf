package org.makna.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Several lines that users write. Text that runs from right to left is not wrapped but scrolled.
 *
 * <p>JavaFX on Linux throws out of layout where it wraps such text, and a text area measures its text wrapped even when it
 * shows it unwrapped; so for such text a box stands around the content that has it measured unwrapped.
 */
public final class UserTextArea extends TextArea {

    /** Creates an empty one. */
    public UserTextArea() {
        setWrapText(true);
        textProperty().addListener((property, before, now) -> suit());
        skinProperty().addListener((property, before, now) -> suit());
    }

    private void suit() {
        boolean wraps = !Scripts.hasRightToLeft(getText());
        setWrapText(wraps);
        if (lookup(".scroll-pane") instanceof ScrollPane pane && pane.getContent() instanceof Region content) {
            if (content instanceof Unwrapped box && wraps) {
                Region inner = box.content;
                box.getChildren().clear();
                pane.setContent(inner);
            } else if (!(content instanceof Unwrapped) && !wraps) {
                pane.setContent(new Unwrapped(pane, content));
            }
        }
    }

    /** A box as large as its content is without any wrapping, and at least as large as what can be seen of it. */
    private static final class Unwrapped extends Pane {

        private final ScrollPane pane;
        private final Region content;

        Unwrapped(ScrollPane pane, Region content) {
            super(content);
            this.pane = pane;
            this.content = content;
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(content.prefWidth(-1), seen().getWidth());
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(content.prefHeight(-1), seen().getHeight());
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }

        private Bounds seen() {
            return pane.getViewportBounds();
        }
    }
}
