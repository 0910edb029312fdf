package org.makna.ui.document.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words at the beginning of a turn that only say who speaks, such as {@code Dewi:} or {@code [00:12] **Dewi**}.
 *
 * @param end  offset after the label, its separator and the blanks behind it; at most the end of its line
 * @param note time stamp or number beside the name, or empty
 */
record TurnLabel(int end, String note) {

    private static final String TIME = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?";
    private static final Pattern TAIL = Pattern.compile("[ \\u00A0\\u202F\\u202C\\u2069,\\-–]*(?<stamp>[\\[(<]?\\s*"
            + TIME
            + "(?:\\s*(?:-->|[-–—→])\\s*" + TIME + ")?\\s*[\\])>]?)?[ \\u00A0]*(?<mark>[\\]>*_]*[ \\u00A0]*[:：﹕፦՝]?"
            + "[ \\u00A0]*[>*_]*)(?<blank>[\\s\\u00A0\\\\]*)");
    private static final int LOOK_AHEAD = 160;

    /**
     * Reads the label of a turn.
     *
     * @param paragraph offset where the line begins
     * @param start     offset where the turn begins, on that line
     * @param lineEnd   offset where the line ends
     * @return null when the text does not show the label there, set off in a way that can be left out
     */
    static @Nullable TurnLabel of(String text, int paragraph, int start, int lineEnd, String label) {
        String lead = text.substring(paragraph, start);
        if (lead.length() > 40 || lead.chars().filter(Character::isLetter).count() > 2) {
            return null;
        }
        int at = start;
        while (at < lineEnd && "[<*_ ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        at = match(text, at, lineEnd, label);
        if (at < 0) {
            return null;
        }
        Matcher tail = TAIL.matcher(text).region(at, Math.min(lineEnd, at + LOOK_AHEAD));
        if (!tail.lookingAt()) {
            return null;
        }
        String stamp = tail.group("stamp") == null ? "" : tail.group("stamp");
        boolean setOff = !stamp.isEmpty() || !tail.group("mark").isBlank() || tail.group("blank").contains("\t")
                || tail.end() == lineEnd;
        return setOff ? new TurnLabel(tail.end(), (lead.strip() + " " + stamp.strip()).strip()) : null;
    }

    /** The offset after the label, or -1; case and the width of gaps do not count. */
    private static int match(String text, int from, int end, String label) {
        int at = from;
        for (int i = 0; i < label.length(); i++) {
            char wanted = label.charAt(i);
            if (wanted == ' ') {
                int gap = at;
                while (at < end && isBlank(text.charAt(at))) {
                    at++;
                }
                if (at == gap) {
                    return -1;
                }
            } else if (at < end && Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(wanted)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
