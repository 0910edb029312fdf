package org.makna.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.makna.analysis.Condition.Field;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.Extent;
import org.makna.model.MaknaException;

/**
 * The turns that a condition on who speaks is about.
 *
 * @param turns  the turns
 * @param wanted whether these are left in, rather than left out
 */
record SpokenText(Extent turns, boolean wanted) {

    /** Whether a condition is on who speaks. */
    static boolean isAsked(Condition condition) {
        return condition.field() == Field.SPEAKER || condition.field() == Field.INTERVIEWER;
    }

    /**
     * Finds the turns of a condition on speakers or interviewers.
     *
     * @throws MaknaException if there is no such speaker, or it is neither yes nor no whether interviewers are wanted
     */
    static SpokenText of(CodedCorpus corpus, Condition condition) {
        return condition.field() == Field.INTERVIEWER
                ? new SpokenText(turns(corpus, CorpusSpeaker::interviewer), wantsInterviewers(condition))
                : new SpokenText(turns(corpus, named(corpus, condition)), !condition.negated());
    }

    private static Predicate<CorpusSpeaker> named(CodedCorpus corpus, Condition condition) {
        List<String> all = corpus.speakers().stream().map(CorpusSpeaker::label).toList();
        List<String> wanted = condition.values().stream()
                .map(value -> all.get(Choices.indexOf(value.text(), all, "table.unknown-speaker",
                        "table.unknown-speaker-offer")))
                .toList();
        return speaker -> wanted.contains(speaker.label());
    }

    private static Extent turns(CodedCorpus corpus, Predicate<CorpusSpeaker> wanted) {
        return Extents.union(corpus.speakers().stream().filter(wanted).map(CorpusSpeaker::extent).toList());
    }

    private static boolean wantsInterviewers(Condition condition) {
        String word = condition.values().getFirst().text().toLowerCase(Locale.ROOT);
        boolean yes = word.equals("yes") || word.equals("true");
        boolean no = word.equals("no") || word.equals("false");
        if (condition.values().size() > 1 || !(yes || no)) {
            throw new MaknaException("table.yes-or-no", condition.written());
        }
        return yes != condition.negated();
    }
}
