package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.makna.analysis.similarity.CompleteLinkage;
import org.makna.analysis.similarity.SimilarityIndex;
import org.makna.analysis.statistics.ChiSquare;
import org.makna.model.CodePair;
import org.makna.model.Independence;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.Table;

/** Works out of a counted table what it says about its rows and columns. */
final class TableTests {

    /** Units that count things; only counts can be tested. */
    private static final Set<Table.Unit> COUNTS = EnumSet.of(Table.Unit.CODINGS, Table.Unit.SEGMENTS,
            Table.Unit.DOCUMENTS, Table.Unit.CASES);
    private static final String CODES = "codes";

    private TableTests() {
    }

    /** Tests whether rows and columns are independent; empty where the cells are no counts, or codes meet codes. */
    static Optional<Independence> independence(Table table) {
        boolean coOccurrence = table.rowAxis().startsWith(CODES) && table.columnAxis().startsWith(CODES);
        if (table.isShare() || table.isDecimal() || coOccurrence || !COUNTS.contains(table.unit())) {
            return Optional.empty();
        }
        ChiSquare test = ChiSquare.of(table.cells());
        return Optional.of(new Independence(table, test.expected(), test.standardised(), test.adjusted(),
                test.total(), test.statistic(), test.degrees(), test.p(), test.cramersV(), test.fewExpected(),
                test.doubtful(), fisher(table.cells())));
    }

    /** Of what is left without empty rows and columns, which count for nothing in the other figures either. */
    private static double fisher(double[][] cells) {
        List<double[]> rows = Arrays.stream(cells).filter(row -> Arrays.stream(row).anyMatch(cell -> cell > 0))
                .toList();
        int[] columns = IntStream.range(0, cells.length == 0 ? 0 : cells[0].length)
                .filter(column -> rows.stream().anyMatch(row -> row[column] > 0)).toArray();
        return rows.size() == 2 && columns.length == 2
                ? ChiSquare.fisher((int) rows.get(0)[columns[0]], (int) rows.get(0)[columns[1]],
                        (int) rows.get(1)[columns[0]], (int) rows.get(1)[columns[1]])
                : Double.NaN;
    }

    /** The pairs of codes that meet, in the order of the table of codes by the same codes. */
    static List<CodePair> pairs(Table coOccurrence) {
        List<CodePair> pairs = new ArrayList<>();
        double[][] cells = coOccurrence.cells();
        for (int first = 0; first < cells.length; first++) {
            for (int second = first + 1; second < cells.length; second++) {
                if (cells[first][second] > 0) {
                    pairs.add(new CodePair(coOccurrence.rows().get(first).label(),
                            coOccurrence.rows().get(second).label(), cells[first][first], cells[second][second],
                            cells[first][second]));
                }
            }
        }
        return pairs;
    }

    /**
     * How alike the rows are by which columns they have anything in, by Pearson's coefficient; for codes by documents this is
     * NVivo's coding similarity.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    static Similarities similarities(Table table, Progress progress) {
        List<Integer> used = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (Arrays.stream(table.cells()[row]).anyMatch(cell -> cell > 0)) {
                used.add(row);
            } else {
                excluded.add(table.rows().get(row).label());
            }
        }
        List<String> items = used.stream().map(row -> table.rows().get(row).label()).toList();
        double[][] presence = used.stream()
                .map(row -> Arrays.stream(table.cells()[row]).map(cell -> cell > 0 ? 1 : 0).toArray())
                .toArray(double[][]::new);
        double[][] index = new double[items.size()][items.size()];
        List<Similarities.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            progress.goOn();
            for (int second = first + 1; second < items.size(); second++) {
                double alike = SimilarityIndex.PEARSON.between(presence[first], presence[second]);
                index[first][second] = alike;
                index[second][first] = alike;
                pairs.add(new Similarities.Pair(items.get(first), items.get(second), alike));
            }
        }
        pairs.sort(Comparator.comparing((Similarities.Pair pair) -> Double.isNaN(pair.index()))
                .thenComparing(Comparator.comparingDouble(Similarities.Pair::index).reversed())
                .thenComparing(Similarities.Pair::first).thenComparing(Similarities.Pair::second));
        return new Similarities(table.columns().size(), pairs, merges(items, index, progress), excluded);
    }

    private static List<Similarities.Merge> merges(List<String> items, double[][] index, Progress progress) {
        double[][] distances = Arrays.stream(index).map(row -> Arrays.stream(row).map(alike -> 1 - alike).toArray())
                .toArray(double[][]::new);
        List<CompleteLinkage.Merge> merges = CompleteLinkage.of(distances, progress).merges();
        return IntStream.range(0, merges.size()).mapToObj(i -> {
            CompleteLinkage.Merge merge = merges.get(i);
            return new Similarities.Merge(i + 1, name(items, merge.left()), name(items, merge.right()),
                    merge.distance(), merge.size());
        }).toList();
    }

    private static String name(List<String> items, int cluster) {
        return cluster < items.size() ? items.get(cluster) : "#" + (cluster - items.size() + 1);
    }
}
