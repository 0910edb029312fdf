package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Blocks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.ParagraphLook;
import org.makna.ui.document.core.Turn;
import org.makna.ui.document.view.Column.Place;

/**
 * Shows the part of a document that is in sight and makes cells only for that.
 *
 * <p>Blocks that were never in sight have an estimated height. The scroll position is a block and how far it is scrolled
 * out at the top, so that a corrected estimate above never moves what the reader sees.
 */
final class Viewport {

    private final Pane layer;
    private final Map<Place, BlockCell> cells = new LinkedHashMap<>();
    private final List<BlockCell> spare = new ArrayList<>();

    private DocumentText document;
    private Column column;
    private Face face;
    private PageGeometry page = PageGeometry.of(0, 0, 0, 0, 0, false);
    private int anchorBlock;
    private double anchorY;

    Viewport(Pane layer, DocumentText document, Face face) {
        this.layer = layer;
        this.face = face;
        this.document = document;
        this.column = new Column(document, new Blocks(document), face, page.textWidth());
    }

    /** Shows another document from its beginning. */
    void show(DocumentText shown) {
        document = shown;
        anchorBlock = 0;
        anchorY = 0;
        set(new Blocks(shown));
    }

    /** Lays out for other columns or another face; the caret's line stays where it is seen, else what is at the top. */
    void arrange(PageGeometry wanted, Face typeface, Hit caret) {
        boolean rewrap = wanted.textWidth() != page.textWidth() || typeface != face;
        if (!rewrap) {
            page = wanted;
            return;
        }
        double seen = yInSight(caret);
        double share = column.height(anchorBlock) > 0 ? anchorY / column.height(anchorBlock) : 0;
        page = wanted;
        face = typeface;
        set(column.blocks());
        if (seen >= 0) {
            put(caret, seen);
        } else {
            anchorY = share <= 0 || share > 1 ? anchorY : share * measured(anchorBlock);
        }
    }

    /** Upper edge of the caret where the whole of it is in sight below the first paragraph, else -1. */
    private double yInSight(Hit caret) {
        if (cells.isEmpty() || !cells.containsKey(column.placeOf(caret))
                || column.placeOf(caret).block() == anchorBlock) {
            return -1;
        }
        Rectangle2D at = caretBounds(caret);
        return at.getMaxY() <= page.height() ? at.getMinY() : -1;
    }

    /** Sets all blocks anew. */
    private void set(Blocks blocks) {
        spare.addAll(cells.values());
        cells.clear();
        column = new Column(document, blocks, face, page.textWidth());
    }

    PageGeometry page() {
        return page;
    }

    Face face() {
        return face;
    }

    /** The cells in sight, from above. */
    Iterable<BlockCell> cells() {
        return cells.values();
    }

    /** Makes cells for all that is in sight and drops the others. */
    void layout() {
        normalise();
        Map<Place, BlockCell> before = new LinkedHashMap<>(cells);
        double bottom = fill();
        if (bottom < page.height() && (anchorBlock > 0 || anchorY > 0)) {
            anchorY -= page.height() - bottom;
            normalise();
            fill();
        }
        Map<Place, BlockCell> inSight = new LinkedHashMap<>();
        double y = -anchorY;
        for (int block = anchorBlock; block < column.blocks().size() && y < page.height(); block++) {
            double top = y + column.above(block);
            List<Piece> pieces = column.pieces(block);
            for (int piece = 0; piece < pieces.size(); piece++) {
                Place place = new Place(block, piece);
                double height = column.pieceHeight(place);
                BlockCell cell = cells.get(place);
                if (cell != null && top + height > 0 && top < page.height()) {
                    inSight.put(place, cell);
                    cell.resizeRelocate(page.textX(), Math.round(top), page.textWidth(), height);
                }
                top += height;
            }
            y += column.height(block);
        }
        before.putAll(cells);
        before.keySet().removeAll(inSight.keySet());
        spare.addAll(before.values());
        cells.clear();
        cells.putAll(inSight);
        showCells();
        while (spare.size() > 60) {
            spare.removeLast();
        }
        column.trim(this::isInSight);
    }

    /** Touches only the children that come or go: adding a child again costs as much as making it. */
    private void showCells() {
        Set<Node> wanted = new LinkedHashSet<>(cells.values());
        layer.getChildren().removeIf(child -> !wanted.contains(child));
        wanted.removeAll(Set.copyOf(layer.getChildren()));
        layer.getChildren().addAll(wanted);
    }

    private boolean isInSight(int block) {
        return cells.keySet().stream().anyMatch(place -> place.block() == block);
    }

    /** Moves the anchor to the block that lies at the upper edge. */
    private void normalise() {
        while (anchorY < 0 && anchorBlock > 0) {
            anchorBlock--;
            anchorY += measured(anchorBlock);
        }
        anchorY = Math.max(0, anchorY);
        while (anchorBlock < column.blocks().size() - 1 && anchorY >= measured(anchorBlock)) {
            anchorY -= column.height(anchorBlock);
            anchorBlock++;
        }
    }

    /** Makes the cells from the anchor down to the lower edge; gives where they end. */
    private double fill() {
        double y = -anchorY;
        int block = anchorBlock;
        while (block < column.blocks().size() && y < page.height()) {
            double top = y + column.above(block);
            List<Piece> pieces = column.pieces(block);
            for (int piece = 0; piece < pieces.size() && top < page.height(); piece++) {
                Place place = new Place(block, piece);
                if (top + column.pieceHeight(place) > 0) {
                    cell(place);
                }
                top += column.pieceHeight(place);
            }
            y += column.height(block);
            block++;
        }
        return y;
    }

    /** The cell of a piece, laid out, whether it is in sight or not. */
    BlockCell cell(Place place) {
        BlockCell known = cells.get(place);
        if (known != null) {
            return known;
        }
        Piece piece = column.pieces(place.block()).get(place.piece());
        BlockCell cell = spare.isEmpty() ? new BlockCell(piece) : spare.removeLast();
        cell.show(piece, face, page.textWidth());
        cell.resizeRelocate(page.textX(), -10_000, page.textWidth(), column.measured(place, cell));
        cells.put(place, cell);
        return cell;
    }

    /** The height of a block, exact when it is one piece, else as exact as cutting it tells. */
    private double measured(int block) {
        if (column.pieces(block).size() == 1) {
            cell(new Place(block, 0));
        }
        return column.height(block);
    }

    /** The turn whose speaker is named beside the cell, or null. */
    @Nullable
    Turn namedBeside(BlockCell cell) {
        int paragraph = document.paragraphAt(cell.piece().start());
        if (cell.piece().start() != document.shownStart(paragraph)) {
            return null;
        }
        Turn turn = document.turnOf(paragraph);
        return turn != null && turn.firstParagraph() == paragraph && !document.isFolded(paragraph) ? turn : null;
    }

    /** Whether the words of the cell are set quietly: an interviewer's, a question, a time stamp. */
    boolean isQuiet(BlockCell cell) {
        int paragraph = document.paragraphAt(cell.piece().start());
        ParagraphLook look = document.look(paragraph);
        Turn turn = document.turnOf(paragraph);
        return turn != null && turn.interviewer() || look == ParagraphLook.QUESTION || look == ParagraphLook.TIME;
    }

    /** The pages of the original that begin in sight. */
    List<DocumentText.PageMark> pagesInSight() {
        TextRange sight = inSight();
        return document.pages().stream().filter(page -> sight.contains(page.offset())).toList();
    }

    /** Where the caret is in the view; beyond its edges it may be an estimate. */
    Rectangle2D caretBounds(Hit at) {
        Place place = column.placeOf(at);
        Rectangle2D caret = cell(place).caret(at);
        return new Rectangle2D(page.textX() + caret.getMinX(), Math.round(top(place)) + caret.getMinY(), 0,
                caret.getHeight());
    }

    /** Where a range begins to be seen: what begins in the label of a turn is seen from the first words of the turn on. */
    int shownStart(TextRange range) {
        return document.shownAtOrAfter(range.start());
    }

    /** How a range is set; where it goes over several paragraphs, the font is that of the first. */
    Typeset typeset(TextRange range) {
        Hit start = new Hit(range.start(), false);
        Rectangle2D first = caretBounds(start);
        Rectangle2D end = caretBounds(new Hit(range.end(), !range.isEmpty()));
        Font font = cell(column.placeOf(start)).piece().font();
        return new Typeset(new BoundingBox(page.textX(), first.getMinY(), page.textWidth(),
                Math.max(first.getHeight(), end.getMaxY() - first.getMinY())), font, face.spacing(font));
    }

    /** Upper edge of a piece in the view. */
    private double top(Place place) {
        return column.top(place) - scrolled();
    }

    /** The place of the text that is nearest to a point of the view. */
    Hit hit(double x, double y) {
        BlockCell nearest = null;
        double least = Double.MAX_VALUE;
        for (BlockCell cell : cells.values()) {
            double distance = Math.max(cell.getLayoutY() - y, y - cell.getLayoutY() - cell.getHeight());
            if (distance < least && cell.getHeight() > 0) {
                least = distance;
                nearest = cell;
            }
        }
        return nearest == null
                ? new Hit(0, false)
                : nearest.hit(x - page.textX(), Math.clamp(y - nearest.getLayoutY(), 0, nearest.getHeight()));
    }

    /** The first and the last offset in sight. */
    TextRange inSight() {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (BlockCell cell : cells.values()) {
            start = Math.min(start, cell.piece().start());
            end = Math.max(end, cell.piece().end());
        }
        return new TextRange(Math.min(start, end), end);
    }

    void scrollBy(double pixels) {
        anchorY += pixels;
    }

    /** Scrolls to a height of the whole text. */
    void scrollTo(double y) {
        anchorBlock = column.blockAt(Math.max(0, y));
        anchorY = Math.max(0, y) - column.top(anchorBlock);
    }

    /** How much is scrolled out at the top. */
    double scrolled() {
        return column.top(anchorBlock) + anchorY;
    }

    /** The blocks one under the other. */
    Column column() {
        return column;
    }

    double total() {
        return column.total();
    }

    ScrollAnchor anchor() {
        return new ScrollAnchor(column.blocks().start(anchorBlock), anchorY / Math.max(1, measured(anchorBlock)));
    }

    void restore(ScrollAnchor anchor) {
        anchorBlock = column.blocks().blockAt(Math.min(anchor.offset(), document.length()));
        anchorY = anchor.share() * measured(anchorBlock);
    }

    /**
     * Scrolls so that a place is in sight.
     *
     * @param room pixels to keep free above and below where it is not in sight yet
     */
    void reveal(Hit at, double room) {
        Rectangle2D caret = cell(column.placeOf(at)).caret(at);
        double y = top(column.placeOf(at)) + caret.getMinY();
        double kept = Math.min(room, Math.max(0, (page.height() - caret.getHeight()) / 2));
        double wanted = y < kept ? kept : Math.min(y, page.height() - kept - caret.getHeight());
        if (wanted != y) {
            put(at, wanted);
        }
    }

    /** Scrolls so that the upper edge of the caret is at a height of the view. */
    private void put(Hit at, double wanted) {
        Place place = column.placeOf(at);
        double y = top(place) + cell(place).caret(at).getMinY();
        double inBlock = y - (column.top(place.block()) - column.top(anchorBlock) - anchorY);
        anchorBlock = place.block();
        anchorY = inBlock - wanted;
    }
}
