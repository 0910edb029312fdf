package org.makna.ui.picker;

import java.text.Bidi;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.makna.ui.common.UserText;

/** A name in one line with its matched letters bold; what does not fit ends in an ellipsis. */
final class MatchedText extends Region {

    private final Node text;
    private final Label ellipsis = new Label("…");
    private final Rectangle clip = new Rectangle();

    /**
     * Creates it.
     *
     * @param name    the name
     * @param matches places of the matched letters, UTF-16
     * @param style   style class of its words
     */
    MatchedText(String name, List<Integer> matches, String style) {
        String line = UserText.oneLine(name);
        // A flow is cut where letters join and is laid out anew when it runs from right to left; a label is not.
        boolean plain = matches.isEmpty() || Bidi.requiresBidi(line.toCharArray(), 0, line.length());
        text = plain ? UserText.label(line) : flow(line, matches, style);
        text.getStyleClass().add(style);
        ellipsis.getStyleClass().add(style);
        getChildren().addAll(text, ellipsis);
        if (!plain) {
            text.setClip(clip);
        }
        setMinWidth(0);
    }

    private static TextFlow flow(String line, List<Integer> matches, String style) {
        TextFlow flow = new TextFlow();
        int from = 0;
        while (from < line.length()) {
            boolean bold = matches.contains(from);
            int end = from + 1;
            while (end < line.length() && matches.contains(end) == bold) {
                end++;
            }
            Text part = new Text(line.substring(from, end));
            part.getStyleClass().addAll(style, bold ? "mk-matched" : "mk-unmatched");
            flow.getChildren().add(part);
            from = end;
        }
        return flow;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(text.prefWidth(-1)) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.ceil(text.prefWidth(-1)) + 1;
        double height = text.prefHeight(-1);
        double y = Math.round((getHeight() - height) / 2);
        boolean cut = wanted > getWidth() && text.getClip() != null;
        double tail = cut ? ellipsis.prefWidth(-1) : 0;
        // Always at its full width, so that it never wraps.
        text.resizeRelocate(0, y, text.getClip() == null ? getWidth() : wanted, height);
        clip.setWidth(Math.max(0, cut ? getWidth() - tail : wanted));
        clip.setHeight(height);
        ellipsis.setVisible(cut);
        ellipsis.resizeRelocate(getWidth() - tail, y, tail, height);
    }
}
