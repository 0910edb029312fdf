package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.Independence;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;
import org.makna.model.Table;

/**
 * The test of a table's rows and columns laid out to be read: χ², Fisher's exact test where there are two of each, and every
 * cell with what was expected in it, those that stand out most first.
 */
final class TestedTable {

    /** Beyond this an adjusted residual is rare by chance, one in twenty. */
    private static final double RARE = 1.96;
    /** So many cells are put into words. */
    private static final int IN_WORDS = 10;

    private final Independence test;
    private final Messages messages;

    TestedTable(Independence test, Messages messages) {
        this.test = test;
        this.messages = messages;
    }

    /** The test and its cells. */
    Statistics statistics() {
        Table table = test.table();
        List<Message> counted = new ArrayList<>(table.counted());
        test.sentences().stream().skip(1).forEach(counted::add);
        counted.add(Message.of("table.test.residuals"));
        long tested = cells().stream().filter(cell -> !Double.isNaN(test.adjusted()[cell[0]][cell[1]])).count();
        if (tested > 1) {
            counted.add(Message.of("statistics.counted.many-tests", tested));
        }
        return new Statistics(Statistics.Kind.INDEPENDENCE, List.of(result(), residuals()), counted, table.filters(),
                table.revision(), table.study());
    }

    private Block result() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(messages.text("table.test.name.chi-square")), List.of(test.statistic(),
                Double.isNaN(test.statistic()) ? Double.NaN : test.degrees(), test.p(), test.cramersV(), test.total(),
                (double) test.fewExpected()), test.sentences().getFirst()));
        if (!Double.isNaN(test.fisher())) {
            rows.add(new Row(List.of(messages.text("table.test.name.fisher")), List.of(Double.NaN, Double.NaN,
                    test.fisher(), Double.NaN, test.total(), Double.NaN), null));
        }
        return new Block(messages.text("table.test.heading"), List.of(messages.text("statistics.column.test")),
                List.of(column("statistics.column.statistic", Figure.DECIMAL),
                        column("statistics.column.df", Figure.COUNT),
                        column("statistics.column.p", Figure.PROBABILITY),
                        column("workbook.column.cramers-v", Figure.DECIMAL),
                        column("workbook.column.n", Figure.COUNT),
                        column("workbook.column.few-expected", Figure.COUNT)),
                rows);
    }

    private Block residuals() {
        Table table = test.table();
        List<int[]> cells = cells();
        List<Row> rows = IntStream.range(0, cells.size()).mapToObj(place -> {
            int row = cells.get(place)[0];
            int column = cells.get(place)[1];
            double adjusted = test.adjusted()[row][column];
            String rowName = table.rows().get(row).label();
            String columnName = table.columns().get(column).label();
            Message said = place < IN_WORDS && Math.abs(adjusted) > RARE
                    ? Message.of(adjusted > 0 ? "table.test.said.more" : "table.test.said.less", rowName, columnName,
                            table.cells()[row][column], test.expected()[row][column], adjusted)
                    : null;
            return new Row(List.of(rowName, columnName), List.of(table.cells()[row][column],
                    test.expected()[row][column], test.standardised()[row][column], adjusted), said);
        }).toList();
        return new Block(messages.text("table.test.cells"),
                List.of(messages.text("table.test.column.row"), messages.text("workbook.column.column")),
                List.of(column("workbook.column.observed", Figure.COUNT),
                        column("workbook.column.expected", Figure.DECIMAL),
                        column("workbook.column.std-residual", Figure.DECIMAL),
                        column("workbook.column.adj-residual", Figure.DECIMAL)),
                rows);
    }

    /** Rows and columns of the cells in which anything was expected, the largest adjusted residuals first. */
    private List<int[]> cells() {
        double[][] adjusted = test.adjusted();
        return IntStream.range(0, test.expected().length).boxed()
                .flatMap(row -> IntStream.range(0, test.expected()[row].length)
                        .filter(column -> !Double.isNaN(test.expected()[row][column]))
                        .mapToObj(column -> new int[]{row, column}))
                .sorted(Comparator.comparing((int[] cell) -> Double.isNaN(adjusted[cell[0]][cell[1]]))
                        .thenComparing(Comparator
                                .comparingDouble((int[] cell) -> Math.abs(adjusted[cell[0]][cell[1]])).reversed()))
                .toList();
    }

    private Column column(String key, Figure figure) {
        return new Column(messages.text(key), figure);
    }
}
