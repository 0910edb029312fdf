package org.makna.ui.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;

/** Values as the reader's language writes them, and what is typed in that way. */
final class ValueText {

    private final Messages messages;
    private final NumberText numbers;
    /** In lower case. A table may come from a colleague who works in the other language. */
    private final Set<String> notApplicable;

    ValueText(Messages messages) {
        this.messages = messages;
        numbers = new NumberText(messages.locale());
        notApplicable = Stream.of(messages, Messages.in(Locale.ENGLISH), Messages.in(Locale.of("id")))
                .flatMap(one -> Stream.of(one.text("ui.cases.not-applicable"), one.text("table.not-applicable")))
                .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
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

    /** Whether a word was typed that cells show where the question does not arise; a level of the same name is a value. */
    boolean isNotApplicable(Attribute attribute, String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return notApplicable.contains(word)
                && attribute.levels().stream().noneMatch(level -> level.toLowerCase(Locale.ROOT).equals(word));
    }

    /**
     * What was typed, in a form that the study reads: a date of the reader's language becomes one of ISO-8601, a number one
     * with a point and without groups of digits.
     *
     * @throws org.makna.model.MaknaException when it could be one number or another
     */
    String plain(Attribute attribute, String typed) {
        return switch (attribute.type()) {
            case DATE -> isoDate(typed.strip());
            case INTEGER, DECIMAL -> numbers.plain(attribute.type(), typed);
            case TEXT, BOOLEAN, ORDINAL -> typed;
        };
    }

    private String written(Attribute attribute, String text) {
        return switch (attribute.type()) {
            case DECIMAL -> numbers.written(text);
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
            // Years have four figures: two could mean either century.
            String full = pattern.replaceAll("y+", "uuuu");
            for (String one : new String[]{full, full.replaceAll("M{1,2}(?!M)", "M").replaceAll("d+", "d")}) {
                try {
                    // A day that the calendar does not have is refused rather than moved to one that it has.
                    return LocalDate.parse(typed, DateTimeFormatter.ofPattern(one, locale)
                            .withResolverStyle(ResolverStyle.STRICT)).toString();
                } catch (DateTimeException e) {
                    // Then it is written in another way, or no date; the study says so.
                }
            }
        }
        return typed;
    }
}
