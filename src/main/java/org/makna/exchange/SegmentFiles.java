package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** Writes coded segments, one row per coding, as an Excel file, CSV or JSON. */
public final class SegmentFiles {

    private SegmentFiles() {
    }

    /** Writes an Excel file with the sheets {@code README} and {@code Coded segments}. */
    public static void xlsx(Path file, CodedSegments segments, Imprint imprint, Messages messages, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a CSV file with the columns of the sheet {@code Coded segments}, named in English.
     *
     * @return what the user must be told of the file
     */
    public static List<Message> csv(Path file, CodedSegments segments, boolean spreadsheetSafe, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Writes a JSON file. */
    public static void json(Path file, CodedSegments segments, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, CodedSegments segments) {
        throw new UnsupportedOperationException();
    }
}
