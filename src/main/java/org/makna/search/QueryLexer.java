package org.makna.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.QueryException;

/** Cuts a query into tokens. */
final class QueryLexer {

    /** Most other words a near phrase or PRE allows; farther apart is a matter for AND within a unit. */
    private static final int FARTHEST = 1000;
    private static final String ATTRIBUTE = "attribute.";
    private static final Pattern FIELD = Pattern.compile(
            "(speaker|document|folder|case|code|question|heading):|attribute\\.",
            Pattern.CASE_INSENSITIVE);
    /** What looks like a field but is none; times, addresses and words before a space are text. */
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("([a-z]{2,}):(?![\\s/)]|$)");
    /** Words that say how the others are compared; they look for nothing themselves. */
    private static final Pattern MATCH = Pattern.compile("match:(case|accents)(?=[\\s()]|$)");
    /** A distance that stands away from the phrase that it is meant for. */
    private static final Pattern LOOSE_TILDE = Pattern.compile("~[0-9]*");
    private static final Pattern PRE = Pattern.compile("PRE/([0-9]+)");

    private final String query;
    private final AtomReader atoms;
    private final List<QueryToken> tokens = new ArrayList<>();
    private Strictness strictness = Strictness.FOLDED;
    private int at;

    private QueryLexer(String query) {
        this.query = query;
        this.atoms = new AtomReader(query);
    }

    /**
     * A query that was cut.
     *
     * @param tokens     its tokens, the last of which is its end
     * @param strictness how words are compared
     */
    record Cut(List<QueryToken> tokens, Strictness strictness) {}

    /** Cuts the query into tokens. */
    static Cut cut(String query) {
        QueryLexer lexer = new QueryLexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.tokens.add(new QueryToken.End(query.length()));
        return new Cut(lexer.tokens, lexer.strictness);
    }

    private void next() {
        char c = query.charAt(at);
        int start = at;
        if (isSpace(c)) {
            at++;
        } else if (c == '(') {
            at++;
            tokens.add(new QueryToken.Open(start));
        } else if (c == ')') {
            at++;
            tokens.add(new QueryToken.Close(start));
        } else if (isQuote(c)) {
            phrase();
        } else if (c == '/') {
            expression();
        } else if (c == '-') {
            at++;
            if (at == query.length() || isSpace(query.charAt(at)) || query.charAt(at) == ')') {
                throw new QueryException(query, start, "query.lone-operator", "-");
            }
            tokens.add(new QueryToken.Not(start, "-"));
        } else if (c == '!' && at + 1 < query.length() && beginsTerm(query.charAt(at + 1))) {
            at++;
            tokens.add(new QueryToken.Not(start, "!"));
        } else if (!directive() && !field()) {
            word();
        }
    }

    /** Whether an exclamation mark before it means what is not wanted; several of them are only loud. */
    private static boolean beginsTerm(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isQuote(c) || c == '(' || c == '/'
                || c == '*' || c == '?';
    }

    /** Reads what says how words are compared, if it stands here. */
    private boolean directive() {
        Matcher matcher = MATCH.matcher(query).region(at, query.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        boolean matchCase = matcher.group(1).equals("case");
        strictness = strictness.and(new Strictness(matchCase, !matchCase));
        at = matcher.end();
        return true;
    }

    private void word() {
        int start = at;
        while (at < query.length() && !endsWord(at)) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, query.length());
        String raw = query.substring(start, at);
        Matcher pre = PRE.matcher(raw);
        Matcher unknown = UNKNOWN_FIELD.matcher(query).region(start, query.length());
        switch (raw) {
            case "AND", "&&" -> tokens.add(new QueryToken.And(start));
            case "OR", "|", "||" -> tokens.add(new QueryToken.Or(start));
            case "NOT" -> tokens.add(new QueryToken.Not(start, "NOT"));
            default -> {
                if (pre.matches()) {
                    tokens.add(new QueryToken.Pre(start, distance(pre.group(1), start + pre.start(1))));
                } else if (LOOSE_TILDE.matcher(raw).matches()) {
                    throw new QueryException(query, start, "query.loose-tilde", raw);
                } else if (unknown.lookingAt()) {
                    throw new QueryException(query, start, "query.unknown-field", unknown.group(1));
                } else {
                    tokens.add(new QueryToken.Term(start, List.of(atoms.word(start, at)),
                            QueryToken.Term.ADJACENT));
                }
            }
        }
    }

    private void phrase() {
        int open = at;
        int close = closingQuote(open);
        List<List<Atom>> groups = new ArrayList<>();
        int from = open + 1;
        for (int i = from; i <= close; i++) {
            if (i == close || isSpace(query.charAt(i))) {
                List<Atom> group = atoms.quoted(from, i);
                if (!group.isEmpty()) {
                    groups.add(group);
                }
                from = i + 1;
            }
        }
        if (groups.isEmpty()) {
            throw new QueryException(query, open, "query.empty-phrase");
        }
        at = close + 1;
        tokens.add(new QueryToken.Term(open, groups, nearness()));
    }

    private int nearness() {
        if (at == query.length() || query.charAt(at) != '~') {
            return QueryToken.Term.ADJACENT;
        }
        int from = at + 1;
        at = from;
        while (at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw new QueryException(query, from - 1, "query.near-without-number");
        }
        return distance(query.substring(from, at), from);
    }

    private int distance(String digits, int position) {
        int number = digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (number > FARTHEST) {
            throw new QueryException(query, position, "query.too-far", FARTHEST);
        }
        return number;
    }

    private void expression() {
        int open = at;
        int close = open + 1;
        while (close < query.length() && query.charAt(close) != '/') {
            close += query.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= query.length()) {
            throw new QueryException(query, open, "query.unclosed-regex");
        }
        at = close + 1;
        if (at < query.length() && Character.isLetterOrDigit(query.charAt(at))) {
            throw new QueryException(query, at, "query.regex-flag");
        }
        tokens.add(new QueryToken.Term(open, List.of(atoms.expression(open + 1, close)),
                QueryToken.Term.ADJACENT));
    }

    /** Reads a field and its value, if one stands here. */
    private boolean field() {
        int start = at;
        Matcher matcher = FIELD.matcher(query).region(at, query.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String name;
        int valueAt;
        if (matcher.group(1) != null) {
            name = matcher.group(1).toLowerCase(Locale.ROOT);
            valueAt = matcher.end();
        } else {
            int colon = attributeEnd(matcher.end());
            if (colon < 0) {
                return false;
            }
            String attribute = unquoted(matcher.end(), colon);
            if (attribute.isBlank()) {
                throw new QueryException(query, matcher.end(), "query.attribute-without-name");
            }
            name = ATTRIBUTE + attribute;
            valueAt = colon + 1;
        }
        int end = valueEnd(valueAt);
        String value = unquoted(valueAt, end);
        if (value.isBlank()) {
            throw new QueryException(query, valueAt, "query.field-without-value", name);
        }
        at = end;
        tokens.add(new QueryToken.FieldTerm(start, name, value));
        return true;
    }

    /** Where the colon after an attribute's name stands, or -1 when there is none and the word is text. */
    private int attributeEnd(int from) {
        int i = from;
        if (i < query.length() && isQuote(query.charAt(i))) {
            i = closingQuote(i) + 1;
        } else {
            while (i < query.length() && query.charAt(i) != ':' && !endsWord(i)) {
                i += query.charAt(i) == '\\' ? 2 : 1;
            }
        }
        return i < query.length() && query.charAt(i) == ':' ? i : -1;
    }

    private int valueEnd(int from) {
        if (from < query.length() && isQuote(query.charAt(from))) {
            return closingQuote(from) + 1;
        }
        int i = from;
        while (i < query.length() && !isSpace(query.charAt(i)) && query.charAt(i) != ')') {
            i += query.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, query.length());
    }

    private String unquoted(int start, int end) {
        boolean quoted = end - start >= 2 && isQuote(query.charAt(start)) && isQuote(query.charAt(end - 1));
        String raw = quoted ? query.substring(start + 1, end - 1) : query.substring(start, end);
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '\\' && i + 1 < raw.length()) {
                i++;
            }
            plain.append(raw.charAt(i));
        }
        return plain.toString();
    }

    private int closingQuote(int open) {
        int i = open + 1;
        while (i < query.length() && !(isQuote(query.charAt(i)) && !isGershayim(i))) {
            i += query.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= query.length()) {
            throw new QueryException(query, open, "query.unclosed-quote");
        }
        return i;
    }

    private boolean endsWord(int i) {
        char c = query.charAt(i);
        return isSpace(c) || c == '(' || c == ')' || isQuote(c) && !isGershayim(i);
    }

    /** Hebrew writes abbreviations with a mark that is typed as a quotation mark between two letters. */
    private boolean isGershayim(int i) {
        return query.charAt(i) == '"' && i > 0 && i + 1 < query.length() && isHebrew(query.charAt(i - 1))
                && isHebrew(query.charAt(i + 1));
    }

    private static boolean isHebrew(char c) {
        return c >= '\u05D0' && c <= '\u05EA';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
