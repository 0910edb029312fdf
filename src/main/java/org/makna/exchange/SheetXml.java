package org.makna.exchange;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes the rows of one sheet as XML into a temporary file, which the workbook puts into the sheet when it is saved.
 *
 * <p>The rows go past the library's cell objects: for long lists that halves the time.
 */
final class SheetXml extends SheetDataWriter {

    /** The first day whose number Excel gets right: it takes 1900 for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final StringBuilder xml = new StringBuilder(4096);
    private final List<String> letters = new ArrayList<>();
    private long rows;
    private String row = "";

    SheetXml() throws IOException {
    }

    /** A file that only the user can read: it holds what people said in confidence. */
    @Override
    public File createTempFile() throws IOException {
        return Files.createTempFile("makna-", ".xml").toFile();
    }

    /** Number of rows so far. */
    long rows() {
        return rows;
    }

    /**
     * Starts a row.
     *
     * @param index  index of the row from 0; must rise
     * @param height in points, or 0 for the height of one line
     */
    void startRow(int index, float height) {
        row = Integer.toString(index + 1);
        xml.setLength(0);
        xml.append("<row r=\"").append(row).append('"');
        if (height > 0) {
            xml.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
        }
        xml.append('>');
    }

    /** Ends the row and hands it on. */
    void endRow() {
        xml.append("</row>");
        try {
            _out.append(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    /** Writes a string cell; the text must be fit for XML. */
    void string(int column, int style, String text) {
        start(column, style).append(" t=\"inlineStr\"><is><t");
        if (!text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ')) {
            xml.append(" xml:space=\"preserve\"");
        }
        xml.append('>');
        escape(text);
        xml.append("</t></is></c>");
    }

    void number(int column, int style, double number) {
        start(column, style).append("><v>");
        if (Value.isWhole(number)) {
            xml.append((long) number);
        } else {
            xml.append(number);
        }
        xml.append("</v></c>");
    }

    void truth(int column, int style, boolean truth) {
        start(column, style).append(" t=\"b\"><v>").append(truth ? '1' : '0').append("</v></c>");
    }

    /** Writes a cell that has a format and nothing in it. */
    void blank(int column, int style) {
        start(column, style).append("/>");
    }

    /** Writes an ISO-8601 instant as a time in UTC; what is none, or is too early for Excel, stays text. */
    void moment(int column, int style, String iso) {
        double serial = serial(iso);
        if (serial > 0) {
            number(column, style, serial);
        } else {
            string(column, style, iso);
        }
    }

    /** Writes a date; what is too early for Excel stays text. */
    void day(int column, int style, LocalDate date) {
        if (date.isBefore(FIRST_DAY)) {
            string(column, style, date.toString());
        } else {
            number(column, style, DateUtil.getExcelDate(date));
        }
    }

    private static double serial(String iso) {
        try {
            LocalDateTime time = utc(iso);
            return time.toLocalDate().isBefore(FIRST_DAY) ? -1 : DateUtil.getExcelDate(time);
        } catch (DateTimeException e) {
            return -1;
        }
    }

    /** To the second, as it is shown. Digits are read one by one because the JDK's parser takes ten times as long. */
    private static LocalDateTime utc(String iso) {
        boolean usual = iso.length() >= 20 && iso.charAt(4) == '-' && iso.charAt(7) == '-' && iso.charAt(10) == 'T'
                && iso.charAt(13) == ':' && iso.charAt(16) == ':' && (iso.charAt(19) == 'Z' || iso.charAt(19) == '.')
                && iso.charAt(iso.length() - 1) == 'Z';
        if (!usual) {
            return LocalDateTime.ofInstant(Instant.parse(iso), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        }
        return LocalDateTime.of(digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10), digits(iso, 11, 13),
                digits(iso, 14, 16), digits(iso, 17, 19));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private StringBuilder start(int column, int style) {
        while (letters.size() <= column) {
            letters.add(CellReference.convertNumToColString(letters.size()));
        }
        return xml.append("<c r=\"").append(letters.get(column)).append(row).append("\" s=\"").append(style)
                .append('"');
    }

    private void escape(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\n' -> "&#10;";
                case '\r' -> "&#13;";
                case '\t' -> "&#9;";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                xml.append(text, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        xml.append(text, plain, text.length());
    }
}
