package org.makna.intake.project;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.intake.CanonicalTextBuilder;
import org.makna.intake.project.TextMap.Unit;
import org.makna.model.TextRange;

/**
 * Reads places in one document by the words that were kept with them.
 *
 * <p>Two passes: {@link #vote} with every place that has its words first, then {@link #place}. What has no words of its own is
 * read in the unit that most of the others turned out to be in.
 */
final class PlaceReading {

    private final TextMap map;
    /** The canonical text with every kind of line end and space alike; of the same length. */
    private final String folded;
    private final Map<Unit, Integer> votes = new EnumMap<>(Unit.class);

    PlaceReading(TextMap map) {
        this.map = map;
        this.folded = folded(map.text());
    }

    /** How sure a place is. */
    enum Certainty {
        /** The words kept with it stand there. */
        EXACT,
        /** No words were kept, but every unit says the same. */
        PLAIN,
        /** No words were kept, and the units differ. */
        UNCHECKED,
        /** Its words stand nearby, or once in the whole text. */
        FOUND,
        /** It reached beyond the text and was cut. */
        CUT,
        /** Other words stand there, and its own are nowhere else or in several places. */
        OTHER_WORDS,
        /** It covers nothing of the text. */
        NOWHERE
    }

    /**
     * A place.
     *
     * @param range     where, in the canonical text
     * @param certainty how sure that is
     */
    record Place(TextRange range, Certainty certainty) {}

    /** Learns from a place in which unit the positions of this document are. */
    void vote(long start, long end, String words) {
        if (map.isPlain() || words.isEmpty()) {
            return;
        }
        String wanted = words(words);
        for (Unit unit : Unit.values()) {
            if (stands(unit, start, end, wanted) != null) {
                votes.merge(unit, 1, Integer::sum);
            }
        }
    }

    /**
     * Finds a place.
     *
     * @param start position in a unit of the other program
     * @param end   position after the last character, in the same unit
     * @param words what was kept as the text there, or empty
     */
    Place place(long start, long end, String words) {
        String wanted = words(words);
        if (!wanted.isEmpty()) {
            for (Unit unit : Unit.values()) {
                TextRange range = stands(unit, start, end, wanted);
                if (range != null) {
                    return new Place(range, Certainty.EXACT);
                }
            }
            Optional<TextRange> found = nearby(start, wanted).or(() -> once(wanted));
            if (found.isPresent()) {
                return new Place(found.get(), Certainty.FOUND);
            }
        }
        TextRange range = map.read(unit(), start, end);
        if (range == null) {
            TextRange cut = map.clamp(unit(), start, end);
            return new Place(cut, cut.isEmpty() ? Certainty.NOWHERE : Certainty.CUT);
        }
        if (range.isEmpty()) {
            return new Place(range, Certainty.NOWHERE);
        }
        return new Place(range, !wanted.isEmpty()
                ? Certainty.OTHER_WORDS
                : map.isPlain() ? Certainty.PLAIN : Certainty.UNCHECKED);
    }

    /** The unit that most places are in; the likelier one when they say the same. */
    private Unit unit() {
        Unit best = Unit.UTF16;
        for (Unit unit : Unit.values()) {
            if (votes.getOrDefault(unit, 0) > votes.getOrDefault(best, 0)) {
                best = unit;
            }
        }
        return best;
    }

    private @Nullable TextRange stands(Unit unit, long start, long end, String wanted) {
        TextRange range = map.read(unit, start, end);
        return range != null && range.length() == wanted.length() && folded.startsWith(wanted, range.start())
                ? range
                : null;
    }

    /** The occurrence nearest to a position that any two units can mean by it. */
    private Optional<TextRange> nearby(long start, String wanted) {
        int slack = map.slack();
        int around = Math.clamp(start, 0, folded.length());
        TextRange nearest = null;
        for (int at = folded.indexOf(wanted, Math.max(0, around - slack)); at >= 0
                && at <= around + slack; at = folded.indexOf(wanted, at + 1)) {
            if (nearest == null || Math.abs(at - around) < Math.abs(nearest.start() - around)) {
                nearest = new TextRange(at, at + wanted.length());
            }
        }
        return Optional.ofNullable(nearest);
    }

    private Optional<TextRange> once(String wanted) {
        int first = folded.indexOf(wanted);
        return first >= 0 && folded.indexOf(wanted, first + 1) < 0
                ? Optional.of(new TextRange(first, first + wanted.length()))
                : Optional.empty();
    }

    private static String words(String kept) {
        return folded(CanonicalTextBuilder.canonical(kept));
    }

    /** Windows put their own signs in the place of line ends and spaces when text is selected. */
    private static String folded(String text) {
        return text.replace('\u2029', '\n').replace('\u2028', '\n').replace('\u00A0', ' ');
    }
}
