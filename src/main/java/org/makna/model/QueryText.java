package org.makna.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the parts of a coding query so that they are read again as what they are. */
final class QueryText {

    /** Names in which a reader of the query would see an operator, a bracket or a prefix. */
    private static final Pattern MISREAD = Pattern.compile("(?s).*[(){},\">/\\n\\t].*|.*  .*|\\s.*|.*\\s|"
            + "(?:text|query|collection):.*|(?:.* )?(?:AND|OR|XOR|NOT|WITHIN|ENCLOSES|OVERLAPS|OVERLAPPED|BY|CO-OCCURS"
            + "|NEAR|PRECEDES|FOLLOWS|ANY|SUB|UP|SIBLINGS|ATLEAST|ALONE)(?:[ :].*)?");

    private QueryText() {
    }

    static String code(NamePath path) {
        return path.names().stream().map(name -> MISREAD.matcher(name).matches() ? quoted(name) : name)
                .collect(Collectors.joining(" > "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(List<CodingQuery> parts) {
        return parts.stream().map(CodingQuery::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A part inside another, in parentheses where it would be read otherwise. */
    static String inner(CodingQuery part, CodingQuery outer) {
        return binding(part) > binding(outer) || part instanceof CodingQuery.Not && outer instanceof CodingQuery.Not
                || part instanceof CodingQuery.Where && outer instanceof CodingQuery.Where
                        ? part.toString()
                        : "(" + part + ")";
    }

    /** How tightly its operator binds; higher is tighter. */
    private static int binding(CodingQuery query) {
        return switch (query) {
            case CodingQuery.Joined joined -> switch (joined.join()) {
                case OR -> 1;
                case XOR -> 2;
                case AND -> 3;
            };
            case CodingQuery.Not not -> 4;
            case CodingQuery.Related related -> 5;
            case CodingQuery.Where where -> 6;
            default -> 7;
        };
    }
}
