package org.makna.analysis;

import java.util.Arrays;

/** A growing set of numbers that are not negative, without boxing: open addressing, at most half full. */
final class LongSet {

    private static final long FREE = -1;

    private long[] slots = new long[1024];
    private int count;

    LongSet() {
        Arrays.fill(slots, FREE);
    }

    /** Adds the number; tells whether it is new. */
    boolean add(long number) {
        int slot = slot(number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        count++;
        if (count > slots.length / 2) {
            grow();
        }
        return true;
    }

    /** Where the number stands, or would. */
    private int slot(long number) {
        int mask = slots.length - 1;
        // Fibonacci hashing spreads neighbouring cells of a grid over the whole table.
        int slot = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != FREE && slots[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, FREE);
        for (long number : old) {
            if (number != FREE) {
                slots[slot(number)] = number;
            }
        }
    }
}
