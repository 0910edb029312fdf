package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.GridSeen;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

/**
 * Chooses the sheet of a workbook that is read: the one asked for, otherwise the first visible one that holds anything, in the
 * order of the workbook. The others are reported.
 */
final class SheetChoice {

    private SheetChoice() {
    }

    /**
     * A sheet that can be read.
     *
     * @param name   its name
     * @param hidden whether the workbook hides it
     * @param cells  reads it
     */
    record Entry(String name, boolean hidden, Supplier<Cells> cells) {}

    /**
     * The cells of a sheet.
     *
     * @param rows     as in {@link Sheet}
     * @param findings what was noticed in them
     */
    record Cells(List<List<String>> rows, List<Finding> findings) {

        boolean isBlank() {
            return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
        }
    }

    /**
     * Reads a sheet.
     *
     * @param wanted name of the sheet, or empty
     * @throws MaknaException naming the file, if it has no such sheet or no sheet that holds anything
     */
    static SheetFile read(Path file, List<Entry> entries, String wanted) {
        if (!wanted.isEmpty()) {
            Entry entry = entries.stream().filter(one -> one.name.equals(wanted)).findFirst()
                    .orElseThrow(() -> new MaknaException("intake.sheet.no-such", file.toString(), wanted,
                            NameList.of(entries.stream().map(Entry::name).toList())));
            return finished(entry, entries, entry.cells.get());
        }
        for (Entry entry : entries) {
            if (!entry.hidden) {
                Cells cells = entry.cells.get();
                if (!cells.isBlank()) {
                    return finished(entry, entries, cells);
                }
            }
        }
        throw new MaknaException("intake.sheet.empty", file.toString());
    }

    private static SheetFile finished(Entry entry, List<Entry> all, Cells cells) {
        List<Finding> findings = new ArrayList<>();
        report(findings, "intake.sheet.others", entry, all, false);
        report(findings, "intake.sheet.others-hidden", entry, all, true);
        findings.addAll(cells.findings());
        return new SheetFile(new Sheet(entry.name, cells.rows(), findings),
                new GridSeen(all.stream().map(Entry::name).toList(), GridForm.FOUND.withSheet(entry.name)));
    }

    private static void report(List<Finding> findings, String key, Entry read, List<Entry> all, boolean hidden) {
        List<String> left = all.stream().filter(one -> one != read && one.hidden == hidden).map(Entry::name).toList();
        if (!left.isEmpty()) {
            findings.add(Finding.lost(key, read.name, NameList.of(left)));
        }
    }
}
