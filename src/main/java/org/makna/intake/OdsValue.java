package org.makna.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * What an OpenDocument cell holds besides the text it shows.
 *
 * @param type  {@code float date time boolean string percentage currency}, or empty
 * @param value its value in no language's manner, or empty
 */
record OdsValue(String type, String value) {

    static final OdsValue NONE = new OdsValue("", "");

    /** Digits with a mark or groups, which is how a number looks when its format only rounds or groups it. */
    private static final Pattern ROUNDED = Pattern
            .compile("[-−]?\\d[\\d.,'\\s\u00A0\u202F]*(?:[eE][+-]?\\d+)?|[-−]?[.,]\\d+|#+|\\(\\d[\\d.,]*\\)");
    private static final int LONGEST = 400;
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern LEADING_ZEROS = Pattern.compile("0\\d+");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0-9]+[!?]?|Err:\\d{3}");

    static OdsValue of(Attributes attributes) {
        String type = OdsCells.attribute(attributes, "value-type");
        if (type == null) {
            return NONE;
        }
        @Nullable
        String value = switch (type) {
            case "date" -> OdsCells.attribute(attributes, "date-value");
            case "time" -> OdsCells.attribute(attributes, "time-value");
            case "boolean" -> OdsCells.attribute(attributes, "boolean-value");
            case "string" -> OdsCells.attribute(attributes, "string-value");
            default -> OdsCells.attribute(attributes, "value");
        };
        return new OdsValue(type, value == null ? "" : value);
    }

    /** The cell as text, by the rules of {@link CellNumbers}. */
    String shown(String text) {
        if (value.isEmpty()) {
            return text;
        }
        return switch (type) {
            case "float" -> number(text);
            // The sign of a currency is layout, as it is in a workbook of Excel.
            case "currency" -> plain(text, 0);
            case "percentage" -> plain(text, 2) + "%";
            case "date" -> value.replaceFirst("T00:00:00(?:\\.0+)?$", "").replaceFirst("\\.0+$", "").replace('T', ' ');
            case "time" -> time(text);
            case "boolean" -> value;
            default -> text.isEmpty() ? value : text;
        };
    }

    /** Whether the cell shows that its formula failed. */
    boolean isError(String shown) {
        return (type.equals("string") || type.equals("float") || type.isEmpty()) && ERROR.matcher(shown).matches();
    }

    private String number(String text) {
        String plain = text.strip();
        boolean exact = plain.isEmpty() || ROUNDED.matcher(plain).matches() && !LEADING_ZEROS.matcher(plain).matches();
        return exact ? plain(plain, 0) : plain;
    }

    /**
     * The number in full, or what else the cell shows where it is none.
     *
     * @param shift places by which its point moves to the right
     */
    private String plain(String otherwise, int shift) {
        try {
            BigDecimal number = new BigDecimal(value).movePointRight(shift).stripTrailingZeros();
            // A number of a million digits is written in a few characters.
            return Math.abs(number.scale()) > LONGEST ? otherwise : number.toPlainString();
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private String time(String text) {
        try {
            Duration time = Duration.parse(value);
            if (time.toDays() >= CellNumbers.LONGEST_DURATION) {
                // A moment of which the cell shows the time alone.
                return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(DAY_ZERO.plus(time));
            }
            return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(),
                    time.toSecondsPart());
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
