package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.makna.intake.ContentTally.Item;

/** Makes lines of paragraphs, cells and rows whose ends are marked, as in RTF and old Word files. Not for several threads at once. */
final class MarkedLines {

    private final LineSink sink;
    private final ContentTally tally;
    private final List<Line> cell = new ArrayList<>();
    private final List<LineText> nestedCell = new ArrayList<>();
    private final List<LineText> nestedRow = new ArrayList<>();
    private boolean inRow;
    private boolean afterRow;
    private boolean firstCell;

    private record Line(LineText text, int level) {}

    MarkedLines(LineSink sink, ContentTally tally) {
        this.sink = sink;
        this.tally = tally;
    }

    /**
     * Ends a paragraph.
     *
     * @param level level of a heading, or 0
     * @param depth how many tables it stands in
     */
    void paragraph(LineText text, int level, int depth) {
        if (depth > 1) {
            nestedCell.add(text);
        } else if (depth == 1) {
            cell.add(new Line(text, level));
        } else {
            endTable();
            write(new Line(text, level));
        }
    }

    /** Ends a cell whose last paragraph is the text. */
    void cell(LineText text, int level) {
        if (!inRow) {
            tally.count(Item.TABLES, afterRow ? 0 : 1);
            sink.nextRow();
            inRow = true;
            firstCell = true;
        }
        if (!firstCell) {
            sink.nextCell();
        }
        firstCell = false;
        cell.add(new Line(text, level));
        LineText left = new LineText();
        while (!cell.isEmpty() && cell.getLast().text.isEmpty()) {
            left.appendMarks(cell.removeLast().text);
        }
        cell.forEach(this::write);
        sink.marks(left);
        cell.clear();
    }

    void row() {
        if (inRow) {
            sink.endRow();
        }
        inRow = false;
        afterRow = true;
    }

    /** Ends a cell of a table inside a cell. */
    void nestedCell(LineText text) {
        nestedCell.add(text);
        nestedRow.add(joined(nestedCell, '\n').stripped());
        nestedCell.clear();
    }

    private static LineText joined(List<LineText> parts, char between) {
        LineText joined = new LineText();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                joined.append(between);
            }
            joined.append(parts.get(i));
        }
        return joined;
    }

    void nestedRow() {
        cell.add(new Line(joined(nestedRow, '\t'), 0));
        nestedRow.clear();
    }

    /** Writes what a table that was never ended still holds. */
    void endTable() {
        if (!nestedCell.isEmpty()) {
            nestedCell(new LineText());
        }
        if (!nestedRow.isEmpty()) {
            nestedRow();
        }
        if (!cell.isEmpty() && inRow) {
            cell(new LineText(), 0);
        }
        cell.forEach(this::write);
        cell.clear();
        if (inRow) {
            row();
        }
        afterRow = false;
    }

    /** Notes the comments that begin or end behind the last line. */
    void marks(LineText line) {
        sink.marks(line);
    }

    private void write(Line line) {
        if (line.level > 0) {
            sink.heading(line.text, line.level);
        } else {
            sink.line(line.text);
        }
    }
}
