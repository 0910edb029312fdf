package org.makna.ui.search.sentence;

import java.util.List;
import javafx.scene.layout.Region;
import org.makna.model.CodingQuery.Join;
import org.makna.model.QuerySentence.Link;
import org.makna.model.RangeRelation;

/**
 * A small drawing of how two segments lie to each other: above what is found, below what it is compared with, from left to
 * right as in the text. What is not wanted is hollow; a dotted line is text between.
 */
final class RelationPicture extends Region {

    private static final double WIDTH = 38;
    private static final double HEIGHT = 13;
    private static final double BAR = 5;
    private static final double LOWER = HEIGHT - BAR;

    /** A piece of the drawing, from and to in 38ths of its width. */
    private record Piece(Kind kind, double from, double to) {}

    private enum Kind {
        /** What is found. */
        FOUND("mk-relation-found"),
        /** What is found too, drawn below. */
        FOUND_BELOW("mk-relation-found"),
        /** What it is compared with. */
        OTHER("mk-relation-other"),
        /** Above, but not wanted. */
        NOT("mk-relation-not"),
        /** Below, and not wanted. */
        NOT_BELOW("mk-relation-not"),
        /** Text between. */
        BETWEEN("mk-relation-between");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        double top() {
            return switch (this) {
                case FOUND, NOT -> 0;
                case FOUND_BELOW, OTHER, NOT_BELOW -> LOWER;
                case BETWEEN -> (HEIGHT - 1) / 2;
            };
        }

        double height() {
            return this == BETWEEN ? 1 : BAR;
        }
    }

    private final List<Piece> pieces;

    RelationPicture(Link link) {
        this.pieces = pieces(link);
        for (Piece piece : pieces) {
            Region bar = new Region();
            bar.getStyleClass().add(piece.kind().style);
            bar.setManaged(false);
            getChildren().add(bar);
        }
        getStyleClass().add("mk-relation");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            getChildren().get(i).resizeRelocate(piece.from(), piece.kind().top(), piece.to() - piece.from(),
                    piece.kind().height());
        }
    }

    private static List<Piece> pieces(Link link) {
        Join join = link.join();
        RangeRelation relation = link.relation();
        if (join != null) {
            return of(join, link.negated());
        }
        if (relation == null) {
            return List.of();
        }
        Kind other = link.negated() ? Kind.NOT_BELOW : Kind.OTHER;
        return of(relation, other);
    }

    private static List<Piece> of(Join join, boolean negated) {
        return switch (join) {
            case AND -> List.of(new Piece(Kind.FOUND, 6, 32),
                    new Piece(negated ? Kind.NOT_BELOW : Kind.FOUND_BELOW, 6, 32));
            case OR -> List.of(new Piece(Kind.FOUND, 2, 18), new Piece(Kind.FOUND_BELOW, 20, 36));
            case XOR -> List.of(new Piece(Kind.FOUND, 1, 11), new Piece(Kind.NOT, 14, 24),
                    new Piece(Kind.NOT_BELOW, 14, 24), new Piece(Kind.FOUND_BELOW, 27, 37));
        };
    }

    private static List<Piece> of(RangeRelation relation, Kind other) {
        return switch (relation) {
            case WITHIN -> List.of(new Piece(Kind.FOUND, 11, 27), new Piece(other, 2, 36));
            case ENCLOSES -> List.of(new Piece(Kind.FOUND, 2, 36), new Piece(other, 11, 27));
            case OVERLAPS -> List.of(new Piece(Kind.FOUND, 2, 24), new Piece(other, 14, 36));
            case OVERLAPPED_BY -> List.of(new Piece(Kind.FOUND, 14, 36), new Piece(other, 2, 24));
            case CO_OCCURS -> List.of(new Piece(Kind.FOUND, 9, 29), new Piece(other, 2, 14), new Piece(other, 24, 36));
            case NEAR -> List.of(new Piece(Kind.FOUND, 14, 24), new Piece(Kind.BETWEEN, 9, 29),
                    new Piece(other, 0, 9), new Piece(other, 29, 38));
            case PRECEDES -> List.of(new Piece(Kind.FOUND, 0, 13), new Piece(Kind.BETWEEN, 13, 25),
                    new Piece(other, 25, 38));
            case FOLLOWS -> List.of(new Piece(Kind.FOUND, 25, 38), new Piece(Kind.BETWEEN, 13, 25),
                    new Piece(other, 0, 13));
        };
    }
}
