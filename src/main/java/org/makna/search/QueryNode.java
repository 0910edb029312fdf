package org.makna.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as a tree.
 *
 * <p>The parser guarantees that every AND has an operand that is not negated, that no operand of an OR is negated, and that NOT
 * never stands on NOT; so each tree that is not negated names something to find.
 */
sealed interface QueryNode {

    /** The node in the query language, in full form. */
    String canonical();

    /** Whether the node is made of fields only, and so stands for ranges rather than for matches. */
    boolean isRegion();

    /** All of the operands in one unit. */
    record All(List<QueryNode> operands) implements QueryNode {

        public All {
            operands = List.copyOf(operands);
        }

        @Override
        public String canonical() {
            return operands.stream().map(operand -> operand instanceof Any
                    ? "(" + operand.canonical() + ")"
                    : operand.canonical()).collect(Collectors.joining(" AND "));
        }

        @Override
        public boolean isRegion() {
            return operands.stream().allMatch(QueryNode::isRegion);
        }
    }

    /** At least one of the operands. */
    record Any(List<QueryNode> operands) implements QueryNode {

        public Any {
            operands = List.copyOf(operands);
        }

        @Override
        public String canonical() {
            return operands.stream().map(operand -> operand instanceof All
                    ? "(" + operand.canonical() + ")"
                    : operand.canonical()).collect(Collectors.joining(" OR "));
        }

        @Override
        public boolean isRegion() {
            return operands.stream().allMatch(QueryNode::isRegion);
        }
    }

    /** The operand nowhere in the unit. */
    record None(QueryNode operand) implements QueryNode {

        @Override
        public String canonical() {
            return operand instanceof All || operand instanceof Any
                    ? "NOT (" + operand.canonical() + ")"
                    : "NOT " + operand.canonical();
        }

        @Override
        public boolean isRegion() {
            return operand.isRegion();
        }
    }

    /**
     * Where a field has a value.
     *
     * @param name     {@code speaker}, {@code attribute.age} and so on, in lower case but for an attribute's own name
     * @param value    what was asked for
     * @param position UTF-16 offset in the query, for errors
     */
    record FieldIs(String name, String value, int position) implements QueryNode {

        @Override
        public String canonical() {
            int dot = name.indexOf('.');
            String shown = dot < 0 ? name : name.substring(0, dot + 1) + quoted(name.substring(dot + 1));
            return shown + ":" + quoted(value);
        }

        @Override
        public boolean isRegion() {
            return true;
        }

        private static String quoted(String text) {
            boolean plain = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
            return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** Something that matches words. */
    sealed interface Leaf extends QueryNode {

        @Override
        default boolean isRegion() {
            return false;
        }
    }

    /** Words one after the other; a single word most of the time. */
    record Sequence(List<Atom> atoms) implements Leaf {

        public Sequence {
            atoms = List.copyOf(atoms);
        }

        @Override
        public String canonical() {
            if (atoms.stream().allMatch(Sequence::isExpression)) {
                return atoms.stream().map(atom -> atom.shown().substring(1, atom.shown().length() - 1))
                        .collect(Collectors.joining(" ", "/", "/"));
            }
            return atoms.size() == 1 && atoms.getFirst().standsAlone() ? atoms.getFirst().shown() : '"' + bare() + '"';
        }

        /** Whether it is a word of a regular expression; other patterns are of letters and wildcards. */
        private static boolean isExpression(Atom atom) {
            return atom instanceof Atom.Pattern && atom.shown().startsWith("/");
        }

        private String bare() {
            return atoms.stream().map(Atom::shown).collect(Collectors.joining(" "));
        }
    }

    /** Words in any order with at most a number of other words between them. */
    record Near(List<Sequence> parts, int others) implements Leaf {

        public Near {
            parts = List.copyOf(parts);
        }

        @Override
        public String canonical() {
            return parts.stream().map(Sequence::bare).collect(Collectors.joining(" ", "\"", "\"~" + others));
        }
    }

    /** Words in this order with at most a number of other words between each and the next. */
    record Before(List<Sequence> parts, List<Integer> others) implements Leaf {

        public Before {
            parts = List.copyOf(parts);
            others = List.copyOf(others);
        }

        @Override
        public String canonical() {
            StringBuilder text = new StringBuilder(parts.getFirst().canonical());
            for (int i = 0; i < others.size(); i++) {
                text.append(" PRE/").append(others.get(i)).append(' ').append(parts.get(i + 1).canonical());
            }
            return text.toString();
        }
    }
}
