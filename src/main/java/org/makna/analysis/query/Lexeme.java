package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.QueryException;

/**
 * A piece of a coding query.
 *
 * @param kind  what it is
 * @param start offset of its first code unit in the query, UTF-16
 * @param end   offset after its last
 * @param text  the piece as written
 */
record Lexeme(Kind kind, int start, int end, String text) {

    enum Kind {
        WORD, OPEN, CLOSE, COMMA, CONDITIONS, END
    }

    /** Whether it is this word, outside quotes. */
    boolean is(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /**
     * Cuts a query into pieces; the last one is the end.
     *
     * @throws QueryException if a quotation mark or brace is not closed
     */
    static List<Lexeme> of(String query) {
        List<Lexeme> all = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Kind kind = switch (c) {
                case '(' -> Kind.OPEN;
                case ')' -> Kind.CLOSE;
                case ',' -> Kind.COMMA;
                case '{' -> Kind.CONDITIONS;
                default -> Kind.WORD;
            };
            int end = switch (kind) {
                case CONDITIONS -> afterBrace(query, at);
                case WORD -> afterWord(query, at);
                default -> at + 1;
            };
            all.add(new Lexeme(kind, at, end, query.substring(at, end)));
            at = end;
        }
        all.add(new Lexeme(Kind.END, query.length(), query.length(), ""));
        return all;
    }

    private static int afterWord(String query, int start) {
        int at = start;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '"') {
                at = afterQuote(query, at);
            } else if (c == '}') {
                throw new QueryException(query, at, "coding-query.unopened-brace");
            } else if (Character.isWhitespace(c) || "(),{".indexOf(c) >= 0) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    private static int afterQuote(String query, int open) {
        int close = query.indexOf('"', open + 1);
        if (close < 0) {
            throw new QueryException(query, open, "coding-query.unclosed-quote");
        }
        return close + 1;
    }

    private static int afterBrace(String query, int open) {
        int at = open + 1;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '"') {
                at = afterQuote(query, at);
            } else if (c == '}') {
                return at + 1;
            } else {
                at++;
            }
        }
        throw new QueryException(query, open, "coding-query.unclosed-brace");
    }
}
