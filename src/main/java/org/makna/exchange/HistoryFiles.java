package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.makna.model.HistoryStep;
import org.makna.model.Messages;

/** Writes the audit trail as an Excel file, CSV or JSON. */
public final class HistoryFiles {

    private HistoryFiles() {
    }

    /** Writes an Excel file with the sheets {@code README} and {@code History}. */
    public static void xlsx(Path file, List<HistoryStep> steps, Imprint imprint, Messages messages) {
        throw new UnsupportedOperationException();
    }

    /** Writes a CSV file. */
    public static void csv(Path file, List<HistoryStep> steps, Messages messages) {
        throw new UnsupportedOperationException();
    }

    /** Writes a JSON file. */
    public static void json(Path file, List<HistoryStep> steps, Messages messages) {
        throw new UnsupportedOperationException();
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<HistoryStep> steps, Messages messages) {
        throw new UnsupportedOperationException();
    }
}
