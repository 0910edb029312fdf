package org.makna.search;

import java.util.Locale;
import org.makna.model.Message;

/** A query that was understood. Immutable, for any thread. */
public final class ParsedQuery {

    private final String source;
    private final QueryNode root;
    private final Strictness strictness;

    ParsedQuery(String source, QueryNode root, Strictness strictness) {
        this.source = source;
        this.root = root;
        this.strictness = strictness;
    }

    /** The query as typed. */
    public String source() {
        return source;
    }

    QueryNode root() {
        return root;
    }

    /** How words are compared. */
    Strictness strictness() {
        return strictness;
    }

    /** The query in its full form: every AND written, nothing left to precedence, quotation marks straight. */
    public String canonical() {
        return strictness.canonical() + root.canonical();
    }

    /** The query as understood, with its unit and kind of words, to show to the person who typed it. */
    public Message understood(SearchOptions options) {
        Message unit = Message.of("query.within." + options.within().name().toLowerCase(Locale.ROOT));
        return startsOpen(root)
                ? Message.of("query.understood-slow", canonical(), unit, words(options),
                        Message.of("query.leading-wildcard"))
                : Message.of("query.understood", canonical(), unit, words(options));
    }

    private Message words(SearchOptions options) {
        if (options.stem()) {
            return Message.of("query.words.stem");
        }
        String as = (strictness.matchCase() ? "-case" : "") + (strictness.matchAccents() ? "-accents" : "");
        return Message.of("query.words.exact" + as);
    }

    /** Whether a pattern begins with a star, so that every word of the index is looked at. */
    private static boolean startsOpen(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> all.operands().stream().anyMatch(ParsedQuery::startsOpen);
            case QueryNode.Any any -> any.operands().stream().anyMatch(ParsedQuery::startsOpen);
            case QueryNode.None none -> startsOpen(none.operand());
            case QueryNode.FieldIs field -> false;
            case QueryNode.Sequence sequence -> sequence.atoms().stream()
                    .anyMatch(atom -> atom instanceof Atom.Pattern && atom.shown().startsWith("*"));
            case QueryNode.Near near -> near.parts().stream().anyMatch(ParsedQuery::startsOpen);
            case QueryNode.Before before -> before.parts().stream().anyMatch(ParsedQuery::startsOpen);
        };
    }

    @Override
    public String toString() {
        return canonical();
    }
}
