package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Where things stand in a chart: in order, in proportion, inside, apart. */
class ChartsTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final double WIDTH = 900;

    /** Every character is as wide as half its height. */
    private static final Lettering LETTERING = (text, letters) -> text.codePointCount(0, text.length())
            * letters.size() / 2;

    @Test
    void barsAreInProportionAndInTheOrderOfTheTable() {
        Drawing drawing = draw(ChartKind.BARS, source("documents", new double[][]{{3, 1}, {0, 2}, {8, 0}}));
        List<Area> bars = boxes(drawing).toList();
        assertThat(bars).hasSize(3);
        assertThat(bars.get(1).width()).isCloseTo(bars.get(0).width() / 2, within(1e-6));
        assertThat(bars.get(2).width()).isCloseTo(bars.get(0).width() * 2, within(1e-6));
        assertThat(drawing.marks()).extracting(Mark::row).containsExactly(0, 1, 2);
        assertThat(drawing.marks()).extracting(Mark::column).as("all columns of the row").containsOnly(2);
        assertThat(drawing.marks().getFirst().said()).isEqualTo("Row 0: 4 codings");
    }

    @Test
    void aBarCountsNothingTwice() {
        Table table = table("attribute:Region", new double[][]{{3, 3}}, Table.Base.NONE, new double[]{4}, 4);
        Drawing drawing = draw(ChartKind.BARS, source(table, table));
        assertThat(drawing.marks().getFirst().said()).isEqualTo("Row 0: 4 codings");
    }

    @Test
    void piecesOfAStackTouchAndAddUp() {
        double[][] cells = new double[4][12];
        Random random = new Random(11);
        Arrays.stream(cells).forEach(row -> Arrays.setAll(row, i -> random.nextInt(5)));
        Drawing drawing = draw(ChartKind.STACKED, source("attribute:Region", cells));
        double unit = Double.NaN;
        for (int bar = 0; bar < cells.length; bar++) {
            int row = bar;
            List<Area> pieces = drawing.marks().stream().filter(mark -> mark.row() == row || mark.row() == -1 - row)
                    .map(Mark::area).toList();
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).x()).isCloseTo(pieces.get(i - 1).endX(), within(1e-6));
            }
            double length = pieces.getLast().endX() - pieces.getFirst().x();
            double perUnit = length / Arrays.stream(cells[bar]).sum();
            assertThat(perUnit).isCloseTo(Double.isNaN(unit) ? perUnit : unit, within(1e-6));
            unit = perUnit;
        }
    }

    @Test
    void sharesOfColumnsAreStackedByColumn() {
        Table counts = table("attribute:Region", new double[][]{{1, 3}, {3, 1}}, Table.Base.NONE);
        Table shares = table("attribute:Region", new double[][]{{0.25, 0.75}, {0.75, 0.25}}, Table.Base.COLUMN);
        Drawing drawing = draw(ChartKind.STACKED, source(shares, counts));
        assertThat(drawing.marks()).extracting(Mark::row).containsExactly(0, 1, 0, 1);
        assertThat(drawing.marks()).extracting(Mark::column).containsExactly(0, 0, 1, 1);
        assertThat(drawing.marks().getFirst().said()).isEqualTo("Row 0 × Column 0: 25.0 % codings");
    }

    @Test
    void aPieIsOfferedOnlyForPartsOfOneWholeAndClosesItsCircle() {
        Chartable parts = source("documents", new double[][]{{1, 1}, {2, 0}, {4, 4}});
        assertThat(Charts.kinds(parts)).contains(ChartKind.PIE);
        List<Shape.Sector> sectors = draw(ChartKind.PIE, parts).shapes().stream()
                .filter(Shape.Sector.class::isInstance).map(Shape.Sector.class::cast).toList();
        assertThat(sectors).hasSize(3);
        assertThat(sectors.getFirst().from()).isZero();
        assertThat(sectors.getLast().to()).isCloseTo(360, within(0.7));
        assertThat(sectors.get(2).from()).isCloseTo(120, within(1e-6));

        Table shared = table("documents", new double[][]{{1, 1}, {2, 0}}, Table.Base.NONE, new double[]{2, 2}, 3);
        assertThat(Charts.kinds(source(shared, shared))).doesNotContain(ChartKind.PIE);
    }

    @Test
    void manyPartsBecomeOthersThatKeepTheWhole() {
        double[][] cells = IntStream.range(0, 30).mapToObj(i -> new double[]{i + 1}).toArray(double[][]::new);
        Drawing drawing = draw(ChartKind.PIE, source("documents", cells));
        assertThat(drawing.marks()).hasSize(Pie.MOST + 1);
        assertThat(drawing.marks().getLast().said()).startsWith("21 others: 231 · 49.7 %");
    }

    @Test
    void boxesShowQuartilesAndWhatLiesBeyond() {
        Drawing drawing = draw(ChartKind.BOXES, source("documents", new double[][]{{0, 1, 2, 3, 20}}));
        assertThat(drawing.marks().getFirst().said())
                .isEqualTo("Row 0: median 2, middle half 1 to 3, from 0 to 20, n = 5 documents");
        assertThat(drawing.shapes().stream().filter(Shape.Disc.class::isInstance)).hasSize(1);
    }

    @Test
    void aHistogramCountsEveryDocumentOnce() {
        Drawing drawing = draw(ChartKind.HISTOGRAM, source("documents", new double[][]{{0, 1, 1, 3}, {0, 0, 1, 0}}));
        assertThat(drawing.marks()).extracting(Mark::said).containsExactly("0 codings: 1 documents",
                "1 codings: 1 documents", "2 codings: 1 documents", "3 codings: 1 documents");
        assertThat(drawing.caption()).contains("n = 4 documents, mean 1.5");
    }

    @Test
    void aTimeLineLeavesOutWhatHasNoDate() {
        Table table = table("time:year(\"Date\")", new double[][]{{1, 2, 9}}, Table.Base.NONE);
        Chartable source = new Chartable(table, table, names("Row", 1), List.of(name("2023"), name("2024"),
                name("Unassigned")), "T", "codings", "codings", "");
        Drawing drawing = draw(ChartKind.TIMELINE, source);
        assertThat(drawing.marks()).extracting(Mark::column).containsExactly(0, 1);
        assertThat(drawing.marks().get(0).area().y()).isGreaterThan(drawing.marks().get(1).area().y());
        assertThat(drawing.caption()).contains("no date");
    }

    @Test
    void ofFiveHundredRowsTheLargestAreShownAndTheRestIsSaid() {
        double[][] cells = IntStream.range(0, 500).mapToObj(i -> new double[]{i, 1}).toArray(double[][]::new);
        for (ChartKind kind : Charts.kinds(source("documents", cells))) {
            Drawing drawing = draw(kind, source("documents", cells));
            assertThat(drawing.height()).as(kind.name()).isLessThan(4000);
            if (kind != ChartKind.HISTOGRAM && kind != ChartKind.PIE) {
                assertThat(drawing.caption()).as(kind.name()).containsPattern("Shown: \\d+ of 500");
            }
        }
        Drawing bars = draw(ChartKind.BARS, source("documents", cells));
        assertThat(bars.marks()).extracting(Mark::row).containsExactlyElementsOf(IntStream.range(450, 500).boxed()
                .toList());
    }

    @Test
    void whereNothingIsCountedThatIsSaid() {
        for (double[][] cells : new double[][][]{{}, {{}}, {{0, 0}}, {{Double.NaN, Double.NaN}}}) {
            Chartable source = source("documents", cells);
            for (ChartKind kind : Charts.kinds(source)) {
                if (kind != ChartKind.HISTOGRAM) {
                    assertThat(draw(kind, source).shapes().stream().filter(Shape.Words.class::isInstance)
                            .map(shape -> ((Shape.Words) shape).text())).contains(
                                    "Nothing was counted, so there is nothing to draw.");
                }
            }
        }
    }

    static Stream<Drawing> ofRandomTables() {
        return new Random(23).longs(25).mapToObj(ChartsTest::random).flatMap(source -> Charts.kinds(source).stream()
                .flatMap(kind -> Stream.of(340, 620, 1200)
                        .map(width -> Charts.draw(kind, source, ChartSettings.USUAL, width, true, LETTERING,
                                ENGLISH))));
    }

    @ParameterizedTest
    @MethodSource("ofRandomTables")
    void everythingLiesOnThePageAndNoMarkOnAnother(Drawing drawing) {
        for (Shape shape : drawing.shapes()) {
            switch (shape) {
                case Shape.Box(Area area, Tint tint) -> inside(area, drawing);
                case Shape.Words words when words.turn() == 0 -> inside(area(words), drawing);
                default -> {
                }
            }
        }
        List<Area> words = drawing.shapes().stream().filter(Shape.Words.class::isInstance).map(Shape.Words.class::cast)
                .filter(one -> one.turn() == 0 && one.tint().ink() == Ink.TEXT && one.tint().own() == null)
                .map(ChartsTest::area).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(words.get(i).meets(words.get(j))).as(words.get(i) + " on " + words.get(j)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0072b2", "#e69f00", "#ffff00", "#000000", "#777777", "#56b4e9"})
    void wordsOnAColourStandOut(String colour) {
        String on = String.valueOf(Contrast.on(Tint.own(colour)).own());
        double one = Contrast.luminance(on) + 0.05;
        double other = Contrast.luminance(colour) + 0.05;
        assertThat(Math.max(one, other) / Math.min(one, other)).isGreaterThan(4.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 7, 10, 11, 99, 100, 12345, 1e9})
    void anAxisEndsAtARoundNumberAboveTheLargest(double largest) {
        Scale scale = Scale.to(largest, true);
        assertThat(scale.top()).isBetween(largest, largest * 2.01);
        assertThat(scale.lines().size()).isBetween(2, 7);
        assertThat(scale.length(largest, 100)).isLessThanOrEqualTo(100);
    }

    private static void inside(Area area, Drawing drawing) {
        assertThat(area.x()).as(area + " of " + drawing.width()).isGreaterThanOrEqualTo(0);
        assertThat(area.endX()).as(area + " of " + drawing.width()).isLessThanOrEqualTo(drawing.width());
        assertThat(area.endY()).isLessThanOrEqualTo(drawing.height());
    }

    private static Area area(Shape.Words words) {
        double wide = LETTERING.width(words.text(), words.letters());
        double x = switch (words.side()) {
            case START -> words.x();
            case MIDDLE -> words.x() - wide / 2;
            case END -> words.x() - wide;
        };
        return new Area(x, words.y() - words.letters().size() * 0.7, wide, words.letters().size() * 0.7);
    }

    private static Drawing draw(ChartKind kind, Chartable source) {
        return Charts.draw(kind, source, ChartSettings.USUAL, WIDTH, true, LETTERING, ENGLISH);
    }

    private static Stream<Area> boxes(Drawing drawing) {
        return drawing.shapes().stream().filter(Shape.Box.class::isInstance).map(shape -> ((Shape.Box) shape).area());
    }

    private static Chartable random(long seed) {
        Random random = new Random(seed);
        double[][] cells = new double[1 + random.nextInt(60)][1 + random.nextInt(20)];
        int most = random.nextBoolean() ? 4 : 4000;
        Arrays.stream(cells).forEach(row -> Arrays.setAll(row, i -> random.nextInt(3) == 0
                ? 0
                : random.nextInt(most)));
        Table table = table(random.nextBoolean() ? "documents" : "time:month(\"Date\")", cells, Table.Base.NONE);
        List<Chartable.Name> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String long_ = "Row " + i + " long".repeat(random.nextInt(80));
            rows.add(new Chartable.Name(long_, long_, random.nextBoolean() ? "#e69f00" : null));
        }
        return new Chartable(table, table, rows, IntStream.range(0, cells[0].length)
                .mapToObj(i -> name((2000 + i) + "-05")).toList(), "Codes × Documents " + "x".repeat(200), "codings",
                "codings", "Counted: codings. ".repeat(random.nextInt(20)));
    }

    private static Chartable source(String columnAxis, double[][] cells) {
        Table table = table(columnAxis, cells, Table.Base.NONE);
        return source(table, table);
    }

    private static Chartable source(Table table, Table counts) {
        return new Chartable(table, counts, names("Row", table.rows().size()), names("Column", table.columns().size()),
                "Rows × Columns", "codings", "codings", "Counted: codings.");
    }

    private static List<Chartable.Name> names(String what, int size) {
        return IntStream.range(0, size).mapToObj(i -> name(what + " " + i)).toList();
    }

    private static Chartable.Name name(String text) {
        return new Chartable.Name(text, text, null);
    }

    private static Table table(String columnAxis, double[][] cells, Table.Base base) {
        double[] rows = Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        return table(columnAxis, cells, base, rows, Arrays.stream(rows).sum());
    }

    private static Table table(String columnAxis, double[][] cells, Table.Base base, double[] distinct, double all) {
        int width = cells.length == 0 ? 0 : cells[0].length;
        double[] columns = IntStream.range(0, width).mapToDouble(column -> Arrays.stream(cells)
                .mapToDouble(row -> row[column]).sum()).toArray();
        return new Table("codes", columnAxis, members("Row", cells.length), members("Column", width), cells,
                Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray(), columns,
                Arrays.stream(columns).sum(), distinct, columns, all, null, false, Table.Unit.CODINGS, base, List.of(),
                List.of(), 1, "Study");
    }

    private static List<Table.Member> members(String what, int size) {
        return IntStream.range(0, size).mapToObj(i -> new Table.Member(List.of(what + " " + i), i + 1)).toList();
    }
}
