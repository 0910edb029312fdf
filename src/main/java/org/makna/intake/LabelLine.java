package org.makna.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that may begin a turn: something that looks like a speaker's name stands at its beginning.
 *
 * @param style      how the name is set off
 * @param label      the name as written, without colon, brackets, emphasis and time
 * @param lead       offset where the line begins, with its time stamp or number, UTF-16
 * @param start      offset where the name begins, with its bracket or emphasis
 * @param alone      whether nothing follows on the line
 * @param tabbed     whether a tab separates the name from what follows
 * @param value      what follows on the line
 */
record LabelLine(Style style, String label, int lead, int start, boolean alone, boolean tabbed, String value) {

    /** How a name is set off. */
    enum Style {
        /** {@code Name:}, also in emphasis. */
        COLON,
        /** {@code [Name]}. */
        BRACKET,
        /** {@code **Name**} alone on its line. */
        EMPHASIS,
        /** The name alone on a line with or after a time stamp. */
        STAMP,
        /** A known word for a speaker alone on a line. */
        LINE,
        /** The name in the first cell of a table row. */
        CELL
    }

    /** Hours of Teams have minutes and seconds of one digit, as in {@code 0:0:3.12}. */
    private static final String TIME = "\\d{1,3}:(?:\\d{2}(?::\\d{2})?|\\d{1,2}:\\d{1,2})(?:[.,]\\d{1,3})?"
            + "(?:\\s?[AaPp]\\.?[Mm]\\.?)?";
    private static final String SPAN = TIME + "(?:\\s*(?:-->|-|–|—|→)\\s*" + TIME + ")?";
    private static final String STAMP = "(?:\\[\\s*" + SPAN + "\\s*\\]|\\(\\s*" + SPAN + "\\s*\\)|<" + SPAN + ">|\\{"
            + SPAN + "\\}|#\\s*" + TIME
            + "(?:-\\d{1,3})?\\s*#|"
            + SPAN
            + ")";
    /** Behind a day the time may be written with points, as in Indonesia. */
    private static final String DAY = "\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?\\s+(?:" + TIME
            + "|\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?)\\]?";

    static final Pattern STAMP_LINE = Pattern.compile("\\s*(" + STAMP + "|" + DAY + ")\\s*");
    /** Blanks, marks of quoted lines, and the marks of direction that stand before names in right-to-left text. */
    private static final String BEFORE = "\\s\u00A0>\u200E\u200F\u202A-\u202E\u2066-\u2069";
    private static final Pattern LEAD = Pattern
            .compile("[" + BEFORE + "]*(?:\\d{1,4}[.)]\\s+)?((?:" + DAY + "|" + STAMP + ")[" + BEFORE + "\\-–—]*)?");
    private static final Pattern EMPHASISED = Pattern.compile("(\\*{1,3}|_{1,3})([^*_:：]{1,60}?)\\s*(" + STAMP
            + ")?\\s*([:：]?)\\s*\\1\\s*([:：]?)(\\s*" + STAMP + ")?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]\\[\\n]{1,60})\\]\\s*([:：]?)");
    private static final Pattern ANGLED = Pattern.compile("<([^<>\\n]{1,60}?)\\s*[:：]\\s*>");
    private static final Pattern STAMPED = Pattern
            .compile("([^:：\\t]{1,60}?)[\\s,\\-–]*(?:" + STAMP + ")\\s*([:：]?)");
    private static final Pattern COLONED = Pattern.compile("([^:：\\t]{1,60}?)\\s*([:：])");
    private static final Pattern CELLED = Pattern.compile("([^:：\\t]{1,60}?)\\s*\\t+");

    private static final Pattern GAPS = Pattern.compile("[\\s\u00A0]+");
    private static final String SENTENCE_ENDS = ".?!…。？！؟";
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s._#-]+");
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;
    private static final int LOOK_AHEAD = 200;
    private static final String JOINING = " '’ʼ.-_&/()#+\"״׳·\u00A0\u200C\u200D\u200E\u200F・";
    private static final Set<String> SMALL_WORDS = Set.of("de", "da", "do", "dos", "del", "di", "van", "von", "der",
            "bin",
            "binti", "of", "and", "dan", "the", "al", "el", "la", "le", "y", "e", "et", "und", "für", "pak", "bu",
            "no");

    /**
     * Reads a line.
     *
     * @param afterStamp whether the line before holds nothing but a time stamp
     * @return null when nothing at its beginning could name a speaker
     */
    static @Nullable LabelLine of(String text, int start, int end, boolean afterStamp) {
        String line = text.substring(start, Math.min(end, start + LOOK_AHEAD));
        Matcher lead = LEAD.matcher(line);
        int at = lead.lookingAt() ? lead.end() : 0;
        boolean stamped = lead.lookingAt() && lead.group(1) != null;
        if (at >= line.length()) {
            return null;
        }
        String rest = line.substring(at);
        Shape shape = shape(rest, stamped, afterStamp);
        if (shape == null && at > 0 && !stamped) {
            return null;
        }
        if (shape == null || !isName(shape.label)) {
            return null;
        }
        String value = text.substring(start + at + shape.length, end).strip();
        boolean alone = value.isEmpty() || value.equals("\\");
        boolean tabbed = rest.startsWith("\t", shape.length);
        return new LabelLine(shape.style, shape.label, start, start + at, alone, tabbed, value);
    }

    private record Shape(Style style, String label, int length) {}

    private static @Nullable Shape shape(String rest, boolean stamped, boolean afterStamp) {
        Matcher emphasised = EMPHASISED.matcher(rest);
        if (emphasised.lookingAt()) {
            boolean colon = !emphasised.group(4).isEmpty() || !emphasised.group(5).isEmpty();
            String after = rest.substring(emphasised.end()).strip();
            if (colon || after.isEmpty() || after.equals("\\")) {
                return shape(colon ? Style.COLON : Style.EMPHASIS, emphasised.group(2), emphasised.end());
            }
            return null;
        }
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.lookingAt()) {
            boolean link = rest.startsWith("(", bracketed.end()) || rest.startsWith("[", bracketed.end());
            boolean sound = SpeakerWords.isSound(bracketed.group(1));
            return link || sound
                    ? null
                    : shape(bracketed.group(2).isEmpty() ? Style.BRACKET : Style.COLON, bracketed.group(1),
                            bracketed.end());
        }
        Matcher angled = ANGLED.matcher(rest);
        if (angled.lookingAt()) {
            return shape(Style.COLON, angled.group(1), angled.end());
        }
        Matcher timed = STAMPED.matcher(rest);
        if (timed.lookingAt() && (!timed.group(2).isEmpty() || rest.substring(timed.end()).isBlank())) {
            return shape(timed.group(2).isEmpty() ? Style.STAMP : Style.COLON, timed.group(1), timed.end());
        }
        Matcher coloned = COLONED.matcher(rest);
        if (coloned.lookingAt()) {
            return isTimeOrAddress(rest, coloned.start(2)) ? null : shape(Style.COLON, coloned.group(1), coloned.end());
        }
        if ((stamped || afterStamp) && rest.length() <= LONGEST + 2 && rest.indexOf('\t') < 0) {
            return shape(Style.STAMP, rest, rest.length());
        }
        if (rest.length() <= LONGEST && rest.indexOf('\t') < 0 && SpeakerWords.isKnown(rest)) {
            return shape(Style.LINE, rest, rest.length());
        }
        Matcher celled = CELLED.matcher(rest);
        return celled.lookingAt() ? shape(Style.CELL, celled.group(1), celled.end()) : null;
    }

    private static Shape shape(Style style, String label, int length) {
        return new Shape(style, GAPS.matcher(label.strip()).replaceAll(" "), length);
    }

    /** Whether the colon belongs to a time, a ratio, an address of the web or a drive. */
    private static boolean isTimeOrAddress(String rest, int colon) {
        if (rest.charAt(colon) == '：' || colon + 1 >= rest.length()) {
            return false;
        }
        char next = rest.charAt(colon + 1);
        boolean digits = colon > 0 && Character.isDigit(rest.charAt(colon - 1)) && Character.isDigit(next);
        return digits || next == '/' || next == '\\' || next == ')' || next == ':';
    }

    /** Whether the text is short and plain enough to be somebody's name, number or office. */
    private static boolean isName(String label) {
        int length = label.codePointCount(0, label.length());
        String[] words = label.split(" ");
        if (length == 0 || length > LONGEST || words.length > MOST_WORDS
                || label.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        int first = label.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return false;
        }
        if (!label.codePoints().allMatch(LabelLine::mayBePartOfName)) {
            return false;
        }
        if (label.chars().filter(c -> c == '(').count() != label.chars().filter(c -> c == ')').count()) {
            return false;
        }
        return Arrays.stream(words).noneMatch(word -> word.endsWith(".") && word.length() > 6);
    }

    private static boolean mayBePartOfName(int c) {
        return Character.isLetterOrDigit(c) || JOINING.indexOf(c) >= 0 || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** What makes two labels the same speaker's. */
    String key() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Whether the label is written as names are: every longer word with a capital, a digit, or in a script without case. */
    boolean isWrittenAsName() {
        String[] words = label.split(" ");
        for (String word : words) {
            int first = word.codePointAt(0);
            boolean small = Character.isLowerCase(first);
            if (small && words.length > 1 && !SMALL_WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first letter has no capital. */
    boolean isSmall() {
        return Character.isLowerCase(label.codePointAt(0));
    }

    /** The label without its numbers, so that {@code P3} resembles {@code P1}; empty when it has none. */
    String numberedStem() {
        String stem = NUMBERS.matcher(key()).replaceAll("");
        return stem.length() == key().length() ? "" : stem;
    }

    /** Whether what follows is no more than the entry of a form: a few words without the end of a sentence. */
    boolean hasShortValue() {
        return !alone && value.length() <= 60 && GAPS.split(value).length <= 6 && !endsSentence();
    }

    /** Whether what follows ends as a sentence does. */
    boolean endsSentence() {
        return !alone && SENTENCE_ENDS.indexOf(value.charAt(value.length() - 1)) >= 0;
    }
}
