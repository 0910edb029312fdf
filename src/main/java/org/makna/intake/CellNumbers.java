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
 * and without groups, because what the sheet rounds away would be lost to every statistic. Any other format (leading
 * zeros, percent, units) is written as the sheet shows it, in no language's manner. Not for several threads at once.
 */
final class CellNumbers {

    /** Formats that do no more than round or group. */
    private static final Pattern PLAIN = Pattern.compile("General|@|[#?,]*0?(?:\\.[0#?]+)?|#,##0(?:\\.[0#?]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final double EXACT_INTEGERS = 1e15;
    /** Formats of a duration, which may be longer than a day. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    /**
     * How the number of a cell is shown.
     *
     * @param index   index of the format in the file
     * @param pattern the format
     * @param date    whether it shows a day or a time
     * @param plain   whether it only rounds or groups
     */
    record Format(int index, String pattern, boolean date, boolean plain) {

        static Format of(int index, String pattern) {
            String positive = pattern.split(";", 2)[0].replaceAll("_.|\\*.|\\[[^\\]]*\\]|\\s+$", "");
            boolean date = DateUtil.isADateFormat(index, pattern);
            return new Format(index, pattern, date, !date && PLAIN.matcher(positive).matches());
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
        if (format.date && DateUtil.isValidExcelDate(number)) {
            return date(number, format.pattern);
        }
        return formatter.formatRawCellContents(number, format.index, format.pattern, from1904).strip();
    }

    private String date(double number, String pattern) {
        if (ELAPSED.matcher(pattern).find()) {
            long seconds = Math.round(number * SECONDS_OF_A_DAY);
            return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (moment == null) {
            return plain(number);
        }
        boolean showsDay = pattern.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "").matches(
                "(?s).*[yd].*|.*mmm.*");
        boolean hasTime = number != Math.floor(number);
        if (!showsDay && number < 1) {
            return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(moment);
        }
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
