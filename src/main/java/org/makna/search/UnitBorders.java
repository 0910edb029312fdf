package org.makna.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.makna.model.TextRange;

/** Writes the units of a document compactly: for each the gap since the last one and its length, as variable-length integers. */
final class UnitBorders {

    private UnitBorders() {
    }

    /** Encodes ranges that are sorted and disjoint. */
    static BytesRef encode(List<TextRange> units) {
        byte[] bytes = new byte[units.size() * 10];
        int size = 0;
        int last = 0;
        for (TextRange unit : units) {
            size = put(bytes, size, unit.start() - last);
            size = put(bytes, size, unit.length());
            last = unit.end();
        }
        return new BytesRef(Arrays.copyOf(bytes, size));
    }

    /** Decodes to start, end, start, end and so on. */
    static int[] decode(BytesRef encoded) {
        byte[] bytes = encoded.bytes;
        int numbers = 0;
        int end = encoded.offset + encoded.length;
        for (int i = encoded.offset; i < end; i++) {
            if (bytes[i] >= 0) {
                numbers++;
            }
        }
        int[] borders = new int[numbers];
        int at = encoded.offset;
        int offset = 0;
        for (int i = 0; i < numbers; i++) {
            int value = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[at++];
                value |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            offset += value;
            borders[i] = offset;
        }
        return borders;
    }

    private static int put(byte[] bytes, int size, int number) {
        int at = size;
        int rest = number;
        while (rest > 0x7F) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }
}
