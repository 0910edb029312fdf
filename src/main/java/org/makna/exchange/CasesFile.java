package org.makna.exchange;

import java.nio.file.Path;
import java.util.List;
import org.makna.model.Attribute;
import org.makna.model.Sheet;

/** Reads and writes cases: {@code case,document,start,end}, then one column per attribute. */
public final class CasesFile {

    private CasesFile() {
    }

    /** Reads the case rows of a sheet. */
    public static Rows<CaseRow> read(Sheet sheet, String fileName) {
        throw new UnsupportedOperationException();
    }

    /** Writes a CSV file. */
    public static void writeCsv(Path file, List<Attribute> attributes, List<CaseRow> rows) {
        throw new UnsupportedOperationException();
    }

    /** Writes an Excel file with the one sheet {@code Cases}. */
    public static void writeXlsx(Path file, List<Attribute> attributes, List<CaseRow> rows, Imprint imprint) {
        throw new UnsupportedOperationException();
    }
}
