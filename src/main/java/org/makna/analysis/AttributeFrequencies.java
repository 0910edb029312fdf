package org.makna.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.statistics.Description;
import org.makna.analysis.statistics.FrequencyTable;
import org.makna.model.Attribute;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeFrequency.Summary;
import org.makna.model.AttributeFrequency.Value;
import org.makna.model.AttributeValue;
import org.makna.model.AttributeValue.State;
import org.makna.model.CodedCorpus;

/** Frequency tables of the attributes of cases and documents. */
public final class AttributeFrequencies {

    private AttributeFrequencies() {
    }

    /** Counts the values of all attributes of all cases and documents. */
    public static List<AttributeFrequency> count(CodedCorpus corpus) {
        return count(corpus, Filter.NONE.scope(corpus));
    }

    /**
     * Counts the values of all attributes, those of cases first. Levels that nobody has are listed with 0.
     *
     * @param scope the cases and documents that count
     */
    public static List<AttributeFrequency> count(CodedCorpus corpus, Scope scope) {
        List<AttributeFrequency> found = new ArrayList<>();
        for (boolean ofDocuments : new boolean[]{false, true}) {
            IntStream.range(0, corpus.attributes().size())
                    .filter(index -> corpus.attributes().get(index).ofDocuments() == ofDocuments)
                    .forEach(index -> found.add(count(corpus, index, scope)));
        }
        return found;
    }

    private static AttributeFrequency count(CodedCorpus corpus, int index, Scope scope) {
        Attributes attributes = new Attributes(corpus);
        Attribute attribute = attributes.get(index);
        List<AttributeValue> values = attributes.values(index);
        List<AttributeValue> all = (attribute.ofDocuments() ? scope.documents() : scope.cases()).stream()
                .mapToObj(values::get).toList();
        List<String> valid = all.stream().filter(AttributeValue::isAssigned).map(AttributeValue::text).toList();
        List<String> order = new ArrayList<>(attribute.levels());
        Set<String> there = new HashSet<>(valid);
        attributes.different(index).stream().filter(value -> there.contains(value) && !order.contains(value))
                .forEach(order::add);
        FrequencyTable table = FrequencyTable.of(valid, order);
        List<Value> rows = table.rows().stream()
                .map(row -> new Value(String.valueOf(row.value()), row.count(), (double) row.count() / all.size(),
                        row.validShare(), row.cumulativeShare()))
                .toList();
        return new AttributeFrequency(attribute, rows, all.size(), valid.size(), count(all, State.UNASSIGNED),
                count(all, State.NOT_APPLICABLE), summary(attributes, index, all));
    }

    private static int count(List<AttributeValue> values, State state) {
        return (int) values.stream().filter(value -> value.state() == state).count();
    }

    private static @Nullable Summary summary(Attributes attributes, int index, List<AttributeValue> all) {
        double[] numbers = all.stream().map(value -> attributes.number(index, value))
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
        if (numbers.length == 0) {
            return null;
        }
        Description of = Description.of(numbers);
        return new Summary(of.mean(), of.median(), of.standardDeviation(), of.minimum(), of.maximum());
    }
}
