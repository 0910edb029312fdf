package org.makna.ui.document.core;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.model.TextUnits;

/**
 * Steps through a document by units of what is shown of it.
 *
 * <p>Looks only at the text around the offset, however long the document or its paragraphs are. No range begins or ends
 * inside a grapheme cluster, and labels of turns are passed over.
 */
public final class UnitSteps {

    private static final int WORD_WINDOW = 1_000;
    private static final int SENTENCE_WINDOW = 4_000;

    private final DocumentText document;
    private final String text;

    /** Steps through this document. */
    public UnitSteps(DocumentText document) {
        this.document = document;
        this.text = document.text();
    }

    /** The unit at the offset; empty where there is none, as on an empty line. */
    public TextRange at(Unit unit, int offset) {
        int paragraph = document.paragraphAt(offset);
        return Graphemes.widen(text, switch (unit) {
            case CHARACTER -> new TextRange(offset, next(Unit.CHARACTER, offset));
            case WORD -> wordAt(offset);
            case SENTENCE -> sentenceAt(offset);
            case PARAGRAPH -> shown(new TextRange(document.start(paragraph), document.end(paragraph)));
            case TURN -> turnAt(offset);
            case DOCUMENT -> new TextRange(0, text.length());
        });
    }

    /**
     * The range with its end, or its beginning, a step further on or back; an end moves by words to the end of a word. Empty where
     * nothing of the range would be left.
     *
     * @param end whether its end moves
     */
    public TextRange moved(TextRange range, boolean end, Unit unit, boolean forward) {
        int edge = end ? range.end() : range.start();
        int moved = forward ? next(unit, edge) : previous(unit, edge);
        if (unit == Unit.WORD && end && forward) {
            int here = at(Unit.WORD, edge).end();
            moved = here > edge ? here : at(Unit.WORD, moved).end();
        }
        int start = end ? range.start() : moved;
        int finish = end ? moved : range.end();
        return new TextRange(Math.min(start, finish), finish);
    }

    /** Where a step forward by the unit ends: at the beginning of the next one, or at the end of the text. */
    public int next(Unit unit, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        int paragraph = document.paragraphAt(offset);
        return switch (unit) {
            case CHARACTER -> document.shownAtOrAfter(
                    Graphemes.widen(text, new TextRange(offset, offset + 1)).end());
            case WORD -> nextStart(words(window(offset, WORD_WINDOW)), offset, window(offset, WORD_WINDOW).end());
            case SENTENCE -> nextStart(sentences(offset), offset, window(offset, SENTENCE_WINDOW).end());
            case PARAGRAPH -> paragraph + 1 < document.paragraphs()
                    ? document.shownAtOrAfter(document.start(paragraph + 1))
                    : text.length();
            case TURN -> nextTurn(offset);
            case DOCUMENT -> text.length();
        };
    }

    /** Where a step back by the unit ends: at the beginning of this one, or of the one before when already there. */
    public int previous(Unit unit, int offset) {
        int first = document.shownAtOrAfter(0);
        if (offset <= first) {
            return first;
        }
        int start = document.shownStart(document.paragraphAt(offset));
        return switch (unit) {
            case CHARACTER -> document.shownAtOrBefore(
                    Graphemes.widen(text, new TextRange(offset - 1, offset)).start());
            case WORD -> previousStart(words(window(offset, WORD_WINDOW)), offset, window(offset, WORD_WINDOW).start());
            case SENTENCE -> previousStart(sentences(offset), offset, window(offset, SENTENCE_WINDOW).start());
            case PARAGRAPH -> offset > start ? start : paragraphBefore(offset);
            case TURN -> previousTurn(offset);
            case DOCUMENT -> first;
        };
    }

    private int paragraphBefore(int offset) {
        int seen = document.shownAtOrBefore(document.start(document.paragraphAt(offset)) - 1);
        return document.shownStart(document.paragraphAt(seen));
    }

    private TextRange shown(TextRange range) {
        int start = Math.min(document.shownAtOrAfter(range.start()), range.end());
        return new TextRange(start, range.end());
    }

    private int nextTurn(int offset) {
        List<TextRange> stretches = document.stretches();
        for (int i = Math.max(0, lastStretchFrom(offset)); i < stretches.size(); i++) {
            int start = shown(stretches.get(i)).start();
            if (start > offset) {
                return start;
            }
        }
        return text.length();
    }

    private int previousTurn(int offset) {
        for (int i = lastStretchFrom(offset); i >= 0; i--) {
            int start = shown(document.stretches().get(i)).start();
            if (start < offset) {
                return start;
            }
        }
        return document.shownAtOrAfter(0);
    }

    private TextRange turnAt(int offset) {
        int last = lastStretchFrom(offset);
        return last < 0 ? new TextRange(offset, offset) : shown(document.stretches().get(last));
    }

    /** Index of the last turn, or stretch between turns, that begins at or before the offset; -1 when there is none. */
    private int lastStretchFrom(int offset) {
        int found = Collections.binarySearch(document.stretches(), new TextRange(offset, Integer.MAX_VALUE));
        return found >= 0 ? found : -found - 2;
    }

    private TextRange wordAt(int offset) {
        TextRange window = window(offset, WORD_WINDOW);
        TextRange before = new TextRange(offset, offset);
        for (TextRange word : words(window)) {
            if (word.contains(offset)) {
                return word;
            }
            if (word.end() == offset) {
                before = word;
            }
        }
        return before.isEmpty()
                ? pieces(window).stream().filter(piece -> piece.contains(offset)).findFirst()
                        .orElse(before)
                : before;
    }

    private TextRange sentenceAt(int offset) {
        TextRange nearest = new TextRange(offset, offset);
        for (TextRange sentence : sentences(offset)) {
            if (sentence.start() <= offset || nearest.isEmpty()) {
                nearest = sentence;
            }
        }
        return nearest;
    }

    /** The shown text around the offset inside its paragraph, cut at blanks where there are any. */
    private TextRange window(int offset, int reach) {
        int paragraph = document.paragraphAt(offset);
        int first = Math.min(document.shownStart(paragraph), offset);
        int last = document.end(paragraph);
        int from = Math.max(first, offset - reach);
        int to = Math.min(last, offset + reach);
        while (from > first && from > offset - 2 * reach && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (to < last && to < offset + 2 * reach && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return Graphemes.widen(text, new TextRange(from, to));
    }

    private List<TextRange> pieces(TextRange window) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(window.cut(text));
        List<TextRange> found = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            found.add(new TextRange(window.start() + from, window.start() + to));
            from = to;
        }
        return found;
    }

    /** The pieces that hold a letter or digit; two that only a hyphen joins are one word, as in anak-anak. */
    private List<TextRange> words(TextRange window) {
        List<TextRange> found = new ArrayList<>();
        for (TextRange piece : pieces(window)) {
            if (piece.cut(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            boolean joined = !found.isEmpty() && found.getLast().end() == piece.start() - 1
                    && isHyphen(text.charAt(piece.start() - 1));
            int start = joined ? found.removeLast().start() : piece.start();
            found.add(new TextRange(start, piece.end()));
        }
        return found;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private List<TextRange> sentences(int offset) {
        TextRange window = window(offset, SENTENCE_WINDOW);
        return TextUnits.sentences(window.cut(text)).stream()
                .map(range -> new TextRange(window.start() + range.start(), window.start() + range.end())).toList();
    }

    private int nextStart(List<TextRange> units, int offset, int end) {
        Predicate<TextRange> after = unit -> unit.start() > offset;
        int next = units.stream().filter(after).findFirst().map(TextRange::start).orElse(end);
        return next > offset ? next : document.shownAtOrAfter(Math.min(text.length(), offset + 1));
    }

    private int previousStart(List<TextRange> units, int offset, int start) {
        int found = start;
        for (TextRange unit : units) {
            if (unit.start() < offset) {
                found = Math.max(found, unit.start());
            }
        }
        return found < offset ? found : document.shownAtOrBefore(offset - 1);
    }
}
