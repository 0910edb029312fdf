package org.makna.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makna.model.QueryException;

/**
 * Reads the query language.
 *
 * <pre>
 * query = all { "OR" all }
 * all   = one { [ "AND" ] one }
 * one   = ( "NOT" | "-" | "!" ) one | chain
 * chain = part { "PRE/" number part }
 * part  = term | "(" term { "OR" term } ")"
 * term  = "(" query ")" | word | pattern | phrase | phrase "~" number | "/" regex "/" | field ":" value
 * </pre>
 *
 * <p>Operators are written in capitals; {@code &&} is AND, {@code |} is OR. A backslash takes the meaning from the next character. Straight and curly quotation marks are
 * the same. Inside a phrase a star is a wildcard, and a question mark only inside a word. {@code "a b"~n} and {@code PRE/n}
 * allow at most n other words between. A regular expression must match a whole word as the index has it (folded); capitals are
 * taken as small letters; a space outside of parentheses goes on to the next word.
 *
 * <p>A word with a colon is a field only if the name is one of {@code speaker document folder case code question heading} or
 * begins with {@code attribute.}; another word of small letters before a colon is reported, because a mistyped field would silently find nothing;
 * times, addresses and other text with colons are searched as text. {@code match:case} and {@code match:accents} look for nothing: they
 * say, wherever they stand, that words and phrases are compared with their capitals, or with their accents. Patterns and stems are
 * compared folded all the same.
 */
public final class QueryParser {

    private static final int DEEPEST = 100;
    /** Most ways in which a chain of alternatives may go. */
    private static final int MOST_CHAINS = 256;

    private final String query;
    private final List<QueryToken> tokens;
    private final Strictness strictness;
    private int at;
    private int depth;

    private QueryParser(String query) {
        this.query = query;
        QueryLexer.Cut cut = QueryLexer.cut(query);
        this.tokens = cut.tokens();
        this.strictness = cut.strictness();
    }

    /**
     * Reads a query.
     *
     * @throws QueryException if it cannot be understood, with the place of the fault
     */
    public static ParsedQuery parse(String text) {
        QueryParser parser = new QueryParser(text);
        if (parser.peek() instanceof QueryToken.End) {
            throw new QueryException(text, 0, "query.empty");
        }
        int first = parser.peek().position();
        QueryNode root = parser.any();
        if (parser.peek() instanceof QueryToken.Close close) {
            throw new QueryException(text, close.position(), "query.unopened-parenthesis");
        }
        if (root instanceof QueryNode.None) {
            throw new QueryException(text, first, "query.only-negative");
        }
        return new ParsedQuery(text, root, parser.strictness);
    }

    private QueryNode any() {
        List<QueryNode> operands = new ArrayList<>();
        int start = peek().position();
        operands.add(all());
        boolean negative = operands.getFirst() instanceof QueryNode.None;
        while (peek() instanceof QueryToken.Or or) {
            at++;
            requireOperand(or, "OR");
            if (negative) {
                throw new QueryException(query, start, "query.only-negative");
            }
            start = peek().position();
            QueryNode operand = all();
            negative = operand instanceof QueryNode.None;
            if (operand instanceof QueryNode.Any inner) {
                operands.addAll(inner.operands());
            } else {
                operands.add(operand);
            }
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        if (negative) {
            throw new QueryException(query, start, "query.only-negative");
        }
        return new QueryNode.Any(operands);
    }

    /** Several negations without anything to find are given back as one, so that the callers can see it. */
    private QueryNode all() {
        List<QueryNode> operands = new ArrayList<>();
        add(operands, one());
        while (true) {
            if (peek() instanceof QueryToken.And and) {
                at++;
                requireOperand(and, "AND");
            } else if (peek() instanceof QueryToken.End || peek() instanceof QueryToken.Close
                    || peek() instanceof QueryToken.Or) {
                break;
            }
            add(operands, one());
        }
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        if (operands.stream().allMatch(QueryNode.None.class::isInstance)) {
            return new QueryNode.None(new QueryNode.Any(
                    operands.stream().map(operand -> ((QueryNode.None) operand).operand()).toList()));
        }
        return new QueryNode.All(operands);
    }

    private static void add(List<QueryNode> operands, QueryNode operand) {
        if (operand instanceof QueryNode.All inner) {
            operands.addAll(inner.operands());
        } else {
            operands.add(operand);
        }
    }

    private QueryNode one() {
        if (!(peek() instanceof QueryToken.Not not)) {
            return chain();
        }
        deeper(not.position());
        at++;
        requireOperand(not, not.sign());
        QueryNode operand = one();
        depth--;
        return operand instanceof QueryNode.None twice ? twice.operand() : new QueryNode.None(operand);
    }

    private QueryNode chain() {
        QueryToken first = peek();
        QueryNode left = term();
        if (!(peek() instanceof QueryToken.Pre)) {
            return left;
        }
        List<List<QueryNode.Sequence>> chains = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        alternatives(left, first).forEach(part -> chains.add(List.of(part)));
        while (peek() instanceof QueryToken.Pre pre) {
            at++;
            requireOperand(pre, "PRE/" + pre.others());
            QueryToken next = peek();
            others.add(pre.others());
            continued(chains, alternatives(term(), next), pre);
        }
        List<QueryNode> nodes = chains.stream().<QueryNode>map(parts -> new QueryNode.Before(parts, others)).toList();
        return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Any(nodes);
    }

    /** Lets each chain go on with each of the parts. */
    private void continued(List<List<QueryNode.Sequence>> chains, List<QueryNode.Sequence> parts, QueryToken.Pre pre) {
        if (chains.size() * parts.size() > MOST_CHAINS) {
            throw new QueryException(query, pre.position(), "query.too-many-alternatives", MOST_CHAINS);
        }
        List<List<QueryNode.Sequence>> longer = new ArrayList<>();
        for (List<QueryNode.Sequence> chain : chains) {
            for (QueryNode.Sequence part : parts) {
                longer.add(Stream.concat(chain.stream(), Stream.of(part)).toList());
            }
        }
        chains.clear();
        chains.addAll(longer);
    }

    /** What may stand at one place of a chain. */
    private List<QueryNode.Sequence> alternatives(QueryNode node, QueryToken token) {
        List<QueryNode> all = node instanceof QueryNode.Any any ? any.operands() : List.of(node);
        if (!all.stream().allMatch(QueryNode.Sequence.class::isInstance)) {
            throw new QueryException(query, token.position(), "query.no-word-for-pre");
        }
        return all.stream().map(QueryNode.Sequence.class::cast).toList();
    }

    private QueryNode term() {
        QueryToken token = peek();
        at++;
        return switch (token) {
            case QueryToken.Term term -> leaf(term);
            case QueryToken.FieldTerm field ->
                new QueryNode.FieldIs(field.name(), field.value(), field.position());
            case QueryToken.Open open -> group(open);
            case QueryToken.Close close -> throw new QueryException(query, close.position(),
                    "query.unopened-parenthesis");
            case QueryToken.And and -> throw lone(and, "AND");
            case QueryToken.Or or -> throw lone(or, "OR");
            case QueryToken.Not not -> throw lone(not, not.sign());
            case QueryToken.Pre pre -> throw lone(pre, "PRE/" + pre.others());
            case QueryToken.End end -> throw new QueryException(query, end.position(), "query.empty");
        };
    }

    private QueryNode group(QueryToken.Open open) {
        if (peek() instanceof QueryToken.Close) {
            throw new QueryException(query, open.position(), "query.empty-parentheses");
        }
        if (peek() instanceof QueryToken.End) {
            throw new QueryException(query, open.position(), "query.unclosed-parenthesis");
        }
        deeper(open.position());
        QueryNode inner = any();
        depth--;
        if (!(peek() instanceof QueryToken.Close)) {
            throw new QueryException(query, open.position(), "query.unclosed-parenthesis");
        }
        at++;
        return inner;
    }

    private static QueryNode leaf(QueryToken.Term term) {
        if (term.others() != QueryToken.Term.ADJACENT && term.groups().size() > 1) {
            return new QueryNode.Near(term.groups().stream().map(QueryNode.Sequence::new).toList(), term.others());
        }
        return new QueryNode.Sequence(term.groups().stream().flatMap(List::stream).toList());
    }

    private void requireOperand(QueryToken operator, String sign) {
        if (peek() instanceof QueryToken.End || peek() instanceof QueryToken.Close) {
            throw lone(operator, sign);
        }
    }

    private QueryException lone(QueryToken operator, String sign) {
        return new QueryException(query, operator.position(), "query.lone-operator", sign);
    }

    /** Keeps a query of a thousand parentheses from exhausting the stack. */
    private void deeper(int position) {
        if (++depth > DEEPEST) {
            throw new QueryException(query, position, "query.too-deep", DEEPEST);
        }
    }

    private QueryToken peek() {
        return tokens.get(at);
    }
}
