package org.makna.analysis.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Keyword;
import org.makna.model.WordComparison.Measure;
import org.makna.model.WordFrequency;

/** What was counted. */
public final class WordCounts {

    private static final Comparator<WordFrequency> BY_COUNT = Comparator.comparingLong(WordFrequency::count).reversed()
            .thenComparing(WordFrequency::word);

    private final WordRule rule;
    private final Tally tally;
    private final long met;
    private final WordNames names;

    WordCounts(WordRule rule, Tally tally, long met, WordNames names) {
        this.rule = rule;
        this.tally = tally;
        this.met = met;
        this.names = names;
    }

    /** What the words were counted by. */
    public WordRule rule() {
        return rule;
    }

    /** Occurrences of all words, or sequences of words, that were counted. */
    public long counted() {
        return tally.total();
    }

    /** Occurrences of all words that were met, also those left out. */
    public long met() {
        return met;
    }

    /** Number of documents with anything counted. */
    public int documents() {
        return tally.documents();
    }

    /** Receives how often a thing occurs in a group. */
    public interface InGroup {

        /** Receives a count above 0; things are words, or sequences of words, that have numbers. */
        void count(int group, int thing, int count);
    }

    /** Reports what occurs in each group, in no particular order; nothing where there is one group only. */
    public void inGroups(InGroup receiver) {
        tally.inGroups().forEach((group, thing, count) -> {
            if (tally.count(thing) > 0) {
                receiver.count(group, thing, count);
            }
        });
    }

    /** How many things were met; some may not have been counted. */
    public int things() {
        return names.count();
    }

    /** How often a thing was counted. */
    public int count(int thing) {
        return tally.count(thing);
    }

    /** How a thing is written. */
    public String word(int thing) {
        return names.name(thing);
    }

    /** All words, most frequent first, equal ones by alphabet. */
    public List<WordFrequency> frequencies() {
        List<WordFrequency> found = new ArrayList<>();
        int documents = tally.documents();
        for (int thing = 0; thing < names.count(); thing++) {
            int count = tally.count(thing);
            if (count > 0) {
                String name = names.name(thing);
                found.add(new WordFrequency(name, name.codePointCount(0, name.length()), count,
                        (double) count / tally.total(), names.forms(thing), tally.documents(thing),
                        (double) tally.documents(thing) / documents));
            }
        }
        found.sort(BY_COUNT);
        return found;
    }

    /**
     * The words of each group beside the other groups. Words that a group does not have are not listed with it.
     *
     * @param groups names of the groups, more than one
     * @param least  words with fewer occurrences in all groups together are not listed; they are counted all the same
     * @param most   number of words to list for each group; 0 lists all
     */
    public List<WordComparison.Group> compare(List<String> groups, Measure measure, int least, int most) {
        int[] having = new int[names.count()];
        tally.inGroups().forEach((group, thing, count) -> having[thing]++);
        int bodies = (int) IntStream.range(0, groups.size()).filter(group -> tally.total(group) > 0).count();
        Comparator<Keyword> order = order(measure);
        List<PriorityQueue<Keyword>> best = groups.stream().map(any -> new PriorityQueue<>(order.reversed())).toList();
        tally.inGroups().forEach((group, thing, count) -> {
            if (tally.count(thing) >= least) {
                PriorityQueue<Keyword> queue = best.get(group);
                queue.add(keyword(group, thing, count, bodies, having[thing]));
                if (most > 0 && queue.size() > most) {
                    queue.poll();
                }
            }
        });
        return IntStream.range(0, groups.size()).mapToObj(group -> new WordComparison.Group(groups.get(group),
                tally.total(group), best.get(group).stream().sorted(order).toList())).toList();
    }

    private Keyword keyword(int group, int thing, long count, int bodies, int having) {
        long ours = tally.total(group);
        long others = tally.total() - ours;
        long elsewhere = tally.count(thing) - count;
        double likelihood = Keyness.logLikelihood(count, elsewhere, ours, others);
        return new Keyword(names.name(thing), count, (double) count / ours, elsewhere,
                others == 0 ? Double.NaN : (double) elsewhere / others, likelihood, Keyness.p(likelihood),
                Keyness.logRatio(count, elsewhere, ours, others), having,
                Keyness.tfIdf(count, ours, bodies, having));
    }

    private static Comparator<Keyword> order(Measure measure) {
        Comparator<Keyword> byMeasure = switch (measure) {
            case LOG_LIKELIHOOD -> Comparator.comparingDouble(
                    (Keyword word) -> Double.isNaN(word.logLikelihood()) ? 0 : word.logLikelihood()).reversed();
            case TF_IDF -> Comparator.comparingDouble(Keyword::tfIdf).reversed();
        };
        return byMeasure.thenComparing(Comparator.comparingLong(Keyword::count).reversed())
                .thenComparing(Keyword::word);
    }
}
