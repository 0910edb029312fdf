package org.makna.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Keyword;
import org.makna.model.WordComparison.Measure;
import org.makna.model.WordForm;
import org.makna.model.WordFrequency;

/** What is counted, against published numbers and against counting by hand. */
class WordCounterTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}']+");

    private static int[] words(String text) {
        return WORD.matcher(text).results().flatMapToInt(word -> IntStream.of(word.start(), word.end())).toArray();
    }

    private static WordCounts count(WordRule rule, Stemmer stemmer, String... texts) {
        WordCounter counter = new WordCounter(rule, stemmer, 1);
        for (String text : texts) {
            counter.add(GroupedText.whole(text, "en", words(text)));
        }
        return counter.result();
    }

    private static List<String> lines(WordCounts counts) {
        return counts.frequencies().stream().map(word -> word.word() + " " + word.count()).toList();
    }

    private static WordRule rule(int length, Set<String> stop) {
        return new WordRule(length, stop, true, false, false, 1);
    }

    @Test
    void stopWordsAndShortWordsLeaveTheBaseOfSharesToo() {
        // Oracle W1 of the reference.
        WordCounts counts = count(rule(3, Set.of("dan", "yg")), Stemmer.NONE,
                "data data data rakyat rakyat dan yg ok layanan");
        assertThat(counts.counted()).isEqualTo(6);
        assertThat(counts.met()).isEqualTo(9);
        assertThat(counts.frequencies()).extracting(WordFrequency::word).containsExactly("data", "rakyat", "layanan");
        assertThat(counts.frequencies()).extracting(WordFrequency::count).containsExactly(3L, 2L, 1L);
        double[] shares = counts.frequencies().stream().mapToDouble(WordFrequency::share).toArray();
        assertThat(shares).containsExactly(new double[]{1 / 2.0, 1 / 3.0, 1 / 6.0}, within(1e-9));
    }

    @Test
    void tfIdfIsThatOfTheTextbook() {
        // Oracle T16 of the reference, from Wikipedia.
        WordCounter counter = new WordCounter(WordRule.plain(), Stemmer.NONE, 2);
        List<String> texts = List.of("this is a a sample", "this is another another example example example");
        for (int i = 0; i < 2; i++) {
            String text = texts.get(i);
            counter.add(new GroupedText(text, "en", words(text), new int[]{0, text.length()}, new int[][]{{i}}));
        }
        WordComparison.Group second = counter.result().compare(List.of("d1", "d2"), Measure.TF_IDF, 1, 0).get(1);
        Keyword example = second.words().getFirst();
        assertThat(example.word()).isEqualTo("example");
        assertThat(example.share()).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(example.tfIdf()).isCloseTo(0.1290128553, within(1e-10));
        assertThat(second.words()).filteredOn(word -> word.word().equals("this")).singleElement()
                .satisfies(word -> assertThat(word.tfIdf()).isZero());
    }

    @Test
    void logLikelihoodIsThatOfRaysonAndGarside() {
        // 2·(10·ln(10/6) + 2·ln(2/6)), both bodies having a thousand words.
        assertThat(Keyness.logLikelihood(10, 2, 1000, 1000)).isCloseTo(5.8220633, within(1e-6));
        assertThat(Keyness.logLikelihood(2, 10, 1000, 1000)).isCloseTo(-5.8220633, within(1e-6));
        assertThat(Keyness.logLikelihood(5, 50, 100, 1000)).isCloseTo(0, within(1e-12));
        assertThat(Keyness.logLikelihood(1, 0, 10, 0)).isNaN();
        // The critical values of χ² with one degree of freedom.
        assertThat(Keyness.p(3.841459)).isCloseTo(0.05, within(1e-6));
        assertThat(Keyness.p(-6.634897)).isCloseTo(0.01, within(1e-6));
        assertThat(Keyness.logRatio(8, 2, 1000, 1000)).isCloseTo(2, within(1e-12));
        assertThat(Keyness.logRatio(1, 0, 1000, 1000)).isCloseTo(1, within(1e-12));
    }

    @Test
    void wordsThatDifferInCaseOrInTheWayTheyAreWrittenAreOne() {
        WordCounts counts = count(WordRule.plain(), Stemmer.NONE, "Caf\u00e9 cafe\u0301 CAF\u00c9 don't Don\u2019t");
        // The pattern of this test parts words at the typographic apostrophe.
        assertThat(lines(counts)).startsWith("caf\u00e9 3");
        WordCounter counter = new WordCounter(WordRule.plain(), Stemmer.NONE, 1);
        counter.add(GroupedText.whole("don't Don\u2019t", "en", new int[]{0, 5, 6, 11}));
        assertThat(lines(counter.result())).containsExactly("don't 2");
        WordCounter turkish = new WordCounter(WordRule.plain(), Stemmer.NONE, 1);
        turkish.add(GroupedText.whole("ISPARTA", "tr", new int[]{0, 7}));
        turkish.add(GroupedText.whole("ISPARTA", "en", new int[]{0, 7}));
        assertThat(lines(turkish.result())).containsExactly("isparta 1", "\u0131sparta 1");
    }

    @Test
    void numbersAndHyphensCountAsTheRuleSays() {
        String text = "anak-anak 2024 umur 12 th";
        assertThat(lines(count(new WordRule(1, Set.of(), false, false, false, 1), Stemmer.NONE, text)))
                .containsExactly("anak 2", "th 1", "umur 1");
        assertThat(lines(count(new WordRule(1, Set.of(), true, true, false, 1), Stemmer.NONE, text)))
                .containsExactly("12 1", "2024 1", "anak-anak 1", "th 1", "umur 1");
    }

    @Test
    void formsAreShownWithTheMostFrequentOneInFront() {
        Stemmer stemmer = (language, words) -> words.stream()
                .map(word -> word.contains("layan") ? "layan" : word).toList();
        WordRule rule = new WordRule(1, Set.of("dilayani"), true, false, true, 1);
        WordFrequency first = count(rule, stemmer, "Pelayanan melayani pelayanan", "dilayani layanan cepat")
                .frequencies().getFirst();
        assertThat(first.word()).isEqualTo("pelayanan");
        assertThat(first.count()).isEqualTo(4);
        assertThat(first.documents()).isEqualTo(2);
        assertThat(first.forms()).containsExactly(new WordForm("pelayanan", 2), new WordForm("layanan", 1),
                new WordForm("melayani", 1));
    }

    @Test
    void sequencesEndAtPunctuationAndDoNotBeginOrEndWithAStopWord() {
        WordRule rule = new WordRule(1, Set.of("of"), true, false, false, 2);
        assertThat(lines(count(rule, Stemmer.NONE, "out of town, old town old\ntown of"))).containsExactly("old town 1",
                "town old 1");
        WordRule three = new WordRule(1, Set.of("of"), true, false, false, 3);
        assertThat(lines(count(three, Stemmer.NONE, "out of town. out of town"))).containsExactly("out of town 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAreThoseOfCountingByHand(long seed) {
        Random random = new Random(seed);
        int groups = 1 + random.nextInt(4);
        WordRule rule = new WordRule(1 + random.nextInt(3), Set.of("b", "dd"), random.nextBoolean(), false, false, 1);
        WordCounter counter = new WordCounter(rule, Stemmer.NONE, groups);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Set<Integer>> documents = new HashMap<>();
        List<Map<String, Integer>> byGroup = new ArrayList<>();
        IntStream.range(0, groups).forEach(any -> byGroup.add(new HashMap<>()));
        Set<Integer> any = new HashSet<>();
        for (int d = 0; d < 12; d++) {
            String text = text(random);
            int[] borders = borders(random, text.length());
            int[][] in = new int[borders.length / 2][];
            Arrays.setAll(in, i -> subset(random, groups));
            int[] words = words(text);
            counter.add(new GroupedText(text, "", words, borders, in));
            for (int w = 0; w < words.length; w += 2) {
                String word = text.substring(words[w], words[w + 1]).toLowerCase(java.util.Locale.ROOT);
                int part = partOf(borders, words[w]);
                if (part < 0 || word.length() < rule.leastLength() || rule.stopWords().contains(word)
                        || !rule.numbers() && word.chars().allMatch(Character::isDigit)) {
                    continue;
                }
                counts.merge(word, 1, Integer::sum);
                documents.computeIfAbsent(word, x -> new HashSet<>()).add(d);
                any.add(d);
                for (int group : in[part]) {
                    byGroup.get(group).merge(word, 1, Integer::sum);
                }
            }
        }
        WordCounts result = counter.result();
        long total = counts.values().stream().mapToLong(n -> n).sum();
        assertThat(result.counted()).isEqualTo(total);
        assertThat(result.documents()).isEqualTo(any.size());
        assertThat(result.frequencies()).hasSameSizeAs(counts.keySet())
                .isSortedAccordingTo(Comparator.comparingLong(WordFrequency::count).reversed());
        for (WordFrequency word : result.frequencies()) {
            assertThat(word.count()).isEqualTo((long) counts.get(word.word()));
            assertThat(word.documents()).isEqualTo(documents.get(word.word()).size());
            assertThat(word.share()).isCloseTo(word.count() / (double) total, within(1e-12));
        }
        if (groups > 1) {
            List<String> names = IntStream.range(0, groups).mapToObj(i -> "g" + i).toList();
            List<WordComparison.Group> compared = result.compare(names, Measure.LOG_LIKELIHOOD, 1, 0);
            for (int g = 0; g < groups; g++) {
                Map<String, Integer> here = byGroup.get(g);
                assertThat(compared.get(g).counted()).isEqualTo(here.values().stream().mapToLong(n -> n).sum());
                assertThat(compared.get(g).words()).hasSameSizeAs(here.keySet());
                for (Keyword word : compared.get(g).words()) {
                    assertThat(word.count()).isEqualTo((long) here.get(word.word()));
                    assertThat(word.elsewhere()).isEqualTo(counts.get(word.word()) - word.count());
                    assertThat(word.groups()).isEqualTo(
                            (int) byGroup.stream().filter(one -> one.containsKey(word.word())).count());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsAddUpOverAPartitionOfTheText(long seed) {
        Random random = new Random(seed);
        String text = text(random);
        int cut = random.nextInt(text.length());
        WordCounter parted = new WordCounter(WordRule.plain(), Stemmer.NONE, 2);
        parted.add(new GroupedText(text, "", words(text), new int[]{0, cut, cut, text.length()},
                new int[][]{{0}, {1}}));
        assertThat(lines(parted.result())).isEqualTo(lines(count(WordRule.plain(), Stemmer.NONE, text)));
        List<WordComparison.Group> halves = parted.result().compare(List.of("a", "b"), Measure.LOG_LIKELIHOOD, 1, 0);
        assertThat(halves.get(0).counted() + halves.get(1).counted()).isEqualTo(parted.result().counted());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 60; i++) {
            int length = 1 + random.nextInt(3);
            String letter = String.valueOf("abDd7\u00e9".charAt(random.nextInt(6)));
            text.append(random.nextInt(9) == 0 ? ". " : " ").append(letter.repeat(length));
        }
        return text.toString();
    }

    private static int[] borders(Random random, int length) {
        return random.ints(6, 0, length).distinct().sorted().boxed().collect(
                java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(),
                        cuts -> cuts.subList(0, cuts.size() / 2 * 2).stream().mapToInt(cut -> cut).toArray()));
    }

    private static int[] subset(Random random, int groups) {
        int[] some = IntStream.range(0, groups).filter(any -> random.nextBoolean()).toArray();
        return some.length == 0 ? new int[]{random.nextInt(groups)} : some;
    }

    private static int partOf(int[] borders, int offset) {
        for (int i = 0; i < borders.length; i += 2) {
            if (borders[i] <= offset && offset < borders[i + 1]) {
                return i / 2;
            }
        }
        return -1;
    }
}
