package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Filter;
import org.makna.analysis.query.Lexeme.Kind;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Kin;
import org.makna.model.CodingQuery.Source;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.Distance;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.QueryException;
import org.makna.model.RangeRelation;

/**
 * Reads coding queries.
 *
 * <p>From loose to tight: {@code OR}, {@code XOR}, {@code AND}, {@code NOT}, relations from left to right, conditions in
 * braces. Operators are written in capitals; a name that holds one stands in quotation marks.
 */
public final class CodingQueryParser {

    private static final Pattern DISTANT = Pattern
            .compile("(NEAR|PRECEDES|FOLLOWS)(?:/(\\d{1,9})([a-z]))?(?::(\\w+))?");
    private static final Pattern AT_LEAST = Pattern.compile("ATLEAST/(\\d{1,4})");
    /** Deeper than anybody writes, and shallow enough for the stack. */
    private static final int DEEPEST = 100;

    private final String query;
    private final List<Lexeme> pieces;
    private int next;
    private int depth;

    /** A relation as it is written between two operands. */
    private record Relation(RangeRelation relation, @Nullable Distance distance, @Nullable Taking taking, int pieces) {}

    private CodingQueryParser(String query) {
        this.query = query;
        this.pieces = Lexeme.of(query);
    }

    /**
     * Reads a query. Names are looked up when it is answered.
     *
     * @throws QueryException if it is faulty, with the place
     */
    public static CodingQuery parse(String query) {
        CodingQueryParser parser = new CodingQueryParser(query);
        CodingQuery whole = parser.joined(0);
        Lexeme rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw parser.fault(rest, rest.kind() == Kind.CLOSE
                    ? "coding-query.unopened-parenthesis"
                    : "coding-query.no-operator");
        }
        return whole;
    }

    /** Reads operands joined by the operators from a level on: OR, XOR, AND. */
    private CodingQuery joined(int level) {
        Join[] levels = {Join.OR, Join.XOR, Join.AND};
        if (level == levels.length) {
            return negated();
        }
        List<CodingQuery> parts = new ArrayList<>();
        parts.add(joined(level + 1));
        while (peek().is(levels[level].name())) {
            next++;
            parts.add(joined(level + 1));
        }
        return parts.size() == 1 ? parts.getFirst() : new CodingQuery.Joined(levels[level], parts);
    }

    private CodingQuery negated() {
        Lexeme first = peek();
        if (!first.is("NOT")) {
            return related();
        }
        next++;
        enter(first);
        CodingQuery of = negated();
        depth--;
        return new CodingQuery.Not(of);
    }

    private CodingQuery related() {
        CodingQuery left = narrowed();
        while (true) {
            boolean negated = peek().is("NOT");
            if (negated) {
                next++;
            }
            Lexeme at = peek();
            Optional<Relation> found = relation();
            if (found.isEmpty()) {
                if (negated) {
                    throw fault(at, "coding-query.no-relation");
                }
                return left;
            }
            Relation relation = found.get();
            next += relation.pieces();
            if (negated && relation.taking() != null) {
                throw fault(at, "coding-query.nothing-to-take");
            }
            left = new CodingQuery.Related(left, negated, relation.relation(), relation.distance(), relation.taking(),
                    narrowed());
        }
    }

    private Optional<Relation> relation() {
        Lexeme piece = peek();
        if (piece.kind() != Kind.WORD) {
            return Optional.empty();
        }
        Matcher distant = DISTANT.matcher(piece.text());
        if (distant.matches()) {
            return Optional.of(distant(piece, distant));
        }
        for (RangeRelation relation : RangeRelation.values()) {
            String[] words = relation.words().split(" ");
            String word = piece.text();
            int pieceCount = 1;
            if (words.length == 2 && word.equals(words[0])) {
                word = words[0] + " " + pieces.get(next + 1).text();
                pieceCount = 2;
            }
            String takes = word.startsWith(relation.words() + ":") ? word.substring(relation.words().length() + 1) : "";
            if (word.equals(relation.words()) || !takes.isEmpty()) {
                return Optional.of(new Relation(relation, null, taking(piece, takes), pieceCount));
            }
        }
        if (piece.text().matches("(NEAR|PRECEDES|FOLLOWS)/.*")) {
            throw fault(piece, "coding-query.bad-distance");
        }
        return Optional.empty();
    }

    private Relation distant(Lexeme piece, Matcher written) {
        RangeRelation relation = RangeRelation.valueOf(written.group(1));
        Distance distance = relation == RangeRelation.NEAR ? new Distance(0, Distance.Unit.PARAGRAPH) : null;
        if (written.group(2) != null) {
            Distance.Unit unit = Distance.Unit.of(written.group(3).charAt(0))
                    .orElseThrow(() -> fault(piece, "coding-query.bad-distance"));
            distance = new Distance(Integer.parseInt(written.group(2)), unit);
        }
        return new Relation(relation, distance, taking(piece, written.group(4)), 1);
    }

    private @Nullable Taking taking(Lexeme piece, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Arrays.stream(Taking.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> fault(piece, "coding-query.bad-taking", word));
    }

    private CodingQuery narrowed() {
        CodingQuery of = operand();
        while (peek().kind() == Kind.CONDITIONS) {
            Lexeme braces = peek();
            String conditions = braces.text().substring(1, braces.text().length() - 1).strip();
            try {
                if (Filter.parse(conditions).namesQueries()) {
                    throw new MaknaException("coding-query.query-in-braces");
                }
            } catch (MaknaException e) {
                throw fault(braces, e.message());
            }
            next++;
            of = new CodingQuery.Where(of, conditions);
        }
        return of;
    }

    private CodingQuery operand() {
        Lexeme piece = peek();
        if (piece.kind() == Kind.OPEN) {
            next++;
            enter(piece);
            CodingQuery inner = joined(0);
            close(piece);
            depth--;
            return inner;
        }
        if (piece.kind() != Kind.WORD || isOperator(piece)) {
            throw fault(piece, pieces.size() == 1 ? "coding-query.empty" : "coding-query.no-operand");
        }
        if (piece.is("ANY")) {
            next++;
            return new CodingQuery.Any();
        }
        if (piece.is("ALONE")) {
            next++;
            return new CodingQuery.Alone(list(piece));
        }
        Matcher atLeast = AT_LEAST.matcher(piece.text());
        if (atLeast.matches()) {
            next++;
            List<CodingQuery> parts = list(piece);
            int number = Integer.parseInt(atLeast.group(1));
            if (number < 1 || number > parts.size()) {
                throw fault(piece, "coding-query.bad-number", number, parts.size());
            }
            return new CodingQuery.AtLeast(number, parts);
        }
        for (Source source : Source.values()) {
            if (piece.text().startsWith(source.prefix())) {
                return named(piece, source);
            }
        }
        return codes();
    }

    private CodingQuery named(Lexeme piece, Source source) {
        next++;
        String name = piece.text().substring(source.prefix().length());
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replace("\"\"", "\"");
        }
        if (name.isBlank()) {
            throw fault(piece, "coding-query.no-name", source.prefix());
        }
        return new CodingQuery.Named(source, name);
    }

    private CodingQuery codes() {
        Kin kin = Kin.ITSELF;
        for (Kin one : List.of(Kin.SUB, Kin.UP, Kin.SIBLINGS)) {
            if (peek().is(one.name())) {
                kin = one;
            }
        }
        if (kin != Kin.ITSELF) {
            next++;
        }
        Lexeme first = peek();
        if (first.kind() != Kind.WORD || isOperator(first) || isKin(first)) {
            throw fault(first, "coding-query.no-code");
        }
        Lexeme last = first;
        while (peek().kind() == Kind.WORD && !isOperator(peek())) {
            last = peek();
            next++;
        }
        try {
            return new CodingQuery.Codes(NamePath.parseCode(query.substring(first.start(), last.end())), kin);
        } catch (MaknaException e) {
            throw fault(first, e.message());
        }
    }

    private List<CodingQuery> list(Lexeme function) {
        Lexeme open = peek();
        if (open.kind() != Kind.OPEN) {
            throw fault(open, "coding-query.no-list", function.text());
        }
        next++;
        enter(open);
        List<CodingQuery> parts = new ArrayList<>();
        parts.add(joined(0));
        while (peek().kind() == Kind.COMMA) {
            next++;
            parts.add(joined(0));
        }
        close(open);
        depth--;
        return parts;
    }

    private void close(Lexeme open) {
        if (peek().kind() != Kind.CLOSE) {
            throw peek().kind() == Kind.END
                    ? fault(open, "coding-query.unclosed-parenthesis")
                    : fault(peek(), "coding-query.no-operator");
        }
        next++;
    }

    private boolean isOperator(Lexeme piece) {
        return switch (piece.text()) {
            case "AND", "OR", "XOR", "NOT", "BY" -> true;
            default -> piece.text().matches("(WITHIN|ENCLOSES|OVERLAPS|OVERLAPPED|CO-OCCURS|NEAR|PRECEDES|FOLLOWS)"
                    + "([/:].*)?");
        };
    }

    private static boolean isKin(Lexeme piece) {
        return piece.is("SUB") || piece.is("UP") || piece.is("SIBLINGS") || piece.is("ANY") || piece.is("ALONE");
    }

    private void enter(Lexeme piece) {
        depth++;
        if (depth > DEEPEST) {
            throw fault(piece, "query.too-deep", DEEPEST);
        }
    }

    private Lexeme peek() {
        return pieces.get(next);
    }

    private QueryException fault(Lexeme piece, Message message) {
        return fault(piece, message.key(), message.args().toArray());
    }

    private QueryException fault(Lexeme piece, String key, Object... args) {
        return new QueryException(query, piece.start(), key, args);
    }
}
