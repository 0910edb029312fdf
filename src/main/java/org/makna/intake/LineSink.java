package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * Puts lines and table cells one after another into a canonical text and remembers where the headings were.
 *
 * <p>The separator is written before a line rather than after it, so that neither text nor cell ends in a stray one. Not
 * for several threads at once.
 */
final class LineSink {

    private final CanonicalTextBuilder text = new CanonicalTextBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private String separator = "";

    private record Heading(int start, int level, String label) {}

    /** Adds a line. */
    void line(CharSequence line) {
        text.append(separator).append(line);
        separator = "\n";
    }

    /** Adds a line that is a heading; a blank one is a line like others. */
    void heading(CharSequence line, int level) {
        text.append(separator);
        separator = "\n";
        String label = line.toString().strip().replaceAll("\\s+", " ");
        if (!label.isEmpty()) {
            headings.add(new Heading(text.length(), level, label));
        }
        text.append(line);
    }

    /** Makes the next line stand in the next cell of the same row. */
    void nextCell() {
        text.append("\t");
        separator = "";
    }

    /** Begins the first cell of a row; a separator that is due is written now, for the cell may stay empty. */
    void nextRow() {
        text.append(separator);
        separator = "";
    }

    /** Ends a row. */
    void endRow() {
        separator = "\n";
    }

    CanonicalTextBuilder text() {
        return text;
    }

    /** The headings as sections, each up to the next one of the same or a higher level. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int end = text.length();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int until = end;
            for (int next = i + 1; next < headings.size(); next++) {
                if (headings.get(next).level <= heading.level) {
                    until = headings.get(next).start;
                    break;
                }
            }
            sections.add(new Section(SectionKind.HEADING, new TextRange(heading.start, until), heading.label,
                    heading.level));
        }
        return sections;
    }
}
