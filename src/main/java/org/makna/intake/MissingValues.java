package org.makna.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/**
 * Which cells say that there is no value, and why there is none.
 *
 * <p>Blank means that nobody answered.
 */
final class MissingValues {

    private final Set<String> notApplicable;
    private final Set<String> unassigned;

    private MissingValues(Set<String> notApplicable, Set<String> unassigned) {
        this.notApplicable = notApplicable;
        this.unassigned = unassigned;
    }

    /** The words of the map, or the usual ones. */
    static MissingValues of(@Nullable SurveyMap map) {
        return of(map == null ? SurveyWords.PLAIN : map.words(RowUse.CASES));
    }

    private static MissingValues of(SurveyWords words) {
        return new MissingValues(folded(words.notApplicable()), folded(words.unassigned()));
    }

    /** The words of the map, otherwise those of the wave before, otherwise the usual ones. */
    static MissingValues of(@Nullable SurveyMap map, KnownSurveys.Wave before) {
        return of(before.words(map, RowUse.CASES));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the cell says that nobody answered. */
    boolean isUnassigned(String cell) {
        return cell.isBlank() || unassigned.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the cell holds an answer. */
    boolean isAnswer(String cell) {
        return !isUnassigned(cell) && !isNotApplicable(cell);
    }

    /** Whether the cell says that the question does not arise. */
    boolean isNotApplicable(String cell) {
        return notApplicable.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
