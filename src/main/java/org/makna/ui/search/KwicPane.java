package org.makna.ui.search;

import java.util.function.ToDoubleFunction;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;

/**
 * One hit in one line: place, text before, the hit in the middle, text after, codes.
 *
 * <p>In a line that reads from right to left, the text before stands at the right of the hit.
 */
final class KwicPane extends Region {

    /** The same in every script, as the rows of the list have one height; a font that needs more is centred in it. */
    private static final double HEIGHT = 20;
    private static final double GAP = 6;
    /** Space between the columns. */
    private static final double COLUMN_GAP = 14;

    private final PlaceBox place = new PlaceBox();
    private final Label left = new Label();
    private final Region box = new Region();
    private final Label hit = new Label();
    private final Label right = new Label();
    private final Label codes = new Label();
    private final Text ruler = new Text();
    private @Nullable Kwic words;

    KwicPane() {
        left.getStyleClass().add("mk-kwic-text");
        box.getStyleClass().add("mk-kwic-box");
        hit.getStyleClass().add("mk-kwic-hit");
        right.getStyleClass().add("mk-kwic-text");
        codes.getStyleClass().addAll("mk-kwic-codes", "mk-mute");
        left.setAlignment(Pos.CENTER_RIGHT);
        hit.setAlignment(Pos.CENTER);
        getChildren().addAll(place, left, box, hit, right, codes);
        // The parts are placed by hand, so that their texts can be cut while they are placed.
        getChildren().forEach(child -> child.setManaged(false));
        setPrefWidth(0);
        setMinWidth(0);
    }

    /** Shows a hit. */
    void show(Kwic line, String document, String within, String codesHere) {
        words = line;
        place.show(document, within);
        codes.setText(codesHere);
        NodeOrientation orientation = line.rightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
        for (Label part : new Label[]{left, hit, right}) {
            UserText.dress(part, line.before() + line.hit() + line.after());
            part.setNodeOrientation(orientation);
        }
        // In a node that reads from right to left, left means where lines end.
        left.setAlignment(line.rightToLeft() ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        right.setAlignment(line.rightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        requestLayout();
    }

    /** Shows that the row is being read. */
    void showWaiting() {
        words = null;
        for (Label part : new Label[]{left, hit, right, codes}) {
            part.setText("");
        }
        place.show("…", "");
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double placeWidth = Math.clamp(width * 0.22, 100, 230);
        double codesWidth = Math.clamp(width * 0.13, 70, 170);
        double from = placeWidth + COLUMN_GAP;
        double to = width - codesWidth - COLUMN_GAP;
        place.resizeRelocate(0, 0, placeWidth, height);
        Parts.put(codes, width - codesWidth, codesWidth, height);
        Kwic line = words;
        box.setVisible(line != null);
        if (line == null || to - from < 40) {
            return;
        }
        double padding = hit.snappedLeftInset() + hit.snappedRightInset();
        String found = line.hitIn((to - from) * 0.4 - padding, measure(hit.getFont()));
        hit.setText(found);
        double hitWidth = Math.ceil(measure(hit.getFont()).applyAsDouble(found)) + padding + 1;
        double hitFrom = Math.round((from + to - hitWidth) / 2);
        double hitTo = hitFrom + hitWidth;
        box.resizeRelocate(hitFrom, Math.round((height - HEIGHT) / 2), hitWidth, HEIGHT);
        Parts.put(hit, hitFrom, hitWidth, height);
        double room = hitFrom - GAP - from;
        // A pixel more than measured, lest the label cut what fits.
        String before = line.beforeIn(room - 1, measure(left.getFont()));
        String after = line.afterIn(room - 1, measure(right.getFont()));
        left.setText(line.rightToLeft() ? after : before);
        right.setText(line.rightToLeft() ? before : after);
        Parts.put(left, from, room, height);
        Parts.put(right, hitTo + GAP, room, height);
    }

    private ToDoubleFunction<String> measure(Font font) {
        return text -> {
            ruler.setFont(font);
            ruler.setText(text);
            return ruler.getLayoutBounds().getWidth();
        };
    }
}
