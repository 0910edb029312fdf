package org.makna.analysis.words;

import java.util.Arrays;

/** Whole numbers by pairs of numbers that are not negative. */
final class PairCounts {

    private static final long EMPTY = -1;

    private long[] keys = emptyKeys(1 << 10);
    private int[] values = new int[1 << 10];
    private int count;

    /** Reads what is kept for a pair. */
    @FunctionalInterface
    interface Reader {
        void read(int first, int second, int value);
    }

    /** Number of pairs. */
    int count() {
        return count;
    }

    /** Adds to the number of a pair, which starts at 0. */
    void add(int first, int second, int more) {
        // First the slot: finding one may put a larger array in the place of this.
        int slot = slot(first, second);
        values[slot] += more;
    }

    /** The number of a pair, 0 where nothing was added. */
    int get(int first, int second) {
        long key = key(first, second);
        int slot = find(keys, key);
        return keys[slot] == key ? values[slot] : 0;
    }

    /** Gives each pair a number of its own, from 0 in the order they come. */
    int number(int first, int second) {
        int before = count;
        int slot = slot(first, second);
        if (count > before) {
            values[slot] = before;
        }
        return values[slot];
    }

    /** Reads all pairs, in no order. */
    void forEach(Reader reader) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                reader.read((int) (keys[i] >>> 32), (int) keys[i], values[i]);
            }
        }
    }

    private int slot(int first, int second) {
        long key = key(first, second);
        int slot = find(keys, key);
        if (keys[slot] == EMPTY) {
            if ((count + 1) * 3L > keys.length * 2L) {
                grow();
                slot = find(keys, key);
            }
            keys[slot] = key;
            count++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = emptyKeys(oldKeys.length * 2);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = find(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static int find(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long[] emptyKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
