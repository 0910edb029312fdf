package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;

/**
 * Reads spreadsheets of the OpenDocument format in a stream, so that long ones fit into memory.
 *
 * <p>All sheets are read at once, because hidden and empty ones are known only by their styles and cells.
 */
final class OdsSheets {

    private OdsSheets() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @param wanted name of the sheet, or empty
     * @param password what opens the file, or null
     * @throws MaknaException naming the file, if it is no readable spreadsheet, has a password or has no such sheet
     */
    static SheetFile read(Path file, byte[] bytes, String wanted, @Nullable String password) {
        try (DocumentZip zip = DocumentZip.open(file, LockedOpenDocument.unlocked(file, bytes, password))) {
            OdsCells cells = new OdsCells(file);
            zip.parse("content.xml", cells);
            if (!cells.isSpreadsheet()) {
                throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file),
                        "OpenDocument");
            }
            List<SheetChoice.Entry> entries = new ArrayList<>();
            for (OdsCells.Table table : cells.tables()) {
                entries.add(new SheetChoice.Entry(table.name(), table.hidden(), table::cells));
            }
            return SheetChoice.read(file, entries, wanted);
        }
    }
}
