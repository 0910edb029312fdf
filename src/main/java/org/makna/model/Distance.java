package org.makna.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far apart two segments may be.
 *
 * <p>In characters: from the end of the earlier one to the start of the later one, in code points. In any other unit:
 * the number of the unit that holds the first character of the later one, less the number of the unit that holds the last
 * character of the earlier one; so 0 is the same unit.
 *
 * @param most the greatest distance that is near enough, at least 0
 * @param unit what is counted
 */
public record Distance(int most, Unit unit) {

    public Distance {
        if (most < 0) {
            throw new IllegalArgumentException("A distance below 0: " + most);
        }
    }

    /** What a distance is counted in. */
    public enum Unit {
        CHARACTER('c'), WORD('w'), SENTENCE('s'), PARAGRAPH('p'), TURN('t');

        private final char letter;

        Unit(char letter) {
            this.letter = letter;
        }

        /** How it is written after the number. */
        public char letter() {
            return letter;
        }

        /** The unit of a letter. */
        public static Optional<Unit> of(char letter) {
            return Arrays.stream(values()).filter(unit -> unit.letter == letter).findFirst();
        }
    }

    /** Reads a distance such as {@code 5w}; empty where it is none. */
    public static Optional<Distance> of(String written) {
        String text = written.strip();
        if (!text.matches("[0-9]{1,6}[a-z]")) {
            return Optional.empty();
        }
        return Unit.of(text.charAt(text.length() - 1))
                .map(unit -> new Distance(Integer.parseInt(text.substring(0, text.length() - 1)), unit));
    }

    /** As it is written in a coding query, {@code 5w}. */
    @Override
    public String toString() {
        return most + String.valueOf(unit.letter);
    }
}
