package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String RIGHT_TO_LEFT = "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE";
    private static final String ASTRAL_LETTERS = "\\x{10000}-\\x{10FFFF}";
    private static final Pattern ASTRAL = Pattern.compile("[" + ASTRAL_LETTERS + "]");
    /** An astral character, or right-to-left words with the blanks and punctuation between them. */
    private static final Pattern SPECIAL = Pattern.compile(ASTRAL + "|[" + RIGHT_TO_LEFT + "](?:[^\\p{L}\\p{N}\\n"
            + ASTRAL_LETTERS + "]*[" + RIGHT_TO_LEFT + "]+)*");

    private final TextFlow flow = new TextFlow();
    private final TextFlow strong = new TextFlow();
    private final Text speaker = new Text();
    private final Text note = new Text();

    private Piece piece;
    private Color selectionFill = Color.WHITE;
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
        for (Node node : List.of(flow, strong, speaker, note)) {
            node.setManaged(false);
        }
        for (Text aside : List.of(speaker, note)) {
            aside.getStyleClass().clear();
            aside.setTextOrigin(VPos.TOP);
            // The window's own font is only kept away from a text that has one before it is shown.
            aside.setFont(Font.getDefault());
        }
        strong.setVisible(false);
        getChildren().setAll(flow, strong, speaker, note);
    }

    /** Shows a piece in lines of the given width. */
    void show(Piece shown, Face face, double width) {
        piece = shown;
        bands = null;
        textWidth = width;
        flowWidth = shown.own() ? width + SPARE : width;
        lineHeight = face.lineHeight();
        arrange(flow, face);
        strong.setVisible(false);
        lines = shown.shown().isEmpty() ? List.of() : flow.getLayoutInfo().getTextLines(false);
        textHeight = shown.shown().isEmpty()
                ? lineHeight
                : Math.round(flow.getLayoutInfo().getLogicalBounds(true).getHeight());
    }

    private void arrange(TextFlow around, Face face) {
        around.getChildren().setAll(runs(face));
        around.setLineSpacing(face.spacing(piece.font()));
        around.setNodeOrientation(piece.rtl() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        around.setLayoutX(flowX());
        around.resize(flowWidth, around.prefHeight(flowWidth));
        around.layout();
    }

    /**
     * Mostly one text. Right-to-left words inside a left-to-right text have a font, and so a text, of their own, and so has
     * each emoji: after a surrogate pair JavaFX on Linux does not know any more where the characters of its text are.
     */
    private List<Text> runs(Face face) {
        String words = piece.shown();
        List<Text> runs = new ArrayList<>();
        int from = 0;
        Matcher special = (piece.rtl() ? ASTRAL : SPECIAL).matcher(words);
        while (piece.own() && special.find(from)) {
            boolean emoji = Character.isSurrogate(words.charAt(special.start()));
            TextRange whole = new TextRange(special.start(), special.end());
            whole = emoji ? Graphemes.widen(words, whole) : whole;
            String inner = words.substring(Math.max(from, whole.start()), whole.end());
            addRun(runs, words.substring(from, whole.end() - inner.length()), piece.font());
            addRun(runs, inner, emoji ? piece.font() : face.inner(inner, piece.font()));
            from = whole.end();
        }
        addRun(runs, words.substring(from), piece.font());
        return runs;
    }

    private static void addRun(List<Text> runs, String words, Font font) {
        if (!words.isEmpty()) {
            Text run = new Text(words);
            // Rules of the window for texts are not meant for these.
            run.getStyleClass().clear();
            run.setFont(font);
            runs.add(run);
        }
    }

    private static List<Text> texts(TextFlow around) {
        return around.getChildren().stream().map(Text.class::cast).toList();
    }

    /** Names the speaker beside the first line, and under the name a time stamp; null for none. */
    void name(@Nullable Turn turn, PageGeometry page, boolean mirrored, SpeakerLook look) {
        speaker.setVisible(false);
        note.setVisible(false);
        if (turn != null && page.speakerWidth() > 0) {
            speaker.setVisible(true);
            note.setVisible(!turn.note().isEmpty());
            double height = lines.isEmpty() ? lineHeight : lines.getFirst().bounds().getHeight();
            double column = page.speakerX() - page.textX();
            place(speaker, turn.label(), look.name(), look.colour(), column, page.speakerWidth(), mirrored);
            speaker.setY(Math.round((height - speaker.getLayoutBounds().getHeight()) / 2));
            place(note, turn.note(), look.note(), look.colour(), column, page.speakerWidth(), mirrored);
            note.setY(speaker.getY() + Math.round(speaker.getLayoutBounds().getHeight()) - 1);
        }
    }

    private static void place(Text at, String words, Font font, Color colour, double column, double room,
            boolean mirrored) {
        at.setFont(font);
        at.setFill(colour);
        at.setText(words);
        for (int end = words.length() - 1; end > 0 && at.getLayoutBounds().getWidth() > room; end--) {
            int whole = Graphemes.widen(words, new TextRange(end, end)).start();
            at.setText(words.substring(0, whole).stripTrailing() + "…");
        }
        at.setX(Math.round(mirrored ? column : column + room - at.getLayoutBounds().getWidth()));
    }

    void paint(Color colour, Color selected) {
        for (Text run : texts(flow)) {
            run.setFill(colour);
            run.setSelectionFill(selected);
        }
        selectionFill = selected;
    }

    /** Shows the words in the rectangles in another colour, without touching how they are shaped. */
    void strengthen(List<Rectangle2D> rectangles, Color colour, Face face) {
        strong.setVisible(!rectangles.isEmpty());
        if (rectangles.isEmpty()) {
            return;
        }
        arrange(strong, face);
        for (Text run : texts(strong)) {
            run.setFill(colour);
            run.setSelectionFill(selectionFill);
        }
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
        select(flow, from, to);
        select(strong, from, to);
    }

    private static void select(TextFlow around, int from, int to) {
        int start = 0;
        for (Text run : texts(around)) {
            int length = run.getText().length();
            int first = Math.clamp(from - start, 0, length);
            int last = Math.clamp(to - start, 0, length);
            run.setSelectionStart(first < last ? first : -1);
            run.setSelectionEnd(first < last ? last : -1);
            start += length;
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
                Rectangle2D words = withoutTrailingBlank(at);
                if (words.getWidth() > 0) {
                    found.add(own(words));
                }
            }
        }
        return found;
    }

    /** The blank at which a line is wrapped hangs over its end; what is painted ends with the words. */
    private Rectangle2D withoutTrailingBlank(Rectangle2D at) {
        if (piece.own()) {
            return at;
        }
        double right = lines.get(lineAt(at.getMinY() + 1)).bounds().getMaxX();
        return new Rectangle2D(at.getMinX(), at.getMinY(), Math.clamp(right - at.getMinX(), 0, at.getWidth()),
                at.getHeight());
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
