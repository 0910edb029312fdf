package org.makna.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.makna.analysis.AxisMembers.Kind;
import org.makna.model.Table;

/** The rows or the columns: the members of one axis, or those of two axes crossed. */
final class Side {

    /** In place of a coding, code and coder: whichever. */
    static final int ANY = -1;

    private final List<AxisMembers> axes;
    /** For each axis the layer that decides on its members, or -1. */
    private final int[] layerOf;
    private final int[][] allOf;

    /**
     * Makes a side.
     *
     * @param layers     receives a layer for each axis that is decided by text
     * @param casesKnown whether each case is visited by itself, so that an axis of cases needs no text
     */
    Side(List<AxisMembers> axes, List<Layer> layers, boolean casesKnown) {
        this.axes = axes;
        this.layerOf = new int[axes.size()];
        this.allOf = axes.stream().map(AxisMembers::all).toArray(int[][]::new);
        for (int i = 0; i < layerOf.length; i++) {
            Kind kind = axes.get(i).kind();
            boolean byText = kind == Kind.TEXT || (kind == Kind.CASE && !casesKnown);
            layerOf[i] = byText ? layers.size() : -1;
            if (byText) {
                layers.add(new Layer(axes.get(i).extents()));
            }
        }
    }

    /** The members of the axes, crossed. */
    static List<Table.Member> crossed(List<AxisMembers> axes) {
        List<Table.Member> crossed = axes.getFirst().members();
        for (AxisMembers next : axes.subList(1, axes.size())) {
            crossed = crossed.stream().flatMap(outer -> next.members().stream().map(inner -> cross(outer, inner)))
                    .toList();
        }
        return crossed;
    }

    /** How many members the crossing has; may be more than an {@code int} holds. */
    static long count(List<AxisMembers> axes) {
        return axes.stream().mapToLong(AxisMembers::count).reduce(1, Math::multiplyExact);
    }

    /** Whether no text and no document decides, only the case, coding, code or coder. */
    boolean isFreeOfText() {
        return axes.stream().noneMatch(axis -> axis.kind() == Kind.TEXT || axis.kind() == Kind.DOCUMENT);
    }

    /**
     * The members that a coding in a piece of a document counts in. The array is not to be changed.
     *
     * @param coding  the coding, or {@link #ANY}
     * @param code    the code, or {@link #ANY}
     * @param coder   the coder, or {@link #ANY}
     * @param oneCase the case, where each is visited by itself
     */
    int[] members(int coding, int code, int coder, int document, Pieces pieces, int piece, int oneCase) {
        int[] found = members(0, coding, code, coder, document, pieces, piece, oneCase);
        for (int axis = 1; axis < layerOf.length && found.length > 0; axis++) {
            found = cross(found, members(axis, coding, code, coder, document, pieces, piece, oneCase),
                    axes.get(axis).count());
        }
        return found;
    }

    private int[] members(int axis, int coding, int code, int coder, int document, Pieces pieces, int piece,
            int oneCase) {
        AxisMembers members = axes.get(axis);
        return switch (members.kind()) {
            case CODE -> code == ANY ? allOf[axis] : members.membersOf()[code];
            case CODER -> coder == ANY ? allOf[axis] : members.membersOf()[coder];
            case CODING -> coding == ANY ? allOf[axis] : members.membersOf()[coding];
            case DOCUMENT -> members.membersOf()[document];
            case CASE -> layerOf[axis] < 0 ? members.membersOf()[oneCase] : pieces.members(layerOf[axis], piece);
            case TEXT -> pieces.members(layerOf[axis], piece);
        };
    }

    private static int[] cross(int[] outer, int[] inner, int width) {
        int[] crossed = new int[outer.length * inner.length];
        int count = 0;
        for (int o : outer) {
            for (int i : inner) {
                crossed[count++] = o * width + i;
            }
        }
        return crossed;
    }

    private static Table.Member cross(Table.Member outer, Table.Member inner) {
        return new Table.Member(Stream.concat(outer.labels().stream(), inner.labels().stream()).toList(), 0);
    }
}
