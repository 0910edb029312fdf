package org.makna.exchange;

import java.nio.file.Path;
import org.makna.model.Sheet;

/** Reads and writes codings: {@code document,start,end,code,coder,quote,comment,weight,created,guid}. */
public final class CodingsFile {

    private CodingsFile() {
    }

    /** Reads the codings of a sheet. */
    public static Rows<CodingRow> read(Sheet sheet, String fileName) {
        throw new UnsupportedOperationException();
    }

    /** Writes a CSV file. */
    public static void writeCsv(Path file, Source<CodingRow> rows) {
        throw new UnsupportedOperationException();
    }
}
