package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tie;

/** Codes that meet, as a network and as heat. */
class NetworkTest {

    private static final double[][] THREE = {{10, 4, 0}, {4, 5, 1}, {0, 1, 20}};

    @Test
    void isOfferedFirstWhereCodesMeetCodes() {
        assertThat(Charts.kinds(meetings(THREE, "Code"))).startsWith(ChartKind.NETWORK, ChartKind.HEAT)
                .doesNotContain(ChartKind.DENDROGRAM).doesNotHaveDuplicates();
    }

    @Test
    void linesAreAsThickAsCodesMeetOften() {
        Drawing drawing = network(meetings(THREE, "Code"), Tie.COUNT);
        assertThat(lines(drawing)).hasSize(2);
        double thin = 1 + 8 * 1 / 4.0;
        assertThat(lines(drawing).stream().mapToDouble(Shape.Line::width).sorted().toArray())
                .containsExactly(new double[]{thin, 9}, within(1e-6));
        assertThat(drawing.marks()).extracting(Mark::said).contains(
                "Code 0: 10 segments, tied to 1 code, most to Code 1, 4",
                "Code 0 × Code 1: 4 co-occurrences, c = 0.36; they have 10 and 5 segments");
        assertThat(drawing.marks()).extracting(mark -> List.of(mark.row(), mark.column()))
                .contains(List.of(0, 0), List.of(0, 1), List.of(1, 2));
    }

    @Test
    void byTheCoefficientTheLinesAreOthersAndItsTrapsAreTold() {
        // c is 4/11 and 1/24; of 5 and 20 one is not more than five times the other, of 1 and 20 it is.
        Drawing drawing = network(meetings(new double[][]{{10, 4, 0}, {4, 5, 1}, {0, 1, 26}}, "Code"),
                Tie.COEFFICIENT);
        assertThat(drawing.shapes().stream().filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text())).contains("0.36", "0.03");
        assertThat(drawing.caption()).contains("c = n12", "In 1 pair one code is more than five times");
        Drawing selves = network(meetings(new double[][]{{2, 3}, {3, 2}}, "Code"), Tie.COEFFICIENT);
        assertThat(selves.caption()).contains("In 1 pair segments of one code overlap each other");
    }

    @Test
    void heatOfTheCoefficientHasNothingWhereACodeMeetsItself() {
        Drawing drawing = Charts.draw(ChartKind.HEAT, meetings(THREE, "Code"),
                ChartSettings.USUAL.withTie(Tie.COEFFICIENT), 900, true, Layouts.LETTERING, Layouts.ENGLISH);
        List<String> words = drawing.shapes().stream().filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text()).toList();
        assertThat(words).contains("–", "0.36").doesNotContain("10");
        assertThat(drawing.marks()).hasSize(9).extracting(Mark::said)
                .contains("Code 0 × Code 1: 4 co-occurrences, c = 0.36; they have 10 and 5 segments");
    }

    @Test
    void codesThatMeetNoOtherStayOutAndAreCounted() {
        Drawing drawing = network(meetings(new double[][]{{3, 1, 0}, {1, 3, 0}, {0, 0, 9}}, "Code"), Tie.COUNT);
        assertThat(drawing.marks()).extracting(Mark::row).doesNotContain(2);
        assertThat(drawing.caption()).contains("1 code meets no other");
        Drawing none = network(meetings(new double[][]{{3, 0}, {0, 3}}, "Code"), Tie.COUNT);
        assertThat(none.marks()).isEmpty();
    }

    @Test
    void theSameCodesAlwaysHaveTheSamePlaces() {
        assertThat(network(random(5, 25), Tie.COUNT)).isEqualTo(network(random(5, 25), Tie.COUNT));
    }

    static Stream<Drawing> ofRandomCodes() {
        return Stream.of(2, 3, 7, 18, 60).flatMap(size -> new Random(size).longs(4).boxed()
                .flatMap(seed -> Stream.of(360, 620, 1100).flatMap(width -> Arrays.stream(Tie.values())
                        .map(tie -> Charts.draw(ChartKind.NETWORK, random(seed, size), ChartSettings.USUAL.withTie(
                                tie), width, true, Layouts.LETTERING, Layouts.ENGLISH)))));
    }

    @ParameterizedTest
    @MethodSource("ofRandomCodes")
    void everythingLiesOnThePageAndApart(Drawing drawing) {
        Layouts.inside(drawing);
        Layouts.wordsApart(drawing);
        Layouts.marksApart(drawing);
        assertThat(drawing.height()).isLessThan(2400);
        assertThat(drawing.marks().stream().filter(mark -> mark.row() != mark.column()).count())
                .as("every line can be walked to, but one behind another code").isBetween(lines(drawing).size() - 1L,
                        (long) lines(drawing).size());
    }

    private static List<Shape.Line> lines(Drawing drawing) {
        return drawing.shapes().stream().filter(Shape.Line.class::isInstance).map(Shape.Line.class::cast).toList();
    }

    private static Drawing network(Chartable source, Tie tie) {
        return Charts.draw(ChartKind.NETWORK, source, ChartSettings.USUAL.withTie(tie), 900, true, Layouts.LETTERING,
                Layouts.ENGLISH);
    }

    private static Chartable random(long seed, int size) {
        Random random = new Random(seed);
        double[][] cells = new double[size][size];
        int empty = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            cells[i][i] = 1 + random.nextInt(40);
            for (int j = 0; j < i; j++) {
                cells[i][j] = random.nextInt(empty) == 0 ? random.nextInt(12) : 0;
                cells[j][i] = cells[i][j];
            }
        }
        return meetings(cells, random.nextBoolean() ? "Code" : "A code of a very long name that goes on and on ");
    }

    private static Chartable meetings(double[][] cells, String what) {
        int size = cells.length;
        List<Table.Member> members = IntStream.range(0, size)
                .mapToObj(i -> new Table.Member(List.of(what + " " + i), i + 1)).toList();
        double[] sums = Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        Table table = new Table("codes", "codes", members, members, cells, sums, sums, 0, sums, sums, 0, null, false,
                Table.Unit.EVENTS, Table.Base.NONE, List.of(), List.of(), 1, "Study");
        List<Chartable.Name> names = members.stream()
                .map(member -> new Chartable.Name(member.label(), member.label(), "#e69f00")).toList();
        return new Chartable(table, table, names, names, "Codes × Codes", "codings", "codings", "Counted: pairs.");
    }
}
