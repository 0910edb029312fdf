package org.makna.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cells say that there is no value, and why there is none.
 *
 * <p>Blank means that nobody answered. By default only words that can mean nothing else say that a question does not arise;
 * {@code NA} is left alone, it may be a name or a country.
 */
final class MissingValues {

    private static final Set<String> USUAL = Set.of("n/a", "not applicable", "tidak berlaku");

    private final Set<String> notApplicable;
    private final Set<String> unassigned;

    private MissingValues(Set<String> notApplicable, Set<String> unassigned) {
        this.notApplicable = notApplicable;
        this.unassigned = unassigned;
    }

    /** The words of the map, or the usual ones. */
    static MissingValues of(@Nullable SurveyMap map) {
        if (map == null) {
            return new MissingValues(USUAL, Set.of());
        }
        List<String> said = map.notApplicable();
        return new MissingValues(said == null ? USUAL : folded(said), folded(map.unassigned()));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the cell says that nobody answered. */
    boolean isUnassigned(String cell) {
        return cell.isBlank() || unassigned.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the cell says that the question does not arise. */
    boolean isNotApplicable(String cell) {
        return notApplicable.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
