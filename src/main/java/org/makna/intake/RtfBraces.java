package org.makna.intake;

import java.util.Arrays;

/**
 * Where the braces of an RTF file end, found before anything else is done with it.
 *
 * @param end     the index after the last byte of the document
 * @param open    how many groups the file leaves open
 * @param deepest how deep groups stand in groups
 * @param sound   whether all raw data that is announced is there
 */
record RtfBraces(int end, int open, int deepest, boolean sound) {

    /** Looks through the bytes from the first brace. */
    static RtfBraces of(byte[] bytes, int start) {
        int depth = 0;
        int deepest = 0;
        int i = start;
        while (i < bytes.length) {
            switch (bytes[i]) {
                case '{' -> deepest = Math.max(deepest, ++depth);
                case '}' -> depth--;
                case '\\' -> {
                    long raw = rawData(bytes, i + 1);
                    if (raw > bytes.length) {
                        return new RtfBraces(bytes.length, depth, deepest, false);
                    }
                    // The character after a backslash is no brace of a group.
                    i = raw > 0 ? (int) raw - 1 : i + 1;
                }
                default -> {
                    // Text.
                }
            }
            i++;
            if (depth == 0) {
                return new RtfBraces(i, 0, deepest, true);
            }
        }
        return new RtfBraces(bytes.length, depth, deepest, true);
    }

    /** The index after the raw data that a command announces, or 0 for another command. */
    private static long rawData(byte[] bytes, int at) {
        int i = at;
        for (char c : new char[]{'b', 'i', 'n'}) {
            if (i >= bytes.length || bytes[i++] != c) {
                return 0;
            }
        }
        long length = 0;
        int digits = i;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9' && i - digits < 10) {
            length = length * 10 + bytes[i++] - '0';
        }
        if (i == digits) {
            return 0;
        }
        return i + length + (i < bytes.length && bytes[i] == ' ' ? 1 : 0);
    }

    /** The document alone, its open groups closed. */
    byte[] document(byte[] bytes, int start) {
        byte[] document = Arrays.copyOfRange(bytes, start, end + open);
        Arrays.fill(document, end - start, document.length, (byte) '}');
        return document;
    }
}
