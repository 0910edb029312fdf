package org.makna.ui.document.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Blocks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.HeightIndex;

/**
 * The blocks of a document one under the other, set at one width: how each is cut into pieces, and how high it is.
 *
 * <p>Heights are estimates until a block is cut, and exact when its pieces have been laid out. All in pixels.
 */
final class Column {

    /** A piece of a block. */
    record Place(int block, int piece) {}

    private static final int MOST_REMEMBERED = 400;

    private final DocumentText document;
    private final Blocks blocks;
    private final Face face;
    private final double width;
    private final Spacing spacing;
    private final HeightIndex heights;
    private final Map<Integer, Cut> cuts = new HashMap<>();

    Column(DocumentText document, Blocks blocks, Face face, double width) {
        this.document = document;
        this.blocks = blocks;
        this.face = face;
        this.width = width;
        this.spacing = new Spacing(document, blocks, face);
        double[] estimates = new double[blocks.size()];
        for (int block = 0; block < estimates.length; block++) {
            estimates[block] = spacing.estimate(block, width);
        }
        this.heights = new HeightIndex(estimates);
    }

    Blocks blocks() {
        return blocks;
    }

    double width() {
        return width;
    }

    /** Height of a block, as far as it is known. */
    double height(int block) {
        return heights.get(block);
    }

    /** Where a block begins. */
    double top(int block) {
        return heights.top(block);
    }

    /** The block that covers a height. */
    int blockAt(double y) {
        return heights.rowAt(y);
    }

    double total() {
        return heights.total();
    }

    /** Space above the words of a block. */
    double above(int block) {
        return spacing.above(block);
    }

    double pieceHeight(Place place) {
        return cut(place.block()).height(place.piece());
    }

    List<Piece> pieces(int block) {
        return cut(block).pieces();
    }

    /** Takes over how high a piece is, which has been laid out as {@code cell}; gives that height. */
    double measured(Place place, BlockCell cell) {
        double height = cell.piece().shown().isEmpty() ? spacing.emptyHeight(place.block()) : cell.textHeight();
        cut(place.block()).setHeight(place.piece(), height);
        refreshHeight(place.block());
        return height;
    }

    private void refreshHeight(int block) {
        heights.set(block, spacing.around(block) + cut(block).height());
    }

    private Cut cut(int block) {
        Cut known = cuts.get(block);
        if (known != null) {
            return known;
        }
        Cut cut = blocks.start(block) == blocks.end(block)
                ? Cut.empty(document, blocks.start(block), face, spacing.emptyHeight(block))
                : Cut.of(document, blocks.paragraph(block), new TextRange(blocks.start(block), blocks.end(block)), face,
                        width);
        cuts.put(block, cut);
        refreshHeight(block);
        return cut;
    }

    /** Forgets how blocks are cut that need not be kept, where many are remembered. */
    void trim(IntPredicate kept) {
        if (cuts.size() > MOST_REMEMBERED) {
            cuts.keySet().removeIf(block -> !kept.test(block));
        }
    }

    /** Where the piece lies that shows the offset. */
    Place placeOf(Hit at) {
        int block = blocks.blockAt(at.offset());
        List<Piece> pieces = pieces(block);
        int piece = 0;
        while (piece + 1 < pieces.size() && (pieces.get(piece + 1).start() < at.offset()
                || pieces.get(piece + 1).start() == at.offset() && !at.trailing())) {
            piece++;
        }
        return new Place(block, piece);
    }

    /** The next piece down or up that shows something, or null at the end. */
    @Nullable
    Place neighbour(Place place, boolean down) {
        int block = place.block();
        int piece = place.piece() + (down ? 1 : -1);
        while (block >= 0 && block < blocks.size()) {
            int count = pieces(block).size();
            if (piece >= 0 && piece < count && !document.isFolded(blocks.paragraph(block))) {
                return new Place(block, piece);
            }
            block += down ? 1 : -1;
            piece = down || block < 0 ? 0 : pieces(block).size() - 1;
        }
        return null;
    }

    /** Where a piece begins. */
    double top(Place place) {
        double top = top(place.block()) + above(place.block());
        for (int piece = 0; piece < place.piece(); piece++) {
            top += pieceHeight(new Place(place.block(), piece));
        }
        return top;
    }

    /** Heights at which offsets lie that are given in rising order, mostly estimates; in one walk down the column. */
    double[] heightsOf(int[] rising) {
        double[] found = new double[rising.length];
        int block = 0;
        double top = 0;
        for (int i = 0; i < found.length; i++) {
            while (block + 1 < blocks.size() && blocks.start(block + 1) <= rising[i]) {
                top += height(block++);
            }
            int length = blocks.end(block) - blocks.start(block);
            int within = rising[i] - blocks.start(block);
            // What is not shown itself is seen where the next words are.
            found[i] = within < 0 || within > length
                    ? heightOf(rising[i])
                    : top + height(block) * within / Math.max(1, length);
        }
        return found;
    }

    /** Height at which the offset lies, mostly an estimate. */
    double heightOf(int offset) {
        int block = blocks.blockAt(offset);
        int length = Math.max(1, blocks.end(block) - blocks.start(block));
        double share = Math.clamp((double) (offset - blocks.start(block)) / length, 0, 1);
        return top(block) + height(block) * share;
    }
}
