package org.makna.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.AttributeType;

/** Tells what the values of a column are, and writes them in the locale-free form of the study. */
public final class AttributeTypes {

    /** A whole number, also one that was written with a fraction of nothing. */
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,18})(?:[.,]0+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "ya", "benar");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0", "tidak", "salah");

    private static final List<Set<String>> PAIRS = List.of(Set.of("true", "false"), Set.of("yes", "no"),
            Set.of("ya", "tidak"));

    private AttributeTypes() {
    }

    /**
     * The narrowest type that all values fit, each read by itself; text when there is none or no value at all.
     *
     * <p>Numbers with leading zeros are codes and stay text. A decimal needs one mark throughout; where every mark could as
     * well group thousands, the values stay text rather than be misread.
     */
    public static AttributeType detect(Collection<String> values) {
        if (values.isEmpty()) {
            return AttributeType.TEXT;
        }
        if (NumberForm.areIntegers(values)) {
            return AttributeType.INTEGER;
        }
        List<NumberForm> numbers = NumberForm.of(values, Writing.UNKNOWN);
        if (numbers.size() == 1 && !numbers.getFirst().grouped()) {
            return AttributeType.DECIMAL;
        }
        if (areTruths(values)) {
            return AttributeType.BOOLEAN;
        }
        return DateForm.of(values, Writing.UNKNOWN).equals(List.of(DateForm.USUAL))
                ? AttributeType.DATE
                : AttributeType.TEXT;
    }

    /** Whether all values are the two words of one language for yes and no. */
    static boolean areTruths(Collection<String> values) {
        return PAIRS.stream().anyMatch(
                pair -> values.stream().allMatch(value -> value.length() < 6
                        && pair.contains(value.toLowerCase(Locale.ROOT))));
    }

    /** The value in the form of the study, or empty when it does not fit the type. */
    public static Optional<String> normal(String value, AttributeType type) {
        return switch (type) {
            case TEXT, ORDINAL -> Optional.of(value);
            case INTEGER -> integer(value);
            case DECIMAL -> decimal(value);
            case DATE -> DateForm.USUAL.date(value);
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

    private static Optional<String> truth(String value) {
        return TRUE.contains(value)
                ? Optional.of("true")
                : FALSE.contains(value) ? Optional.of("false") : Optional.empty();
    }
}
