package org.makna.study;

import java.util.List;
import java.util.regex.Pattern;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.store.Rows;

/** Lets the name of a heading follow its line in the text, where the two were the same before. */
final class HeadingNames {

    private static final Pattern MARKS = Pattern.compile("^#{1,6} | #+$");

    private final String before;
    private final String after;
    private final CorrectedPlaces places;

    HeadingNames(String before, String after, CorrectedPlaces places) {
        this.before = before;
        this.after = after;
        this.places = places;
    }

    /**
     * Renames them; a line that is empty now leaves the name as it was.
     *
     * @param sections the sections as they were before
     */
    void follow(Rows rows, long documentId, List<Section> sections) {
        for (Section section : sections) {
            int from = section.range().start();
            if (section.kind() == SectionKind.HEADING && name(before, from).equals(bare(section.label()))) {
                int start = places.section(section.range()).start();
                String name = name(after, start);
                if (!name.isEmpty() && !name.equals(name(before, from))) {
                    rows.documents().renameHeading(documentId, start, section.label(), name);
                }
            }
        }
    }

    /** The line as intake names a heading after it. */
    private static String name(String text, int start) {
        int end = text.indexOf('\n', start);
        return bare(text.substring(start, end < 0 ? text.length() : end));
    }

    /** Without the number signs of Markdown, and with single blanks. */
    private static String bare(String line) {
        return MARKS.matcher(line.strip().replaceAll("\\s+", " ")).replaceAll("");
    }
}
