package org.makna.exchange;

import java.nio.file.Path;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** Writes a whole study as an Excel workbook of fourteen sheets whose names and order never change. */
public final class StudyWorkbook {

    private StudyWorkbook() {
    }

    /**
     * Writes the workbook; codings are streamed.
     *
     * @throws org.makna.model.MaknaException           if the file cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asked to stop; an earlier file is untouched
     */
    public static void write(Path file, WorkbookContent content, Messages messages, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
