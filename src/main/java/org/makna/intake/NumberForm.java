package org.makna.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a column are written.
 *
 * @param point   what stands before the fraction, a point or a comma
 * @param grouped whether the other of the two groups thousands
 */
record NumberForm(char point, boolean grouped) {

    private static final String SIGN = "[+-]?";
    private static final Pattern INTEGER = Pattern.compile(SIGN + "(?:0|[1-9]\\d{0,17})");
    private static final Pattern POINT = Pattern
            .compile(SIGN + "(?:0|[1-9]\\d{0,17})?\\.\\d+|" + SIGN + "[1-9]\\d*(?:\\.\\d+)?[eE][+-]?\\d{1,3}");
    private static final Pattern COMMA = Pattern.compile(SIGN + "(?:0|[1-9]\\d{0,17}),\\d+");
    private static final Pattern BY_POINTS = grouping("\\.", ",");
    private static final Pattern BY_COMMAS = grouping(",", "\\.");
    /** A percent sign behind, or one usual sign of a currency before or behind; the number stands between. */
    private static final Pattern UNIT = Pattern
            .compile("(Rp\\.?|IDR|\\p{Sc})?[\\s\u00A0]*([+-]?[\\d.,]*\\d)[\\s\u00A0]*(%|\\p{Sc})?");

    private static Pattern grouping(String group, String point) {
        return Pattern
                .compile(SIGN + "(?:[1-9]\\d{0,2}(?:" + group + "\\d{3})+|0|[1-9]\\d{0,17})(?:" + point + "\\d+)?");
    }

    /** Whether all values are whole numbers in digits alone, which every form reads alike. */
    static boolean areIntegers(Collection<String> values) {
        return values.stream().allMatch(value -> INTEGER.matcher(value).matches());
    }

    /**
     * The forms in which all values are numbers. Several when it cannot be told what a point or comma means: {@code 1.500} is
     * one and a half or fifteen hundred.
     *
     * <p>A number that a workbook holds as one has no zeros at its end, so that values which all could be groups, but never end
     * in zero, are fractions there.
     */
    static List<NumberForm> of(Collection<String> values, Writing writing) {
        List<NumberForm> forms = new ArrayList<>();
        boolean points = all(POINT, values);
        boolean fractions = writing.typed() && points
                && values.stream().noneMatch(value -> value.indexOf('.') >= 0 && value.endsWith("0"));
        if (points && (fractions || writing.allows('.'))) {
            forms.add(new NumberForm('.', false));
        }
        if (all(COMMA, values) && writing.allows(',')) {
            forms.add(new NumberForm(',', false));
        }
        if (!fractions && writing.allows(',') && isGrouped(BY_POINTS, '.', values)) {
            forms.add(new NumberForm(',', true));
        }
        if (writing.allows('.') && isGrouped(BY_COMMAS, ',', values)) {
            forms.add(new NumberForm('.', true));
        }
        return forms;
    }

    private static boolean all(Pattern form, Collection<String> values) {
        return values.stream()
                .allMatch(value -> INTEGER.matcher(value).matches() || form.matcher(value).matches());
    }

    private static boolean isGrouped(Pattern form, char group, Collection<String> values) {
        return values.stream().anyMatch(value -> value.indexOf(group) >= 0)
                && values.stream().allMatch(value -> form.matcher(value).matches());
    }

    /** The number that stands before a percent sign or beside the sign of a currency; the value itself when none does. */
    static String bare(String value) {
        Matcher unit = UNIT.matcher(value);
        return unit.matches() ? unit.group(2) : value;
    }

    /** What stands beside the number of a value: a percent sign, the sign of a currency, or nothing. */
    static String unit(String value) {
        Matcher unit = UNIT.matcher(value);
        if (!unit.matches() || unit.group(1) != null && unit.group(3) != null) {
            return "";
        }
        return unit.group(1) != null ? unit.group(1).replace(".", "") : unit.group(3) != null ? unit.group(3) : "";
    }

    /** The number, or empty when the value is not written like this. */
    Optional<BigDecimal> number(String value) {
        Pattern form = grouped ? point == ',' ? BY_POINTS : BY_COMMAS : point == ',' ? COMMA : POINT;
        if (!form.matcher(value).matches() && !INTEGER.matcher(value).matches()) {
            return Optional.empty();
        }
        String plain = grouped ? value.replace(point == ',' ? "." : ",", "") : value;
        try {
            return Optional.of(new BigDecimal(plain.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
