package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Finding;

/**
 * Cells of a sheet that are merged over several rows: what stands in the first stands in each of them, as a reader sees it.
 *
 * <p>Cells merged sideways alone keep their value in the first column, because it names a group of columns. Not for several
 * threads at once.
 */
final class MergedCells {

    /** So many cells at most are given the value of another one; a small file can say that a cell covers a whole sheet. */
    private static final int MOST = 1 << 19;

    private final List<Area> areas = new ArrayList<>();

    /** Rows and a column, both from 0; the last row is covered too. */
    private record Area(int firstRow, int lastRow, int column) {}

    void clear() {
        areas.clear();
    }

    /** Adds an area, counted from 0, its last row covered too. */
    void add(int firstRow, int lastRow, int column) {
        if (lastRow > firstRow && firstRow >= 0 && column >= 0) {
            areas.add(new Area(firstRow, lastRow, column));
        }
    }

    /** The rows with what is merged in each row, and a note about it where that changed any. */
    List<List<String>> fill(List<List<String>> rows, List<Finding> findings) {
        List<List<String>> filled = new ArrayList<>(rows);
        long merged = 0;
        long given = 0;
        for (Area area : areas) {
            String value = cell(filled, area.firstRow, area.column);
            int last = Math.min(area.lastRow, filled.size() - 1);
            if (value.isBlank() || last <= area.firstRow || given + last - area.firstRow > MOST) {
                continue;
            }
            merged++;
            for (int i = area.firstRow + 1; i <= last; i++) {
                given += put(filled, i, area.column, value) ? 1 : 0;
            }
        }
        if (given > 0) {
            findings.add(Finding.repaired("intake.sheet.merged", merged, given));
        }
        return filled;
    }

    private static String cell(List<List<String>> rows, int row, int column) {
        return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    /** Puts a value where there is none; a row without any cell is no row of the table. */
    private static boolean put(List<List<String>> rows, int row, int column, String value) {
        List<String> cells = rows.get(row);
        if (cells.isEmpty() || !cell(rows, row, column).isBlank()) {
            return false;
        }
        List<String> wider = new ArrayList<>(cells);
        while (wider.size() <= column) {
            wider.add("");
        }
        wider.set(column, value);
        rows.set(row, List.copyOf(wider));
        return true;
    }
}
