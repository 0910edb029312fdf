package org.makna.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in rows and columns that say what they count.
 *
 * <p>The same object is shown in the window, written to the workbook and to CSV. Cells are in full precision: counts as
 * they are, shares as fractions of 1. A cell that has no value (division by nothing) is {@code NaN} and shown blank.
 *
 * @param rowAxis        what the rows are, as written in the definition, such as {@code codes}
 * @param columnAxis     what the columns are
 * @param rows           the row members
 * @param columns        the column members
 * @param cells          {@code cells[row][column]}
 * @param rowTotals      sum of each row's cells, in the table's base
 * @param columnTotals   sum of each column's cells, in the table's base
 * @param total          sum of all cells, in the table's base
 * @param rowDistinct    what each row counts without counting anything twice, always as a count of the unit
 * @param columnDistinct the same for each column
 * @param distinct       the same for the whole table
 * @param n              number of documents (or cases) in each column, coded or not; null where the unit has no such base
 * @param unit           what is counted
 * @param base           what shares are of
 * @param counted        sentences that say what was counted, in the order to print
 * @param filters        conditions that were applied, as written
 * @param revision       revision of the study that was counted
 * @param study          title of the study
 */
public record Table(String rowAxis, String columnAxis, List<Member> rows, List<Member> columns, double[][] cells,
        double[] rowTotals, double[] columnTotals, double total, double[] rowDistinct, double[] columnDistinct,
        double distinct, long @Nullable [] n, Unit unit, Base base, List<Message> counted, List<String> filters,
        long revision, String study) {

    public Table {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counted = List.copyOf(counted);
        filters = List.copyOf(filters);
        int height = rows.size();
        int width = columns.size();
        if (cells.length != height || rowTotals.length != height || rowDistinct.length != height
                || columnTotals.length != width || columnDistinct.length != width
                || (n != null && n.length != width) || Arrays.stream(cells).anyMatch(row -> row.length != width)) {
            throw new IllegalArgumentException("Cells do not fit " + height + " rows and " + width + " columns");
        }
    }

    /**
     * A row or a column.
     *
     * @param labels the full label; one part per nested axis
     * @param id     row in the study file of what it stands for, or 0 when it has none
     */
    public record Member(List<String> labels, long id) {

        public Member {
            labels = List.copyOf(labels);
        }

        /** The parts of the label joined by {@code " / "}. */
        public String label() {
            return String.join(" / ", labels);
        }
    }

    /** What a table counts. */
    public enum Unit {
        /** Codings whose segment shares at least one character with the column, each once per cell. */
        CODINGS,
        /** Ranges after overlapping and touching codings of the row in the column are merged. */
        SEGMENTS,
        /** Documents with at least one coding. */
        DOCUMENTS,
        /** Cases with at least one coding that touches their text. */
        CASES,
        /** Words whose first character lies in the union of the codings' ranges, within the column. */
        WORDS,
        /** Unicode code points in the union of the codings' ranges, within the column. */
        CHARACTERS,
        /** 1 where there is at least one coding, else 0. */
        PRESENCE,
        /** Mean weight of the codings that have one. */
        MEAN_WEIGHT,
        /** Characters as a share of the characters of the column. */
        COVERAGE;

        /** The word of the command line, such as {@code mean-weight}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a share is a share of. */
    public enum Base {
        /** No share: the count itself. */
        NONE,
        /** The sum of the row's cells. */
        ROW,
        /** The sum of the column's cells. */
        COLUMN,
        /** The sum of all cells. */
        TABLE,
        /** The number of documents or cases in the column, coded or not. */
        N,
        /** 1,000 words of the text that row and column have in common, coded or not; the cell is no share but a rate. */
        LENGTH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with other numbers in its cells; totals stay what they are. */
    public Table withCells(double[][] others) {
        return new Table(rowAxis, columnAxis, rows, columns, others, rowTotals, columnTotals, total, rowDistinct,
                columnDistinct, distinct, n, unit, base, counted, filters, revision, study);
    }

    /** The same with rows and columns left out and put in order; says what was left out. */
    public Table arranged(TableArrangement.Order order) {
        List<Message> said = new ArrayList<>(counted);
        if (order.hiddenRows() + order.hiddenColumns() > 0) {
            said.add(Message.of("table.counted.hidden", order.hiddenRows(), order.hiddenColumns()));
        }
        return new Table(rowAxis, columnAxis, Arrays.stream(order.rows()).mapToObj(rows::get).toList(),
                Arrays.stream(order.columns()).mapToObj(columns::get).toList(),
                Arrays.stream(order.rows()).mapToObj(row -> picked(cells[row], order.columns()))
                        .toArray(double[][]::new),
                picked(rowTotals, order.rows()), picked(columnTotals, order.columns()), total,
                picked(rowDistinct, order.rows()), picked(columnDistinct, order.columns()), distinct,
                n == null ? null : Arrays.stream(order.columns()).mapToLong(column -> n[column]).toArray(), unit, base,
                said, filters, revision, study);
    }

    private static double[] picked(double[] numbers, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> numbers[place]).toArray();
    }

    /** Whether the cells are shares rather than counts. */
    public boolean isShare() {
        return unit == Unit.COVERAGE || base != Base.NONE && base != Base.LENGTH;
    }

    /** Whether the cells are means or rates: no shares, but no whole numbers either. */
    public boolean isDecimal() {
        return unit == Unit.MEAN_WEIGHT || base == Base.LENGTH;
    }
}
