package org.makna.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.Progress;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/**
 * What was counted in each cell of a grid, before any share.
 *
 * @param grid     the shape; the margin holds what its row or column counts without counting anything twice
 * @param scores   what each cell shows
 * @param distinct the margin as a count, which differs from the scores where these are means or shares
 * @param additive whether totals are sums; otherwise they are the scores of the margin
 * @param own      for each row the column of the same code, or -1; empty where codes do not meet codes
 */
record Counts(Grid grid, double[] scores, double[] distinct, boolean additive, int[] own) {

    /** Where rows and columns are not the same codes. */
    private static final int[] NONE_OWN = {};

    Counts(Grid grid, double[] scores, double[] distinct, boolean additive) {
        this(grid, scores, distinct, additive, NONE_OWN);
    }

    /** Whether row and column are the same code, whose own frequency enters no total. */
    boolean isOwn(int row, int column) {
        return row < own.length && own[row] == column;
    }

    /** Counts the unit. */
    static Counts of(Unit unit, CodedCorpus corpus, Scope scope, List<AxisMembers> rows, List<AxisMembers> columns,
            TextMeasure measure, Progress progress) {
        Meetings meetings = new Meetings(corpus, scope, rows, columns, unit == Unit.CASES, progress);
        Grid grid = meetings.grid();
        int size = grid.size();
        return switch (unit) {
            case CODINGS -> sums(grid, meetings.byCoding(new Tallies.OfCodings(size)));
            case SEGMENTS -> sums(grid, meetings.byPiece(new UnionTally(size, (document, from, to) -> 1)));
            case DOCUMENTS -> sums(grid, meetings.byCoding(new Tallies.OfDocuments(size)));
            case CASES -> sums(grid, meetings.byCoding(new Tallies.OfCases(size)));
            case WORDS -> sums(grid, meetings.byPiece(new UnionTally(size, words(measure))));
            case CHARACTERS -> sums(grid, meetings.byPiece(new UnionTally(size, characters(measure))));
            case PRESENCE -> presence(grid, meetings.byCoding(new Tallies.OfDocuments(size)));
            case MEAN_WEIGHT -> {
                Tallies.OfWeights weights = meetings
                        .byCoding(new Tallies.OfWeights(size, corpus.codings().weight()));
                yield new Counts(grid, weights.scores(), weights.counts(), false);
            }
            case COVERAGE -> {
                double[] coded = meetings.byPiece(new UnionTally(size, characters(measure))).scores();
                double[] text = meetings.byText(new Tallies.OfText(size, characters(measure))).scores();
                double[] shares = new double[size];
                Arrays.setAll(shares, cell -> coded[cell] / text[cell]);
                yield new Counts(grid, shares, coded, false);
            }
            case EVENTS, SAME_DOCUMENT, PARAGRAPHS, NEAR ->
                throw new IllegalArgumentException("Only codes meet codes: " + unit);
        };
    }

    /**
     * The codings that the unit counts in a cell, or in the margin of a row or column. They pass by the same rules as when
     * they are counted, so codings of no length stand behind no number of words.
     */
    static BitSet codings(Unit unit, CodedCorpus corpus, Scope scope, List<AxisMembers> rows, List<AxisMembers> columns,
            int row, int column, Progress progress) {
        Meetings meetings = new Meetings(corpus, scope, rows, columns, unit == Unit.CASES, progress);
        OneCell cell = new OneCell(meetings.grid().cell(row, column));
        return switch (unit) {
            case CODINGS, DOCUMENTS, CASES, PRESENCE -> meetings.byCoding(cell).codings();
            case SEGMENTS, WORDS, CHARACTERS, COVERAGE -> meetings.byPiece(cell).codings();
            case MEAN_WEIGHT -> {
                BitSet weighted = meetings.byCoding(cell).codings();
                weighted.stream().filter(coding -> corpus.codings().weight()[coding] < 0).forEach(weighted::clear);
                yield weighted;
            }
            case EVENTS, SAME_DOCUMENT, PARAGRAPHS, NEAR ->
                throw new IllegalArgumentException("Only codes meet codes: " + unit);
        };
    }

    /** The words of the text that each row and column have in common, coded or not, and of the margins. */
    static double[] words(CodedCorpus corpus, Scope scope, List<AxisMembers> rows, List<AxisMembers> columns,
            TextMeasure measure, Progress progress) {
        Meetings meetings = new Meetings(corpus, scope, rows, columns, false, progress);
        return meetings.byText(new Tallies.OfText(meetings.grid().size(), words(measure))).scores();
    }

    /**
     * The number of documents, or of cases where these are counted, in each member of a side and at last in all together,
     * coded or not; null where the unit counts neither.
     */
    static double @Nullable [] n(Unit unit, CodedCorpus corpus, Scope scope, List<AxisMembers> columns,
            Progress progress) {
        boolean ofCases = unit == Unit.CASES;
        if (!hasN(unit)) {
            return null;
        }
        Meetings columnsAlone = new Meetings(corpus, scope, List.of(AxisMembers.everything(corpus)), columns, ofCases,
                progress);
        int size = columnsAlone.grid().size();
        Tally counted;
        if (!ofCases) {
            counted = columnsAlone.byText(new Tallies.OfDocuments(size));
        } else if (columnsAlone.isFreeOfText()) {
            counted = columnsAlone.byCase(new Tallies.OfCases(size));
        } else {
            counted = columnsAlone.byText(new Tallies.OfCases(size));
        }
        return Arrays.copyOfRange(counted.scores(), columnsAlone.grid().cell(1, 0), size);
    }

    /** Whether the unit has a number of documents or cases to be a share of. */
    static boolean hasN(Unit unit) {
        return unit == Unit.DOCUMENTS || unit == Unit.CASES || unit == Unit.PRESENCE
                || unit == Unit.SAME_DOCUMENT;
    }

    /** The score of a cell. */
    double score(int row, int column) {
        return scores[grid.cell(row, column)];
    }

    /** Sums of the shown cells of the row, or what stands in the margin where sums mean nothing. */
    double rowTotal(int row) {
        double sum = 0;
        for (int column = 0; column < grid.width(); column++) {
            sum += isOwn(row, column) ? 0 : score(row, column);
        }
        return additive ? sum : score(row, grid.width());
    }

    /** The same for a column. */
    double columnTotal(int column) {
        double sum = 0;
        for (int row = 0; row < grid.height(); row++) {
            sum += isOwn(row, column) ? 0 : score(row, column);
        }
        return additive ? sum : score(grid.height(), column);
    }

    /** The same for all cells. */
    double total() {
        double sum = 0;
        for (int row = 0; row < grid.height(); row++) {
            sum += rowTotal(row);
        }
        return additive ? sum : score(grid.height(), grid.width());
    }

    /** Whether something counts in several cells, so that the sums exceed the distinct totals. */
    boolean exceedsDistinct() {
        return additive && total() > distinct[grid.cell(grid.height(), grid.width())];
    }

    /** Whether the unit can be shown as a share of the base. */
    static boolean isPossible(Unit unit, Base base) {
        return switch (base) {
            case NONE -> true;
            case ROW, COLUMN, TABLE -> unit != Unit.MEAN_WEIGHT && unit != Unit.COVERAGE;
            // What is 0 or 1 for all documents of a column is no number of them.
            case N -> unit == Unit.DOCUMENTS || unit == Unit.CASES || unit == Unit.SAME_DOCUMENT;
            case NORMALISED -> unit == Unit.CODINGS;
            case LENGTH -> unit == Unit.CODINGS || unit == Unit.SEGMENTS || unit == Unit.WORDS;
        };
    }

    private static Counts sums(Grid grid, Tally tally) {
        return new Counts(grid, tally.scores(), tally.scores(), true);
    }

    private static Counts presence(Grid grid, Tally documents) {
        double[] presence = Arrays.stream(documents.scores()).map(count -> Math.min(1, count)).toArray();
        return new Counts(grid, presence, presence, true);
    }

    private static Length words(TextMeasure measure) {
        return (document, from, to) -> measure.words(document, new TextRange(from, to));
    }

    private static Length characters(TextMeasure measure) {
        return (document, from, to) -> measure.characters(document, new TextRange(from, to));
    }
}
