package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

/**
 * Reads Excel workbooks, sheet by sheet in a stream, so that long ones fit into memory.
 *
 * <p>Of several sheets the first visible one that holds anything is read, in the order of the workbook; the others are
 * reported.
 */
final class XlsxSheets {

    private XlsxSheets() {
    }

    private record Entry(String name, boolean hidden, PackagePart part) {}

    /**
     * Reads the bytes of a file.
     *
     * @param wanted name of the sheet, or null
     * @throws MaknaException naming the file, if it is no readable workbook or has no such sheet
     */
    static SheetFile read(Path file, byte[] bytes, @Nullable String wanted) {
        try (OfficePackage office = OfficePackage.open(file, bytes)) {
            PackagePart main = office.main("workbook");
            XmlElement workbook = office.tree(main);
            List<Entry> entries = entries(office, main, workbook);
            XlsxCells cells = cells(office, main, workbook);
            if (wanted != null) {
                Entry entry = entries.stream().filter(e -> e.name.equals(wanted)).findFirst()
                        .orElseThrow(() -> new MaknaException("intake.sheet.no-such", file.toString(), wanted,
                                names(entries)));
                return finished(entry, entries, read(office, entry, cells), cells);
            }
            for (Entry entry : entries) {
                if (!entry.hidden) {
                    List<List<String>> rows = read(office, entry, cells);
                    if (rows.stream().anyMatch(row -> !row.stream().allMatch(String::isBlank))) {
                        return finished(entry, entries, rows, cells);
                    }
                }
            }
            throw new MaknaException("intake.sheet.empty", file.toString());
        }
    }

    private static SheetFile finished(Entry entry, List<Entry> all, List<List<String>> rows, XlsxCells cells) {
        List<Finding> findings = new ArrayList<>(cells.findings());
        List<Entry> others = all.stream().filter(other -> other != entry).toList();
        if (!others.isEmpty()) {
            findings.addFirst(Finding.lost("intake.sheet.others", entry.name, names(others)));
        }
        return new SheetFile(new Sheet(entry.name, rows, findings), "");
    }

    private static String names(List<Entry> entries) {
        return String.join(", ", entries.stream().map(Entry::name).toList());
    }

    private static List<Entry> entries(OfficePackage office, PackagePart main, XmlElement workbook) {
        List<Entry> entries = new ArrayList<>();
        XmlElement sheets = workbook.child("sheets");
        if (sheets == null) {
            return entries;
        }
        for (XmlElement sheet : sheets.children()) {
            String name = sheet.attribute("name");
            String id = sheet.attribute("r:id");
            String state = sheet.attribute("state");
            if (name != null && id != null) {
                // A chart sheet is related in another way and holds no cells.
                Optional<PackagePart> part = office.related(main, "worksheet", id);
                part.ifPresent(found -> entries.add(new Entry(name, state != null && !state.equals("visible"), found)));
            }
        }
        return entries;
    }

    private static XlsxCells cells(OfficePackage office, PackagePart main, XmlElement workbook) {
        XmlElement properties = workbook.child("workbookPr");
        String windowing = properties == null ? null : properties.attribute("date1904");
        boolean from1904 = windowing != null && (windowing.equals("1") || windowing.equals("true"));
        XlsxStrings strings = new XlsxStrings();
        office.related(main, "sharedStrings").ifPresent(part -> office.parse(part, strings));
        XmlElement styles = office.related(main, "styles").map(office::tree).orElse(null);
        return new XlsxCells(strings.texts(), XlsxFormats.of(styles, from1904));
    }

    private static List<List<String>> read(OfficePackage office, Entry entry, XlsxCells cells) {
        cells.begin();
        office.parse(entry.part, cells);
        return cells.rows();
    }
}
