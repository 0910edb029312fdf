package org.makna.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a speaker's name at the beginning of a line: a number, a time of the recording, the day and time of a chat.
 *
 * @param end      offset after it, UTF-16; 0 when the line begins with its words
 * @param stamped  whether a time or a day is part of it
 * @param dated    whether it names a day, as chats do
 * @param numbered whether a number of the line or row is part of it that no point or bracket sets off
 */
record LineLead(int end, boolean stamped, boolean dated, boolean numbered) {

    /** Hours of Teams have minutes and seconds of one digit, as in {@code 0:0:3.12}. */
    private static final String TIME = "\\d{1,3}:(?:\\d{2}(?::\\d{2})?|\\d{1,2}:\\d{1,2})(?:[.,]\\d{1,3})?"
            + "(?:[\\s\u00A0\u202F]?[AaPp]\\.?[Mm]\\.?)?";
    private static final String SPAN = TIME + "(?:\\s*(?:-->|-|–|—|→)\\s*" + TIME + ")?";

    /** A time of the recording, bare or in any brackets. */
    static final String STAMP = "(?:\\[\\s*" + SPAN + "\\s*\\]|\\(\\s*" + SPAN + "\\s*\\)|<" + SPAN + ">|\\{" + SPAN
            + "\\}|#\\s*" + TIME + "(?:-\\d{1,3})?\\s*#|" + SPAN + ")";

    /** Behind a day the time may be written with points, as in Indonesia. */
    private static final String DAY = "\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?[\\s\u202F]+(?:" + TIME
            + "|\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?)\\]?";

    /** Blanks, marks of quoted lines, and the marks of direction that stand before names in right-to-left text. */
    private static final String BEFORE = "\\s\u00A0\u202F>\u200E\u200F\u202A-\u202E\u2066-\u2069";

    /** Chats set a tilde before names that are not in the address book. */
    private static final String BEHIND = "[" + BEFORE + "\\-–—]*(?:~[" + BEFORE + "]*)?";
    private static final Pattern STAMP_LINE = Pattern.compile("\\s*(" + STAMP + "|" + DAY + ")\\s*");
    private static final Pattern STAMP_FIRST = Pattern.compile("\\s*" + STAMP + "(?:\\s*$|\\t)");
    private static final Pattern LEAD = Pattern
            .compile("[" + BEFORE + "]*(?:\\d{1,4}[.)]\\s+)?((" + DAY + ")" + BEHIND + "|" + STAMP + "[" + BEFORE
                    + "\\-–—]*)?");
    private static final Pattern NUMBERED = Pattern.compile("[" + BEFORE + "]*\\d{1,5}[\\s\u00A0]+(?=\\S)");
    private static final LineLead NOTHING = new LineLead(0, false, false, false);

    /**
     * Reads the beginning of a line.
     *
     * @param numbers whether the lines of the text are numbered, so that a bare number says nothing about the name behind it
     */
    static LineLead of(String line, boolean numbers) {
        Matcher number = NUMBERED.matcher(line);
        int from = numbers && number.lookingAt() ? number.end() : 0;
        Matcher lead = LEAD.matcher(line).region(from, line.length());
        if (!lead.lookingAt()) {
            return new LineLead(from, false, false, from > 0);
        }
        return lead.end() == 0
                ? NOTHING
                : new LineLead(lead.end(), lead.group(1) != null, lead.group(2) != null, from > 0);
    }

    /** Whether the line holds a time or a day and nothing else. */
    static boolean isStamp(String line) {
        return STAMP_LINE.matcher(line).matches();
    }

    /** Whether the line begins with a time that fills it, or its first cell. */
    static boolean beginsWithStamp(String line) {
        return STAMP_FIRST.matcher(line).lookingAt();
    }
}
