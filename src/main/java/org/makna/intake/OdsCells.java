package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the tables of an OpenDocument spreadsheet as text.
 *
 * <p>Cells and rows may stand for many equal ones (OpenDocument 1.3, part 3, section 9.1.4); blank ones at the end of a row or
 * table, with which programs fill the sheet, are left out. Not for several threads at once.
 */
final class OdsCells extends DefaultHandler {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;
    /** A small file can say that a huge cell is there a million times; nobody typed that. */
    private static final long MOST_CHARACTERS = 400L << 20;
    /** Elements whose text is not what the cell shows. */
    private static final Set<String> SILENT = Set.of("annotation", "tracked-changes", "shapes", "frame",
            "custom-shape", "rect", "line", "forms", "control", "table-source", "event-listeners", "ruby-text");

    /**
     * A table that was read.
     *
     * @param name   its name
     * @param hidden whether it is hidden
     * @param cells  its cells
     */
    record Table(String name, boolean hidden, SheetChoice.Cells cells) {}

    /** So many rows at most come from rows that say they are there several times; nobody typed more that are the same. */
    private static final int MOST_REPEATED = 1 << 17;

    private final Path file;
    private final MergedCells merged = new MergedCells();
    private final List<Table> tables = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Map<String, String> shared = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> silent = new ArrayDeque<>();
    private boolean spreadsheet;
    private int depth;
    private @Nullable String style;
    private String name = "";
    private boolean hiddenTable;
    private boolean linked;
    private int blankRows;
    private int blankCells;
    private int rowTimes;
    private int cellTimes;
    private int cellRows;
    private long repeated;
    private boolean rowHidden;
    private boolean inCell;
    private int paragraphs;
    private int inParagraph;
    private OdsValue value = OdsValue.NONE;
    private long characters;
    private long hiddenRows;
    private long errors;

    OdsCells(Path file) {
        this.file = file;
    }

    /** The tables in their order, without those that only keep what another file held. */
    List<Table> tables() {
        return List.copyOf(tables);
    }

    /** Whether the part holds a spreadsheet. */
    boolean isSpreadsheet() {
        return spreadsheet;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        linked |= local.equals("table-source");
        if (!silent.isEmpty() || SILENT.contains(local)) {
            silent.push(local);
            return;
        }
        switch (local) {
            case "spreadsheet" -> spreadsheet = true;
            case "style" -> style = attribute(attributes, "name");
            case "table-properties" -> {
                if ("false".equals(attribute(attributes, "display")) && style != null) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> beginTable(attributes);
            case "table-row" -> beginRow(attributes);
            case "table-cell", "covered-table-cell" -> beginCell(attributes);
            case "p", "h" -> {
                if (inCell && inParagraph++ == 0 && paragraphs++ > 0) {
                    text.append('\n');
                }
            }
            case "s" -> text.append(" ".repeat(Math.min(1000, times(attributes, "c"))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                // Everything else is layout.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inParagraph > 0 && silent.isEmpty()) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (!silent.isEmpty()) {
            silent.pop();
            return;
        }
        switch (local) {
            case "p", "h" -> inParagraph -= inCell ? 1 : 0;
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> endRow();
            case "table" -> endTable();
            default -> {
                // Everything else is layout.
            }
        }
    }

    private void beginTable(Attributes attributes) {
        if (depth++ > 0) {
            return;
        }
        String called = attribute(attributes, "name");
        name = called == null ? "" : called;
        hiddenTable = hiddenStyles.contains(attribute(attributes, "style-name"));
        linked = false;
        rows.clear();
        merged.clear();
        blankRows = 0;
        hiddenRows = 0;
        errors = 0;
    }

    private void endTable() {
        if (--depth > 0 || linked) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        List<List<String>> filled = merged.fill(rows, findings);
        if (errors > 0) {
            findings.add(Finding.note("intake.sheet.errors", errors));
        }
        if (hiddenRows > 0) {
            findings.add(Finding.note("intake.sheet.hidden-rows", hiddenRows));
        }
        tables.add(new Table(name, hiddenTable, new SheetChoice.Cells(List.copyOf(filled), findings)));
    }

    private void beginRow(Attributes attributes) {
        row.clear();
        blankCells = 0;
        rowTimes = times(attributes, "number-rows-repeated");
        String visibility = attribute(attributes, "visibility");
        rowHidden = visibility != null && !visibility.equals("visible");
    }

    private void endRow() throws SAXException {
        if (depth != 1) {
            return;
        }
        if (row.isEmpty()) {
            blankRows = (int) Math.min(MOST_ROWS, (long) blankRows + rowTimes);
            return;
        }
        long all = (long) rows.size() + blankRows + rowTimes;
        long length = row.stream().mapToLong(String::length).sum();
        characters += length * rowTimes;
        repeated += rowTimes - 1;
        if (repeated > MOST_REPEATED) {
            throw new MaknaException("intake.sheet.repeated", file.toString(), rowTimes, MOST_REPEATED);
        }
        if (all > MOST_ROWS || characters > MOST_CHARACTERS) {
            throw new SAXException(new GuardedZip.TooLarge("rows"));
        }
        for (; blankRows > 0; blankRows--) {
            rows.add(List.of());
        }
        List<String> cells = List.copyOf(row);
        for (int i = 0; i < rowTimes; i++) {
            rows.add(cells);
        }
        hiddenRows += rowHidden ? rowTimes : 0;
    }

    private void beginCell(Attributes attributes) {
        inCell = true;
        paragraphs = 0;
        inParagraph = 0;
        text.setLength(0);
        cellTimes = times(attributes, "number-columns-repeated");
        cellRows = times(attributes, "number-rows-spanned");
        value = OdsValue.of(attributes);
    }

    private void endCell() throws SAXException {
        inCell = false;
        inParagraph = 0;
        if (depth != 1) {
            return;
        }
        String cell = value.shown(CellText.clean(text.toString()));
        if (cell.isEmpty()) {
            blankCells = (int) Math.min(MOST_COLUMNS, (long) blankCells + cellTimes);
            return;
        }
        errors += value.isError(cell) ? cellTimes : 0;
        if (row.size() + blankCells + cellTimes > MOST_COLUMNS
                || (long) cell.length() * cellTimes > MOST_CHARACTERS) {
            throw new SAXException(new GuardedZip.TooLarge("cells"));
        }
        for (; blankCells > 0; blankCells--) {
            row.add("");
        }
        int index = rows.size() + blankRows;
        merged.add(index, index + cellRows - 1, row.size());
        String same = shared.computeIfAbsent(cell, key -> key);
        for (int i = 0; i < cellTimes; i++) {
            row.add(same);
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private static int times(Attributes attributes, String name) {
        String value = attribute(attributes, name);
        return value != null && value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : 1;
    }

    /** An attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }
}
