package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makna.model.TableComparison.Line;
import org.makna.model.TableComparison.Presence;

class TableComparisonTest {

    @Test
    void whatChangedCameAndWentIsTold() {
        TableRun before = run(3, List.of(code(1, "A"), code(2, "B")), List.of(plain("Bali"), plain("Papua")),
                new double[][]{{1, 2}, {3, Double.NaN}});
        // A has another name, B is gone, C is new; the columns stand the other way round.
        TableRun after = run(9, List.of(code(7, "C"), code(1, "A2")), List.of(plain("Papua"), plain("Bali")),
                new double[][]{{5, 6}, {2, 4}});
        TableComparison compared = TableComparison.of(before, after);
        assertThat(compared.rows()).containsExactly(new Line("C", Presence.NEW), new Line("A2", Presence.BOTH),
                new Line("B", Presence.GONE));
        assertThat(compared.columns()).containsExactly(new Line("Papua", Presence.BOTH),
                new Line("Bali", Presence.BOTH));
        assertThat(Arrays.deepToString(compared.earlier())).isEqualTo("[[NaN, NaN], [2.0, 1.0], [NaN, 3.0]]");
        assertThat(Arrays.deepToString(compared.later())).isEqualTo("[[5.0, 6.0], [2.0, 4.0], [NaN, NaN]]");
        assertThat(compared.isChanged(1, 0)).isFalse();
        assertThat(compared.isChanged(1, 1)).isTrue();
        assertThat(compared.isChanged(2, 0)).as("nothing before and nothing now").isFalse();
        assertThat(compared.changes()).isEqualTo(4);
    }

    @Test
    void theSameRunHasNoChangesEvenWhereLabelsAreAlike() {
        TableRun run = run(1, List.of(plain("x"), plain("x")), List.of(plain("c")), new double[][]{{1}, {2}});
        TableComparison compared = TableComparison.of(run, run);
        assertThat(compared.rows()).hasSize(2);
        assertThat(compared.changes()).isZero();
    }

    private static TableRun run(long revision, List<Table.Member> rows, List<Table.Member> columns, double[][] cells) {
        return new TableRun(revision, "2026-01-01T00:00:00Z", rows, columns, cells);
    }

    private static Table.Member code(long id, String label) {
        return new Table.Member(List.of(label), id);
    }

    private static Table.Member plain(String label) {
        return new Table.Member(List.of(label), 0);
    }
}
