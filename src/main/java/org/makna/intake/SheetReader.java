package org.makna.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

/** Reads any {@code .csv}, {@code .tsv}, {@code .txt}, {@code .xlsx}, {@code .xls} or {@code .ods} file as a grid of text. */
public final class SheetReader {

    private SheetReader() {
    }

    /**
     * Reads the first visible sheet that holds anything, with its blank rows, so that rows keep their numbers.
     *
     * @throws MaknaException naming the file, if it cannot be read or holds nothing
     */
    public static Sheet read(Path file) {
        Sheet sheet = grid(file, SourceBytes.read(file), null, null, null).sheet();
        requireSomething(file, sheet);
        return sheet;
    }

    /**
     * Reads the bytes of a file. Wholly blank rows are dropped and reported.
     *
     * @param sheet name of the sheet to read, or null for the first visible one that holds anything
     * @param password what opens a protected workbook, or null
     * @param charset character set of a text file, or null to detect it
     */
    static SheetFile read(Path file, byte[] bytes, @Nullable String sheet, @Nullable String password,
            @Nullable Charset charset) {
        SheetFile read = grid(file, bytes, sheet, password, charset);
        return new SheetFile(withoutBlankRows(file, read.sheet()), read.encoding());
    }

    private static SheetFile grid(Path file, byte[] bytes, @Nullable String sheet, @Nullable String password,
            @Nullable Charset charset) {
        FileFormat format = FileFormat.of(file)
                .orElseThrow(() -> new MaknaException("intake.sheet.other", file.toString()));
        return switch (format) {
            case CSV, TEXT -> CsvSheets.read(file, bytes, false, charset);
            case TSV -> CsvSheets.read(file, bytes, true, charset);
            case XLSX -> XlsxSheets.read(file, LockedOffice.unlocked(file, bytes, password), sheet);
            case XLS -> XlsSheets.read(file, bytes, sheet);
            case JSONL -> JsonSheets.read(file, bytes);
            case ODS -> OdsSheets.read(file, bytes, sheet);
            default -> throw new MaknaException("intake.sheet.other", file.toString());
        };
    }

    private static void requireSomething(Path file, Sheet sheet) {
        if (sheet.rows().stream().allMatch(SheetReader::isBlank)) {
            throw new MaknaException("intake.sheet.empty", file.toString());
        }
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static Sheet withoutBlankRows(Path file, Sheet sheet) {
        requireSomething(file, sheet);
        List<List<String>> rows = sheet.rows().stream().filter(row -> !isBlank(row)).toList();
        List<Finding> findings = new ArrayList<>(sheet.findings());
        int dropped = sheet.rows().size() - rows.size();
        if (dropped > 0) {
            findings.add(Finding.repaired("intake.sheet.blank-rows", dropped));
        }
        return new Sheet(sheet.name(), rows, findings);
    }
}
