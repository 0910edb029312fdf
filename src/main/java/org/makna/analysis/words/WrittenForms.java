package org.makna.analysis.words;

import java.util.Arrays;

/**
 * Numbers for the words of texts as they are written there, found without making a string of each occurrence: of millions of
 * words most are met again.
 */
final class WrittenForms {

    private static final int SEED = 0x9E3779B9;

    private String[] words = new String[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = new int[1 << 12];
    private int count;

    int count() {
        return count;
    }

    /** The word of a number. */
    String word(int number) {
        return words[number];
    }

    /** The number of the word in a range of the text; new words get the next one. */
    int number(String text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash ^= hash >>> 15;
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            String word = words[number];
            if (hashes[number] == hash && word.length() == end - start && text.startsWith(word, start)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return add(text.substring(start, end), hash, slot);
    }

    /** The number of a whole word. */
    int number(String word) {
        return number(word, 0, word.length());
    }

    private int add(String word, int hash, int slot) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        words[count] = word;
        hashes[count] = hash;
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
