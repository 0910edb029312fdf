package org.makna.ui.cases;

import java.math.BigDecimal;
import java.util.Comparator;
import javafx.scene.control.TableColumn.SortType;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.NaturalOrder;

/** The order of values of an attribute: numbers by size, levels by rank, no value always last. */
final class ValueOrder {

    private final Attribute attribute;

    ValueOrder(Attribute attribute) {
        this.attribute = attribute;
    }

    /** Orders upwards or downwards; what has no value stays behind either way. */
    Comparator<AttributeValue> by(SortType direction) {
        Comparator<AttributeValue> values = (a, b) -> compare(a.text(), b.text());
        Comparator<AttributeValue> directed = direction == SortType.ASCENDING ? values : values.reversed();
        return (a, b) -> {
            if (a.isAssigned() && b.isAssigned()) {
                return directed.compare(a, b);
            }
            return Integer.compare(rank(a), rank(b));
        };
    }

    private static int rank(AttributeValue value) {
        return switch (value.state()) {
            case ASSIGNED -> 0;
            case NOT_APPLICABLE -> 1;
            case UNASSIGNED -> 2;
        };
    }

    private int compare(String a, String b) {
        return switch (attribute.type()) {
            case INTEGER, DECIMAL -> new BigDecimal(a).compareTo(new BigDecimal(b));
            case ORDINAL -> Integer.compare(attribute.levels().indexOf(a), attribute.levels().indexOf(b));
            case TEXT -> NaturalOrder.OF_NAMES.compare(a, b);
            case DATE, BOOLEAN -> a.compareTo(b);
        };
    }
}
