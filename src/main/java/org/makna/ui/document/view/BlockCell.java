package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.Font;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Turn;

/**
 * Lays out one piece and answers where its characters are.
 *
 * <p>Coordinates count from the left edge of the text column and the upper edge of the cell, also where the text reads from
 * right to left: the toolkit's mirrored ones end here.
 */
final class BlockCell extends Pane {

    /** Room beside a text whose lines we break, so that the toolkit never finds it too narrow and wraps. */
    private static final double SPARE = 400;

    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final Text strongText = new Text();
    private final TextFlow strong = new TextFlow(strongText);
    private final Text speaker = new Text();

    private Piece piece;
    private List<TextLineInfo> lines = List.of();
    private double textWidth;
    private double flowWidth;
    private double textHeight;
    private double lineHeight;
    private @Nullable List<PagePainter.Band> bands;

    BlockCell(Piece piece) {
        this.piece = piece;
        setManaged(false);
        setMouseTransparent(true);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (Node node : List.of(flow, strong, speaker)) {
            node.setManaged(false);
        }
        for (Text words : List.of(text, strongText, speaker)) {
            // Rules of the window for texts are not meant for these.
            words.getStyleClass().clear();
        }
        speaker.setTextOrigin(VPos.TOP);
        strong.setVisible(false);
        getChildren().setAll(flow, strong, speaker);
    }

    /** Shows a piece in lines of the given width. */
    void show(Piece shown, Face face, double width) {
        piece = shown;
        bands = null;
        textWidth = width;
        flowWidth = shown.own() ? width + SPARE : width;
        lineHeight = face.lineHeight();
        arrange(text, flow, face);
        strong.setVisible(false);
        lines = shown.shown().isEmpty() ? List.of() : flow.getLayoutInfo().getTextLines(false);
        textHeight = shown.shown().isEmpty()
                ? lineHeight
                : Math.round(flow.getLayoutInfo().getLogicalBounds(true).getHeight());
    }

    private void arrange(Text words, TextFlow around, Face face) {
        words.setText(piece.shown());
        words.setFont(piece.font());
        around.setLineSpacing(face.spacing(piece.font()));
        around.setNodeOrientation(piece.rtl() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        around.setLayoutX(flowX());
        around.resize(flowWidth, around.prefHeight(flowWidth));
        around.layout();
    }

    /** Names the speaker beside the first line; null for none. */
    void name(@Nullable Turn turn, PageGeometry page, boolean mirrored, Font font, Color colour) {
        speaker.setVisible(turn != null && page.speakerWidth() > 0);
        if (turn != null && speaker.isVisible()) {
            speaker.setFont(font);
            speaker.setFill(colour);
            double width = fit(turn.label(), page.speakerWidth());
            double height = lines.isEmpty() ? lineHeight : lines.getFirst().bounds().getHeight();
            double column = page.speakerX() - page.textX();
            speaker.setX(Math.round(mirrored ? column : column + page.speakerWidth() - width));
            speaker.setY(Math.round((height - speaker.getLayoutBounds().getHeight()) / 2));
        }
    }

    /** Shows as much of the name as fits and gives its width. */
    private double fit(String name, double width) {
        speaker.setText(name);
        for (int end = name.length() - 1; end > 0 && speaker.getLayoutBounds().getWidth() > width; end--) {
            int whole = Graphemes.widen(name, new TextRange(end, end)).start();
            speaker.setText(name.substring(0, whole).stripTrailing() + "…");
        }
        return speaker.getLayoutBounds().getWidth();
    }

    void paint(Color colour, Color selected) {
        text.setFill(colour);
        text.setSelectionFill(selected);
        strongText.setSelectionFill(selected);
    }

    /** Shows the words in the rectangles in another colour, without touching how they are shaped. */
    void strengthen(List<Rectangle2D> rectangles, Color colour, Face face) {
        strong.setVisible(!rectangles.isEmpty());
        if (rectangles.isEmpty()) {
            return;
        }
        arrange(strongText, strong, face);
        strongText.setFill(colour);
        Group clip = new Group();
        for (Rectangle2D at : rectangles) {
            double x = at.getMinX() - flowX();
            double left = piece.rtl() ? flowWidth - x - at.getWidth() : x;
            clip.getChildren().add(new Rectangle(left, at.getMinY(), at.getWidth(), at.getHeight()));
        }
        strong.setClip(clip);
    }

    /** Shows the part of the range that lies here as selected. */
    void select(TextRange range) {
        int from = Math.max(range.start(), piece.start()) - piece.start();
        int to = Math.min(range.end(), piece.end()) - piece.start();
        for (Text words : List.of(text, strongText)) {
            words.setSelectionStart(from < to ? from : -1);
            words.setSelectionEnd(from < to ? to : -1);
        }
    }

    Piece piece() {
        return piece;
    }

    TextRange range() {
        return new TextRange(piece.start(), piece.end());
    }

    double textHeight() {
        return textHeight;
    }

    @Nullable
    List<PagePainter.Band> bands() {
        return bands;
    }

    void setBands(@Nullable List<PagePainter.Band> bands) {
        this.bands = bands;
    }

    private double flowX() {
        return piece.rtl() ? textWidth - flowWidth : 0;
    }

    /** Turns a rectangle of the toolkit into one of the cell. */
    private Rectangle2D own(Rectangle2D at) {
        double x = piece.rtl() ? flowWidth - at.getMinX() - at.getWidth() : at.getMinX();
        return new Rectangle2D(x + flowX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    /** Where the characters of the range are that lie in this cell: one rectangle for each run of a line. */
    List<Rectangle2D> rectangles(TextRange range) {
        int from = Math.max(range.start(), piece.start()) - piece.start();
        int to = Math.min(range.end(), piece.end()) - piece.start();
        List<Rectangle2D> found = new ArrayList<>();
        if (from < to) {
            for (Rectangle2D at : flow.getLayoutInfo().getSelectionGeometry(from, to, false)) {
                if (at.getWidth() > 0) {
                    found.add(own(at));
                }
            }
        }
        return found;
    }

    /** Where the caret stands; width 0. */
    Rectangle2D caret(Hit at) {
        int offset = Math.clamp(at.offset() - piece.start(), 0, piece.shown().length());
        if (piece.shown().isEmpty()) {
            return new Rectangle2D(piece.rtl() ? textWidth : 0, 0, 0, Math.min(lineHeight, getHeight() + 1));
        }
        CaretInfo info = at.trailing() && offset > 0
                ? flow.getLayoutInfo().caretInfoAt(offset - 1, false)
                : flow.getLayoutInfo().caretInfoAt(offset, true);
        return own(info.getSegmentAt(0));
    }

    /** The place nearest to a point of the cell. */
    Hit hit(double x, double y) {
        return hit(lineAt(y), x);
    }

    /** The place nearest to an x on a line. */
    Hit hit(int line, double x) {
        if (lines.isEmpty()) {
            return new Hit(piece.start(), false);
        }
        TextLineInfo info = lines.get(Math.clamp(line, 0, lines.size() - 1));
        double middle = (info.bounds().getMinY() + info.bounds().getMaxY()) / 2;
        HitInfo hit = flow.getHitInfo(new Point2D(x - flowX(), middle));
        int offset = Math.clamp(hit.getInsertionIndex(), info.start(), info.end());
        boolean trailing = false;
        if (offset == info.end() && offset > info.start() && info != lines.getLast()) {
            trailing = piece.shown().charAt(offset - 1) != '\n';
            offset = trailing ? offset : offset - 1;
        }
        int whole = Graphemes.widen(piece.shown(), new TextRange(offset, offset)).start();
        return new Hit(piece.start() + whole, trailing);
    }

    private int lineAt(double y) {
        int line = 0;
        while (line + 1 < lines.size() && y >= lines.get(line + 1).bounds().getMinY()) {
            line++;
        }
        return line;
    }

    /** Number of lines, at least 1. */
    int lineCount() {
        return Math.max(1, lines.size());
    }

    /** The line on which the caret stands. */
    int lineOf(Hit at) {
        int offset = at.offset() - piece.start();
        int line = 0;
        while (line + 1 < lines.size() && (lines.get(line + 1).start() < offset
                || lines.get(line + 1).start() == offset && !at.trailing())) {
            line++;
        }
        return line;
    }

    /** The first and the last place of a line. */
    Hit lineEdge(int line, boolean end) {
        if (lines.isEmpty()) {
            return new Hit(piece.start(), false);
        }
        TextLineInfo info = lines.get(line);
        if (!end) {
            return new Hit(piece.start() + info.start(), false);
        }
        boolean wrapped = line + 1 < lines.size();
        boolean broken = wrapped && piece.shown().charAt(info.end() - 1) == '\n';
        return new Hit(piece.start() + info.end() - (broken ? 1 : 0), wrapped && !broken);
    }
}
