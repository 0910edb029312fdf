package org.makna.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.analysis.similarity.FeatureRows;
import org.makna.analysis.words.WordCounts;
import org.makna.model.Message;

/**
 * How often each word occurs in each of several groups of text.
 *
 * @param groups names of the groups
 * @param counts what was counted
 * @param said   what was counted, in the order to print
 */
record GroupedWords(List<String> groups, WordCounts counts, List<Message> said) {

    /** The groups, whose features are the words. */
    FeatureRows ofGroups() {
        int[] place = new int[counts.things()];
        int words = 0;
        for (int thing = 0; thing < place.length; thing++) {
            place[thing] = counts.count(thing) > 0 ? words++ : -1;
        }
        FeatureRows.Builder builder = new FeatureRows.Builder(groups);
        counts.inGroups((group, thing, count) -> builder.add(group, thing, count));
        return builder.build(words, thing -> place[thing]);
    }

    /** The most frequent words, whose features are the groups. */
    FeatureRows ofWords(int most) {
        int[] chosen = IntStream.range(0, counts.things()).filter(thing -> counts.count(thing) > 0).boxed()
                .sorted(Comparator.comparingInt((Integer thing) -> counts.count(thing)).reversed()
                        .thenComparing(counts::word))
                .limit(most).mapToInt(Integer::intValue).toArray();
        int[] item = new int[counts.things()];
        Arrays.fill(item, -1);
        IntStream.range(0, chosen.length).forEach(i -> item[chosen[i]] = i);
        FeatureRows.Builder builder = new FeatureRows.Builder(
                IntStream.of(chosen).mapToObj(counts::word).toList());
        counts.inGroups((group, thing, count) -> {
            if (item[thing] >= 0) {
                builder.add(item[thing], group, count);
            }
        });
        return builder.build(groups.size(), group -> group);
    }
}
