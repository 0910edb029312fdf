package org.makna.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * Numbers the items of the lists of an old Word document.
 *
 * <p>A number may hold those of the levels around it, each in its own way of counting, which the library does not respect. Not for
 * several threads at once.
 */
final class DocNumbers {

    private static final int LEVELS = 9;
    /** Ways of counting ([MS-DOC], MSONFC), by the names that they have in newer files. */
    private static final Map<Integer, String> WAYS = Map.of(1, "upperRoman", 2, "lowerRoman", 3, "upperLetter", 4,
            "lowerLetter", 5, "ordinal", 22, "decimalZero", 255, "none");
    private static final int BULLET = 23;
    private static final int NOT_BEGUN = -1;

    /** For each list the number of each level. */
    private final Map<Integer, int[]> numbers = new HashMap<>();
    /** Levels of lists that were told to begin anew, and have. */
    private final Set<String> restarted = new HashSet<>();

    /** The number or bullet of an item with a space after it, or nothing. */
    String next(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
            return "";
        }
        HWPFList list = paragraph.getList();
        String text = list.getNumberText((char) level);
        if (text == null || text.isBlank()) {
            return "";
        }
        if (list.getNumberFormat((char) level) == BULLET) {
            // A letter is the place of a sign in a font of symbols.
            boolean letter = text.length() == 1 && Character.isLetterOrDigit(text.charAt(0)) && !text.equals("o");
            return (letter ? "•" : DocxNumbering.bullet(text.strip())) + " ";
        }
        String label = label(list, text, counted(list, paragraph.getIlfo(), level)).strip();
        return label.isEmpty() ? "" : label + " ";
    }

    private int[] counted(HWPFList list, int override, int level) {
        int[] counts = numbers.computeIfAbsent(list.getLsid(), _ -> {
            int[] none = new int[LEVELS];
            Arrays.fill(none, NOT_BEGUN);
            return none;
        });
        boolean anew = list.isStartAtOverridden((char) level) && restarted.add(override + " " + level);
        counts[level] = anew || counts[level] == NOT_BEGUN ? list.getStartAt((char) level) : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, NOT_BEGUN);
        return counts;
    }

    /** The text of the level, in which the characters below 9 stand for the numbers of the levels. */
    private static String label(HWPFList list, String text, int[] counts) {
        StringBuilder label = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < LEVELS) {
                int number = counts[c] == NOT_BEGUN ? list.getStartAt(c) : counts[c];
                label.append(DocxNumbering.number(number, WAYS.getOrDefault(list.getNumberFormat(c), "decimal")));
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }
}
