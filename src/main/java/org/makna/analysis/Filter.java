package org.makna.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.QueryCondition;

/**
 * Conditions on what is counted, all of which must hold.
 *
 * <p>Written {@code field=value}, {@code field!=value}, {@code field in (value,value)} or {@code field not in (…)}, for
 * attributes with an order also {@code attribute.NAME>value} and with {@code <}, {@code <=} and {@code >=}, joined by {@code and}; a value may stand in double quotes. The fields:
 *
 * <ul>
 * <li>{@code coder}: who coded;
 * <li>{@code code}: the path of a code, which stands for itself and all codes below it;
 * <li>{@code document}: the path of a document, or its name where only one has it;
 * <li>{@code folder}: the path of a folder, with its subfolders;
 * <li>{@code kind}: the kind of a document;
 * <li>{@code collection}: the documents, codes or cases of a collection; of codes, not those below them;
 * <li>{@code attribute.NAME}: a value of a case or document attribute; a case or document without a value meets neither
 * {@code =} nor {@code !=} nor any other sign; numbers, dates and levels have an order, and a year or month stands for all
 * its days;
 * <li>{@code query}: the codings that a saved query finds its segments by;
 * <li>{@code interviewer=no}: leaves out codings that start in an interviewer's turn.
 * </ul>
 *
 * <p>Documents and cases that do not meet the conditions are no members of an axis and enter no base. Under a condition on a
 * case, a case attribute or a collection of cases, only text of the cases that meet it counts. Values are looked up when the filter meets a corpus.
 */
public final class Filter {

    /** Leaves everything in. */
    public static final Filter NONE = new Filter(List.of());

    private final List<Condition> conditions;

    Filter(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Reads a filter; blank text is {@link #NONE}.
     *
     * @throws MaknaException if a condition is not understood; says which, and what is possible
     */
    public static Filter parse(String where) {
        return FilterParser.parse(where);
    }

    /** A value as it must be written in a condition to be read again as one value. */
    public static String quoted(String value) {
        boolean plain = value.equals(value.strip()) && !value.isEmpty() && value.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /**
     * Finds the codings that are counted.
     *
     * @return indices into {@link CodedCorpus#codings()}
     * @throws MaknaException if the corpus has no such coder, code, document, folder, attribute or value
     */
    public BitSet select(CodedCorpus corpus) {
        return select(corpus, SavedCodings.NONE);
    }

    /**
     * Finds the codings that are counted, where conditions may name saved queries.
     *
     * @return indices into {@link CodedCorpus#codings()}
     * @throws MaknaException if the corpus has no such coder, code, document, folder, attribute, value or query
     */
    public BitSet select(CodedCorpus corpus, SavedCodings saved) {
        return scope(corpus, saved).codings();
    }

    /**
     * Finds everything that is left in.
     *
     * @throws MaknaException if the corpus has no such coder, code, document, folder, attribute or value
     */
    public Scope scope(CodedCorpus corpus) {
        return scope(corpus, SavedCodings.NONE);
    }

    /**
     * Finds everything that is left in, where conditions may name saved queries.
     *
     * @throws MaknaException if the corpus has no such coder, code, document, folder, attribute, value or query
     */
    public Scope scope(CodedCorpus corpus, SavedCodings saved) {
        return Scope.of(corpus, this, saved);
    }

    /** The conditions, each as it was written. */
    public List<String> asWritten() {
        return conditions.stream().map(Condition::written).toList();
    }

    /** The conditions, taken apart. */
    public List<QueryCondition> parts() {
        return conditions.stream()
                .map(one -> new QueryCondition(one.field() == Condition.Field.ATTRIBUTE
                        ? "attribute." + quoted(one.attribute()) + (one.sign().isOrdered() ? one.sign().written() : "")
                        : one.field().word() + (one.sign().isOrdered() ? one.sign().written() : ""), one.negated(),
                        one.values().stream().map(Condition.Value::text).toList(),
                        one.written()))
                .toList();
    }

    /** The same where coders are called otherwise; saved queries stay as they are. */
    public Filter withCoders(UnaryOperator<String> names) {
        return new Filter(conditions.stream()
                .map(one -> one.field() == Condition.Field.CODER ? one.renamed(names) : one).toList());
    }

    /** Whether a condition names a saved query. */
    public boolean namesQueries() {
        return conditions.stream().anyMatch(condition -> condition.field() == Condition.Field.QUERY);
    }

    /** Whether there is no condition. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    List<Condition> conditions() {
        return conditions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter that && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return conditions.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" and ", asWritten());
    }
}
