package org.makna.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that may begin a turn: something that looks like a speaker's name stands at its beginning.
 *
 * @param style  how the name is set off
 * @param label  the name as written, without colon, brackets, emphasis and time
 * @param lead   offset where the line begins, with its time stamp or number, UTF-16
 * @param start  offset where the name begins, with its bracket or emphasis
 * @param traits what else is to be said of it
 * @param value  what follows on the line
 */
record LabelLine(Style style, String label, int lead, int start, Set<Trait> traits, String value) {

    LabelLine {
        traits = Set.copyOf(traits);
    }

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
        /** The name alone on a line, the time stamp on the next one. */
        BEFORE_STAMP,
        /** A known word for a speaker alone on a line. */
        LINE,
        /** The name in the first cell of a table row. */
        CELL
    }

    /** What a line with a name may have. */
    enum Trait {
        /** Nothing follows on the line. */
        ALONE,
        /** A tab separates the name from what follows. */
        TABBED,
        /** A time or day stands before the name, perhaps on the line above. */
        STAMPED,
        /** A day stands before the name, as in chats. */
        DATED,
        /** A bare number of the line stands before the name. */
        NUMBERED,
        /** The name has a form that proves little. */
        UNUSUAL
    }

    /**
     * What is known about the lines around.
     *
     * @param afterStamp  whether the line before holds nothing but a time stamp
     * @param beforeStamp whether the next line begins with a time stamp that fills it or its first cell
     * @param numbers     whether the lines of the text are numbered
     */
    record Around(boolean afterStamp, boolean beforeStamp, boolean numbers) {

        /** Nothing is known. */
        static final Around NOTHING = new Around(false, false, false);
    }

    /** Colons of all scripts; the Ethiopic and the Armenian mark are set where others write a colon. */
    private static final String COLONS = ":：﹕፦՝";
    private static final String STAMP = LineLead.STAMP;
    private static final Pattern EMPHASISED = Pattern.compile("(\\*{1,3}|_{1,3})([^*_" + COLONS + "]{1,60}?)\\s*("
            + STAMP + ")?\\s*([" + COLONS + "]?)\\s*\\1\\s*([" + COLONS + "]?)(\\s*" + STAMP + ")?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]\\[\\n]{1,60})\\]\\s*([" + COLONS + "]?)");
    private static final Pattern ANGLED = Pattern.compile("<([^<>\\n]{1,60}?)\\s*[" + COLONS + "]\\s*>");
    private static final Pattern STAMPED = Pattern
            .compile("([^" + COLONS + "\\t]{1,60}?)[\\s,\\-–]*(?:" + STAMP + ")\\s*([" + COLONS + "]?)");
    private static final Pattern COLONED = Pattern.compile("([^" + COLONS + "\\t]{1,60}?)\\s*([" + COLONS + "])");
    private static final Pattern CELLED = Pattern.compile("([^" + COLONS + "\\t]{1,60}?)\\s*\\t+");

    private static final Pattern CELL_ENDS = Pattern.compile("\\t+");
    private static final Pattern GAPS = Pattern.compile("[\\s\u00A0\u202F]+");
    /** Marks of direction that chats set around telephone numbers. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final String SENTENCE_ENDS = ".?!…。？！؟";
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s._#-]+");
    private static final int LONGEST = 40;
    private static final int LOOK_AHEAD = 200;

    /**
     * Reads a line.
     *
     * @return null when nothing at its beginning could name a speaker
     */
    static @Nullable LabelLine of(String text, int start, int end, Around around) {
        String line = text.substring(start, Math.min(end, start + LOOK_AHEAD));
        LineLead lead = LineLead.of(line, around.numbers);
        int at = lead.end();
        if (at >= line.length()) {
            return null;
        }
        String rest = line.substring(at);
        Shape shape = shape(rest, lead.stamped(), around);
        LabelName name = shape == null ? LabelName.NONE : LabelName.of(shape.label);
        if (shape == null || name == LabelName.NONE) {
            return null;
        }
        String value = text.substring(start + at + shape.length, end).strip();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.ALONE, value.isEmpty() || value.equals("\\"));
        add(traits, Trait.TABBED, rest.startsWith("\t", shape.length));
        add(traits, Trait.STAMPED, lead.stamped() || around.afterStamp);
        add(traits, Trait.DATED, lead.dated());
        add(traits, Trait.NUMBERED, lead.numbered());
        add(traits, Trait.UNUSUAL, name == LabelName.UNUSUAL || shape.armenian);
        return new LabelLine(shape.style, shape.label, start, start + at, traits, value);
    }

    /** Reads a line of which nothing else is known; null also when the name is of a form that proves little by itself. */
    static @Nullable LabelLine usual(String line) {
        LabelLine label = of(line, 0, line.length(), Around.NOTHING);
        return label == null || label.has(Trait.UNUSUAL) ? null : label;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    /** A name and how long it is with its marks. In Armenian prose the mark of a name is a comma as well. */
    private record Shape(Style style, String label, int length, boolean armenian) {}

    private static @Nullable Shape shape(String rest, boolean stamped, Around around) {
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
            Shape shape = shape(Style.COLON, coloned.group(1), coloned.end());
            return isTimeOrAddress(rest, coloned.start(2))
                    ? null
                    : new Shape(shape.style, shape.label, shape.length, coloned.group(2).equals("՝"));
        }
        if (rest.length() <= LONGEST + 2 && rest.indexOf('\t') < 0) {
            if (around.beforeStamp && !stamped && !around.afterStamp) {
                return shape(Style.BEFORE_STAMP, rest, rest.length());
            }
            if (stamped || around.afterStamp) {
                return shape(Style.STAMP, rest, rest.length());
            }
            if (rest.length() <= LONGEST && SpeakerWords.isKnown(rest)) {
                return shape(Style.LINE, rest, rest.length());
            }
        }
        Matcher celled = CELLED.matcher(rest);
        return celled.lookingAt() ? shape(Style.CELL, celled.group(1), celled.end()) : null;
    }

    private static Shape shape(Style style, String label, int length) {
        String plain = DIRECTIONS.matcher(label).replaceAll("");
        return new Shape(style, GAPS.matcher(plain).replaceAll(" ").strip(), length, false);
    }

    /** Whether the colon belongs to a time, a ratio, an address of the web or a drive. */
    private static boolean isTimeOrAddress(String rest, int colon) {
        if (rest.charAt(colon) != ':' || colon + 1 >= rest.length()) {
            return false;
        }
        char next = rest.charAt(colon + 1);
        boolean digits = colon > 0 && Character.isDigit(rest.charAt(colon - 1)) && Character.isDigit(next);
        return digits || next == '/' || next == '\\' || next == ')' || next == ':';
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether nothing follows on the line. */
    boolean alone() {
        return has(Trait.ALONE);
    }

    /** What makes two labels the same speaker's. */
    String key() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Whether the label is written as names are. */
    boolean isWrittenAsName() {
        return LabelName.isWrittenAsName(label);
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
        return !alone() && value.length() <= 60 && GAPS.split(value).length <= 6 && !endsSentence();
    }

    /** Number of cells with letters behind the name, in a row of a table. */
    int cellsWithWords() {
        return (int) CELL_ENDS.splitAsStream(value).filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                .count();
    }

    /** Whether what follows ends as a sentence does. */
    boolean endsSentence() {
        return !alone() && SENTENCE_ENDS.indexOf(value.charAt(value.length() - 1)) >= 0;
    }
}
