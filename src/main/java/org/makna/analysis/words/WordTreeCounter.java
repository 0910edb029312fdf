package org.makna.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.makna.model.WordTree;
import org.makna.model.WordTree.Branch;

/**
 * Counts what follows a word, or what precedes it, in texts that are handed in one after another (Wattenberg and Viégas 2008).
 *
 * <p>Words are followed to the end of their sentence or line, and within one part of the text. Upper and lower case are one. No word
 * is left out: stop words are what holds a sentence together.
 */
public final class WordTreeCounter {

    /** So many words are followed. */
    public static final int DEPTH = 6;

    /** So many branches end, so that a picture of them can be read. */
    public static final int MOST_ENDS = 40;

    /** With fewer occurrences than this, branches that come once are shown as well. */
    private static final int FEW = 30;
    private static final String SENTENCE_ENDS = ".?!…。！？؟।።։;:\n\u2029";

    private final Set<List<String>> roots;
    private final Set<Integer> lengths = new HashSet<>();
    private final boolean before;
    private final boolean hyphens;
    private final Node tree = new Node("", null);

    /** A word at its place in the tree. */
    private static final class Node {

        private final String word;
        private final @org.jspecify.annotations.Nullable Node above;
        private final Map<String, Node> next = new HashMap<>();
        private long count;

        Node(String word, @org.jspecify.annotations.Nullable Node above) {
            this.word = word;
            this.above = above;
        }
    }

    /**
     * Creates it.
     *
     * @param roots   ways to write what is looked for, each a word or words in a row, in lower case
     * @param before  whether what precedes is counted rather than what follows
     * @param hyphens whether words joined by a hyphen count as one
     */
    public WordTreeCounter(List<List<String>> roots, boolean before, boolean hyphens) {
        this.roots = Set.copyOf(roots);
        this.roots.forEach(root -> lengths.add(root.size()));
        this.before = before;
        this.hyphens = hyphens;
    }

    /** Counts in a document. */
    public void add(GroupedText document) {
        int[] ranges = hyphens ? WordCounter.joined(document) : document.words();
        Locale language = Locale.forLanguageTag(document.language());
        int count = ranges.length / 2;
        String[] words = new String[count];
        int[] sentences = new int[count];
        int part = 0;
        int sentence = 0;
        int[] borders = document.parts();
        for (int i = 0; i < count; i++) {
            while (2 * part < borders.length && borders[2 * part + 1] <= ranges[2 * i]) {
                part++;
                sentence++;
            }
            boolean inside = 2 * part < borders.length && borders[2 * part] <= ranges[2 * i];
            if (i > 0 && endsSentence(document.text(), ranges[2 * i - 1], ranges[2 * i])) {
                sentence++;
            }
            words[i] = LowerCase.of(document.text().substring(ranges[2 * i], ranges[2 * i + 1]), language);
            sentences[i] = inside ? sentence : -1;
        }
        for (int length : lengths) {
            for (int i = 0; i + length <= count; i++) {
                if (sentences[i] >= 0 && sentences[i] == sentences[i + length - 1]
                        && roots.contains(Arrays.asList(words).subList(i, i + length))) {
                    grow(words, sentences, before ? i - 1 : i + length, sentences[i]);
                }
            }
        }
    }

    private void grow(String[] words, int[] sentences, int from, int sentence) {
        Node at = tree;
        at.count++;
        int step = before ? -1 : 1;
        for (int i = from; i >= 0 && i < words.length && sentences[i] == sentence
                && Math.abs(i - from) < DEPTH; i += step) {
            Node above = at;
            at = at.next.computeIfAbsent(words[i], word -> new Node(word, above));
            at.count++;
        }
    }

    private static boolean endsSentence(String text, int end, int start) {
        for (int i = end; i < start; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Occurrences of the word up to now. */
    public long hits() {
        return tree.count;
    }

    /**
     * The tree of what was counted up to now, with the most frequent branches.
     *
     * @param root how the word is called
     */
    public WordTree result(String root) {
        Set<Node> shown = shown();
        List<Branch> branches = branches(tree, shown);
        long others = tree.next.values().stream().filter(node -> !shown.contains(node)).mapToLong(node -> node.count)
                .sum();
        return new WordTree(root, before, tree.count, branches, others, List.of(), List.of());
    }

    /** The nodes with the highest counts, each with those above it. */
    private Set<Node> shown() {
        long least = tree.count <= FEW ? 1 : 2;
        Set<Node> shown = new HashSet<>();
        Set<Node> grown = new HashSet<>();
        PriorityQueue<Node> waiting = new PriorityQueue<>(
                Comparator.comparingLong((Node node) -> -node.count).thenComparing(WordTreeCounter::path));
        waiting.addAll(tree.next.values());
        int ends = 0;
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            // The first branch of a node goes on where it ended; each further one is an end more.
            boolean further = node.above == tree || grown.contains(node.above);
            if (node.count < least || further && ends >= MOST_ENDS) {
                continue;
            }
            ends += further ? 1 : 0;
            if (node.above != null) {
                grown.add(node.above);
            }
            shown.add(node);
            waiting.addAll(node.next.values());
        }
        return shown;
    }

    private static String path(Node node) {
        return node.above == null ? node.word : path(node.above) + " " + node.word;
    }

    private List<Branch> branches(Node node, Set<Node> shown) {
        List<Node> next = node.next.values().stream().filter(shown::contains)
                .sorted(Comparator.comparingLong((Node one) -> -one.count).thenComparing(one -> one.word)).toList();
        List<Branch> branches = new ArrayList<>();
        for (Node one : next) {
            List<Branch> beyond = branches(one, shown);
            boolean alone = beyond.size() == 1 && beyond.getFirst().count() == one.count;
            if (alone) {
                Branch only = beyond.getFirst();
                branches.add(new Branch(before ? only.words() + " " + one.word : one.word + " " + only.words(),
                        one.count, only.branches()));
            } else {
                branches.add(new Branch(one.word, one.count, beyond));
            }
        }
        return branches;
    }
}
