package org.makna.ui.cases;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;

/** Values as the reader's language writes them, and what is typed in that way. */
final class ValueText {

    private final Messages messages;

    ValueText(Messages messages) {
        this.messages = messages;
    }

    /** What a cell says; blank where nobody said, words where the question does not arise. */
    String shown(Attribute attribute, AttributeValue value) {
        return switch (value.state()) {
            case UNASSIGNED -> "";
            case NOT_APPLICABLE -> messages.text("ui.cases.not-applicable");
            case ASSIGNED -> written(attribute, value.text());
        };
    }

    /** What stands in a cell when it is opened for typing. */
    String typed(Attribute attribute, AttributeValue value) {
        return value.isAssigned() ? written(attribute, value.text()) : "";
    }

    /** What was typed, in a form that the study reads: a date of the reader's language becomes one of ISO-8601. */
    String plain(Attribute attribute, String typed) {
        return attribute.type() == AttributeType.DATE ? isoDate(typed.strip()) : typed;
    }

    private String written(Attribute attribute, String text) {
        return switch (attribute.type()) {
            case DECIMAL ->
                text.replace('.', DecimalFormatSymbols.getInstance(messages.locale()).getDecimalSeparator());
            case BOOLEAN -> messages.text(text.equals("true") ? "ui.cases.yes" : "ui.cases.no");
            case DATE -> text.replace('T', ' ');
            case TEXT, INTEGER, ORDINAL -> text;
        };
    }

    private String isoDate(String typed) {
        Locale locale = messages.locale();
        for (FormatStyle style : FormatStyle.values()) {
            String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE,
                    locale);
            // A year of four figures is meant where the language would write two.
            String full = pattern.replaceAll("y+", "yyyy");
            for (String one : new String[]{full, full.replaceAll("M{1,2}(?!M)", "M").replaceAll("d+", "d"), pattern}) {
                try {
                    return LocalDate.parse(typed, DateTimeFormatter.ofPattern(one, locale)).toString();
                } catch (DateTimeException e) {
                    // Then it is written in another way, or no date; the study says so.
                }
            }
        }
        return typed;
    }
}
