package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;

/** Writes one table as an Excel file, CSV or JSON. */
public final class TableFiles {

    private TableFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README}, {@code Table} and, if given, {@code Coded segments}.
     *
     * @param segments the codings that were counted, or null to leave them out
     */
    public static void xlsx(Path file, Table table, @Nullable CodedSegments segments, Imprint imprint,
            Messages messages, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a CSV file, and beside it {@code NAME.csv.txt} that says what was counted.
     *
     * @return what the user must be told of the file
     */
    public static List<Message> csv(Path file, Table table, Messages messages, boolean spreadsheetSafe) {
        throw new UnsupportedOperationException();
    }

    /** Writes a JSON file. */
    public static void json(Path file, Table table, Messages messages) {
        throw new UnsupportedOperationException();
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, Table table, Messages messages) {
        throw new UnsupportedOperationException();
    }
}
