package org.makna.model;

import java.util.Arrays;

/**
 * Converts between UTF-16 offsets and Unicode code point offsets of one text.
 *
 * <p>The only place where the two units meet: positions inside Makna are UTF-16, what is counted, shown or exchanged is
 * code points. Holds one int per character outside the Basic Multilingual Plane and nothing of the text itself.
 */
public final class CodePoints {

    /** UTF-16 offsets of the low surrogates of all pairs, ascending. */
    private final int[] lows;
    private final int length;

    /** Reads the text once. A surrogate without its other half counts as a code point, as in {@link String}. */
    public CodePoints(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i;
            }
        }
        this.lows = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    private CodePoints(int length) {
        this.lows = new int[0];
        this.length = length;
    }

    /** Converts the positions of a text of which it is known that it has no surrogate pair. */
    public static CodePoints oneUnitEach(int length) {
        return new CodePoints(length);
    }

    /** Number of code points of the whole text. */
    public int count() {
        return length - lows.length;
    }

    /** Number of code points in the range. */
    public int count(TextRange range) {
        return fromUtf16(range.end()) - fromUtf16(range.start());
    }

    /**
     * The code point offset of a UTF-16 offset; an offset inside a pair gives the pair's code point.
     *
     * @throws IndexOutOfBoundsException if the offset is negative or beyond the text
     */
    public int fromUtf16(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException(offset + " of " + length + " code units");
        }
        int i = Arrays.binarySearch(lows, offset);
        // A low surrogate at or after the offset has not been passed yet, except the one it stands on.
        int passed = i >= 0 ? i + 1 : -i - 1;
        return offset - passed;
    }

    /**
     * The UTF-16 offset of a code point offset.
     *
     * @throws IndexOutOfBoundsException if the offset is negative or beyond the text
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > count()) {
            throw new IndexOutOfBoundsException(codePoint + " of " + count() + " code points");
        }
        int low = 0;
        int high = lows.length;
        // The k-th pair (from 0) stands at code point lows[k] - 1 - k; count the pairs that end at or before the offset.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lows[middle] - 1 - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** Converts a range of code points to UTF-16. */
    public TextRange toUtf16(int start, int end) {
        return new TextRange(toUtf16(start), toUtf16(end));
    }
}
