package org.makna.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.AttributeType;

/** Tells what the values of a column are, and writes them in the locale-free form of the study. */
public final class AttributeTypes {

    private static final Pattern INTEGER = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,17})");
    private static final Pattern POINT = Pattern
            .compile("[+-]?(?:0|[1-9]\\d{0,17})?\\.\\d+|[+-]?[1-9]\\d*(?:\\.\\d+)?[eE][+-]?\\d{1,3}");
    private static final Pattern COMMA = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,17}),\\d+");
    /** Could as well be thousands. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DATE = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?");
    /** A whole number, also one that was written with a fraction of nothing. */
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,18})(?:[.,]0+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "ya", "benar");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0", "tidak", "salah");

    private AttributeTypes() {
    }

    /**
     * The narrowest type that all values fit; text when there is none or no value at all.
     *
     * <p>Numbers with leading zeros are codes and stay text. A decimal needs one mark throughout; where every comma could
     * as well group thousands, the column stays text rather than be misread.
     */
    public static AttributeType detect(Collection<String> values) {
        if (values.isEmpty()) {
            return AttributeType.TEXT;
        }
        if (values.stream().allMatch(value -> INTEGER.matcher(value).matches())) {
            return AttributeType.INTEGER;
        }
        if (areDecimals(values)) {
            return AttributeType.DECIMAL;
        }
        if (values.stream().map(value -> value.toLowerCase(Locale.ROOT))
                .allMatch(value -> value.equals("true") || value.equals("false"))) {
            return AttributeType.BOOLEAN;
        }
        if (values.stream().allMatch(value -> date(value).isPresent())) {
            return AttributeType.DATE;
        }
        return AttributeType.TEXT;
    }

    private static boolean areDecimals(Collection<String> values) {
        boolean points = values.stream()
                .allMatch(value -> INTEGER.matcher(value).matches() || POINT.matcher(value).matches());
        boolean commas = values.stream()
                .allMatch(value -> INTEGER.matcher(value).matches() || COMMA.matcher(value).matches());
        boolean ambiguous = values.stream().filter(value -> COMMA.matcher(value).matches())
                .allMatch(value -> GROUPED.matcher(value).matches());
        return points || commas && !ambiguous;
    }

    /** The value in the form of the study, or empty when it does not fit the type. */
    public static Optional<String> normal(String value, AttributeType type) {
        return switch (type) {
            case TEXT, ORDINAL -> Optional.of(value);
            case INTEGER -> integer(value);
            case DECIMAL -> decimal(value);
            case DATE -> date(value);
            case BOOLEAN -> truth(value.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<String> integer(String value) {
        Matcher whole = WHOLE.matcher(value);
        return whole.matches() ? Optional.of(Long.toString(Long.parseLong(whole.group(1)))) : Optional.empty();
    }

    private static Optional<String> decimal(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.replace(',', '.')).toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> date(String value) {
        if (!DATE.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            if (value.length() == 10) {
                return Optional.of(LocalDate.parse(value).toString());
            }
            LocalDateTime moment = LocalDateTime.parse(value.replace(' ', 'T'));
            return Optional.of(moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(String value) {
        return TRUE.contains(value)
                ? Optional.of("true")
                : FALSE.contains(value) ? Optional.of("false") : Optional.empty();
    }
}
