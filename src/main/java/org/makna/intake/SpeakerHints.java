package org.makna.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody said about labels in front of lines, which counts more than any evidence. Upper and lower case are one.
 *
 * @param always labels that are speakers wherever they stand in front of a line
 * @param never  labels that are none
 */
public record SpeakerHints(Set<String> always, Set<String> never) {

    /** Leaves all to the evidence. */
    public static final SpeakerHints NONE = new SpeakerHints(Set.of(), Set.of());

    /** Takes the labels as they are written. */
    public SpeakerHints {
        always = keys(always);
        never = keys(never);
    }

    private static Set<String> keys(Set<String> labels) {
        return labels.stream().map(one -> one.strip().replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The labels that were found by themselves, with those that are wanted and without those that are not; by their place. */
    List<LabelLine> apply(List<LabelLine> found, Collection<List<LabelLine>> candidates) {
        if (always.isEmpty() && never.isEmpty()) {
            return found;
        }
        List<LabelLine> wanted = new ArrayList<>(found);
        Set<Integer> there = new HashSet<>();
        found.forEach(one -> there.add(one.lead()));
        candidates.forEach(style -> style.stream()
                .filter(one -> always.contains(one.key()) && there.add(one.lead())).forEach(wanted::add));
        wanted.removeIf(one -> never.contains(one.key()));
        wanted.sort(Comparator.comparingInt(LabelLine::lead));
        return wanted;
    }
}
