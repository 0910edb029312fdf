package org.makna.model;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question about codings: which segments carry these codes, lie so to those, in such cases.
 *
 * <p>{@link #toString()} writes it so that it can be read again: code paths as they are, operators in capitals.
 *
 * <pre>
 * Trust AND NOT Cost
 * Trust WITHIN SUB "Digital divide" {attribute.Region in (Bali, Papua)}
 * (Trust OR Hope) PRECEDES/1p:between Cost
 * ATLEAST/2(Trust, Cost, text:"pelayanan")
 * </pre>
 */
public sealed interface CodingQuery {

    /**
     * The same query with other leaves.
     *
     * @param other gives for each {@link Codes}, {@link Any} and {@link Named} what takes its place
     */
    default CodingQuery withLeaves(UnaryOperator<CodingQuery> other) {
        return switch (this) {
            case Codes codes -> other.apply(codes);
            case Any any -> other.apply(any);
            case Named named -> other.apply(named);
            case Where where -> new Where(where.of.withLeaves(other), where.conditions);
            case Joined joined -> new Joined(joined.join, joined.parts.stream().map(p -> p.withLeaves(other)).toList());
            case Not not -> new Not(not.of.withLeaves(other));
            case Related related -> new Related(related.left.withLeaves(other), related.negated, related.relation,
                    related.distance, related.taking, related.right.withLeaves(other));
            case AtLeast some -> new AtLeast(some.number, some.parts.stream().map(p -> p.withLeaves(other)).toList());
            case Alone alone -> new Alone(alone.parts.stream().map(p -> p.withLeaves(other)).toList());
        };
    }

    /**
     * The segments of a code.
     *
     * @param path the code
     * @param kin  which codes it stands for
     */
    record Codes(NamePath path, Kin kin) implements CodingQuery {

        @Override
        public String toString() {
            return kin == Kin.ITSELF ? QueryText.code(path) : kin.name() + " " + QueryText.code(path);
        }
    }

    /** Which codes a code stands for. */
    enum Kin {
        /** Itself alone. */
        ITSELF,
        /** Itself and all codes below it. */
        SUB,
        /** The codes above it. */
        UP,
        /** The other codes below the same code. */
        SIBLINGS
    }

    /** Every segment. */
    record Any() implements CodingQuery {

        @Override
        public String toString() {
            return "ANY";
        }
    }

    /** What stands elsewhere under a name. */
    record Named(Source source, String name) implements CodingQuery {

        @Override
        public String toString() {
            return source.prefix() + QueryText.quoted(name);
        }
    }

    /** Where a name is looked up. */
    enum Source {
        /** The name is a text query; its hits are taken as segments. */
        TEXT,
        /** A saved coding query. */
        QUERY,
        /** A collection of codes: the segments that carry any of them. */
        COLLECTION;

        /** How it is written before the name. */
        public String prefix() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }
    }

    /**
     * Those that meet conditions on coders, documents, cases and attributes.
     *
     * @param of         what is narrowed
     * @param conditions the conditions, as in {@code --where}
     */
    record Where(CodingQuery of, String conditions) implements CodingQuery {

        @Override
        public String toString() {
            return QueryText.inner(of, this) + " {" + conditions + "}";
        }
    }

    /**
     * Several, joined as sets.
     *
     * @param join  how
     * @param parts at least two
     */
    record Joined(Join join, List<CodingQuery> parts) implements CodingQuery {

        public Joined {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("Nothing to join: " + parts);
            }
        }

        @Override
        public String toString() {
            return parts.stream().map(part -> QueryText.inner(part, this))
                    .collect(Collectors.joining(" " + join.name() + " "));
        }
    }

    /** How sets are joined. */
    enum Join {
        /** In all of them. */
        AND,
        /** In any of them. */
        OR,
        /** In exactly one of them. */
        XOR
    }

    /** All others in the scope. */
    record Not(CodingQuery of) implements CodingQuery {

        @Override
        public String toString() {
            return "NOT " + QueryText.inner(of, this);
        }
    }

    /**
     * Those of the left that stand in a relation to at least one of the right.
     *
     * @param left     what is found
     * @param negated  whether those that do not are found
     * @param relation how they lie to each other
     * @param distance the greatest distance; null for none, and where the relation has none
     * @param taking   what is taken of a pair; null for the left segment, or the common part where parts are asked for
     * @param right    what they are compared with
     */
    record Related(CodingQuery left, boolean negated, RangeRelation relation, @Nullable Distance distance,
            @Nullable Taking taking, CodingQuery right) implements CodingQuery {

        public Related {
            if (distance != null && !relation.hasDistance()) {
                throw new IllegalArgumentException(relation + " has no distance");
            }
            if (distance == null && relation == RangeRelation.NEAR) {
                throw new IllegalArgumentException("Near needs a distance");
            }
            if (negated && taking != null) {
                throw new IllegalArgumentException("There is no pair to take from");
            }
        }

        @Override
        public String toString() {
            return QueryText.inner(left, this) + (negated ? " NOT " : " ") + relation.words()
                    + (distance == null ? "" : "/" + distance)
                    + (taking == null ? "" : ":" + taking.name().toLowerCase(Locale.ROOT)) + " "
                    + QueryText.inner(right, this);
        }
    }

    /** What is taken of two segments that stand in a relation. */
    enum Taking {
        /** The left one. */
        LEFT,
        /** The right one. */
        RIGHT,
        /** Both. */
        BOTH,
        /** Everything from the first start to the last end. */
        BETWEEN
    }

    /**
     * Where enough of several meet: whole segments of which a character is covered by so many, or those characters.
     *
     * @param number how many, from 1 to the number of parts
     * @param parts  what may meet
     */
    record AtLeast(int number, List<CodingQuery> parts) implements CodingQuery {

        public AtLeast {
            parts = List.copyOf(parts);
            if (number < 1 || number > parts.size()) {
                throw new IllegalArgumentException(number + " of " + parts.size());
            }
        }

        @Override
        public String toString() {
            return "ATLEAST/" + number + QueryText.list(parts);
        }
    }

    /** Segments of any part that no segment of another part shares a character with. */
    record Alone(List<CodingQuery> parts) implements CodingQuery {

        public Alone {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("Nothing to be alone");
            }
        }

        @Override
        public String toString() {
            return "ALONE" + QueryText.list(parts);
        }
    }
}
