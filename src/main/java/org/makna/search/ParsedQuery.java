package org.makna.search;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;

/** A query that was understood. Immutable, for any thread. */
public final class ParsedQuery {

    /** Operators as they are often typed; they are words like others. */
    private static final Set<String> SMALL_OPERATORS = Set.of("or", "and", "not");

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
        Message note = note();
        return note == null
                ? Message.of("query.understood", canonical(), unit, words(options))
                : Message.of("query.understood-noted", canonical(), unit, words(options), note);
    }

    /** What whoever typed the query may not expect of it, or null. */
    private @Nullable Message note() {
        if (anyAtom(root, atom -> atom instanceof Atom.Pattern && atom.shown().startsWith("*"))) {
            return Message.of("query.leading-wildcard");
        }
        return root instanceof QueryNode.All all
                ? all.operands().stream()
                        .filter(operand -> operand instanceof QueryNode.Sequence
                                && SMALL_OPERATORS.contains(operand.canonical()))
                        .findFirst().map(operand -> Message.of("query.small-operator", operand.canonical(),
                                operand.canonical().toUpperCase(Locale.ROOT)))
                        .orElse(null)
                : null;
    }

    private Message words(SearchOptions options) {
        String exact = "exact" + (strictness.matchCase() ? "-case" : "")
                + (strictness.matchAccents() ? "-accents" : "");
        return Message.of("query.words." + (options.stem() ? "stem" : exact));
    }

    private static boolean anyAtom(QueryNode node, Predicate<Atom> wanted) {
        return switch (node) {
            case QueryNode.All all -> all.operands().stream().anyMatch(operand -> anyAtom(operand, wanted));
            case QueryNode.Any any -> any.operands().stream().anyMatch(operand -> anyAtom(operand, wanted));
            case QueryNode.None none -> anyAtom(none.operand(), wanted);
            case QueryNode.FieldIs field -> false;
            case QueryNode.Sequence sequence -> sequence.atoms().stream().anyMatch(wanted);
            case QueryNode.Near near -> near.parts().stream().anyMatch(part -> anyAtom(part, wanted));
            case QueryNode.Before before -> before.parts().stream().anyMatch(part -> anyAtom(part, wanted));
        };
    }

    @Override
    public String toString() {
        return canonical();
    }
}
