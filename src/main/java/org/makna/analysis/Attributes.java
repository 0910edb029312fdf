package org.makna.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.MaknaException;

/** The attributes of a corpus, found by name, and the order and equality of their values. */
final class Attributes {

    /** A date as it is kept, or only its beginning. */
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(?: .*)?)?)?");

    private final CodedCorpus corpus;

    Attributes(CodedCorpus corpus) {
        this.corpus = corpus;
    }

    /**
     * The index of the attribute of that name; one of cases goes before one of documents.
     *
     * @throws MaknaException if there is none; names those there are
     */
    int find(String name) {
        List<Attribute> all = corpus.attributes();
        int found = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name) && (found < 0 || !all.get(i).ofDocuments())) {
                found = i;
            }
        }
        if (found < 0) {
            throw Choices.missing(name, all.stream().map(Attribute::name).distinct().toList(),
                    "table.unknown-attribute", "table.unknown-attribute-offer");
        }
        return found;
    }

    Attribute get(int attribute) {
        return corpus.attributes().get(attribute);
    }

    /** The values of the attribute, one for each case or each document, whichever has it. */
    List<AttributeValue> values(int attribute) {
        return get(attribute).ofDocuments()
                ? corpus.documents().stream().map(CorpusDocument::values).map(row -> row.get(attribute)).toList()
                : corpus.cases().stream().map(CorpusCase::values).map(row -> row.get(attribute)).toList();
    }

    /** The different values that somebody has, in {@link #order}. */
    List<String> different(int attribute) {
        return values(attribute).stream().filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct()
                .sorted(order(get(attribute))).toList();
    }

    /** Orders values by level, then number, then name without regard to case. */
    static Comparator<String> order(Attribute attribute) {
        Comparator<String> byLevel = Comparator.comparingInt(value -> {
            int level = attribute.levels().indexOf(value);
            return level < 0 ? Integer.MAX_VALUE : level;
        });
        Comparator<String> byNumber = Comparator.comparing(value -> number(value).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return byLevel.thenComparing(byNumber).thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Compares values with one: numbers by size, dates by time, levels by their order. A date of which only the year or the
     * month is given stands for all its days.
     *
     * @return gives less than, equal to or greater than 0, as a value is less than, the same as or more than the one
     * @throws MaknaException if the values of the attribute have no order, or the one is none of them
     */
    static ToIntFunction<String> comparedWith(Attribute attribute, String one) {
        switch (attribute.type()) {
            case INTEGER, DECIMAL -> {
                BigDecimal wanted = number(one)
                        .orElseThrow(() -> new MaknaException("table.order-number", attribute.name(), one));
                return value -> number(value).map(found -> found.compareTo(wanted)).orElse(0);
            }
            case DATE -> {
                if (!DATE.matcher(one).matches()) {
                    throw new MaknaException("table.order-date", attribute.name(), one);
                }
                return value -> value.substring(0, Math.min(value.length(), one.length())).compareTo(one);
            }
            case ORDINAL -> {
                int wanted = attribute.levels().indexOf(one);
                if (wanted < 0) {
                    throw new MaknaException("table.unknown-value", attribute.name(), one,
                            Choices.list(attribute.levels()));
                }
                return value -> Integer.compare(attribute.levels().indexOf(value), wanted);
            }
            case TEXT, BOOLEAN -> throw new MaknaException("table.no-order", attribute.name());
        }
        throw new IllegalStateException("Not a type: " + attribute.type());
    }

    /** Whether the two texts are the same value of the attribute: numbers by size, all others by letter. */
    static boolean same(Attribute attribute, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean numeric = attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL;
        if (!numeric) {
            return false;
        }
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0;
    }

    /** A value as a number: of an ordinal attribute the place of the level, from 1; empty of others and without a value. */
    OptionalDouble number(int attribute, AttributeValue value) {
        Attribute one = get(attribute);
        if (!value.isAssigned()) {
            return OptionalDouble.empty();
        }
        return switch (one.type()) {
            case ORDINAL -> {
                int level = one.levels().indexOf(value.text());
                yield level < 0 ? OptionalDouble.empty() : OptionalDouble.of(level + 1.0);
            }
            case INTEGER, DECIMAL -> number(value.text()).map(found -> OptionalDouble.of(found.doubleValue()))
                    .orElse(OptionalDouble.empty());
            case TEXT, DATE, BOOLEAN -> OptionalDouble.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
