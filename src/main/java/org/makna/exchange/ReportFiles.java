package org.makna.exchange;

import java.io.Writer;
import java.util.List;
import org.makna.model.FileReport;
import org.makna.model.Messages;

/** Writes the fidelity report of an import as JSON. */
public final class ReportFiles {

    private ReportFiles() {
    }

    /** Writes JSON, one object per file, and leaves the writer open. */
    public static void json(Writer out, List<FileReport> reports, Messages messages) {
        throw new UnsupportedOperationException();
    }
}
