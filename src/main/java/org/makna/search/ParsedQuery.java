package org.makna.search;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;

/** A query that was understood. Immutable, for any thread. */
public final class ParsedQuery {

    /** Operators as they are often typed; they are words like others. */
    private static final Set<String> SMALL_OPERATORS = Set.of("or", "and", "not");
    /** A regular expression with signs that no word of the index has. */
    private static final Pattern PUNCTUATED = Pattern.compile("/.*[:;,!\u2026\u2013\u2014].*/");
    /** A word that was perhaps only the end of a question. */
    private static final Pattern ASKING = Pattern.compile("[^/*?]+\\?");

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

    /**
     * The query as understood, with its unit and kind of words, to show to the person who typed it.
     *
     * @param stems whether there are stems of any language to look at
     */
    Message understood(SearchOptions options, boolean stems) {
        Message unit = Message.of("query.within." + options.within().name().toLowerCase(Locale.ROOT));
        Message note = note(options.stem() && stems);
        return note == null
                ? Message.of("query.understood", canonical(), unit, words(options, stems))
                : Message.of("query.understood-noted", canonical(), unit, words(options, stems), note);
    }

    /** What whoever typed the query may not expect of it, or null. */
    private @Nullable Message note(boolean byStem) {
        if (!strictness.equals(Strictness.FOLDED) && byStem) {
            return Message.of("query.stems-folded");
        }
        if (anyAtom(root, atom -> atom instanceof Atom.Pattern && atom.shown().startsWith("*"))) {
            return Message.of("query.leading-wildcard");
        }
        if (anyAtom(root, atom -> atom instanceof Atom.Pattern && PUNCTUATED.matcher(atom.shown()).matches())) {
            return Message.of("query.regex-words");
        }
        if (anyAtom(root, atom -> atom instanceof Atom.Pattern && ASKING.matcher(atom.shown()).matches())) {
            return Message.of("query.question-mark");
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

    private Message words(SearchOptions options, boolean stems) {
        if (options.stem() && !stems) {
            return Message.of("query.words.no-stem");
        }
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
