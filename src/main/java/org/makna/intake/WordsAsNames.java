package org.makna.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds words such as “So” or “Hari” that somebody is called in a text, though elsewhere they head sentences and fields.
 *
 * <p>They come again and again in turn with somebody who is no such word, and never twice in a row.
 */
final class WordsAsNames {

    /** So often a word and another label have to come; once less beside a word for somebody in an interview. */
    private static final int SURE = 4;

    private WordsAsNames() {
    }

    /** The keys of the labels that are names here. */
    static Set<String> in(List<LabelLine> labels) {
        Map<String, Integer> counts = new HashMap<>();
        labels.forEach(label -> counts.merge(label.key(), 1, Integer::sum));
        boolean known = labels.stream().anyMatch(label -> SpeakerWords.isKnown(label.label()));
        int fewest = known ? SURE - 1 : SURE;
        Set<String> words = keys(labels, counts, true, fewest);
        Set<String> others = keys(labels, counts, false, 2);
        List<String> order = labels.stream().map(LabelLine::key)
                .filter(key -> others.contains(key) || words.contains(key)).toList();
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i).equals(order.get(i - 1))) {
                words.remove(order.get(i));
            }
        }
        return others.stream().anyMatch(key -> counts.getOrDefault(key, 0) >= fewest) ? words : Set.of();
    }

    private static Set<String> keys(List<LabelLine> labels, Map<String, Integer> counts, boolean words,
            int fewest) {
        return labels.stream().filter(label -> counts.getOrDefault(label.key(), 0) >= fewest)
                .filter(label -> SpeakerWords.isNever(label.label()) == words)
                .filter(label -> !words || !label.isSmall() && SpeakerWords.mayBeName(label.label()))
                .map(LabelLine::key).collect(Collectors.toCollection(HashSet::new));
    }
}
