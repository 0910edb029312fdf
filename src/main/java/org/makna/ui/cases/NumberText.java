package org.makna.ui.cases;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.makna.model.AttributeType;
import org.makna.model.MaknaException;

/**
 * Numbers as the reader's language writes them: “1.000” is a thousand in Indonesian, and one in English.
 *
 * <p>What can only be the plain form, such as “12.5” in Indonesian, is taken as that. What could well be meant either way is
 * refused.
 */
final class NumberText {

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    private final char decimal;
    private final char grouping;
    private final Pattern grouped;

    NumberText(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        decimal = symbols.getDecimalSeparator();
        grouping = plainSpace(symbols.getGroupingSeparator());
        String group = Pattern.quote(String.valueOf(grouping));
        grouped = Pattern.compile("[1-9]\\d{0,2}(" + group + "\\d{3})+(" + Pattern.quote(String.valueOf(decimal))
                + "\\d+)?");
    }

    /** A number of the study as this language writes it, without groups of digits. */
    String written(String number) {
        return number.replace('.', decimal);
    }

    /**
     * What was typed, with a point and without groups of digits; what is no number stays as it is.
     *
     * @throws MaknaException when it could be one number or another
     */
    String plain(AttributeType type, String typed) {
        String text = typed.strip().replace('\u2212', '-');
        String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
        String digits = spaced(text.substring(sign.length()));
        boolean thousands = THOUSANDS.matcher(digits).matches();
        boolean readsAsGroups = grouped.matcher(digits).matches();
        // A point is the decimal sign of half the world and of every program, a comma that of the other half.
        boolean ambiguous = thousands && (type == AttributeType.INTEGER
                ? !readsAsGroups && digits.endsWith("000")
                : readsAsGroups && digits.indexOf('.') > 0);
        if (ambiguous) {
            String other = type == AttributeType.INTEGER ? digits.split("[.,]")[0] : written(digits);
            throw new MaknaException("ui.cases.two-numbers", text, sign + digits.replaceAll("[.,]", ""), sign + other);
        }
        if (readsAsGroups) {
            digits = digits.replace(String.valueOf(grouping), "");
        }
        return sign + digits.replace(decimal, '.');
    }

    /** Spaces of whatever width become plain ones where the language groups digits by them. */
    private String spaced(String digits) {
        return grouping == ' ' ? digits.replace('\u00a0', ' ').replace('\u202f', ' ') : digits;
    }

    private static char plainSpace(char separator) {
        return Character.isSpaceChar(separator) ? ' ' : separator;
    }
}
