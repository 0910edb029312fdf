package org.makna.intake;

import org.makna.model.TextRange;

/** Finds what a mark between the words of a text stands by. */
final class NearestWords {

    private NearestWords() {
    }

    /**
     * The word that ends at an offset or before it on its line, else the one behind it; on an empty line the whole line before it,
     * else the one behind.
     *
     * @param text not blank
     */
    static TextRange of(String text, int offset) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int to = text.indexOf('\n', offset);
        to = to < 0 ? text.length() : to;
        int end = back(text, offset, from, true);
        if (end > from) {
            int word = offset < to && end == offset ? forth(text, offset, to, false) : end;
            return new TextRange(back(text, end, from, false), word);
        }
        int start = forth(text, offset, to, true);
        if (start < to) {
            return new TextRange(start, forth(text, start, to, false));
        }
        int before = back(text, from, 0, true);
        if (before > 0) {
            int line = forth(text, text.lastIndexOf('\n', before - 1) + 1, before, true);
            return new TextRange(line, before);
        }
        int behind = forth(text, to, text.length(), true);
        int last = text.indexOf('\n', behind);
        return new TextRange(behind, back(text, last < 0 ? text.length() : last, behind, true));
    }

    /** Goes back over white space, or over words. */
    private static int back(String text, int offset, int limit, boolean space) {
        int at = offset;
        while (at > limit && Character.isWhitespace(text.charAt(at - 1)) == space) {
            at--;
        }
        return at;
    }

    /** Goes on over white space, or over words. */
    private static int forth(String text, int offset, int limit, boolean space) {
        int at = offset;
        while (at < limit && Character.isWhitespace(text.charAt(at)) == space) {
            at++;
        }
        return at;
    }
}
