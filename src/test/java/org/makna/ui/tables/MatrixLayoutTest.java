package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixLayoutTest {

    private static final MatrixLayout.Sizes SIZES = new MatrixLayout.Sizes(100, 50, 50, 30, 20);

    private static MatrixLayout layout(int rows, int columns, int width, int height) {
        return new MatrixLayout(SIZES, rows, columns, 1, 1, width, height, 0, 0);
    }

    @Test
    void totalsStandAfterTheLastCellWhenAllHasRoom() {
        MatrixLayout layout = layout(3, 2, 600, 400);
        assertThat(layout.totalsX()).isEqualTo(200);
        assertThat(layout.totalsY()).isEqualTo(90);
        assertThat(layout.mostX()).isZero();
        assertThat(layout.mostY()).isZero();
        assertThat(layout.cellAt(150, 50)).contains(new Cell(1, 1));
        assertThat(layout.cellAt(225, 95)).contains(new Cell(3, 2));
        assertThat(layout.cellAt(260, 50)).isEmpty();
        assertThat(layout.cellAt(50, 50)).isEmpty();
    }

    @Test
    void totalsStayAtTheEdgeWhenTheCellsAreScrolled() {
        MatrixLayout layout = layout(2000, 200, 600, 400);
        assertThat(layout.totalsX()).isEqualTo(550);
        assertThat(layout.totalsY()).isEqualTo(380);
        MatrixLayout end = layout.at(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(end.x()).isEqualTo(200 * 50 - 450);
        assertThat(end.endColumn()).isEqualTo(200);
        assertThat(end.endRow()).isEqualTo(2000);
        assertThat(end.columnX(200)).isEqualTo(550);
        assertThat(end.cellAt(560, 385)).contains(new Cell(2000, 200));
    }

    @Test
    void onlyWhatIsInSightIsVisited() {
        MatrixLayout layout = layout(2000, 200, 600, 400).at(1234, 5678);
        assertThat(layout.endRow() - layout.firstRow()).isLessThanOrEqualTo(19);
        assertThat(layout.endColumn() - layout.firstColumn()).isLessThanOrEqualTo(10);
        assertThat(layout.rowY(layout.firstRow())).isLessThanOrEqualTo(30);
        assertThat(layout.rowY(layout.endRow())).isGreaterThanOrEqualTo(380);
    }

    @Test
    void aCellOutOfSightIsScrolledIntoIt() {
        MatrixLayout layout = layout(2000, 200, 600, 400);
        for (Cell cell : new Cell[]{new Cell(0, 0), new Cell(1999, 199), new Cell(1000, 3), new Cell(7, 100)}) {
            layout = layout.showing(cell);
            assertThat(layout.place(cell).getMinX()).isBetween(100.0, 500.0);
            assertThat(layout.place(cell).getMinY()).isBetween(30.0, 360.0);
            assertThat(layout.cellAt(layout.place(cell).getMinX() + 1, layout.place(cell).getMinY() + 1))
                    .contains(cell);
        }
    }

    @Test
    void aMatrixWithoutCellsHasItsHeads() {
        MatrixLayout layout = layout(0, 0, 600, 400);
        assertThat(layout.endX()).isEqualTo(150);
        assertThat(layout.endRow()).isZero();
        assertThat(layout.cellAt(120, 35)).contains(new Cell(0, 0));
    }
}
