package org.makna.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.QueryException;
import org.makna.model.QueryField;

/** Finds and writes the fields that narrow a whole query, for those who choose them rather than type them. */
public final class QueryFields {

    private static final Pattern STRICTNESS = Pattern.compile("(\\s+match:(case|accents))*\\s*$");

    private final String query;
    private final List<QueryToken> tokens;
    private final List<QueryField> found = new ArrayList<>();

    private QueryFields(String query) {
        this.query = query;
        this.tokens = QueryLexer.cut(query).tokens();
    }

    /**
     * The fields that stand beside everything else in the query, in their order: alone, or several of one kind joined by OR in
     * parentheses. None where the query is a choice of several, or cannot be read.
     */
    public static List<QueryField> of(String query) {
        try {
            QueryParser.parse(query);
            return new QueryFields(query).find();
        } catch (QueryException e) {
            return List.of();
        }
    }

    /**
     * The query with a field put in, changed or taken away.
     *
     * @param there   a field of the query that is replaced, or null to add one at the end
     * @param values  what is asked for; none takes the field away
     * @param negated whether text of none of them is asked for
     */
    public static String with(String query, Optional<QueryField> there, String field, List<String> values,
            boolean negated) {
        String written = written(field, values, negated);
        if (there.isPresent()) {
            String before = query.substring(0, there.get().start());
            String after = query.substring(there.get().end());
            return written.isEmpty() ? joined(before.strip(), after.strip()) : before + written + after;
        }
        String rest = query.strip();
        if (!written.isEmpty() && isChoice(rest)) {
            rest = "(" + rest + ")";
        }
        return joined(rest, written);
    }

    private static String joined(String before, String after) {
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }

    private static String written(String field, List<String> values, boolean negated) {
        if (values.isEmpty()) {
            return "";
        }
        String all = String.join(" OR ", values.stream().map(value -> QueryWriter.field(field, value)).toList());
        return (negated ? "-" : "") + (values.size() > 1 ? "(" + all + ")" : all);
    }

    /** Whether a query is several joined by OR. */
    private static boolean isChoice(String query) {
        try {
            int depth = 0;
            for (QueryToken token : QueryLexer.cut(query).tokens()) {
                depth += token instanceof QueryToken.Open ? 1 : token instanceof QueryToken.Close ? -1 : 0;
                if (depth == 0 && token instanceof QueryToken.Or) {
                    return true;
                }
            }
        } catch (QueryException e) {
            // What cannot be read stays as it is typed.
        }
        return false;
    }

    private List<QueryField> find() {
        if (isChoice(query)) {
            return List.of();
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            QueryToken token = tokens.get(i);
            if (depth == 0 && token instanceof QueryToken.FieldTerm field) {
                add(i, i, List.of(field));
            } else if (depth == 0 && token instanceof QueryToken.Open) {
                List<QueryToken.FieldTerm> group = group(i);
                if (!group.isEmpty()) {
                    add(i, i + 2 * group.size(), group);
                }
            }
            depth += token instanceof QueryToken.Open ? 1 : token instanceof QueryToken.Close ? -1 : 0;
        }
        return found;
    }

    /** The fields of one kind that are all there is between parentheses; empty when there is anything else. */
    private List<QueryToken.FieldTerm> group(int open) {
        List<QueryToken.FieldTerm> fields = new ArrayList<>();
        for (int i = open + 1; i + 1 < tokens.size(); i += 2) {
            if (!(tokens.get(i) instanceof QueryToken.FieldTerm field)
                    || !fields.isEmpty() && !fields.getFirst().name().equals(field.name())) {
                return List.of();
            }
            fields.add(field);
            if (tokens.get(i + 1) instanceof QueryToken.Close) {
                return fields;
            }
            if (!(tokens.get(i + 1) instanceof QueryToken.Or)) {
                return List.of();
            }
        }
        return List.of();
    }

    private void add(int first, int last, List<QueryToken.FieldTerm> fields) {
        boolean negated = first > 0 && tokens.get(first - 1) instanceof QueryToken.Not;
        boolean twice = first > 1 && negated && tokens.get(first - 2) instanceof QueryToken.Not;
        if (twice) {
            return;
        }
        int start = tokens.get(negated ? first - 1 : first).position();
        int end = tokens.get(last + 1).position();
        // How strictly letters match leaves no token.
        Matcher behind = STRICTNESS.matcher(query).region(start, end);
        if (behind.find()) {
            end = behind.start();
        }
        found.add(new QueryField(fields.getFirst().name(),
                fields.stream().map(QueryToken.FieldTerm::value).toList(), negated, start, end));
    }
}
