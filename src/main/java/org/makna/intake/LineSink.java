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
    private final CommentPlaces comments = new CommentPlaces();
    private String separator = "";

    private record Heading(int start, int level, String label) {}

    /** Adds a line. */
    void line(CharSequence line) {
        text.append(separator).append(line);
        separator = "\n";
    }

    /** Adds a line with the marks of comments in it. */
    void line(LineText line) {
        line("");
        write(line);
    }

    /** Adds a line that is a heading; a blank one is a line like others. */
    void heading(CharSequence line, int level) {
        heading(LineText.of(line), level);
    }

    /** Adds a heading with the marks of comments in it; a blank one is a line like others. */
    void heading(LineText line, int level) {
        text.append(separator);
        separator = "\n";
        String label = line.toString().strip().replaceAll("\\s+", " ");
        if (!label.isEmpty()) {
            headings.add(new Heading(text.length(), level, label));
        }
        write(line);
    }

    /** Notes that comments begin or end between two lines. */
    void marks(LineText line) {
        line.marks().forEach(mark -> comments.add(mark, text.length()));
    }

    private void write(LineText line) {
        String words = line.toString();
        int written = 0;
        for (LineText.Mark mark : line.marks()) {
            text.append(words.substring(written, mark.offset()));
            written = mark.offset();
            comments.add(mark, text.length());
        }
        text.append(words.substring(written));
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

    /** Where comments stand. */
    CommentPlaces comments() {
        return comments;
    }

    /** All that was written as one line, as a note is put in its place. */
    LineText asNote() {
        return LineText.note(text.text(), comments.comments());
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
