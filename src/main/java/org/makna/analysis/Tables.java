package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;
import org.makna.model.TextMeasure;

/**
 * Counts tables.
 *
 * <p>A coding counts in a cell when its code, coder and document are of the cell's row and column and its segment shares at
 * least one character with the text of both; what each unit counts is said at {@link Table.Unit}. Rows and columns are
 * treated alike: exchanging them exchanges the numbers and changes none. Where neither axis is {@code codes} all codings
 * count; where both are, the table counts how codes meet, by the modes that {@link CoOccurrence} has.
 *
 * <p>Totals are the sums of the cells shown. In a share they have the base of a further row or column: with base
 * <em>row</em> the total of a column is its sum as a share of the sum of all cells, and with base <em>length</em> its sum for
 * each 1,000 words of all its text. Where codes meet codes, what a code counts by itself enters no total and no share. With base <em>N</em> the totals are the different documents or cases as a share of N, so
 * that no share exceeds 100 %. N is that of the columns, or of the rows where only the columns are codes, so that a table of
 * codes has the same shares whichever way it lies; the same holds for the scale of <em>normalised</em> numbers. Mean weight and coverage have no sums;
 * their totals are the mean over all codings counted in the row or column, each once, and the share of all its text.
 */
public final class Tables {

    /** A table of more cells could neither be read nor be held in memory with ease. */
    private static final long MOST_CELLS = 10_000_000;

    private Tables() {
    }

    /**
     * Counts a table.
     *
     * @param measure  counts words and characters; asked only where the unit needs them
     * @param messages the language of the labels that are no names of the study, such as <em>Unassigned</em>
     * @throws MaknaException if the definition names what the corpus does not have, or combines what does not go together
     */
    public static Table count(CodedCorpus corpus, TableDefinition definition, TextMeasure measure, Messages messages) {
        return count(corpus, definition, SavedCodings.NONE, measure, messages, Progress.NONE);
    }

    /**
     * Counts a table that may name saved queries.
     *
     * @param saved    finds their codings
     * @param measure  counts words and characters; asked only where the unit needs them
     * @param messages the language of the labels that are no names of the study, such as <em>Unassigned</em>
     * @param progress asked whether to go on
     * @throws MaknaException if the definition names what the corpus does not have, or combines what does not go together
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public static Table count(CodedCorpus corpus, TableDefinition definition, SavedCodings saved, TextMeasure measure,
            Messages messages, Progress progress) {
        Scope scope = Scope.of(corpus, definition.filter(), saved);
        AxisResolver resolver = new AxisResolver(corpus, scope, saved, messages);
        List<AxisMembers> rows = resolve(resolver, definition.rows(), definition.rollUp());
        List<AxisMembers> columns = resolve(resolver, definition.columns(), definition.rollUp());
        requireCodesOnce(definition, rows, columns);
        requirePossible(definition.base(), unit(definition, isCoOccurrence(rows, columns)));
        requireSize(rows, columns);
        boolean coOccurrence = isCoOccurrence(rows, columns);
        Unit unit = unit(definition, coOccurrence);
        Counts counts = coOccurrence
                ? CoOccurrence.count(unit, definition.near(), corpus, scope, rows.getFirst(), columns.getFirst(),
                        measure,
                        progress)
                : Counts.of(unit, corpus, scope, rows, columns, measure, progress);
        boolean nOfRows = isOfCodes(columns) && !isOfCodes(rows);
        double[] n = Counts.n(unit, corpus, scope, nOfRows ? rows : columns, progress);
        double[] words = definition.base() == Base.LENGTH
                ? Counts.words(corpus, scope, rows, columns, measure, progress)
                : null;
        List<AxisMembers> axes = new ArrayList<>(rows);
        axes.addAll(columns);
        return table(corpus, definition.withUnit(unit), Side.crossed(rows), Side.crossed(columns), counts, n, nOfRows,
                words,
                new CountedText(corpus, scope, definition.withUnit(unit)).sentences(axes, coOccurrence, nOfRows,
                        counts.exceedsDistinct()));
    }

    /**
     * The codings that a cell of the table counts, by the rules it was counted by. In the unit codings they are as many as the
     * cell says; in others they are those behind it.
     *
     * @param row      index of the row, or the number of rows for the margin of the column
     * @param column   index of the column, or the number of columns for the margin of the row
     * @param saved    finds the codings of saved queries
     * @param measure  knows the units of the text; asked only where pairs that are near or paragraphs are counted
     * @param messages the language that decides on members in {@link #count}
     * @param progress asked whether to go on
     * @return indices into {@link CodedCorpus#codings()}
     * @throws MaknaException            as in {@link #count}
     * @throws IndexOutOfBoundsException if the table has no such row or column
     */
    public static BitSet codings(CodedCorpus corpus, TableDefinition definition, SavedCodings saved, int row,
            int column, TextMeasure measure, Messages messages, Progress progress) {
        Scope scope = Scope.of(corpus, definition.filter(), saved);
        AxisResolver resolver = new AxisResolver(corpus, scope, saved, messages);
        List<AxisMembers> rows = resolve(resolver, definition.rows(), definition.rollUp());
        List<AxisMembers> columns = resolve(resolver, definition.columns(), definition.rollUp());
        requireCodesOnce(definition, rows, columns);
        requirePossible(definition.base(), unit(definition, isCoOccurrence(rows, columns)));
        requireSize(rows, columns);
        Objects.checkIndex(row, (int) Side.count(rows) + 1);
        Objects.checkIndex(column, (int) Side.count(columns) + 1);
        return isCoOccurrence(rows, columns)
                ? CoOccurrence.codings(unit(definition, true), definition.near(), corpus, scope, rows.getFirst(),
                        columns.getFirst(), measure, row, column, progress)
                : Counts.codings(definition.unit(), corpus, scope, rows, columns, row, column, progress);
    }

    /** Whether numbers of the unit can be shown as shares of the base. */
    public static boolean isPossible(Unit unit, Base base) {
        return Counts.isPossible(unit, base);
    }

    private static List<AxisMembers> resolve(AxisResolver resolver, List<Axis> axes, RollUp rollUp) {
        return axes.stream().map(axis -> resolver.resolve(axis, rollUp)).toList();
    }

    private static void requirePossible(Base base, Unit unit) {
        if (!Counts.isPossible(unit, base)) {
            throw new MaknaException(switch (base) {
                case N -> "table.base-n";
                case LENGTH -> "table.base-length";
                case NORMALISED -> "table.base-normalised";
                case NONE, ROW, COLUMN, TABLE -> "table.base-of-no-sum";
            }, unit.word());
        }
    }

    /** Codes may be on one axis only, but in a table of co-occurrences. */
    private static void requireCodesOnce(TableDefinition definition, List<AxisMembers> rows,
            List<AxisMembers> columns) {
        boolean coOccurrence = isCoOccurrence(rows, columns);
        long ofCodes = Stream.concat(rows.stream(), columns.stream()).filter(AxisMembers::isOfCodes).count();
        if (ofCodes > 1 && !coOccurrence) {
            throw new MaknaException("table.codes-nested");
        }
        if (coOccurrence && !CoOccurrence.isCounted(unit(definition, true))) {
            throw new MaknaException("table.co-occurrence-unit", definition.unit().word());
        }
        if (!coOccurrence && definition.unit().isOfMeetings()) {
            throw new MaknaException("table.meetings-of-codes", definition.unit().word());
        }
    }

    /** The unit that is counted: where codes meet codes, codings stand for the events in which they do. */
    private static Unit unit(TableDefinition definition, boolean coOccurrence) {
        return coOccurrence && definition.unit() == Unit.CODINGS ? Unit.EVENTS : definition.unit();
    }

    /** Whether members of a side are told apart by codes. */
    private static boolean isOfCodes(List<AxisMembers> axes) {
        return axes.stream().anyMatch(AxisMembers::isOfCodes);
    }

    /** Whether rows and columns are codes, so that co-occurrences are counted. */
    private static boolean isCoOccurrence(List<AxisMembers> rows, List<AxisMembers> columns) {
        return rows.size() == 1 && columns.size() == 1 && rows.getFirst().isOfCodes()
                && columns.getFirst().isOfCodes();
    }

    private static void requireSize(List<AxisMembers> rows, List<AxisMembers> columns) {
        long height = Side.count(rows);
        long width = Side.count(columns);
        if (height > MOST_CELLS || width > MOST_CELLS || (height + 1) * (width + 1) > MOST_CELLS) {
            throw new MaknaException("table.too-large", height, width);
        }
    }

    private static Table table(CodedCorpus corpus, TableDefinition definition, List<Table.Member> rows,
            List<Table.Member> columns, Counts counts, double @Nullable [] n, boolean nOfRows,
            double @Nullable [] words, List<Message> counted) {
        Grid grid = counts.grid();
        int height = grid.height();
        int width = grid.width();
        double[] rowDistinct = new double[height];
        Arrays.setAll(rowDistinct, row -> counts.distinct()[grid.cell(row, width)]);
        double[] columnDistinct = Arrays.copyOfRange(counts.distinct(), grid.cell(height, 0), grid.cell(height, width));
        double distinct = counts.distinct()[grid.cell(height, width)];
        boolean ofN = definition.base() == Base.N;
        double[] rowSums = ofN ? rowDistinct : IntStream.range(0, height).mapToDouble(counts::rowTotal).toArray();
        double[] columnSums = ofN
                ? columnDistinct
                : IntStream.range(0, width).mapToDouble(counts::columnTotal).toArray();
        double total = ofN ? distinct : counts.total();
        Shares shares = new Shares(definition.base(), rowSums, columnSums, total, n, nOfRows, words);
        double[][] cells = new double[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                cells[row][column] = isOwnShare(definition.base(), counts, row, column)
                        ? Double.NaN
                        : shares.of(counts.score(row, column), row, column);
            }
        }
        boolean scaled = definition.base() == Base.NORMALISED;
        double[] rowTotals = new double[height];
        Arrays.setAll(rowTotals, row -> scaled ? sum(Arrays.stream(cells[row])) : shares.of(rowSums[row], row, width));
        double[] columnTotals = new double[width];
        Arrays.setAll(columnTotals, column -> scaled
                ? sum(Arrays.stream(cells).mapToDouble(row -> row[column]))
                : shares.of(columnSums[column], height, column));
        double all = scaled ? sum(Arrays.stream(rowTotals)) : shares.of(total, height, width);
        return new Table(TableDefinition.written(definition.rows()), TableDefinition.written(definition.columns()),
                rows,
                columns, cells, rowTotals, columnTotals, all, rowDistinct, columnDistinct,
                distinct, n == null ? null : whole(n, nOfRows ? height : width), nOfRows, definition.unit(),
                definition.base(), counted, definition.filter().asWritten(), corpus.revision(), corpus.title());
    }

    /** What is scaled differently in each column has no total but the sum of what is shown. */
    private static double sum(DoubleStream cells) {
        return cells.filter(cell -> !Double.isNaN(cell)).sum();
    }

    /** A code's own frequency is no part of the sums, so it is no share of them. */
    private static boolean isOwnShare(Base base, Counts counts, int row, int column) {
        return counts.isOwn(row, column) && (base == Base.ROW || base == Base.COLUMN || base == Base.TABLE);
    }

    private static long[] whole(double[] n, int width) {
        return Arrays.stream(n).limit(width).mapToLong(Math::round).toArray();
    }
}
