package org.makna.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.RegExp;
import org.makna.model.QueryException;

/**
 * Reads regular expressions: a space outside of parentheses and brackets parts the words that each piece must match as a whole.
 *
 * <p>How large an expression becomes is counted before it is built: {@code /(.{1000}){1000}/} is short to write and a million
 * states to keep.
 */
final class RegexReader {

    /** Most states of an expression before it is made deterministic. */
    private static final long LARGEST = 10_000;
    /** Deepest nesting: what reads expressions calls itself for each parenthesis. */
    private static final int DEEPEST = 100;
    /** Longest expression in UTF-16 units: each repetition sign is a step down as well. */
    private static final int LONGEST = 1000;

    private final String query;
    private final int start;

    /**
     * Creates one.
     *
     * @param start offset of the opening slash in the query, for errors
     */
    RegexReader(String query, int start) {
        this.query = query;
        this.start = start;
    }

    /**
     * A word of an expression.
     *
     * @param body      as it was written
     * @param automaton what it matches among folded words, perhaps not deterministic
     */
    record Piece(String body, Automaton automaton) {

        /** What it matches among the keys of words as written. */
        Automaton written(Strictness strict) {
            return new RegExp(strict.keyOfExpression(body.replace("\\/", "/")), RegExp.NONE, strict.matchCase()
                    ? 0
                    : RegExp.CASE_INSENSITIVE | RegExp.CASE_INSENSITIVE_RANGE).toAutomaton();
        }
    }

    /**
     * Reads an expression given without its slashes.
     *
     * @return one piece for each word, at least one
     * @throws QueryException if it is empty, not well formed or too large
     */
    List<Piece> pieces(String body) {
        if (body.length() > LONGEST) {
            throw tooComplex(body.substring(0, 20) + "…");
        }
        List<Piece> pieces = new ArrayList<>();
        for (String piece : parted(body)) {
            pieces.add(new Piece(piece, automaton(piece)));
        }
        if (pieces.isEmpty()) {
            throw new QueryException(query, start, "query.empty-regex");
        }
        return pieces;
    }

    private List<String> parted(String body) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int depth = 0;
        boolean inBrackets = false;
        for (int i = 0; i <= body.length(); i++) {
            char c = i == body.length() ? ' ' : body.charAt(i);
            if (i < body.length() && c == '\\') {
                i++;
            } else if (inBrackets) {
                inBrackets = c != ']' || i == body.length();
            } else if (c == '[') {
                inBrackets = true;
            } else if (c == '(') {
                if (++depth > DEEPEST) {
                    throw tooComplex(body);
                }
            } else if (c == ')') {
                depth--;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (i < body.length() && depth > 0) {
                    throw new QueryException(query, start + 1 + i, "query.regex-space");
                }
            }
            boolean parts = i >= body.length()
                    || !inBrackets && depth <= 0 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
            if (parts) {
                int to = Math.min(i, body.length());
                if (from < to) {
                    pieces.add(body.substring(from, to));
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    private Automaton automaton(String piece) {
        try {
            RegExp expression = new RegExp(Folding.beyondAscii(piece.replace("\\/", "/")), RegExp.NONE,
                    RegExp.CASE_INSENSITIVE | RegExp.CASE_INSENSITIVE_RANGE);
            if (states(expression) > LARGEST) {
                throw tooComplex(piece);
            }
            return expression.toAutomaton();
        } catch (IllegalArgumentException e) {
            throw new QueryException(query, start, "query.bad-regex", piece);
        }
    }

    private QueryException tooComplex(String piece) {
        return new QueryException(query, start, "query.pattern-too-complex", "/" + piece + "/");
    }

    /** About how many states an expression is built of; stops counting beyond the largest. */
    private static long states(RegExp expression) {
        return switch (expression.kind) {
            case REGEXP_UNION, REGEXP_CONCATENATION -> joined(expression);
            case REGEXP_INTERSECTION -> Math.min(LARGEST + 1, states(expression.exp1) * states(expression.exp2));
            case REGEXP_OPTIONAL, REGEXP_REPEAT, REGEXP_COMPLEMENT, REGEXP_DEPRECATED_COMPLEMENT -> states(
                    expression.exp1) + 1;
            case REGEXP_REPEAT_MIN -> repeated(expression.exp1, expression.min + 1L);
            case REGEXP_REPEAT_MINMAX -> repeated(expression.exp1, Math.max(1, expression.max));
            case REGEXP_STRING -> expression.s.length() + 1L;
            default -> 2;
        };
    }

    /** Long lists of alternatives and long words lean to the left: walked down there, not called. */
    private static long joined(RegExp expression) {
        long sum = 0;
        RegExp left = expression;
        while ((left.kind == RegExp.Kind.REGEXP_UNION || left.kind == RegExp.Kind.REGEXP_CONCATENATION)
                && sum <= LARGEST) {
            sum += states(left.exp2);
            left = left.exp1;
        }
        return sum > LARGEST ? sum : sum + states(left);
    }

    private static long repeated(RegExp expression, long times) {
        return Math.min(LARGEST + 1, states(expression) * times);
    }
}
