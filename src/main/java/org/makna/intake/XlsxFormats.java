package org.makna.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of a workbook as text, by the format of their cell.
 *
 * <p>Dates become ISO-8601. A number whose format only rounds it or groups its digits is written in full, with a point
 * and without groups, because what the sheet rounds away would be lost to every statistic. Any other format (leading
 * zeros, percent, units) is written as the sheet shows it, in no language's manner. Not for several threads at once.
 */
final class XlsxFormats {

    /** Formats that do no more than round or group. */
    private static final Pattern PLAIN = Pattern.compile("General|@|[#?,]*0?(?:\\.[0#?]+)?|#,##0(?:\\.[0#?]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final double EXACT_INTEGERS = 1e15;

    private final List<Format> byStyle = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    private record Format(int index, String pattern, boolean date, boolean plain) {}

    private XlsxFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * Reads the formats.
     *
     * @param styles   root of the part of styles, or null when the workbook has none
     * @param from1904 whether days are counted from 1904
     */
    static XlsxFormats of(@Nullable XmlElement styles, boolean from1904) {
        XlsxFormats formats = new XlsxFormats(from1904);
        if (styles == null) {
            return formats;
        }
        Map<Integer, String> custom = new HashMap<>();
        XmlElement numFmts = styles.child("numFmts");
        if (numFmts != null) {
            for (XmlElement format : numFmts.children()) {
                Integer id = DocxStyles.number(format.attribute("numFmtId"));
                String code = format.attribute("formatCode");
                if (id != null && code != null) {
                    custom.put(id, code);
                }
            }
        }
        XmlElement cellXfs = styles.child("cellXfs");
        if (cellXfs != null) {
            for (XmlElement style : cellXfs.children()) {
                Integer id = DocxStyles.number(style.attribute("numFmtId"));
                formats.byStyle.add(format(id == null ? 0 : id, custom));
            }
        }
        return formats;
    }

    private static Format format(int id, Map<Integer, String> custom) {
        String builtin = custom.containsKey(id) ? custom.get(id) : BuiltinFormats.getBuiltinFormat(id);
        String pattern = builtin == null ? "General" : builtin;
        String positive = pattern.split(";", 2)[0].replaceAll("_.|\\[[^\\]]*\\]|\\s+$", "");
        boolean date = DateUtil.isADateFormat(id, pattern);
        return new Format(id, pattern, date, !date && PLAIN.matcher(positive).matches());
    }

    /**
     * The text of a number.
     *
     * @param raw   as it stands in the file
     * @param style index of the cell's style
     */
    String text(String raw, int style) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        Format format = style >= 0 && style < byStyle.size() ? byStyle.get(style) : null;
        if (format == null || format.plain) {
            return plain(number);
        }
        if (format.date && DateUtil.isValidExcelDate(number)) {
            return date(number, format.pattern);
        }
        return formatter.formatRawCellContents(number, format.index, format.pattern, from1904).strip();
    }

    private String date(double number, String pattern) {
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

    private static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS) {
            return Long.toString((long) number);
        }
        String text = NumberToTextConverter.toText(number);
        return text.contains("E") ? new BigDecimal(text).toPlainString() : text;
    }
}
