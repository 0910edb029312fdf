package org.makna.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Writes the numbers of a workbook as text, by the format of their cell.
 *
 * <p>Dates become ISO-8601. A number whose format only rounds it or groups its digits is written in full, with a point
 * and without groups, because what the sheet rounds away would be lost to every statistic; so is one with the sign of a
 * currency, and one of percent with its sign. Any other format (leading zeros, units) is written as the sheet shows it, in
 * no language's manner. Not for several threads at once.
 */
final class CellNumbers {

    /** Formats that do no more than round or group. */
    private static final Pattern PLAIN = Pattern.compile("General|@|[#?,]*0?(?:\\.[0#?]+)?|#,##0(?:\\.[0#?]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final double EXACT_INTEGERS = 1e15;
    /** Formats of a duration, which may be longer than a day. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** Days from which on a number that shows hours alone is a moment and no duration. */
    static final int LONGEST_DURATION = 366;
    /** What in a format is no digit: space, fill, colour, condition, and the sign of a currency. */
    private static final Pattern LAYOUT = Pattern.compile(
            "_.|\\*.|\\[[^\\]]*\\]|\"(?:Rp\\.?|IDR|US\\$|\\p{Sc}|\\s)+\"|\\\\?\\p{Sc}|\\\\ |\\s+");

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    /**
     * How the number of a cell is shown.
     *
     * @param index   index of the format in the file
     * @param pattern the format
     * @param date    whether it shows a day or a time
     * @param plain   whether it only rounds or groups
     * @param percent whether it shows hundredths with a percent sign
     */
    record Format(int index, String pattern, boolean date, boolean plain, boolean percent) {

        static Format of(int index, String pattern) {
            String positive = LAYOUT.matcher(pattern.split(";", 2)[0]).replaceAll("");
            boolean date = DateUtil.isADateFormat(index, pattern);
            boolean percent = !date && positive.endsWith("%");
            String digits = percent ? positive.substring(0, positive.length() - 1) : positive;
            boolean plain = !date && PLAIN.matcher(digits).matches();
            return new Format(index, pattern, date, plain && !percent, plain && percent);
        }
    }

    /** @param from1904 whether days are counted from 1904 */
    CellNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text of a number in a format. */
    String text(double number, Format format) {
        if (format.plain) {
            return plain(number);
        }
        if (format.percent) {
            BigDecimal hundredths = new BigDecimal(plain(number)).movePointRight(2).stripTrailingZeros();
            return hundredths.toPlainString() + "%";
        }
        if (format.date && DateUtil.isValidExcelDate(number)) {
            return date(number, format.pattern);
        }
        return formatter.formatRawCellContents(number, format.index, format.pattern, from1904).strip();
    }

    private String date(double number, String pattern) {
        String shown = pattern.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "");
        boolean showsDay = shown.matches("(?s).*[yd].*|.*mmm.*");
        if (ELAPSED.matcher(pattern).find() || !showsDay && number < LONGEST_DURATION) {
            long seconds = Math.round(number * SECONDS_OF_A_DAY);
            return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (moment == null) {
            return plain(number);
        }
        boolean hasTime = number != Math.floor(number);
        return DateTimeFormatter.ofPattern(hasTime ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd", Locale.ROOT).format(moment);
    }

    /** A number in full, with a point and without groups. */
    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS) {
            return Long.toString((long) number);
        }
        String text = NumberToTextConverter.toText(number);
        return text.contains("E") ? new BigDecimal(text).toPlainString() : text;
    }
}
