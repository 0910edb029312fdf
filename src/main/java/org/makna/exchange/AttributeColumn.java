package org.makna.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;

/** Turns the value of an attribute into a field: numbers as numbers, dates as dates, anything else as text. */
final class AttributeColumn {

    /** Digits that a double, and so a cell, keeps exactly. */
    private static final int EXACT_DIGITS = 15;

    private AttributeColumn() {
    }

    /** The field; what several cases say together, and what is not of the attribute's type, stays text. */
    static Value field(Attribute attribute, AttributeValue value, String notApplicable) {
        return switch (value.state()) {
            case UNASSIGNED -> Value.BLANK;
            case NOT_APPLICABLE -> new Value.Text(notApplicable);
            case ASSIGNED -> assigned(attribute, value.text());
        };
    }

    private static Value assigned(Attribute attribute, String text) {
        return switch (attribute.type()) {
            case INTEGER, DECIMAL -> number(text);
            case DATE -> date(text);
            case BOOLEAN -> text.equals("true") || text.equals("false")
                    ? new Value.Truth(text.equals("true"))
                    : Value.text(text);
            case TEXT, ORDINAL -> Value.text(text);
        };
    }

    /** A number, when writing it as one gives back the same text. */
    private static Value number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean same = number.precision() <= EXACT_DIGITS && number.toPlainString().equals(text);
            return same ? new Value.Decimal(number.doubleValue()) : Value.text(text);
        } catch (NumberFormatException e) {
            return Value.text(text);
        }
    }

    private static Value date(String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Value.text(text);
        }
    }
}
