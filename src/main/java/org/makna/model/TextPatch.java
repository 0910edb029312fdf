package org.makna.model;

import java.util.List;
import java.util.Optional;

/**
 * What a correction changes in a text, and where each range of the old text is in the new one.
 *
 * <p>All offsets are UTF-16 offsets. Characters that no replacement takes away survive, and a range goes on covering exactly
 * those of its characters that survive, with whatever is put in between them. At its borders:
 *
 * <ul>
 * <li>A replacement that lies wholly within a range stays within it, up to its first and its last character. So a coding on
 * “teh” covers “the” afterwards, also when all of it is replaced.
 * <li>Where a replacement reaches across a border, the new words lie outside.
 * <li>What is put in right before or behind a {@linkplain #mark marked range} lies outside, but for letters and digits that go
 * on with its first or last word and not with a word outside: “hom” becomes “home” with its coding.
 * <li>A {@linkplain #structure part of the document's structure} takes in what is put in on its lines, also at their beginning
 * and end.
 * <li>A range of which no character survives, and in the place of which nothing stands that is its own, becomes empty.
 * </ul>
 */
public final class TextPatch {

    /**
     * A stretch of the old text and what takes its place.
     *
     * @param range what goes; empty where text is only put in
     * @param text  what comes; empty where text only goes
     */
    public record Replacement(TextRange range, String text) {

        private int growth() {
            return text.length() - range.length();
        }
    }

    private final String before;
    private final List<Replacement> replacements;

    /**
     * Creates it.
     *
     * @param before       the old text
     * @param replacements by their place, with at least one code unit between any two of them
     */
    public TextPatch(String before, List<Replacement> replacements) {
        this.before = before;
        this.replacements = List.copyOf(replacements);
        int free = 0;
        for (Replacement each : replacements) {
            if (each.range().start() < free || each.range().end() > before.length()) {
                throw new IllegalArgumentException(each.range() + " in a text of " + before.length());
            }
            free = each.range().end() + 1;
        }
    }

    /** The smallest patch that makes one text of the other: by words, and within single words by characters. */
    public static TextPatch between(String before, String after) {
        return new TextDiff(before, after).patch();
    }

    /**
     * The same changes in a longer text, of which the old text is a part.
     *
     * @param start offset at which the old text stands in the longer one
     */
    public TextPatch within(String longer, int start) {
        if (!longer.startsWith(before, start)) {
            throw new IllegalArgumentException("The text does not stand at " + start);
        }
        return new TextPatch(longer, replacements.stream().map(each -> new Replacement(
                new TextRange(start + each.range().start(), start + each.range().end()), each.text())).toList());
    }

    /** The old text. */
    public String before() {
        return before;
    }

    /** The new text. */
    public String after() {
        StringBuilder text = new StringBuilder(before.length());
        int from = 0;
        for (Replacement each : replacements) {
            text.append(before, from, each.range().start()).append(each.text());
            from = each.range().end();
        }
        return text.append(before, from, before.length()).toString();
    }

    /** The changes by their place. */
    public List<Replacement> replacements() {
        return replacements;
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** Where a range that was marked by hand is in the new text, such as a coding; see the rules above. */
    public TextRange mark(TextRange range) {
        return range.isEmpty()
                ? moved(range, 0, 0)
                : moved(range, goingOnWithWordBehind(range.start()), goingOnWithWordBefore(range.end()));
    }

    /** Where a part of the document's structure is in the new text, such as a turn; see the rules above. */
    public TextRange structure(TextRange range) {
        int start = range.start();
        int end = range.end();
        int lead = beginsLine(start) ? insertedAt(start).length() : goingOnWithWordBehind(start);
        int tail = 0;
        if (end == before.length()) {
            tail = insertedAt(end).length();
        } else if (!beginsLine(end)) {
            tail = insertedAt(end).length() - goingOnWithWordBehind(end);
        }
        return moved(range, lead, tail);
    }

    /** What takes the place of all of a range, or of more than it; empty when some of it survives. */
    public Optional<Replacement> swallower(TextRange range) {
        return replacements.stream().filter(each -> !range.isEmpty() && each.range().contains(range)).findFirst();
    }

    /** Where an offset is in the new text; what is put in there comes before it. */
    public int offset(int offset) {
        return movedStart(offset, 0);
    }

    private TextRange moved(TextRange range, int lead, int tail) {
        int start = movedStart(range.start(), lead);
        return new TextRange(start, Math.max(start, movedEnd(range, tail)));
    }

    /** Where a range begins; of what is put in right there, so many of the last code units belong to it. */
    private int movedStart(int start, int lead) {
        int moved = start;
        for (Replacement each : replacements) {
            TextRange gone = each.range();
            if (gone.end() <= start) {
                moved += each.growth() - (gone.isEmpty() && gone.end() == start ? lead : 0);
            } else if (gone.start() < start) {
                moved += gone.end() - start + each.growth();
            }
        }
        return moved;
    }

    /** Where a range ends; of what is put in right there, so many of the first code units belong to it. */
    private int movedEnd(TextRange range, int tail) {
        int end = range.end();
        int moved = end;
        for (Replacement each : replacements) {
            TextRange gone = each.range();
            if (gone.isEmpty() && gone.start() == end && !range.isEmpty()) {
                moved += tail;
            } else if (gone.end() <= end) {
                moved += each.growth();
            } else if (gone.start() < end) {
                moved += gone.start() - end;
            }
        }
        return moved;
    }

    /** Of what is put in at an offset, the length of its end that goes on with the word behind and not with one before. */
    private int goingOnWithWordBehind(int offset) {
        String put = insertedAt(offset);
        if (put.isEmpty() || offset == before.length() || !Words.isLetter(before.codePointAt(offset))) {
            return 0;
        }
        int length = put.length() - Words.lastWordStart(put);
        boolean both = length == put.length() && offset > 0 && Words.isLetter(before.codePointBefore(offset));
        return both ? 0 : length;
    }

    /** Of what is put in at an offset, the length of its beginning that goes on with the word before and not with one behind. */
    private int goingOnWithWordBefore(int offset) {
        String put = insertedAt(offset);
        if (put.isEmpty() || offset == 0 || !Words.isLetter(before.codePointBefore(offset))) {
            return 0;
        }
        int length = Words.firstWordEnd(put);
        boolean both = length == put.length() && offset < before.length()
                && Words.isLetter(before.codePointAt(offset));
        return both ? 0 : length;
    }

    private String insertedAt(int offset) {
        for (Replacement each : replacements) {
            if (each.range().isEmpty() && each.range().start() == offset) {
                return each.text();
            }
        }
        return "";
    }

    private boolean beginsLine(int offset) {
        return offset == 0 || before.charAt(offset - 1) == '\n';
    }
}
