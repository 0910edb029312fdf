package org.makna.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Arrays;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;

/**
 * The words of a text, as ranges of UTF-16 offsets; the one place that decides what a word is.
 *
 * <p>Word borders are those of Unicode Annex 29 with ICU's dictionaries for Thai, Lao, Khmer and Burmese. Chinese characters
 * and hiragana stand alone, so that any part of a Chinese word can be found as a phrase. Emoji are words that can be found but
 * are not counted. Three departures: full stops, colons and underscores between letters part words (a missing space after a
 * sentence must not hide the next word), but a full stop between digits stays; and very long runs are cut.
 *
 * <p>Lucene's own ICU tokenizer is not used because it reads through a buffer of 4,096 characters that it refills at line ends only:
 * a longer paragraph would be cut inside a word, and inside a surrogate pair.
 */
final class Words {

    /** Longest word in UTF-16 units; longer runs are cut into pieces, in queries alike, so they still match. */
    static final int LONGEST = 255;

    private static final DefaultICUTokenizerConfig RULES = new DefaultICUTokenizerConfig(false, true);
    private static final UnicodeSet PICTURES = new UnicodeSet("[[:Emoji:][:Extended_Pictographic:]]").freeze();
    /** Characters that are pictures only when a variation selector or a keycap follows. */
    private static final UnicodeSet DOUBTFUL_PICTURES = new UnicodeSet("[*#0-9©®™〰〽]").freeze();

    private final String text;
    private int[] starts;
    private int[] ends;
    private boolean[] pictures;
    private int count;

    private Words(String text) {
        this.text = text;
        int guess = text.length() / 6 + 4;
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.pictures = new boolean[guess];
    }

    /** Finds the words of the text, in order. */
    static Words of(String text) {
        Words words = new Words(text);
        RuleBasedBreakIterator breaks = RULES.getBreakIterator(UScript.COMMON);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.part(start, end);
            } else if (words.isPicture(start, end)) {
                words.add(start, end, true);
            }
            start = end;
        }
        return words;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Whether the word is an emoji. */
    boolean isPicture(int word) {
        return pictures[word];
    }

    String text(int word) {
        return text.substring(starts[word], ends[word]);
    }

    String text() {
        return text;
    }

    private void part(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            // Letters and digits of ASCII are by far the most common; everything below them is looked at more closely.
            if (c >= 'a' && c <= 'z' || !parts(c, i, start, end)) {
                continue;
            }
            if (i > from) {
                cut(from, i);
            }
            from = i + 1;
        }
        if (end > from) {
            cut(from, end);
        }
    }

    private boolean parts(char c, int i, int start, int end) {
        return switch (c) {
            case '.', '\u2024', '\uFE52', '\uFF0E' -> i == start || i + 1 == end
                    || !Character.isDigit(text.charAt(i - 1)) || !Character.isDigit(text.charAt(i + 1));
            case ':', '\uFE13', '\uFE55', '\uFF1A' -> true;
            default -> Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
        };
    }

    private void cut(int start, int end) {
        int from = start;
        while (end - from > LONGEST) {
            int to = from + LONGEST;
            while (to > from + 1 && clings(to)) {
                to--;
            }
            if (to == from + 1) {
                // A letter under hundreds of marks: cut anywhere but inside a surrogate pair.
                to = from + LONGEST;
                if (Character.isLowSurrogate(text.charAt(to))) {
                    to--;
                }
            }
            add(from, to, false);
            from = to;
        }
        add(from, end, false);
    }

    /** Whether the character at the offset belongs to the one before. */
    private boolean clings(int offset) {
        int type = Character.getType(text.codePointAt(offset));
        return Character.isLowSurrogate(text.charAt(offset)) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT || Character.getType(text.codePointBefore(offset)) == Character.FORMAT;
    }

    private boolean isPicture(int start, int end) {
        int first = text.codePointAt(start);
        if (!PICTURES.contains(first)) {
            return false;
        }
        int next = start + Character.charCount(first);
        return !DOUBTFUL_PICTURES.contains(first)
                || next < end && (text.charAt(next) == '\uFE0F' || text.charAt(next) == '\u20E3');
    }

    private void add(int start, int end, boolean picture) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            pictures = Arrays.copyOf(pictures, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        pictures[count++] = picture;
    }
}
