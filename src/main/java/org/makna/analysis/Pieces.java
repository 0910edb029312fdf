package org.makna.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One document cut wherever a member of any layer begins or ends, so that all text of a piece belongs to the same members.
 *
 * <p>Pieces are in order, not empty, and only where every layer has a member. Without layers the whole document is one
 * piece, which also takes in segments of no length.
 */
final class Pieces {

    private final boolean whole;
    private final int[] starts;
    private final int[] ends;
    /** For each layer and piece, the members. */
    private final int[][][] members;

    private Pieces(boolean whole, int[] starts, int[] ends, int[][][] members) {
        this.whole = whole;
        this.starts = starts;
        this.ends = ends;
        this.members = members;
    }

    /** Cuts a document. */
    static Pieces cut(List<Layer> layers, int document, int length) {
        if (layers.isEmpty()) {
            return new Pieces(true, new int[]{0}, new int[]{length}, new int[0][][]);
        }
        int[] cuts = layers.stream().flatMap(layer -> layer.in(document).stream())
                .flatMapToInt(patch -> IntStream.of(patch.start(), patch.end())).sorted().distinct().toArray();
        int between = Math.max(0, cuts.length - 1);
        int[][][] found = layers.stream().map(layer -> membersBetween(cuts, between, layer.in(document)))
                .toArray(int[][][]::new);
        int[] kept = IntStream.range(0, between)
                .filter(piece -> Arrays.stream(found).allMatch(layer -> layer[piece].length > 0)).toArray();
        int[][][] members = Arrays.stream(found)
                .map(layer -> Arrays.stream(kept).mapToObj(piece -> layer[piece]).toArray(int[][]::new))
                .toArray(int[][][]::new);
        return new Pieces(false, Arrays.stream(kept).map(piece -> cuts[piece]).toArray(),
                Arrays.stream(kept).map(piece -> cuts[piece + 1]).toArray(), members);
    }

    private static int[][] membersBetween(int[] cuts, int between, List<Layer.Patch> patches) {
        int[] counts = new int[between];
        for (Layer.Patch patch : patches) {
            for (int i = Arrays.binarySearch(cuts, patch.start()); cuts[i] < patch.end(); i++) {
                counts[i]++;
            }
        }
        int[][] members = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (Layer.Patch patch : patches) {
            for (int i = Arrays.binarySearch(cuts, patch.start()); cuts[i] < patch.end(); i++) {
                members[i][--counts[i]] = patch.member();
            }
        }
        return members;
    }

    /** Whether the one piece is the whole document. */
    boolean isWhole() {
        return whole;
    }

    int count() {
        return starts.length;
    }

    /** Start of the piece, UTF-16. */
    int start(int piece) {
        return starts[piece];
    }

    /** End of the piece, UTF-16. */
    int end(int piece) {
        return ends[piece];
    }

    /** The members of the layer that have the piece. */
    int[] members(int layer, int piece) {
        return members[layer][piece];
    }
}
