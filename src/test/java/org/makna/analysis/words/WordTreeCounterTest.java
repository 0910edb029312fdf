package org.makna.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.WordTree;
import org.makna.model.WordTree.Branch;

/** What stands beside a word, against counting by hand. */
class WordTreeCounterTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}']+");

    private static GroupedText text(String text) {
        return GroupedText.whole(text, "en",
                WORD.matcher(text).results().flatMapToInt(word -> IntStream.of(word.start(), word.end())).toArray());
    }

    private static WordTree tree(boolean before, String root, String... texts) {
        WordTreeCounter counter = new WordTreeCounter(List.of(List.of(root.split(" "))), before, false);
        Arrays.stream(texts).map(WordTreeCounterTest::text).forEach(counter::add);
        return counter.result(root);
    }

    private static List<String> lines(List<Branch> branches) {
        List<String> lines = new ArrayList<>();
        branches.forEach(branch -> {
            lines.add(branch.words() + " " + branch.count());
            lines(branch.branches()).forEach(line -> lines.add("- " + line));
        });
        return lines;
    }

    @Test
    void whatFollowsIsCountedToTheEndOfTheSentence() {
        WordTree tree = tree(false, "media", "Media sosial, dan koran. MEDIA sosial membantu! Media",
                "media sosial dan radio\nmedia lama: tidak");
        assertThat(tree.hits()).isEqualTo(5);
        assertThat(lines(tree.branches())).containsExactly("sosial 3", "- dan 2", "- - koran 1", "- - radio 1",
                "- membantu 1", "lama 1");
        assertThat(tree.others()).isZero();
        assertThat(tree.ends()).isEqualTo(4);
        assertThat(tree.phrases()).containsExactly("media", "media sosial", "media sosial dan",
                "media sosial dan koran",
                "media sosial dan radio", "media sosial membantu", "media lama");
    }

    @Test
    void whatPrecedesIsCountedNearestFirstAndReadInTheOrderOfTheText() {
        WordTree tree = tree(true, "media sosial", "di media sosial. Ada di media sosial. Lewat media sosial.");
        assertThat(lines(tree.branches())).containsExactly("di 2", "- ada 1", "lewat 1");
        assertThat(tree.phrases()).containsExactly("media sosial", "di media sosial", "ada di media sosial",
                "lewat media sosial");
    }

    @Test
    void wordsThatAlwaysComeTogetherAreOneBranch() {
        assertThat(lines(tree(false, "a", "a b c d.", "a b c e.").branches())).containsExactly("b c 2", "- d 1",
                "- e 1");
        assertThat(lines(tree(true, "a", "d c b a.", "e c b a.").branches())).containsExactly("c b 2", "- d 1",
                "- e 1");
    }

    @Test
    void onlyWordsOfOnePartBelongTogether() {
        String text = "media sosial membantu kami";
        WordTreeCounter counter = new WordTreeCounter(List.of(List.of("media")), false, false);
        counter.add(new GroupedText(text, "id", text(text).words(), new int[]{0, 12, 13, 26}, new int[][]{{0}, {0}}));
        counter.add(new GroupedText(text, "id", text(text).words(), new int[]{6, 26}, new int[][]{{0}}));
        assertThat(lines(counter.result("media").branches())).containsExactly("sosial 1");
        assertThat(counter.hits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachBranchIsCountedAsItsPhraseIs(long seed) {
        Random random = new Random(seed);
        boolean before = random.nextBoolean();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                sentence.append("abcdef".charAt(Math.min(random.nextInt(6), random.nextInt(6)))).append(' ');
            }
            sentences.add(sentence.toString().strip());
        }
        WordTree tree = tree(before, "a", String.join(". ", sentences));
        Map<String, Long> counts = new HashMap<>();
        for (String sentence : sentences) {
            List<String> words = List.of(sentence.split(" "));
            for (int i = 0; i < words.size(); i++) {
                for (int end = i; end < words.size(); end++) {
                    counts.merge(String.join(" ", words.subList(i, end + 1)), 1L, Long::sum);
                }
            }
        }
        assertThat(tree.hits()).isEqualTo(counts.get("a"));
        assertThat(tree.ends()).isPositive().isLessThanOrEqualTo(WordTreeCounter.MOST_ENDS);
        List<Long> said = new ArrayList<>(List.of(tree.hits()));
        tree.branches().forEach(branch -> counts(branch, said));
        List<String> phrases = tree.phrases();
        assertThat(phrases).doesNotHaveDuplicates().hasSameSizeAs(said);
        for (int i = 0; i < phrases.size(); i++) {
            assertThat(said.get(i)).as(phrases.get(i)).isEqualTo(counts.get(phrases.get(i)));
        }
    }

    private static void counts(Branch branch, List<Long> counts) {
        counts.add(branch.count());
        branch.branches().forEach(one -> counts(one, counts));
    }
}
