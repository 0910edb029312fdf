package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.NumberChartKind;
import org.makna.model.drawing.Shape;

/** Numbers by groups as box plots and histograms. */
class NumberChartsTest {

    @ParameterizedTest
    @CsvSource({"0,10,5", "1987,2004,6", "-3,4,6", "0.01,0.07,5", "5,5,6", "0,0,6", "-1000000,1,7"})
    void anAxisHoldsItsNumbersBetweenRoundOnes(double smallest, double largest, int steps) {
        Span span = Span.of(smallest, largest, steps, false);
        assertThat(span.low()).isLessThanOrEqualTo(smallest + 1e-9);
        assertThat(span.high()).isGreaterThanOrEqualTo(largest - 1e-9).isGreaterThan(span.low());
        assertThat(span.lines().size()).isBetween(2, steps + 3);
        assertThat(span.length(smallest, 100)).isBetween(0.0, 100.0);
    }

    @Test
    void boxesTellTheirFiveNumbersAndWhatLiesBeyond() {
        Drawing drawing = draw(NumberChartKind.BOXES, numbers(group("Bali", 0, 1, 2, 3, 20), group("Aceh", 4)), 900);
        assertThat(drawing.marks()).extracting(Mark::said).containsExactly(
                "Bali: median 2, middle half 1 to 3, from 0 to 20, n = 5 cases",
                "Aceh: median 4, middle half 4 to 4, from 4 to 4, n = 1 cases");
        assertThat(drawing.shapes().stream().filter(Shape.Disc.class::isInstance)).hasSize(1);
        assertThat(drawing.caption()).contains("7 cases have no number");
    }

    @Test
    void aHistogramHoldsEveryNumberOnce() {
        Drawing drawing = draw(NumberChartKind.HISTOGRAM, numbers(group("All", 0, 1, 1, 3, 10, 10)), 900);
        int sum = drawing.marks().stream().mapToInt(mark -> Integer.parseInt(mark.said().replaceAll(
                ".*: (\\d+) cases", "$1"))).sum();
        assertThat(sum).isEqualTo(6);
        assertThat(drawing.caption()).contains("Sturges' rule");
    }

    @Test
    void groupsWithoutNumbersStayOutAndNoNumbersAtAllAreSaid() {
        assertThat(draw(NumberChartKind.BOXES, numbers(group("Bali"), group("Aceh", 4)), 900).marks()).hasSize(1);
        for (NumberChartKind kind : NumberChartKind.values()) {
            assertThat(draw(kind, numbers(group("Bali")), 900).marks()).isEmpty();
        }
    }

    @Test
    void everyNumberStandsBehindOneBarAndOneBox() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            List<GroupedNumbers.Group> groups = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                double[] values = random.doubles(random.nextInt(40)).map(value -> Math.rint(value * 50)).toArray();
                String name = "Group " + i;
                groups.add(new GroupedNumbers.Group(name, values, IntStream.range(0, values.length)
                        .mapToObj(j -> new GroupedNumbers.Owner(j, name + "/" + j)).toList()));
            }
            GroupedNumbers numbers = new GroupedNumbers("T", "cases", groups, 0, "");
            List<String> all = groups.stream().flatMap(group -> group.owners().stream())
                    .map(GroupedNumbers.Owner::name).sorted().toList();
            for (NumberChartKind kind : NumberChartKind.values()) {
                List<String> found = new ArrayList<>();
                for (Mark mark : draw(kind, numbers, 900).marks()) {
                    List<GroupedNumbers.Owned> behind = NumberCharts.behind(kind, numbers, mark);
                    assertThat(mark.said()).as("as many as the mark says").matches(kind == NumberChartKind.BOXES
                            ? ".*, n = " + behind.size() + " cases"
                            : ".*: " + behind.size() + " cases");
                    assertThat(behind).isSortedAccordingTo(Comparator.comparingDouble(GroupedNumbers.Owned::value));
                    behind.forEach(one -> found.add(one.owner().name()));
                }
                assertThat(found.stream().sorted().toList()).isEqualTo(all);
            }
        }
    }

    @Test
    void aLongNameOfAGroupDoesNotCostItsNumber() {
        for (NumberChartKind kind : NumberChartKind.values()) {
            assertThat(draw(kind, numbers(group("long ".repeat(60), 1, 2, 3)), 400).shapes().stream()
                    .filter(Shape.Words.class::isInstance).map(shape -> ((Shape.Words) shape).text()))
                    .anyMatch(text -> text.startsWith("long") && text.endsWith("… (n = 3)"));
        }
    }

    static Stream<Drawing> ofRandomNumbers() {
        return new Random(71).longs(14).boxed().flatMap(seed -> Stream.of(360, 620, 1100)
                .flatMap(width -> Stream.of(NumberChartKind.values()).map(kind -> draw(kind, random(seed), width))));
    }

    @ParameterizedTest
    @MethodSource("ofRandomNumbers")
    void everythingLiesOnThePageAndApart(Drawing drawing) {
        Layouts.inside(drawing);
        Layouts.wordsApart(drawing);
        Layouts.marksApart(drawing);
    }

    private static GroupedNumbers random(long seed) {
        Random random = new Random(seed);
        List<GroupedNumbers.Group> groups = new ArrayList<>();
        double around = random.nextBoolean() ? 0 : 2000;
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            double[] values = new double[random.nextInt(60)];
            double wide = Math.pow(10, random.nextInt(5) - 1);
            Arrays.setAll(values, j -> around + (wide > 1
                    ? Math.rint(random.nextGaussian() * wide)
                    : random
                            .nextDouble()));
            groups.add(group("Group " + i + " of long name".repeat(random.nextInt(9)), values));
        }
        return numbers(groups.toArray(GroupedNumbers.Group[]::new));
    }

    private static GroupedNumbers.Group group(String name, double... values) {
        return new GroupedNumbers.Group(name, values);
    }

    private static GroupedNumbers numbers(GroupedNumbers.Group... groups) {
        return new GroupedNumbers("Age by Region", "cases", List.of(groups), 7, "Counted: cases.");
    }

    private static Drawing draw(NumberChartKind kind, GroupedNumbers numbers, double width) {
        return NumberCharts.draw(kind, numbers, width, true, Layouts.LETTERING, Layouts.ENGLISH);
    }
}
