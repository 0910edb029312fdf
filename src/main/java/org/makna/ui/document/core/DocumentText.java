package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.ui.common.Scripts;

/**
 * A canonical text as it is shown: its paragraphs (lines), and who speaks in them.
 *
 * <p>The label at the beginning of a turn is shown in a column of its own, so the paragraph is shown from
 * {@link #shownStart} on; offsets always count the whole canonical text. Immutable; may be built on any thread.
 */
public final class DocumentText {

    private static final int DIRECTION_SAMPLE = 2_000;
    private static final int BLOCK = 4_096;
    /** Brackets and blanks around a time stamp. */
    private static final int STAMP_SIGNS = 4;

    private final String text;
    private final int[] starts;
    private final int[] shown;
    private final List<Turn> turns;
    private final Map<Integer, ParagraphLook> looks = new HashMap<>();
    private final List<PageMark> pages = new ArrayList<>();
    private final boolean rightToLeft;
    private final List<TextRange> stretches;
    /** Whether there are surrogate pairs at all. */
    private final boolean hasPairs;
    /** Number of surrogate pairs that end before the beginning of each block of {@link #BLOCK} code units. */
    private final int[] pairs;

    /** Reads paragraphs, turns, headings, questions, time stamps, pages and speakers. */
    public DocumentText(String text, Collection<Section> sections, Collection<Speaker> speakers) {
        this.text = text;
        this.starts = starts(text);
        this.shown = starts.clone();
        this.turns = List.copyOf(turns(sections, new Names(speakers)));
        sections.forEach(this::look);
        pages.sort(Comparator.comparingInt(PageMark::offset));
        this.rightToLeft = Scripts.startsRightToLeft(text.substring(0, Math.min(text.length(), DIRECTION_SAMPLE)));
        this.stretches = findStretches();
        this.hasPairs = text.codePointCount(0, text.length()) < text.length();
        this.pairs = new int[text.length() / BLOCK + 1];
        // Most texts have none, and the platform knows that at once.
        for (int block = 1; block < pairs.length && hasPairs; block++) {
            pairs[block] = pairs[block - 1] + pairs((block - 1) * BLOCK, block * BLOCK);
        }
    }

    /** Number of surrogate pairs whose second half lies in {@code [start, end)}. */
    private int pairs(int start, int end) {
        int found = 0;
        for (int i = Math.max(1, start); i < end; i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                found++;
            }
        }
        return found;
    }

    /** Number of Unicode characters (code points) before the offset, quickly also in a long text. */
    public int codePoints(int offset) {
        if (!hasPairs) {
            return offset;
        }
        int block = offset / BLOCK;
        return offset - pairs[block] - pairs(block * BLOCK, offset);
    }

    private static int[] starts(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        return Arrays.copyOf(found, count);
    }

    /** What speakers are called, by what is written in the text, and which of them ask the questions. */
    private record Names(Map<String, String> names, Set<String> interviewers) {

        Names(Collection<Speaker> speakers) {
            this(speakers.stream().collect(Collectors.toMap(Speaker::label, Speaker::name, (one, other) -> one)),
                    speakers.stream().filter(Speaker::interviewer).map(Speaker::label).collect(Collectors.toSet()));
        }

        Turn turn(TextRange range, String label, String note, int paragraph) {
            String name = names.getOrDefault(label, label);
            return new Turn(range, name, interviewers.contains(name), note, paragraph);
        }
    }

    private List<Turn> turns(Collection<Section> sections, Names names) {
        List<Section> sorted = sections.stream().filter(section -> section.kind() == SectionKind.TURN)
                .sorted(Comparator.comparing(Section::range)).toList();
        List<Turn> found = new ArrayList<>(sorted.size());
        int before = 0;
        for (Section section : sorted) {
            TextRange range = section.range();
            if (range.start() >= before && range.end() <= text.length() && !range.isEmpty()) {
                found.add(turn(section, names));
                before = range.end();
            }
        }
        return found;
    }

    private Turn turn(Section section, Names names) {
        TextRange range = section.range();
        int first = paragraphAt(range.start());
        TurnLabel label = TurnLabel.of(text, starts[first], range.start(), Math.min(end(first), range.end()),
                section.label());
        if (label == null) {
            return names.turn(range, section.label(), "", first);
        }
        shown[first] = label.end();
        int speech = first;
        int last = paragraphAt(range.end());
        while (speech < last && shown[speech] == end(speech)) {
            speech++;
        }
        boolean silent = shown[speech] == end(speech);
        return names.turn(range, section.label(), label.note(), silent ? first : speech);
    }

    /** The whole canonical text. */
    public String text() {
        return text;
    }

    /** Length of the text in UTF-16 code units. */
    public int length() {
        return text.length();
    }

    /** Number of paragraphs, empty ones included; at least 1. */
    public int paragraphs() {
        return starts.length;
    }

    /** The paragraph in which the offset lies; its line break belongs to it. */
    public int paragraphAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Offset where the paragraph begins. */
    public int start(int paragraph) {
        return starts[paragraph];
    }

    /** Offset where the paragraph ends, before its line break. */
    public int end(int paragraph) {
        return paragraph + 1 < starts.length ? starts[paragraph + 1] - 1 : text.length();
    }

    /** Offset from which the paragraph is shown; what lies before is the label of a turn. */
    public int shownStart(int paragraph) {
        return shown[paragraph];
    }

    /** Whether the paragraph takes no room, because it holds no more than a label that is shown beside a later one. */
    public boolean isFolded(int paragraph) {
        if (shown[paragraph] < end(paragraph)) {
            return false;
        }
        Turn turn = turnOf(paragraph);
        return turn != null && paragraph < turn.firstParagraph();
    }

    /** What the paragraph is. */
    public ParagraphLook look(int paragraph) {
        return looks.getOrDefault(paragraph, ParagraphLook.TEXT);
    }

    /** Where the pages of the original begin, as far as that is known. */
    public List<PageMark> pages() {
        return List.copyOf(pages);
    }

    /**
     * Where a page begins.
     *
     * @param offset of its first character
     * @param label  its number
     */
    public record PageMark(int offset, String label) {}

    private void look(Section section) {
        int start = Math.min(section.range().start(), text.length());
        int paragraph = paragraphAt(start);
        boolean alone = text.substring(start, end(paragraph)).strip().length() <= section.label().length()
                + STAMP_SIGNS;
        switch (section.kind()) {
            case HEADING -> looks.put(paragraph, ParagraphLook.HEADING);
            case QUESTION -> {
                // An answer without its question above it is no heading.
                if (alone && text.startsWith(section.label(), start)) {
                    looks.put(paragraph, ParagraphLook.QUESTION);
                }
            }
            case TIME -> {
                if (alone) {
                    looks.putIfAbsent(paragraph, ParagraphLook.TIME);
                }
            }
            case PAGE -> pages.add(new PageMark(start, section.label()));
            case TURN -> {
                // Named beside the text.
            }
        }
    }

    /** Whether the text as a whole reads from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The turns in their order. */
    public List<Turn> turns() {
        return turns;
    }

    /** The turn to which the words of the paragraph belong, or null between turns. */
    public @Nullable Turn turnOf(int paragraph) {
        int last = lastTurnFrom(end(paragraph));
        return last >= 0 && turns.get(last).range().end() > starts[paragraph] ? turns.get(last) : null;
    }

    /** Number of the turn in which an offset lies, from 1; 0 for none. */
    public int turnNumber(int offset) {
        int last = lastTurnFrom(offset);
        return last >= 0 && offset <= turns.get(last).range().end() ? last + 1 : 0;
    }

    /** Number of the paragraph in which an offset lies, from 1; empty ones are not counted. */
    public int paragraphNumber(int offset) {
        int number = 0;
        int at = paragraphAt(offset);
        for (int paragraph = 0; paragraph <= at; paragraph++) {
            number += start(paragraph) < end(paragraph) ? 1 : 0;
        }
        return Math.max(1, number);
    }

    /** The turns and the stretches between them that hold more than line breaks and folded labels; sorted, disjoint. */
    public List<TextRange> stretches() {
        return stretches;
    }

    private List<TextRange> findStretches() {
        List<TextRange> found = new ArrayList<>(2 * turns.size() + 1);
        int from = 0;
        for (Turn turn : turns) {
            addStretch(found, from, turn.range().start());
            addStretch(found, turn.range().start(), turn.range().end());
            from = turn.range().end();
        }
        addStretch(found, from, text.length());
        return List.copyOf(found);
    }

    private void addStretch(List<TextRange> found, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        if (from < to && shownAtOrAfter(from) < to) {
            found.add(new TextRange(from, to));
        }
    }

    /** Index of the last turn that begins at or before the offset, or -1. */
    private int lastTurnFrom(int offset) {
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The offset itself where it can be seen, else the next one at which something is shown. */
    public int shownAtOrAfter(int offset) {
        int paragraph = paragraphAt(offset);
        int at = Math.max(offset, shown[paragraph]);
        while (isFolded(paragraph) && paragraph + 1 < starts.length) {
            paragraph++;
            at = shown[paragraph];
        }
        return at;
    }

    /** The words of a range as they are shown: without the labels of turns. */
    public String words(TextRange range) {
        StringBuilder words = new StringBuilder();
        boolean begun = false;
        for (int paragraph = paragraphAt(range.start()); paragraph < starts.length
                && starts[paragraph] <= range.end(); paragraph++) {
            if (isFolded(paragraph)) {
                continue;
            }
            int from = Math.max(range.start(), shown[paragraph]);
            words.append(begun ? "\n" : "").append(text, from, Math.max(from, Math.min(range.end(), end(paragraph))));
            begun = true;
        }
        return words.toString();
    }

    /**
     * The words of a range for use elsewhere: of one turn without its label, of several with all labels, since who speaks could
     * not be told without them.
     */
    public String excerpt(TextRange range) {
        int start = shownAtOrAfter(range.start());
        int first = turnNumber(start);
        int last = turnNumber(Math.max(start, range.end() - 1));
        if (first == last) {
            return words(range);
        }
        int from = first == 0 ? range.start() : Math.min(turns.get(first - 1).range().start(), range.start());
        return text.substring(shownAtOrAfter(from) == start ? from : range.start(), range.end());
    }

    /** The offset itself where it can be seen, else the last one before at which something is shown. */
    public int shownAtOrBefore(int offset) {
        int paragraph = paragraphAt(offset);
        int at = offset;
        while (at < shown[paragraph] || isFolded(paragraph)) {
            if (paragraph == 0) {
                return shownAtOrAfter(offset);
            }
            paragraph--;
            at = end(paragraph);
        }
        return at;
    }
}
