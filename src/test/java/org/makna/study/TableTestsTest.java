package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makna.model.Independence;
import org.makna.model.Table;

/** Empty rows and columns change nothing in the test of a table. */
class TableTestsTest {

    @Test
    void fisherIsOfWhatIsLeftWithoutEmptyRowsAndColumns() {
        Independence bare = test(new double[][]{{8, 2}, {1, 5}});
        Independence wide = test(new double[][]{{0, 0, 0, 0}, {8, 0, 2, 0}, {1, 0, 5, 0}});
        // scipy 1: fisher_exact([[8, 2], [1, 5]]) and chi2_contingency of it without correction.
        for (Independence one : List.of(bare, wide)) {
            assertThat(one.fisher()).isCloseTo(0.034965034965034975, within(1e-12));
            assertThat(one.statistic()).isCloseTo(6.112169312169312, within(1e-12));
            assertThat(one.degrees()).isEqualTo(1);
        }
        assertThat(wide.sentences()).isEqualTo(bare.sentences());
    }

    @Test
    void largerAndSmallerTablesHaveNoFisher() {
        assertThat(test(new double[][]{{8, 2, 1}, {1, 5, 0}}).fisher()).isNaN();
        assertThat(test(new double[][]{{8, 2}, {1, 5}, {1, 0}}).fisher()).isNaN();
        assertThat(test(new double[][]{{8, 2}, {0, 0}}).fisher()).isNaN();
        assertThat(test(new double[][]{{8, 0}, {1, 0}}).fisher()).isNaN();
        assertThat(test(new double[][]{{0, 0}, {0, 0}}).fisher()).isNaN();
        assertThat(test(new double[0][0]).fisher()).isNaN();
    }

    private static Independence test(double[][] cells) {
        int width = cells.length == 0 ? 0 : cells[0].length;
        double[] rows = new double[cells.length];
        double[] columns = new double[width];
        return TableTests.independence(new Table("codes", "folders", members(cells.length), members(width), cells,
                rows, columns, 0, rows, columns, 0, null, false, Table.Unit.CODINGS, Table.Base.NONE, List.of(),
                List.of(), 1,
                "")).orElseThrow();
    }

    private static List<Table.Member> members(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Table.Member(List.of("M" + i), 0)).toList();
    }
}
