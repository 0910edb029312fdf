package org.makna.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.common.SafeBreaks;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;

/**
 * A row of several lines: above a line of its own, then some words among those around them, at the foot what was noted.
 *
 * <p>What does not fit is cut at the far ends of the text around, and in the middle of the words where they alone are too long.
 */
final class BlockPane extends Region {

    static final double LINE = 18;
    private static final double HEAD = 26;
    private static final double FOOT = 20;
    /** Lines break before they are full. */
    private static final double FILLED = 0.95;

    private final Node head;
    private final TextFlow flow = new TextFlow();
    private final Text before = new Text();
    private final Text words = new Text();
    private final Text after = new Text();
    private final Label broken = new Label();
    private final Label notes = new Label();
    private final Text ruler = new Text();
    private final Rectangle clip = new Rectangle();
    private @Nullable Kwic shown;

    /**
     * Creates it.
     *
     * @param head  the line above
     * @param style style of the words in the middle
     */
    BlockPane(Node head, String style) {
        this.head = head;
        before.getStyleClass().add("mk-around");
        words.getStyleClass().add(style);
        after.getStyleClass().add("mk-around");
        ruler.getStyleClass().add("mk-said");
        ruler.setVisible(false);
        notes.getStyleClass().addAll("mk-mute", "mk-small");
        flow.getChildren().addAll(before, words, after);
        flow.setClip(clip);
        getChildren().addAll(head, flow, broken, notes, ruler);
        getChildren().forEach(child -> child.setManaged(false));
        setPrefWidth(0);
        setMinWidth(0);
    }

    /** Height of a row with so many lines of text. */
    static double height(int lines) {
        return HEAD + lines * LINE + FOOT;
    }

    /**
     * Shows words.
     *
     * @param line  the words with what stands around them
     * @param noted what was noted about them, or empty
     */
    void show(Kwic line, String noted) {
        shown = line;
        notes.setText(noted);
        UserText.dress(notes, noted);
        notes.setVisible(!noted.isEmpty());
        requestLayout();
    }

    /** Shows that the row is being read. */
    void showWaiting() {
        shown = null;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double room = notes.isVisible() ? height - HEAD - FOOT : height - HEAD - 4;
        head.resizeRelocate(0, 0, width, HEAD);
        notes.resizeRelocate(0, height - FOOT - 2, width, FOOT);
        Kwic line = shown;
        boolean empty = line == null || width < 40 || room < LINE;
        boolean complex = line != null && Scripts.hasRightToLeft(line.before() + line.hit() + line.after());
        flow.setVisible(!empty && !complex);
        broken.setVisible(!empty && complex);
        if (empty || line == null) {
            return;
        }
        Kwic fitting = fitting(line, width, room);
        if (complex) {
            String text = (fitting.before() + "«" + fitting.hit() + "»" + fitting.after()).strip();
            UserText.dress(broken, text);
            broken.setText(SafeBreaks.wrap(text, Font.font(
                    Scripts.hasHebrew(text) ? "Noto Sans Hebrew" : "Noto Sans Arabic", 13), width));
            broken.setNodeOrientation(line.rightToLeft()
                    ? javafx.geometry.NodeOrientation.RIGHT_TO_LEFT
                    : javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
            broken.resizeRelocate(0, HEAD, width, room);
            return;
        }
        before.setText(fitting.before());
        words.setText(fitting.hit());
        after.setText(fitting.after());
        clip.setWidth(width);
        clip.setHeight(room);
        flow.resizeRelocate(0, HEAD, width, room);
    }

    /** As much of the line as fits, the words first. */
    private Kwic fitting(Kwic line, double width, double room) {
        ruler.setText(line.before() + line.hit() + line.after());
        double all = ruler.getLayoutBounds().getWidth();
        double fits = Math.floor(room / LINE) * width * FILLED;
        int length = ruler.getText().length();
        if (all <= fits || length == 0) {
            return line;
        }
        int characters = (int) (length * fits / all);
        String middle = line.hit();
        int most = Math.max(characters * 3 / 5, characters - line.before().length() - line.after().length());
        if (middle.length() > most) {
            int half = Math.max(1, most / 2);
            middle = beginning(middle, half) + " … " + end(middle, half);
        }
        int rest = Math.max(0, characters - middle.length());
        int left = Math.min(line.before().length(), Math.max(rest / 2, rest - line.after().length()));
        int right = Math.min(line.after().length(), rest - left);
        return new Kwic(left < line.before().length() ? "…" + end(line.before(), left) : line.before(), middle,
                right < line.after().length() ? beginning(line.after(), right) + "…" : line.after(),
                line.rightToLeft());
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, Graphemes.widen(text, new TextRange(characters, characters)).start());
    }

    private static String end(String text, int characters) {
        int from = text.length() - characters;
        return text.substring(Graphemes.widen(text, new TextRange(from, from)).end());
    }
}
