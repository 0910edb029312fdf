package org.makna.exchange;

import java.nio.file.Path;
import java.util.List;
import org.makna.model.Sheet;

/** Reads and writes the codebook: {@code path,definition,include,exclude,example,colour,codable,guid}. */
public final class CodebookFile {

    private CodebookFile() {
    }

    /** Reads the codes of a sheet. */
    public static Rows<CodebookRow> read(Sheet sheet, String fileName) {
        throw new UnsupportedOperationException();
    }

    /** Writes a CSV file. */
    public static void writeCsv(Path file, List<CodebookRow> rows) {
        throw new UnsupportedOperationException();
    }

    /** Writes an Excel file with the one sheet {@code Codebook}. */
    public static void writeXlsx(Path file, List<CodebookRow> rows, Imprint imprint) {
        throw new UnsupportedOperationException();
    }
}
