package org.makna.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.model.Message;
import org.makna.model.UsageException;
import org.makna.model.drawing.Likeness;

/**
 * What is to be compared with what, and by what.
 *
 * @param items    what is compared
 * @param by       what makes items alike
 * @param index    by which index
 * @param clusters into how many clusters the tree is cut, at least 1
 * @param where    conditions as in tables, or blank
 * @param words    which words count, where words make items alike or are compared
 */
public record SimilarityRequest(Items items, Basis by, Likeness index, int clusters, String where, WordRequest words) {

    /** Clusters that a tree is cut into unless another number is asked for. */
    public static final int USUAL_CLUSTERS = 10;

    /** What is compared. */
    public enum Items {
        CODES, DOCUMENTS, CASES, WORDS;

        /** The word of the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes items alike. */
    public enum Basis {
        /** Which codes code a document or case; which documents a code is in; the codes a word is coded with. */
        CODINGS,
        /** The words of the text; of words, the documents they are in. */
        WORDS,
        /** Values of attributes. */
        ATTRIBUTES;

        /** The word of the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a request in the words of the command line.
     *
     * @throws UsageException if a word is none of those possible
     */
    public static SimilarityRequest parse(String items, String by, String index, int clusters, String where,
            WordRequest words) {
        return new SimilarityRequest(find(Items.values(), items), find(Basis.values(), by),
                find(Likeness.values(), index), Math.max(1, clusters), where, words.withWhere(where));
    }

    private static <E extends Enum<E>> E find(E[] all, String word) {
        return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> new UsageException(Message.of("similarity.unknown", word, Arrays.stream(all)
                        .map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))));
    }
}
