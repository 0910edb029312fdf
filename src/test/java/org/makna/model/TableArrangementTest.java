package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableArrangementTest {

    private static final double NONE = Double.NaN;

    private static Table table(List<List<String>> rows, List<String> columns, double[]... cells) {
        double[] rowSums = Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).filter(one -> one == one).sum())
                .toArray();
        double[] columnSums = IntStream.range(0, columns.size())
                .mapToDouble(column -> Arrays.stream(cells).mapToDouble(row -> row[column]).filter(one -> one == one)
                        .sum())
                .toArray();
        double total = Arrays.stream(rowSums).sum();
        return new Table("codes", "documents", rows.stream().map(labels -> new Table.Member(labels, 0)).toList(),
                columns.stream().map(label -> new Table.Member(List.of(label), 0)).toList(), cells, rowSums, columnSums,
                total, rowSums, columnSums, total, IntStream.range(0, columns.size()).mapToLong(i -> i).toArray(),
                false,
                Table.Unit.CODINGS, Table.Base.NONE, List.of(), List.of(), 1, "study");
    }

    private static List<String> names(Table table) {
        return table.rows().stream().map(Table.Member::label).toList();
    }

    private static Table arranged(Table table, TableArrangement arrangement) {
        return table.arranged(arrangement.order(table));
    }

    private final Table small = table(
            List.of(List.of("P10"), List.of("p2"), List.of("Empty"), List.of("P1")), List.of("A", "none", "B"),
            new double[]{3, 0, 1}, new double[]{5, 0, 9}, new double[]{0, 0, 0}, new double[]{3, 0, NONE});

    @Test
    void emptyRowsAndColumnsAreLeftOutAndThatIsSaid() {
        Table without = arranged(small, TableArrangement.AS_COUNTED.withoutEmpty(true));
        assertThat(names(without)).containsExactly("P10", "p2", "P1");
        assertThat(without.columns()).extracting(Table.Member::label).containsExactly("A", "B");
        assertThat(without.cells()[1]).containsExactly(5, 9);
        assertThat(without.n()).containsExactly(0, 2);
        assertThat(without.rowTotals()).containsExactly(4, 14, 3);
        assertThat(without.columnDistinct()).containsExactly(11, 10);
        assertThat(without.total()).isEqualTo(small.total());
        assertThat(without.counted()).containsExactly(Message.of("table.counted.hidden", 1, 1));
        assertThat(arranged(small, TableArrangement.AS_COUNTED).counted()).isEmpty();
    }

    @Test
    void rowsAreSortedByAnyColumnTotalOrName() {
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted("A", false))))
                .containsExactly("p2", "P10", "P1", "Empty");
        // Without a number a row comes last, whichever way.
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted("B", false))))
                .containsExactly("p2", "P10", "Empty", "P1");
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted("B", true))))
                .containsExactly("Empty", "P10", "p2", "P1");
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted(TableArrangement.TOTAL, false))))
                .containsExactly("p2", "P10", "P1", "Empty");
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted(TableArrangement.NAME, true))))
                .containsExactly("Empty", "P1", "p2", "P10");
        assertThat(names(arranged(small, TableArrangement.AS_COUNTED.sorted("no such column", false))))
                .isEqualTo(names(small));
    }

    @Test
    void nestedRowsAreSortedWithinTheOuterOnes() {
        Table nested = table(List.of(List.of("Bali", "x"), List.of("Bali", "y"), List.of("Aceh", "x"),
                List.of("Aceh", "y")), List.of("A"), new double[]{1}, new double[]{7}, new double[]{9},
                new double[]{8});
        assertThat(names(arranged(nested, TableArrangement.AS_COUNTED.sorted("A", false))))
                .containsExactly("Bali / y", "Bali / x", "Aceh / x", "Aceh / y");
    }

    @Test
    void askedAgainTheOrderTurnsAndThenGoes() {
        TableArrangement once = TableArrangement.AS_COUNTED.withoutEmpty(true).turned("A");
        assertThat(once).isEqualTo(new TableArrangement(true, "A", false));
        assertThat(once.turned("A")).isEqualTo(new TableArrangement(true, "A", true));
        assertThat(once.turned("A").turned("A")).isEqualTo(new TableArrangement(true, "", false));
        assertThat(once.turned("B")).isEqualTo(new TableArrangement(true, "B", false));
        TableArrangement names = TableArrangement.AS_COUNTED.turned(TableArrangement.NAME);
        assertThat(names.ascending()).isTrue();
        assertThat(names.turned(TableArrangement.NAME).ascending()).isFalse();
        assertThat(names.turned(TableArrangement.NAME).turned(TableArrangement.NAME))
                .isEqualTo(TableArrangement.AS_COUNTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyNumberStaysInItsRowAndColumn(long seed) {
        Random random = new Random(seed);
        int height = random.nextInt(12);
        int width = random.nextInt(8);
        double[][] cells = new double[height][width];
        for (double[] row : cells) {
            Arrays.setAll(row, i -> random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        }
        List<List<String>> labels = new ArrayList<>();
        IntStream.range(0, height).forEach(row -> labels.add(List.of("r" + row)));
        Table table = table(labels, IntStream.range(0, width).mapToObj(i -> "c" + i).toList(), cells);
        TableArrangement arrangement = new TableArrangement(random.nextBoolean(),
                List.of("c0", "c1", TableArrangement.TOTAL, TableArrangement.NAME, "").get(random.nextInt(5)),
                random.nextBoolean());
        TableArrangement.Order order = arrangement.order(table);
        Table shown = table.arranged(order);
        for (int row = 0; row < shown.rows().size(); row++) {
            int counted = Integer.parseInt(shown.rows().get(row).label().substring(1));
            assertThat(order.row(row)).isEqualTo(counted);
            assertThat(shown.rowTotals()[row]).isEqualTo(table.rowTotals()[counted]);
            for (int column = 0; column < shown.columns().size(); column++) {
                assertThat(shown.cells()[row][column]).isEqualTo(cells[counted][order.column(column)]);
            }
        }
        assertThat(order.row(shown.rows().size())).isEqualTo(height);
        assertThat(order.column(shown.columns().size())).isEqualTo(width);
        double left = Arrays.stream(shown.cells()).flatMapToDouble(Arrays::stream).sum();
        assertThat(left).as("what is empty adds nothing").isEqualTo(table.total());
        if (!arrangement.withoutEmpty()) {
            assertThat(shown.rows()).hasSize(height);
        }
    }
}
