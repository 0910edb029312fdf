package org.makna.intake;

/**
 * A line on a page, as it was printed.
 *
 * @param page      number of the page, from 1
 * @param text      its characters in reading order; wide gaps are tabs
 * @param start     where it begins, in points from the side where lines begin in its script
 * @param end       where it ends, in points from that side
 * @param y         how far its foot is from the top, in points
 * @param size      size of its largest characters, in points
 * @param firstWord width of its first word, in points
 */
record PdfLine(int page, String text, float start, float end, float y, float size, float firstWord) {

    /** Whether it is set in another size than another line. */
    boolean differsInSize(PdfLine other) {
        return Math.abs(size - other.size) > 0.08f * Math.max(size, other.size);
    }

    /** Whether the sentence ends with the line, or with the reference to a note after it. */
    boolean endsSentence() {
        String end = text.strip().replaceAll("(?<=\\p{L}[.?!…][\"”’»)\\]]?)\\d{1,3}$", "").replaceAll("[\"'”’»)\\]]+$",
                "");
        return !end.isEmpty() && ".?!…:—-。？！：؟".indexOf(end.charAt(end.length() - 1)) >= 0;
    }
}
