package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;

/** The codebook as tiles and as rings. */
class CodebookChartsTest {

    /** A with A1 and A2 below it, and B. */
    private static final List<Integer> TREE = List.of(-1, 0, 0, -1);
    private static final double[] NUMBERS = {10, 20, 30, 40};

    @Test
    void areOfferedOnlyForCodesThatCountThemselves() {
        assertThat(Charts.kinds(source(NUMBERS, TREE, "#e69f00"))).contains(ChartKind.TREEMAP, ChartKind.SUNBURST);
        assertThat(Charts.kinds(source(NUMBERS, List.of(), "#e69f00"))).doesNotContain(ChartKind.TREEMAP,
                ChartKind.SUNBURST);
    }

    @Test
    void partsOfASquareAreInProportionAndFillIt() {
        Area whole = new Area(10, 20, 300, 200);
        List<Double> values = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
        List<Area> parts = Squares.of(whole, values);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).width() * parts.get(i).height()).isCloseTo(values.get(i) * 60_000 / 24,
                    within(1e-6));
        }
        // The example of the paper: no part is longer than thrice its width.
        assertThat(parts).allMatch(part -> Math.max(part.width(), part.height()) < 3 * Math.min(part.width(), part
                .height()));
    }

    @Test
    void ringsAreAsWideAsCodesCountWithThoseBelow() {
        Drawing drawing = draw(ChartKind.SUNBURST, source(NUMBERS, TREE, "#e69f00"), 900);
        List<Shape.Sector> sectors = drawing.marks().stream().map(Mark::sector).toList();
        assertThat(sectors).hasSize(4);
        assertThat(sectors.get(0).to()).as("60 of 100").isCloseTo(216, within(0.6));
        assertThat(sectors.get(1).from()).isZero();
        assertThat(sectors.get(1).to()).as("20 of 100").isCloseTo(72, within(0.6));
        assertThat(sectors.get(3).to()).isCloseTo(360, within(0.6));
        assertThat(drawing.marks().getFirst().said()).isEqualTo(
                "Code 0: 10 codings of its own, 60 with the codes below it");
        assertThat(drawing.caption()).contains("The whole is 100 codings");
        for (Mark mark : drawing.marks()) {
            double x = mark.area().x() + mark.area().width() / 2;
            double y = mark.area().y() + mark.area().height() / 2;
            assertThat(drawing.marks().stream().filter(one -> one.has(x, y))).containsExactly(mark);
        }
    }

    @Test
    void aTileLiesInTheFrameOfTheCodeAbove() {
        Drawing drawing = draw(ChartKind.TREEMAP, source(NUMBERS, TREE, "#e69f00"), 900);
        assertThat(drawing.marks()).extracting(Mark::said).contains("Code 0 with the codes below it: 60 codings",
                "Code 1: 20 codings", "Code 0: 10 codings of its own, 60 with the codes below it");
        List<Area> tiles = drawing.marks().stream().filter(mark -> mark.row() >= 0).map(Mark::area).toList();
        assertThat(tiles).hasSize(4);
    }

    @Test
    void acodeWithoutAColourHasThatOfTheCodeAbove() {
        Drawing drawing = draw(ChartKind.SUNBURST, source(NUMBERS, TREE, null), 900);
        assertThat(drawing.marks().get(1).sector().tint()).isEqualTo(drawing.marks().get(0).sector().tint());
    }

    @Test
    void whereNothingIsCountedThatIsSaid() {
        for (ChartKind kind : new ChartKind[]{ChartKind.TREEMAP, ChartKind.SUNBURST}) {
            assertThat(draw(kind, source(new double[4], TREE, null), 900).marks()).isEmpty();
        }
    }

    static Stream<Drawing> ofRandomCodebooks() {
        return new Random(47).longs(12).boxed().flatMap(seed -> Stream.of(360, 620, 1100)
                .flatMap(width -> Stream.of(ChartKind.TREEMAP, ChartKind.SUNBURST)
                        .map(kind -> draw(kind, random(seed), width))));
    }

    @ParameterizedTest
    @MethodSource("ofRandomCodebooks")
    void everythingLiesOnThePageAndApart(Drawing drawing) {
        Layouts.inside(drawing);
        Layouts.wordsApart(drawing);
        if (drawing.marks().stream().allMatch(mark -> mark.sector() == null)) {
            Layouts.marksApart(drawing);
        }
        assertThat(drawing.height()).isLessThan(2400);
    }

    private static Drawing draw(ChartKind kind, Chartable source, double width) {
        return Charts.draw(kind, source, ChartSettings.USUAL, width, true, Layouts.LETTERING, Layouts.ENGLISH);
    }

    private static Chartable random(long seed) {
        Random random = new Random(seed);
        double[] numbers = new double[1 + random.nextInt(70)];
        Arrays.setAll(numbers, i -> random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextInt(4)) + random.nextInt(9));
        List<Integer> above = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int last = i - 1;
            for (int up = random.nextInt(3); up > 0 && last >= 0; up--) {
                last = above.get(last);
            }
            above.add(last);
        }
        return source(numbers, above, random.nextBoolean() ? "#cc79a7" : null);
    }

    private static Chartable source(double[] numbers, List<Integer> above, String colour) {
        double[][] cells = Arrays.stream(numbers).mapToObj(number -> new double[]{number}).toArray(double[][]::new);
        double all = Arrays.stream(numbers).sum();
        List<Table.Member> rows = IntStream.range(0, numbers.length)
                .mapToObj(i -> new Table.Member(List.of("Code " + i), i + 1)).toList();
        Table table = new Table("codes", "documents", rows, List.of(new Table.Member(List.of("D"), 1)), cells, numbers,
                new double[]{all}, all, numbers, new double[]{all}, all, null, false, Table.Unit.CODINGS,
                Table.Base.NONE,
                List.of(), List.of(), 1, "Study");
        return new Chartable(table, table, rows.stream().map(row -> new Chartable.Name(row.label(), row.label(),
                colour)).toList(), List.of(new Chartable.Name("D", "D", null)), "Codes × Documents", "codings",
                "codings", "Counted: codings.", above);
    }
}
