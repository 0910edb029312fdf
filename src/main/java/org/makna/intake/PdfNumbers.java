package org.makna.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the numbers of lines or paragraphs that a program printed beside the text: numbers that rise, left of where lines begin. */
final class PdfNumbers {

    private static final int FEWEST = 5;
    private static final double RISING = 0.8;
    /** Lines that begin within so many points begin at the same place. */
    private static final float SAME_PLACE = 4;

    private PdfNumbers() {
    }

    /** The lines that hold nothing but such numbers. */
    static Set<PdfLine> beside(List<PdfLine> lines) {
        float left = left(lines);
        List<PdfLine> numbers = new ArrayList<>();
        long pairs = 0;
        long rising = 0;
        long last = -1;
        for (PdfLine line : lines) {
            if (line.end() < left && line.text().matches("\\d{1,5}(?:[ \\t]\\d{1,5})*")) {
                numbers.add(line);
                for (String number : line.text().split("[ \\t]")) {
                    long value = Long.parseLong(number);
                    pairs += last < 0 ? 0 : 1;
                    rising += last >= 0 && value > last ? 1 : 0;
                    last = value;
                }
            }
        }
        return pairs + 1 >= FEWEST && rising >= RISING * pairs ? new HashSet<>(numbers) : Set.of();
    }

    /** Where the lines with most of the letters begin. */
    private static float left(List<PdfLine> lines) {
        Map<Integer, Long> letters = new TreeMap<>();
        for (PdfLine line : lines) {
            letters.merge(Math.round(line.start() / SAME_PLACE),
                    line.text().codePoints().filter(Character::isLetter).count(),
                    Long::sum);
        }
        return letters.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(most -> (most.getKey() - 0.5f) * SAME_PLACE).orElse(0f);
    }
}
