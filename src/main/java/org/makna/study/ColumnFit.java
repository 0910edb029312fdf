package org.makna.study;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Imported.ImportedAttribute;

/**
 * How the values of a column go into an attribute that the study has.
 *
 * @param before    the attribute as it is
 * @param attribute the attribute as it has to be for that: whole numbers may become decimals, and new levels join the others
 * @param values    what each value of the column is there; one that is missing does not fit
 * @param missing   the values that say that there is none
 * @param misfits   the values that do not fit
 * @param isOwn     whether the column is this attribute's: at most half of its cells do not fit
 */
record ColumnFit(Attribute before, Attribute attribute, Map<String, AttributeValue> values, Set<String> missing,
        Set<String> misfits, boolean isOwn) {

    /** Could be a number in groups of thousands as well as a decimal. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    /** @param cells how many cells hold each of the values */
    static ColumnFit of(Attribute known, ImportedAttribute column, Map<String, Integer> cells) {
        Attribute attribute = widened(known, column, cells.keySet());
        TypedValues typed = new TypedValues(attribute);
        Map<String, AttributeValue> values = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> misfits = new LinkedHashSet<>();
        int answered = 0;
        int left = 0;
        for (Map.Entry<String, Integer> cell : cells.entrySet()) {
            String value = cell.getKey();
            Optional<AttributeValue> fitting = (isAmbiguous(value, attribute, column)
                    ? Optional.<String>empty()
                    : typed.normal(value)).map(AttributeValue::of);
            Optional<AttributeValue> none = fitting.isPresent() ? Optional.empty() : MissingWords.in(value);
            fitting.or(() -> none).ifPresent(one -> values.put(value, one));
            if (none.isPresent()) {
                missing.add(value);
            } else {
                answered += cell.getValue();
                if (fitting.isEmpty()) {
                    misfits.add(value);
                    left += cell.getValue();
                }
            }
        }
        return new ColumnFit(known, attribute, values, missing, misfits, left * 2 <= answered);
    }

    /** What a value of the column is in the attribute; one that does not fit is left out. */
    AttributeValue value(AttributeValue raw) {
        return raw.isAssigned() ? values.getOrDefault(raw.text(), AttributeValue.UNASSIGNED) : raw;
    }

    /** Whether whole numbers become decimals. */
    boolean isWidened() {
        return before.type() != attribute.type();
    }

    private static Attribute widened(Attribute known, ImportedAttribute column, Set<String> values) {
        if (known.type() == AttributeType.INTEGER) {
            TypedValues whole = new TypedValues(known);
            Attribute decimal = as(known, AttributeType.DECIMAL, List.of());
            TypedValues fractions = new TypedValues(decimal);
            return values.stream().anyMatch(value -> whole.normal(value).isEmpty()
                    && !isAmbiguous(value, decimal, column) && fractions.normal(value).isPresent()) ? decimal : known;
        }
        if (known.type() == AttributeType.ORDINAL) {
            boolean ordered = column.type() == AttributeType.ORDINAL;
            return as(known, known.type(), JoinedLevels.of(known.levels(),
                    ordered ? column.levels() : List.copyOf(values), ordered));
        }
        return known;
    }

    private static Attribute as(Attribute known, AttributeType type, List<String> levels) {
        return new Attribute(known.id(), known.guid(), known.name(), type, known.ofDocuments(), levels);
    }

    /** Where a column of text holds a number that can be read in two ways, nobody has decided for one. */
    private static boolean isAmbiguous(String value, Attribute attribute, ImportedAttribute column) {
        return column.type() == AttributeType.TEXT
                && (attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL)
                && AMBIGUOUS.matcher(value).matches();
    }
}
