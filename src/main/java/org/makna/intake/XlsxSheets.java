package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.makna.model.MaknaException;

/**
 * Reads Excel workbooks, sheet by sheet in a stream, so that long ones fit into memory.
 */
final class XlsxSheets {

    private XlsxSheets() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @param wanted name of the sheet, or empty
     * @throws MaknaException naming the file, if it is no readable workbook or has no such sheet
     */
    static SheetFile read(Path file, byte[] bytes, String wanted) {
        try (OfficePackage office = OfficePackage.open(file, bytes)) {
            PackagePart main = office.main("workbook");
            XmlElement workbook = office.tree(main);
            return SheetChoice.read(file, entries(office, main, workbook), wanted);
        }
    }

    private static List<SheetChoice.Entry> entries(OfficePackage office, PackagePart main, XmlElement workbook) {
        List<SheetChoice.Entry> entries = new ArrayList<>();
        XlsxCells cells = cells(office, main, workbook);
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
                part.ifPresent(found -> entries.add(new SheetChoice.Entry(name,
                        state != null && !state.equals("visible"), () -> read(office, found, cells))));
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

    private static SheetChoice.Cells read(OfficePackage office, PackagePart part, XlsxCells cells) {
        cells.begin();
        office.parse(part, cells);
        return cells.cells();
    }
}
