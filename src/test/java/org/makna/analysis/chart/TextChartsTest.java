package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makna.model.TextRange;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.TextChartKind;

/** The codings of a text as lanes and as tiles. */
class TextChartsTest {

    @Test
    void barsStandWhereTheirPassagesDo() {
        Drawing drawing = draw(TextChartKind.CODE_LINE, text(1000, 2, passage(0, 100, 0), passage(500, 750, 1)), 900);
        Mark first = drawing.marks().get(0);
        Mark second = drawing.marks().get(1);
        double whole = first.area().width() * 10;
        assertThat(second.area().width()).isCloseTo(whole / 4, within(1e-6));
        assertThat(second.area().x()).isCloseTo(first.area().x() + whole / 2, within(1e-6));
        assertThat(second.area().y()).isGreaterThan(first.area().endY());
        assertThat(first.said()).isEqualTo("Path > Code 0 at 0 %: “words”, Ana");
    }

    @Test
    void passagesOfOneCodeThatOverlapLieBelowEachOther() {
        Drawing drawing = draw(TextChartKind.CODE_LINE, text(100, 1, passage(10, 60, 0), passage(20, 70, 0),
                passage(65, 80, 0)), 900);
        List<Mark> marks = drawing.marks();
        assertThat(marks.get(1).area().y()).isGreaterThan(marks.get(0).area().y());
        assertThat(marks.get(2).area().y()).as("free again").isEqualTo(marks.get(0).area().y());
        CodedText.Passage[] many = IntStream.range(0, 7).mapToObj(i -> passage(10, 20, 0))
                .toArray(CodedText.Passage[]::new);
        assertThat(draw(TextChartKind.CODE_LINE, text(100, 1, many), 900).caption()).contains("3 passages lie under");
    }

    @Test
    void tilesHaveTheColoursOfWhatStandsThereMost() {
        // Eight hundred tiles of ten characters.
        Drawing drawing = draw(TextChartKind.PORTRAIT, text(8000, 2, passage(5, 20, 0), passage(12, 16, 1)), 900);
        assertThat(drawing.marks()).extracting(Mark::row).containsExactly(0, 1);
        assertThat(drawing.marks()).extracting(Mark::said).containsExactly("at 0 %: Path > Code 0",
                "at 0 %: Path > Code 0, Path > Code 1");
        assertThat(drawing.shapes().stream().filter(Shape.Box.class::isInstance)).hasSize(800 + 1 + 2);
    }

    @Test
    void aTextWithoutCodingsSaysSo() {
        for (TextChartKind kind : TextChartKind.values()) {
            for (int length : new int[]{0, 50}) {
                assertThat(draw(kind, text(length, 0), 900).marks()).isEmpty();
            }
        }
    }

    static Stream<Drawing> ofRandomTexts() {
        return new Random(59).longs(10).boxed().flatMap(seed -> Stream.of(360, 620, 1100)
                .flatMap(width -> Stream.of(TextChartKind.values()).map(kind -> draw(kind, random(seed), width))));
    }

    @ParameterizedTest
    @MethodSource("ofRandomTexts")
    void everythingLiesOnThePageAndApart(Drawing drawing) {
        Layouts.inside(drawing);
        Layouts.wordsApart(drawing);
        Layouts.marksApart(drawing);
    }

    private static CodedText random(long seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(seed % 2 == 0 ? 100 : 100_000);
        int codes = 1 + random.nextInt(70);
        List<CodedText.Passage> passages = new ArrayList<>();
        for (int i = random.nextInt(500); i > 0; i--) {
            int start = random.nextInt(length);
            passages.add(passage(start, start + 1 + random.nextInt(Math.min(400, length - start)), random.nextInt(
                    codes)));
        }
        passages.sort(Comparator.comparingInt(one -> one.range().start()));
        return text(length, codes, passages.toArray(CodedText.Passage[]::new));
    }

    private static CodedText.Passage passage(int start, int end, int code) {
        return new CodedText.Passage(start + 1, new TextRange(start, end), code, "words", "Ana");
    }

    private static CodedText text(int length, int codes, CodedText.Passage... passages) {
        return new CodedText("Interview", length, IntStream.range(0, codes)
                .mapToObj(i -> new Chartable.Name("Code " + i, "Path > Code " + i, "#56b4e9")).toList(),
                List.of(passages), "Counted: codings.");
    }

    private static Drawing draw(TextChartKind kind, CodedText text, double width) {
        return TextCharts.draw(kind, text, width, true, Layouts.LETTERING, Layouts.ENGLISH);
    }
}
