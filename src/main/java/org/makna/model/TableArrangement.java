package org.makna.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a counted table is laid out: whether empty rows and columns are left out, and in which order its rows stand. No number
 * changes: what is empty adds nothing to a base or a total.
 *
 * @param withoutEmpty whether rows and columns in which nothing was counted are left out
 * @param sortedBy     {@link #NAME}, {@link #TOTAL}, the label of a column, or empty for the order of the counting
 * @param ascending    whether the smallest number, or the first name, comes first
 */
public record TableArrangement(boolean withoutEmpty, String sortedBy, boolean ascending) {

    /** All rows and columns in the order of the counting. */
    public static final TableArrangement AS_COUNTED = new TableArrangement(false, "", false);

    /** Sorts by the labels of the rows. */
    public static final String NAME = "name";

    /** Sorts by the totals of the rows; a column that is called so goes before. */
    public static final String TOTAL = "total";

    /**
     * The rows and columns that are left, in their order.
     *
     * @param rows    indices of the rows as counted
     * @param columns indices of the columns as counted
     * @param height  number of rows as counted
     * @param width   number of columns as counted
     */
    public record Order(int[] rows, int[] columns, int height, int width) {

        /** Where a row stands in the table as counted; whatever follows the last row is the margin below it. */
        public int row(int shown) {
            return shown < rows.length ? rows[shown] : height;
        }

        /** The same for a column. */
        public int column(int shown) {
            return shown < columns.length ? columns[shown] : width;
        }

        /** Number of rows that were left out. */
        public int hiddenRows() {
            return height - rows.length;
        }

        /** Number of columns that were left out. */
        public int hiddenColumns() {
            return width - columns.length;
        }
    }

    /** The same with or without empty rows and columns. */
    public TableArrangement withoutEmpty(boolean without) {
        return new TableArrangement(without, sortedBy, ascending);
    }

    /** The same sorted in another way. */
    public TableArrangement sorted(String by, boolean upwards) {
        return new TableArrangement(withoutEmpty, by, upwards);
    }

    /** Sorts by a column from the largest number on; asked again, from the smallest on; and then no longer. */
    public TableArrangement turned(String by) {
        if (!sortedBy.equals(by)) {
            return sorted(by, by.equals(NAME));
        }
        return ascending == by.equals(NAME) ? sorted(by, !ascending) : sorted("", false);
    }

    /** Whether the rows stand in another order than they were counted in, in this table. */
    public boolean isSorted(Table table) {
        return sortedBy.equals(NAME) || sortedBy.equals(TOTAL) || column(table) >= 0;
    }

    /**
     * Finds the order in a table. A column that the table does not have leaves the rows as they were counted. Rows of equal
     * numbers keep their order, rows without a number come last, and of two nested axes the inner members are sorted within
     * the outer ones.
     */
    public Order order(Table table) {
        int height = table.rows().size();
        int width = table.columns().size();
        int[] columns = IntStream.range(0, width).filter(column -> !withoutEmpty || table.columnDistinct()[column] != 0
                || IntStream.range(0, height).anyMatch(row -> holds(table, row, column))).toArray();
        List<Integer> rows = IntStream.range(0, height).filter(row -> !withoutEmpty || table.rowDistinct()[row] != 0
                || IntStream.range(0, width).anyMatch(column -> holds(table, row, column))).boxed().toList();
        if (isSorted(table)) {
            rows = rows.stream().sorted(outer(table).thenComparing(inner(table))).toList();
        }
        return new Order(rows.stream().mapToInt(Integer::intValue).toArray(), columns, height, width);
    }

    private static boolean holds(Table table, int row, int column) {
        double value = table.cells()[row][column];
        return value != 0 && !Double.isNaN(value);
    }

    /** Of nested rows the outer members, in the order of the counting. */
    private static Comparator<Integer> outer(Table table) {
        Map<String, Integer> first = new HashMap<>();
        boolean nested = !table.rows().isEmpty() && table.rows().getFirst().labels().size() > 1;
        return Comparator.comparing(row -> nested
                ? first.computeIfAbsent(table.rows().get(row).labels().getFirst(), label -> row)
                : 0);
    }

    private Comparator<Integer> inner(Table table) {
        int column = column(table);
        if (column < 0 && sortedBy.equals(NAME)) {
            Comparator<Integer> names = Comparator.comparing(row -> table.rows().get(row).labels().getLast(),
                    NaturalOrder.OF_NAMES);
            return ascending ? names : names.reversed();
        }
        double[] numbers = column < 0
                ? table.rowTotals()
                : Arrays.stream(table.cells()).mapToDouble(row -> row[column]).toArray();
        Comparator<Integer> byNumber = Comparator.comparingDouble(row -> numbers[row]);
        // Shares of the row all have the total 1; then the counts behind them decide.
        Comparator<Integer> byCount = Comparator.comparingDouble(row -> table.rowDistinct()[row]);
        Comparator<Integer> sorted = column < 0 ? byNumber.thenComparing(byCount) : byNumber;
        Comparator<Integer> known = Comparator.comparing(row -> Double.isNaN(numbers[row]));
        return known.thenComparing(ascending ? sorted : sorted.reversed());
    }

    private int column(Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (!sortedBy.isEmpty() && table.columns().get(column).label().equals(sortedBy)) {
                return column;
            }
        }
        return -1;
    }
}
