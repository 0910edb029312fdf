package org.makna.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.makna.analysis.words.GroupedText;
import org.makna.analysis.words.WordCounter;
import org.makna.analysis.words.WordRule;
import org.makna.model.WordComparison.Measure;
import org.makna.search.WordBreaker;
import org.makna.search.WordStems;
import java.util.Set;

/** Measures the counting of words; run by hand. The argument is the size of the text in MB. */
public final class WordFigures {

    private WordFigures() {
    }

    public static void main(String[] args) {
        int megabytes = Integer.parseInt(args[0]);
        Corpus corpus = new Corpus(5, 200_000);
        // 2,000 texts, used again with another word in front until the size is reached.
        List<String> texts = IntStream.range(0, 2000).mapToObj(i -> String.join("\n", corpus.turns(10_000))).toList();
        measure("words", megabytes, texts, new WordRule(3, Set.of("yang"), true, false, false, 1), 1);
        measure("stems", megabytes, texts, new WordRule(3, Set.of("yang"), true, false, true, 1), 1);
        measure("four groups", megabytes, texts, new WordRule(3, Set.of("yang"), true, false, false, 1), 4);
        measure("pairs of words", megabytes, texts, new WordRule(3, Set.of("yang"), true, false, false, 2), 1);
    }

    private static void measure(String what, int megabytes, List<String> texts, WordRule rule, int groups) {
        long start = System.nanoTime();
        long read = 0;
        WordCounter counter = new WordCounter(rule, WordStems::of, groups);
        for (int i = 0; read < megabytes * 1_000_000L; i++) {
            String text = "Kata" + i + " " + texts.get(i % texts.size());
            counter.add(new GroupedText(text, "id", WordBreaker.ranges(text), new int[]{0, text.length()},
                    new int[][]{{i % groups}}));
            read += text.length();
        }
        int listed = groups == 1
                ? counter.result().frequencies().size()
                : counter.result().compare(IntStream.range(0, groups).mapToObj(Integer::toString).toList(),
                        Measure.LOG_LIKELIHOOD, 1, 200).size();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(java.util.Locale.ROOT, "%s: %d MB in %.1f s, %d listed, heap %d MB%n", what, read / 1_000_000,
                (System.nanoTime() - start) / 1e9, listed, heap >> 20);
    }
}
