package org.makna.ui.tables;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.TableArrangement;
import org.makna.study.Codebook;

/** What the matrix shows of a counted table: heads, numbers as text, heat. Immutable. */
final class MatrixData {

    /** A row or column beyond those of the table. */
    enum Margin {
        /** The sum of the cells. */
        TOTAL,
        /** What is counted without counting anything twice. */
        DISTINCT,
        /** Documents or cases, coded or not. */
        N
    }

    private final CountedTable counted;
    private final TableArrangement arrangement;
    private final TableArrangement.Order order;
    private final List<String> said = new ArrayList<>();
    private final Table table;
    private final Table counts;
    private final List<Heads.Head> rows;
    private final List<Heads.Head> columns;
    private final List<Margin> rightMargins = new ArrayList<>();
    private final List<Margin> bottomMargins = new ArrayList<>();
    private final NumberFormat share;
    private final NumberFormat count;
    private final NumberFormat rate;
    private final double hottest;

    MatrixData(CountedTable counted, TableArrangement arrangement, Codebook codebook, Messages messages) {
        this.counted = counted;
        this.arrangement = arrangement;
        this.order = arrangement.order(counted.table());
        this.table = counted.table().arranged(order);
        this.counts = counted.counts().arranged(order);
        said.addAll(counted.said());
        table.counted().stream().skip(counted.table().counted().size()).map(messages::text).forEach(said::add);
        Heads heads = new Heads(codebook);
        List<Heads.Head> inOrder = heads.of(counted.choices().parts(table.rowAxis()), table.rows());
        this.rows = isSorted() ? inOrder.stream().map(Heads.Head::alone).toList() : inOrder;
        this.columns = heads.of(counted.choices().parts(table.columnAxis()), table.columns());
        share = NumberFormat.getNumberInstance(messages.locale());
        share.setMinimumFractionDigits(1);
        share.setMaximumFractionDigits(1);
        count = NumberFormat.getNumberInstance(messages.locale());
        count.setMinimumFractionDigits(table.unit() == Table.Unit.MEAN_WEIGHT ? 1 : 0);
        count.setMaximumFractionDigits(table.unit() == Table.Unit.MEAN_WEIGHT ? 1 : 0);
        rate = NumberFormat.getNumberInstance(messages.locale());
        rate.setMinimumFractionDigits(2);
        rate.setMaximumFractionDigits(2);
        hottest = Arrays.stream(table.cells()).flatMapToDouble(Arrays::stream).filter(value -> value > 0).max()
                .orElse(0);
        margins();
    }

    private void margins() {
        rightMargins.add(Margin.TOTAL);
        bottomMargins.add(Margin.TOTAL);
        boolean sums = table.unit() != Table.Unit.MEAN_WEIGHT && table.unit() != Table.Unit.COVERAGE;
        if (sums && !Arrays.equals(counts.rowTotals(), counts.rowDistinct())) {
            rightMargins.add(Margin.DISTINCT);
        }
        if (sums && !Arrays.equals(counts.columnTotals(), counts.columnDistinct())) {
            bottomMargins.add(Margin.DISTINCT);
        }
        if (table.n() != null) {
            (table.nOfRows() ? rightMargins : bottomMargins).add(Margin.N);
        }
    }

    CountedTable counted() {
        return counted;
    }

    /** The sentences that say what was counted and what is left out. */
    List<String> said() {
        return said;
    }

    /** How rows and columns are laid out. */
    TableArrangement arrangement() {
        return arrangement;
    }

    /** The counts without shares, laid out as the table is. */
    Table counts() {
        return counts;
    }

    /** Whether the rows stand in another order than they were counted in. */
    boolean isSorted() {
        return arrangement.isSorted(counted.table());
    }

    /** What rows are sorted by when they are sorted by a column, which may be one of totals. */
    String sortOf(int column) {
        return column < columns.size() ? table.columns().get(column).label() : TableArrangement.TOTAL;
    }

    /** Whether the rows are sorted by a column. */
    boolean isSortedBy(int column) {
        return arrangement.sortedBy().equals(sortOf(column))
                && (column < columns.size() || rightMargins.get(column - columns.size()) == Margin.TOTAL);
    }

    Table table() {
        return table;
    }

    /** The cell of a row and a column by their labels, where both are in sight. */
    Optional<Cell> cell(String row, String column) {
        int down = table.rows().stream().map(Table.Member::label).toList().indexOf(row);
        int across = table.columns().stream().map(Table.Member::label).toList().indexOf(column);
        return down < 0 || across < 0 ? Optional.empty() : Optional.of(new Cell(down, across));
    }

    List<Heads.Head> rows() {
        return rows;
    }

    List<Heads.Head> columns() {
        return columns;
    }

    List<Margin> rightMargins() {
        return rightMargins;
    }

    List<Margin> bottomMargins() {
        return bottomMargins;
    }

    /** Number of rows with the totals. */
    int height() {
        return rows.size() + bottomMargins.size();
    }

    /** Number of columns with the totals. */
    int width() {
        return columns.size() + rightMargins.size();
    }

    boolean isInside(Cell cell) {
        return cell.row() < rows.size() && cell.column() < columns.size();
    }

    /** Whether numbers stand in two lines: the share, and the count below it. */
    boolean hasShares() {
        return table.base() != Table.Base.NONE;
    }

    /** The number that leads: the share or rate where there is a base; a dot for 0, nothing where there is no value. */
    String number(Cell cell) {
        double value = value(cell, table);
        if (Double.isNaN(value) || (hasShares() && isPlain(cell))) {
            return "";
        }
        if (value == 0) {
            return "·";
        }
        return isShare(cell) ? share.format(value * 100) : plain(cell, value);
    }

    /** The count under a share, or empty. */
    String below(Cell cell) {
        double value = value(cell, counts);
        return !hasShares() || Double.isNaN(value) || value == 0 ? "" : count.format(value);
    }

    /** The number as it is copied and read out: in full words, 0 as 0. */
    String spoken(Cell cell) {
        double value = value(cell, table);
        if (Double.isNaN(value)) {
            return "";
        }
        return isShare(cell) ? share.format(value * 100) + " %" : plain(cell, value);
    }

    /** The plain count of a cell; {@code NaN} where it has none. */
    double count(Cell cell) {
        return value(cell, counts);
    }

    /** How hot a cell is, 0 to 1. */
    double heat(Cell cell) {
        double value = isInside(cell) ? value(cell, table) : 0;
        return hottest > 0 && value > 0 ? value / hottest : 0;
    }

    /** The column and row of the counting that a cell of the matrix lists: all totals are the margin of the counting. */
    Cell listed(Cell cell) {
        return new Cell(order.row(cell.row()), order.column(cell.column()));
    }

    private boolean isShare(Cell cell) {
        return table.isShare() && !isPlain(cell);
    }

    /** Whether a cell is of a margin of counts, whatever the base is. */
    private boolean isPlain(Cell cell) {
        return right(cell) == Margin.DISTINCT || bottom(cell) == Margin.DISTINCT || bottom(cell) == Margin.N
                || right(cell) == Margin.N;
    }

    private String plain(Cell cell, double value) {
        return (isRate() && !isPlain(cell) ? rate : count).format(value);
    }

    private boolean isRate() {
        return table.base() == Table.Base.LENGTH || table.base() == Table.Base.NORMALISED;
    }

    private Margin right(Cell cell) {
        return cell.column() < columns.size() ? Margin.TOTAL : rightMargins.get(cell.column() - columns.size());
    }

    private Margin bottom(Cell cell) {
        return cell.row() < rows.size() ? Margin.TOTAL : bottomMargins.get(cell.row() - rows.size());
    }

    private double value(Cell cell, Table of) {
        boolean rowInside = cell.row() < rows.size();
        boolean columnInside = cell.column() < columns.size();
        if (rowInside && columnInside) {
            return of.cells()[cell.row()][cell.column()];
        }
        long[] n = of.n();
        if (rowInside) {
            return switch (right(cell)) {
                case TOTAL -> of.rowTotals()[cell.row()];
                case DISTINCT -> of.rowDistinct()[cell.row()];
                case N -> n == null ? Double.NaN : n[cell.row()];
            };
        }
        if (columnInside) {
            return switch (bottom(cell)) {
                case TOTAL -> of.columnTotals()[cell.column()];
                case DISTINCT -> of.columnDistinct()[cell.column()];
                case N -> n == null ? Double.NaN : n[cell.column()];
            };
        }
        if (bottom(cell) == Margin.N || right(cell) == Margin.N) {
            return Double.NaN;
        }
        // Where both ways count nothing twice, the corner does too; a corner of a sum and a distinct number is neither.
        if (right(cell) == bottom(cell)) {
            return right(cell) == Margin.TOTAL ? of.total() : of.distinct();
        }
        boolean onlyOneIsDistinct = rightMargins.contains(Margin.DISTINCT) != bottomMargins.contains(Margin.DISTINCT);
        return onlyOneIsDistinct ? of.distinct() : Double.NaN;
    }
}
