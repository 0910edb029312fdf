package org.makna.study;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.Graphemes;
import org.makna.model.TextPatch;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;
import org.makna.store.MovedRanges;

/**
 * Where everything is in a corrected text: moved by the rules of {@link TextPatch} and widened to whole characters, and what has
 * lost its text on its refuge.
 */
final class CorrectedPlaces implements MovedRanges {

    /** Characters on either side among which the nearest word is looked for. */
    private static final int REACH = 1_000;

    private final TextPatch patch;
    private final String text;
    private final List<TextRange> labels;

    /**
     * Creates it.
     *
     * @param labels where in the old text speakers are named, which is no place for anything else
     */
    CorrectedPlaces(TextPatch patch, List<TextRange> labels) {
        this.patch = patch;
        this.text = patch.after();
        this.labels = labels;
    }

    /** The corrected text. */
    String text() {
        return text;
    }

    @Override
    public boolean losesMark(TextRange range) {
        return loses(range, patch.mark(range));
    }

    boolean losesPart(TextRange range) {
        return loses(range, patch.structure(range));
    }

    /** Blanks alone are no text, unless there was nothing else before. */
    private boolean loses(TextRange range, TextRange moved) {
        return moved.length() < range.length() && moved.cut(text).isBlank() && !range.cut(patch.before()).isBlank();
    }

    @Override
    public TextRange mark(TextRange range) {
        TextRange moved = patch.mark(range);
        return loses(range, moved) ? refuge(range).orElse(moved) : whole(moved);
    }

    @Override
    public TextRange section(TextRange range) {
        return whole(patch.structure(range));
    }

    @Override
    public TextRange casePart(TextRange range) {
        TextRange moved = patch.structure(range);
        return loses(range, moved) ? refuge(range).orElse(moved) : whole(moved);
    }

    private TextRange whole(TextRange moved) {
        return moved.isEmpty() ? moved : Graphemes.widen(text, moved);
    }

    boolean isReplaced(TextRange range) {
        return patch.swallower(range).filter(taken -> !taken.text().isBlank()).isPresent();
    }

    /** The words that take the place of a range, else the nearest word of its line. */
    Optional<TextRange> refuge(TextRange range) {
        Replacement taken = patch.swallower(range).orElse(new Replacement(range, ""));
        int start = patch.offset(taken.range().start());
        TextRange put = stripped(new TextRange(start, Math.min(text.length(), start + taken.text().length())));
        return put.isEmpty() ? nearestWord(taken.range().start(), start) : Optional.of(whole(put));
    }

    private TextRange stripped(TextRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    /** The word nearest to an offset on its line, the one before rather than the one behind. */
    private Optional<TextRange> nearestWord(int old, int offset) {
        int from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
        for (TextRange label : labels) {
            if (label.end() <= old) {
                from = Math.max(from, patch.offset(label.end()));
            }
        }
        int lineEnd = text.indexOf('\n', offset);
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, offset + REACH);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        String line = text.substring(Math.min(from, offset), to);
        breaks.setText(line);
        TextRange nearest = null;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            TextRange word = new TextRange(Math.min(from, offset) + start, Math.min(from, offset) + end);
            boolean letters = word.cut(text).codePoints().anyMatch(Character::isLetterOrDigit);
            if (letters && (nearest == null || distance(word, offset) < distance(nearest, offset))) {
                nearest = word;
            }
            start = end;
        }
        return Optional.ofNullable(nearest).map(this::whole);
    }

    private static int distance(TextRange word, int offset) {
        return word.end() <= offset ? offset - word.end() : Math.max(0, word.start() - offset);
    }
}
