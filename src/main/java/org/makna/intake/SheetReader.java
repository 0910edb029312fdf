package org.makna.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.model.GridForm;
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
        Sheet sheet = read(file, SourceBytes.read(file), GridForm.FOUND, null, null).sheet();
        requireSomething(file, sheet);
        return sheet;
    }

    /**
     * Reads the bytes of a file, with its blank rows.
     *
     * @param form     what is said of how to read it
     * @param password what opens a protected workbook, or null
     * @param charset  character set of a text file, or null to take that of the form or detect it
     * @throws MaknaException naming the file, if it cannot be read or holds nothing
     */
    static SheetFile read(Path file, byte[] bytes, GridForm form, @Nullable String password,
            @Nullable Charset charset) {
        FileFormat format = FileFormat.of(file)
                .orElseThrow(() -> new MaknaException("intake.sheet.other", file.toString()));
        Charset known = charset == null ? TextCharsets.named(form.charset()).orElse(null) : charset;
        SheetFile read = switch (format) {
            case CSV, TEXT -> CsvSheets.read(file, bytes, false, form, known);
            case TSV -> CsvSheets.read(file, bytes, true, form, known);
            case XLSX -> XlsxSheets.read(file, LockedOffice.unlocked(file, bytes, password), form.sheet());
            case XLS -> XlsSheets.read(file, bytes, form.sheet(), password);
            case JSONL -> JsonSheets.read(file, bytes);
            case ODS -> OdsSheets.read(file, bytes, form.sheet(), password);
            default -> throw new MaknaException("intake.sheet.other", file.toString());
        };
        requireSomething(file, read.sheet());
        return read;
    }

    private static void requireSomething(Path file, Sheet sheet) {
        if (sheet.rows().stream().allMatch(row -> row.stream().allMatch(String::isBlank))) {
            throw new MaknaException("intake.sheet.empty", file.toString());
        }
    }
}
