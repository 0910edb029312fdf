package org.makna.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * @param n              number of documents (or cases) in each column, coded or not, or in each row where only the columns
 *                       are codes; null where the unit has no such base
 * @param nOfRows        whether {@code n} is that of the rows
 * @param unit           what is counted
 * @param base           what shares are of
 * @param counted        sentences that say what was counted, in the order to print
 * @param filters        conditions that were applied, as written
 * @param revision       revision of the study that was counted
 * @param study          title of the study
 */
public record Table(String rowAxis, String columnAxis, List<Member> rows, List<Member> columns, double[][] cells,
        double[] rowTotals, double[] columnTotals, double total, double[] rowDistinct, double[] columnDistinct,
        double distinct, long @Nullable [] n, boolean nOfRows, Unit unit, Base base, List<Message> counted,
        List<String> filters,
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
                || (n != null && n.length != (nOfRows ? height : width))
                || Arrays.stream(cells).anyMatch(row -> row.length != width)) {
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
        COVERAGE,
        /**
         * Of codes by codes: unordered pairs of segments, one with each code, that overlap or are the same segment. There
         * {@link #SEGMENTS} are those of the row's code that meet one of the column's, {@link #CHARACTERS} and {@link #WORDS}
         * those in the text of both, and {@link #DOCUMENTS} those with such a pair.
         */
        EVENTS,
        /** Of codes by codes: documents with both codes, wherever in them. */
        SAME_DOCUMENT,
        /** Of codes by codes: paragraphs with text of both codes. */
        PARAGRAPHS,
        /** Of codes by codes: pairs as {@link #EVENTS}, and such as are no farther apart than a distance. */
        NEAR;

        /** The units of tables in general. */
        public static List<Unit> general() {
            return Arrays.stream(values()).filter(unit -> !unit.isOfMeetings()).toList();
        }

        /** The ways in which codes meet codes. */
        public static List<Unit> ofCodesByCodes() {
            return List.of(EVENTS, SEGMENTS, CHARACTERS, WORDS, DOCUMENTS, SAME_DOCUMENT, PARAGRAPHS, NEAR);
        }

        /** Whether it counts how codes meet and nothing else. */
        public boolean isOfMeetings() {
            return this == EVENTS || this == SAME_DOCUMENT || this == PARAGRAPHS || this == NEAR;
        }

        /** The unit of a word, which may be followed by a stroke and a distance; empty where there is none. */
        public static Optional<Unit> ofWord(String written) {
            String word = written.strip().split("/", 2)[0];
            return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
        }

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
        /** The number of documents or cases in the column, coded or not; in the row where only the columns are codes. */
        N,
        /** 1,000 words of the text that row and column have in common, coded or not; the cell is no share but a rate. */
        LENGTH,
        /**
         * No share: every column, or row where only the columns are codes, scaled to the size of the largest, as ATLAS.ti
         * normalises: the cell times the largest total, divided by the total of its own.
         */
        NORMALISED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with other numbers in its cells; totals stay what they are. */
    public Table withCells(double[][] others) {
        return new Table(rowAxis, columnAxis, rows, columns, others, rowTotals, columnTotals, total, rowDistinct,
                columnDistinct, distinct, n, nOfRows, unit, base, counted, filters, revision, study);
    }

    /** The same with other columns for the same numbers. */
    public Table withColumns(List<Member> others) {
        return new Table(rowAxis, columnAxis, rows, others, cells, rowTotals, columnTotals, total, rowDistinct,
                columnDistinct, distinct, n, nOfRows, unit, base, counted, filters, revision, study);
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
                n == null
                        ? null
                        : Arrays.stream(nOfRows ? order.rows() : order.columns()).mapToLong(one -> n[one]).toArray(),
                nOfRows, unit, base,
                said, filters, revision, study);
    }

    private static double[] picked(double[] numbers, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> numbers[place]).toArray();
    }

    /** Whether the cells are shares rather than counts. */
    public boolean isShare() {
        return unit == Unit.COVERAGE || base != Base.NONE && !isDecimal();
    }

    /** Whether the cells are means or rates: no shares, but no whole numbers either. */
    public boolean isDecimal() {
        return unit == Unit.MEAN_WEIGHT || base == Base.LENGTH || base == Base.NORMALISED;
    }
}
