package org.makna.study;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.makna.model.CodePoints;
import org.makna.model.Document;
import org.makna.model.TextRange;
import org.makna.search.WordBreaker;

/**
 * The canonical texts of a study, read when asked for and kept while there is room.
 *
 * <p>Texts never change (a corrected text has another key), so nothing here ever goes stale. For any thread.
 */
final class StudyTexts {

    /** Characters of text kept at the same time: 32 MiB of Latin script, 64 MiB of others; some 3,000 transcripts. */
    private static final long ROOM = 32L << 20;

    private final Function<String, String> reader;
    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /**
     * Creates it.
     *
     * @param reader reads the text of a key from the study file
     */
    StudyTexts(Function<String, String> reader) {
        this.reader = reader;
    }

    /** The canonical text of a document. */
    String text(Document document) {
        return entry(document).text;
    }

    /** Converts the positions of a document; needs no text where it has only characters of one code unit. */
    CodePoints codePoints(Document document) {
        return document.length() == document.codePoints()
                ? CodePoints.oneUnitEach(document.length())
                : entry(document).points();
    }

    /** Number of words whose first character lies in the range. */
    long words(Document document, TextRange range) {
        int[] words = entry(document).words();
        return firstAtOrAfter(words, range.end()) - firstAtOrAfter(words, range.start());
    }

    /** The UTF-16 offsets of the start and the end of each word, ascending. The array is not to be changed. */
    int[] words(Document document) {
        return entry(document).words();
    }

    private Entry entry(Document document) {
        String key = document.textKey();
        synchronized (entries) {
            Entry found = entries.get(key);
            if (found != null) {
                return found;
            }
        }
        // Read outside the lock; two threads may read the same text once each.
        Entry read = new Entry(reader.apply(key));
        synchronized (entries) {
            if (entries.put(key, read) == null) {
                held += read.text.length();
            }
            Iterator<Entry> oldest = entries.values().iterator();
            while (held > ROOM && oldest.hasNext()) {
                Entry entry = oldest.next();
                if (entry != read) {
                    held -= entry.text.length();
                    oldest.remove();
                }
            }
        }
        return read;
    }

    /** Number of the first word that starts at an offset or after it. */
    private static int firstAtOrAfter(int[] words, int offset) {
        int low = 0;
        int high = words.length / 2;
        while (low < high) {
            int middle = (low + high) / 2;
            if (words[2 * middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A text with what was worked out of it. */
    private static final class Entry {

        private final String text;
        private @org.jspecify.annotations.Nullable CodePoints points;
        private int @org.jspecify.annotations.Nullable [] words;

        Entry(String text) {
            this.text = text;
        }

        synchronized CodePoints points() {
            if (points == null) {
                points = new CodePoints(text);
            }
            return points;
        }

        synchronized int[] words() {
            if (words == null) {
                words = WordBreaker.ranges(text);
            }
            return words;
        }
    }
}
