package org.makna.analysis.words;

import java.util.Arrays;

/** Occurrences of things that have numbers, altogether, by document and by group. */
final class Tally {

    private final int groups;
    private final PairCounts inGroups = new PairCounts();
    private final long[] ofGroups;
    private int[] counts = new int[1 << 10];
    private int[] documents = new int[1 << 10];
    /** For each thing, the document in which it was met last, from 1. */
    private int[] lastMet = new int[1 << 10];
    private int document;
    private int documentsWithAny;
    private long before;
    private long total;

    Tally(int groups) {
        this.groups = groups;
        this.ofGroups = new long[groups];
    }

    /** Goes on to the next document. */
    void nextDocument() {
        endDocument();
        document++;
    }

    /** Notes whether the document had anything. */
    private void endDocument() {
        if (total > before) {
            documentsWithAny++;
            before = total;
        }
    }

    /** Counts an occurrence in some groups. */
    void count(int thing, int[] in) {
        if (thing >= counts.length) {
            int length = Math.max(thing + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, length);
            documents = Arrays.copyOf(documents, length);
            lastMet = Arrays.copyOf(lastMet, length);
        }
        counts[thing]++;
        total++;
        if (lastMet[thing] != document) {
            lastMet[thing] = document;
            documents[thing]++;
        }
        if (groups > 1) {
            for (int group : in) {
                inGroups.add(group, thing, 1);
                ofGroups[group]++;
            }
        } else {
            ofGroups[0]++;
        }
    }

    int count(int thing) {
        return thing < counts.length ? counts[thing] : 0;
    }

    /** Number of documents that have the thing. */
    int documents(int thing) {
        return documents[thing];
    }

    /** Number of documents that have anything. */
    int documents() {
        endDocument();
        return documentsWithAny;
    }

    /** Occurrences of all things; those in several groups once. */
    long total() {
        return total;
    }

    /** Occurrences of all things in a group. */
    long total(int group) {
        return ofGroups[group];
    }

    /** For each group and thing the occurrences, where there is more than one group. */
    PairCounts inGroups() {
        return inGroups;
    }
}
