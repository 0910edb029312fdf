package org.makna.model;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.TextPatch.Replacement;

/**
 * Finds what a correction has changed: a small difference in words, and within single words in characters.
 *
 * <p>Beginning and end that both texts share are left out first. What lies between is cut into words, blanks and signs, and the
 * longest common sequence of these is kept, by the algorithm of E. W. Myers, “An O(ND) Difference Algorithm and Its
 * Variations”, Algorithmica 1 (1986). Of a word that became another word only the characters between their common beginning and
 * end are changed; a blank put into a word, or taken out of it, leaves both parts. No change begins or ends inside a character
 * as a reader sees it. Where the texts differ in more than {@link #MOST} places, all between beginning and end is one change.
 */
final class TextDiff {

    /** Differences up to which the longest common sequence is looked for; the memory for it grows with the square. */
    private static final int MOST = 1_000;

    private final String before;
    private final String after;

    /** A stretch of one text in the place of a stretch of the other. */
    private record Change(TextRange old, TextRange fresh) {}

    TextDiff(String before, String after) {
        this.before = before;
        this.after = after;
    }

    TextPatch patch() {
        List<Replacement> replacements = new ArrayList<>();
        for (Change change : changes()) {
            Change small = trimmed(change);
            replacements.add(new Replacement(small.old(), small.fresh().cut(after)));
        }
        return new TextPatch(before, replacements);
    }

    private List<Change> changes() {
        if (before.equals(after)) {
            return List.of();
        }
        Change all = new Change(new TextRange(0, before.length()), new TextRange(0, after.length()));
        Change middle = wholeWords(without(all));
        List<TextRange> old = tokens(before, middle.old());
        List<TextRange> fresh = tokens(after, middle.fresh());
        List<Change> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] match : new CommonTokens(old.stream().map(token -> token.cut(before)).toList(),
                fresh.stream().map(token -> token.cut(after)).toList(), MOST).matches()) {
            add(found, old, i, match[0], fresh, j, match[1], middle);
            i = match[0] + 1;
            j = match[1] + 1;
        }
        add(found, old, i, old.size(), fresh, j, fresh.size(), middle);
        return found;
    }

    private static void add(List<Change> found, List<TextRange> old, int i, int iEnd, List<TextRange> fresh, int j,
            int jEnd, Change middle) {
        if (i < iEnd || j < jEnd) {
            found.add(new Change(stretch(old, i, iEnd, middle.old()), stretch(fresh, j, jEnd, middle.fresh())));
        }
    }

    private static TextRange stretch(List<TextRange> tokens, int from, int to, TextRange all) {
        int start = from < tokens.size() ? tokens.get(from).start() : all.end();
        return new TextRange(start, to > from ? tokens.get(to - 1).end() : start);
    }

    /** Without the beginning and the end that both stretches share, in whole characters of both texts. */
    private Change without(Change change) {
        TextRange old = change.old();
        TextRange fresh = change.fresh();
        int most = Math.min(old.length(), fresh.length());
        int head = 0;
        while (head < most && before.charAt(old.start() + head) == after.charAt(fresh.start() + head)) {
            head++;
        }
        while (head > 0 && (!isBoundary(before, old.start() + head) || !isBoundary(after, fresh.start() + head))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(old.end() - tail - 1) == after.charAt(fresh.end() - tail - 1)) {
            tail++;
        }
        while (tail > 0 && (!isBoundary(before, old.end() - tail) || !isBoundary(after, fresh.end() - tail))) {
            tail--;
        }
        return new Change(new TextRange(old.start() + head, old.end() - tail),
                new TextRange(fresh.start() + head, fresh.end() - tail));
    }

    private static boolean isBoundary(String text, int offset) {
        return Graphemes.widen(text, new TextRange(offset, offset)).start() == offset;
    }

    /** Widened so that it begins and ends between two words in both texts. */
    private Change wholeWords(Change change) {
        int back = 0;
        while (isWithinWord(before, change.old().start() - back)
                || isWithinWord(after, change.fresh().start() - back)) {
            back++;
        }
        int on = 0;
        while (isWithinWord(before, change.old().end() + on) || isWithinWord(after, change.fresh().end() + on)) {
            on++;
        }
        return new Change(new TextRange(change.old().start() - back, change.old().end() + on),
                new TextRange(change.fresh().start() - back, change.fresh().end() + on));
    }

    private static boolean isWithinWord(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        int next = text.codePointAt(offset);
        int last = text.codePointBefore(offset);
        boolean pair = Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return pair || !isBoundary(text, offset) || !Words.standsAlone(next) && !Words.standsAlone(last)
                && Words.isLetter(next) && Words.isLetter(last);
    }

    /** Words, and of all else each character as a reader sees it. */
    private static List<TextRange> tokens(String text, TextRange within) {
        List<TextRange> found = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int end = at;
            boolean goesOn = true;
            while (goesOn && end < within.end()) {
                boolean word = isWordAt(text, end);
                end = Graphemes.widen(text, new TextRange(end, end + 1)).end();
                goesOn = word && end < within.end() && (isWordAt(text, end)
                        || Words.isJoiner(text.codePointAt(end)) && end + 1 < within.end() && isWordAt(text, end + 1));
                if (goesOn && !isWordAt(text, end)) {
                    end++;
                }
            }
            found.add(new TextRange(at, end));
            at = end;
        }
        return found;
    }

    private static boolean isWordAt(String text, int offset) {
        int here = text.codePointAt(offset);
        return Words.isLetter(here) && !Words.standsAlone(here);
    }

    /** A word that became another or to which more was put, or a blank that came or went, is changed only where it differs. */
    private Change trimmed(Change change) {
        Change small = without(change);
        boolean oneWord = tokens(before, change.old()).size() == 1 && tokens(after, change.fresh()).size() == 1;
        boolean noWord = hasNoLetter(small.old().cut(before)) && hasNoLetter(small.fresh().cut(after));
        return oneWord || noWord || small.old().isEmpty() ? small : change;
    }

    private static boolean hasNoLetter(String text) {
        return text.codePoints().noneMatch(Words::isLetter);
    }
}
