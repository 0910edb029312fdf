package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Messages;
import org.makna.model.WordTree;
import org.makna.model.WordTree.Branch;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.WordCloud;

/** Trees and clouds of words: inside, apart, each mark for its own words. */
class WordDrawingsTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Lettering LETTERING = (text, letters) -> text.codePointCount(0, text.length())
            * letters.size() / 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void branchesStandApartInsideAndFartherOutTheDeeperTheyAre(long seed) {
        Random random = new Random(seed);
        boolean before = random.nextBoolean();
        WordTree tree = new WordTree("layanan", before, 60, branches(random, 60, 3), 2, List.of(), List.of());
        double width = 360 + random.nextInt(900);
        Drawing drawing = Charts.draw(tree, "T", "C", width, true, LETTERING, ENGLISH);
        List<String> phrases = tree.phrases();
        for (Mark mark : drawing.marks()) {
            assertThat(mark.said()).startsWith(phrases.get(mark.row()) + ": ");
            assertThat(mark.area().x()).isGreaterThanOrEqualTo(Page.MARGIN - 0.01);
            assertThat(mark.area().endX()).isLessThanOrEqualTo(width - Page.MARGIN + 0.01);
            assertThat(mark.area().endY()).isLessThanOrEqualTo(drawing.height());
        }
        List<Mark> marks = drawing.marks();
        for (Mark one : marks) {
            for (Mark other : marks) {
                assertThat(one != other && one.area().meets(other.area())).as("%s, %s", one, other).isFalse();
            }
            Mark root = marks.getFirst();
            assertThat(one == root || (before
                    ? one.area().endX() < root.area().x()
                    : one.area().x() > root.area().endX())).isTrue();
        }
        assertThat(drawing.caption()).contains("2 of the 60");
    }

    private static List<Branch> branches(Random random, long count, int depth) {
        List<Branch> branches = new ArrayList<>();
        long left = count;
        for (int i = 0; left > 1 && i < 6; i++) {
            long here = 1 + random.nextLong(left);
            left -= here;
            branches.add(new Branch("kata".repeat(1 + random.nextInt(4)) + i, here,
                    depth == 0 ? List.of() : branches(random, here, depth - 1)));
        }
        return branches;
    }

    @Test
    void aTreeOfAWordThatIsNowhereSaysSo() {
        Drawing drawing = Charts.draw(new WordTree("x", false, 0, List.of(), 0, List.of(), List.of()), "T", "C", 500,
                false, LETTERING, ENGLISH);
        assertThat(drawing.marks()).isEmpty();
        assertThat(drawing.shapes()).isNotEmpty();
    }

    @Test
    void aTreeOfARightToLeftWordGrowsToTheLeft() {
        WordTree tree = new WordTree("خدمة", false, 2, List.of(new Branch("جيدة", 2, List.of())), 0, List.of(),
                List.of());
        List<Mark> marks = Charts.draw(tree, "T", "C", 500, false, LETTERING, ENGLISH).marks();
        assertThat(marks.get(1).area().endX()).isLessThan(marks.get(0).area().x());
    }

    @Test
    void wordsOfACloudStandApartTheLargestForTheMostFrequent() {
        WordCloud cloud = new WordCloud(IntStream.range(0, 120)
                .mapToObj(i -> new WordCloud.Word("kata" + i, 500 - 4 * i, "kata" + i + ": " + (500 - 4 * i))).toList(),
                "Cloud", "All words.");
        Drawing drawing = Charts.draw(cloud, 900, 600, true, LETTERING, ENGLISH);
        List<Mark> marks = drawing.marks();
        assertThat(marks).hasSize(100);
        assertThat(marks.getFirst().area().height()).isGreaterThan(marks.getLast().area().height());
        for (int i = 0; i < marks.size(); i++) {
            assertThat(marks.get(i).said()).isEqualTo(cloud.words().get(marks.get(i).row()).said());
            for (Mark other : marks.subList(0, i)) {
                assertThat(marks.get(i).area().meets(other.area())).isFalse();
            }
        }
        assertThat(drawing.caption()).isEqualTo("All words.");
    }
}
