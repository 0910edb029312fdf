package org.makna.model;

import java.util.List;

/**
 * What sets the words of each group of texts apart from those of the others.
 *
 * @param groups  the groups in their order, each with its words
 * @param counted occurrences of all words that were counted in any group; text of two groups counts once
 * @param filters the conditions, as written
 * @param said    what was compared, in sentences
 */
public record WordComparison(List<Group> groups, long counted, List<String> filters, List<Message> said) {

    public WordComparison {
        groups = List.copyOf(groups);
        filters = List.copyOf(filters);
        said = List.copyOf(said);
    }

    /** By what the words of a group are ordered. */
    public enum Measure {
        /** How surely a word is more, or less, frequent here than in the other groups. */
        LOG_LIKELIHOOD,
        /** How frequent a word is here, the less so the more groups have it. */
        TF_IDF
    }

    /**
     * A group of texts.
     *
     * @param name    how people call it
     * @param counted occurrences of words that were counted in it
     * @param words   its words, those that set it apart most first
     */
    public record Group(String name, long counted, List<Keyword> words) {

        public Group {
            words = List.copyOf(words);
        }
    }

    /**
     * A word of a group beside the other groups.
     *
     * @param word          the word
     * @param count         occurrences in the group
     * @param share         of the words of the group, as a fraction
     * @param elsewhere     occurrences in the other groups and not in this one
     * @param otherShare    of the words there, as a fraction; {@code NaN} where there are none
     * @param logLikelihood G², with a minus where the word is rarer here than elsewhere; {@code NaN} without others
     * @param p             of G² with one degree of freedom
     * @param logRatio      binary logarithm of the ratio of both shares, with half an occurrence for none
     * @param groups        number of groups that have the word
     * @param tfIdf         share × log₁₀(number of groups / groups that have it)
     */
    public record Keyword(String word, long count, double share, long elsewhere, double otherShare,
            double logLikelihood, double p, double logRatio, int groups, double tfIdf) {}
}
