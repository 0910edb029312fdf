package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makna.model.Table;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Likeness;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;

/** Rows that are alike, as a tree. */
class DendrogramTest {

    /** A and B share two of three columns, C and D one of two; nothing joins the pairs. */
    private static final double[][] PAIRS = {{1, 1, 1, 0, 0}, {2, 5, 0, 0, 0}, {0, 0, 0, 1, 1}, {0, 0, 0, 3, 0},
            {0, 0, 0, 0, 0}};

    @Test
    void isOfferedWhereRowsCanBeCompared() {
        assertThat(Charts.kinds(source(PAIRS))).contains(ChartKind.DENDROGRAM);
        assertThat(Charts.kinds(source(new double[][]{{1, 1}, {1, 0}, {0, 0}}))).doesNotContain(ChartKind.DENDROGRAM);
        assertThat(Charts.kinds(source(new double[][]{{1}, {2}, {3}}))).doesNotContain(ChartKind.DENDROGRAM);
    }

    @Test
    void rowsThatAreAlikeStandTogetherAndAreCutIntoClusters() {
        Drawing drawing = draw(PAIRS, new ChartSettings(ChartSettings.USUAL.tie(), Likeness.JACCARD, 2));
        List<Mark> leaves = drawing.marks().stream().filter(mark -> mark.row() >= 0).toList();
        assertThat(leaves).extracting(Mark::row).containsExactly(0, 1, 2, 3);
        assertThat(leaves).extracting(Mark::said).contains("Row 0: cluster 1 of 2; most like Row 1, 0.67",
                "Row 3: cluster 2 of 2; most like Row 2, 0.50");
        assertThat(drawing.caption()).contains("cuts the tree into 2 clusters", "Shown: 4 of 5 rows",
                "same of 5 columns");
        assertThat(drawing.marks()).extracting(Mark::said).contains(
                "2 joined at distance 0.33: Row 0, Row 1. Enter cuts here, into 3 clusters");
    }

    @Test
    void aForkSaysIntoHowManyClustersItCuts() {
        Drawing drawing = draw(PAIRS, ChartSettings.USUAL.withLikeness(Likeness.JACCARD));
        assertThat(drawing.marks().stream().filter(mark -> mark.row() < 0).map(Mark::row)).containsExactly(-1, -2, -3);
    }

    @Test
    void anIndexThatIsUndefinedIsTold() {
        Drawing drawing = draw(new double[][]{{1, 1}, {1, 0}, {0, 1}}, ChartSettings.USUAL);
        assertThat(drawing.caption()).contains("For 2 pairs the index is undefined");
    }

    static Stream<Drawing> ofRandomTables() {
        return new Random(31).longs(12).boxed().flatMap(seed -> Stream.of(360, 620, 1100)
                .flatMap(width -> Arrays.stream(Likeness.values()).map(likeness -> {
                    Random random = new Random(seed);
                    double[][] cells = new double[3 + random.nextInt(130)][2 + random.nextInt(9)];
                    Arrays.stream(cells).forEach(row -> Arrays.setAll(row, i -> random.nextInt(2)));
                    cells[0][0] = 1;
                    cells[1][1] = 1;
                    cells[2][0] = 1;
                    return Charts.draw(ChartKind.DENDROGRAM, source(cells), new ChartSettings(ChartSettings.USUAL
                            .tie(), likeness, 1 + random.nextInt(15)), width, true, Layouts.LETTERING,
                            Layouts.ENGLISH);
                })));
    }

    @ParameterizedTest
    @MethodSource("ofRandomTables")
    void everythingLiesOnThePageAndApartAndNoLineCrossesAnother(Drawing drawing) {
        Layouts.inside(drawing);
        Layouts.wordsApart(drawing);
        Layouts.marksApart(drawing);
        Set<Double> heights = new HashSet<>();
        drawing.marks().stream().filter(mark -> mark.row() >= 0).forEach(mark -> assertThat(heights.add(mark.area()
                .y())).isTrue());
        List<Shape.Line> level = drawing.shapes().stream().filter(Shape.Line.class::isInstance)
                .map(Shape.Line.class::cast).filter(line -> line.y1() == line.y2()).toList();
        assertThat(level).as("no line goes back").allMatch(line -> line.x1() <= line.x2() + 1e-9);
    }

    private static Drawing draw(double[][] cells, ChartSettings settings) {
        return Charts.draw(ChartKind.DENDROGRAM, source(cells), settings, 900, true, Layouts.LETTERING,
                Layouts.ENGLISH);
    }

    private static Chartable source(double[][] cells) {
        int width = cells[0].length;
        double[] rows = Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double[] columns = IntStream.range(0, width).mapToDouble(column -> Arrays.stream(cells)
                .mapToDouble(row -> row[column]).sum()).toArray();
        Table table = new Table("codes", "documents", members("Row", cells.length), members("Column", width), cells,
                rows, columns, 0, rows, columns, Arrays.stream(rows).sum(), null, false, Table.Unit.CODINGS,
                Table.Base.NONE,
                List.of(), List.of(), 1, "Study");
        return new Chartable(table, table, names(table.rows()), names(table.columns()), "Codes × Documents", "codings",
                "codings", "Counted: codings.");
    }

    private static List<Chartable.Name> names(List<Table.Member> members) {
        return members.stream().map(member -> new Chartable.Name(member.label(), member.label(), "#0072b2")).toList();
    }

    private static List<Table.Member> members(String what, int size) {
        return IntStream.range(0, size).mapToObj(i -> new Table.Member(List.of(what + " " + i), i + 1)).toList();
    }
}
