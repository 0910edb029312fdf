package org.makna.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a written Excel file back, one sheet after the other, and counts the rows.
 *
 * <p>The bytes are searched, not parsed: {@code <} never stands in the text of an XML file, the checksum of the archive
 * sees a damaged byte, and the XML parser of the JDK refuses sheets of more than 100,000 rows.
 */
final class ExcelCheck {

    private static final byte[] ROW = "<row ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</worksheet>".getBytes(StandardCharsets.US_ASCII);

    private ExcelCheck() {
    }

    /**
     * Counts the rows of every sheet.
     *
     * @param expected rows of each sheet, in order
     * @throws IOException if a sheet is missing, ends early, is damaged or has another number of rows
     */
    static void rows(Path file, List<Long> expected) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 0; i < expected.size(); i++) {
                String name = "xl/worksheets/sheet" + (i + 1) + ".xml";
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    throw new IOException(name + " is missing");
                }
                long rows;
                try (InputStream in = zip.getInputStream(entry)) {
                    rows = rows(in, name);
                }
                if (rows != expected.get(i)) {
                    throw new IOException(name + ": " + rows + " rows instead of " + expected.get(i));
                }
            }
        }
    }

    private static long rows(InputStream in, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int held = 0;
        long rows = 0;
        int read;
        while ((read = in.read(buffer, held, buffer.length - held)) >= 0) {
            int end = held + read;
            // What may be the start of a row, or of the end, waits for the next bytes.
            int searched = Math.max(0, end - END.length);
            for (int i = 0; i < searched; i++) {
                if (buffer[i] == '<' && startsWith(buffer, i, ROW)) {
                    rows++;
                }
            }
            System.arraycopy(buffer, searched, buffer, 0, end - searched);
            held = end - searched;
        }
        if (held < END.length || !startsWith(buffer, held - END.length, END)) {
            throw new IOException(name + " ends early");
        }
        return rows;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}
