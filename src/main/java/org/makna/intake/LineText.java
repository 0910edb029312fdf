package org.makna.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The characters of a line under way and where comments begin and end among them. Not for several threads at once. */
final class LineText {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>(0);

    /**
     * Where a comment begins or ends.
     *
     * @param comment its id in the file
     * @param end     whether it ends here
     * @param offset  UTF-16, in the line
     */
    record Mark(String comment, boolean end, int offset) {}

    static LineText of(CharSequence characters) {
        return new LineText().append(characters);
    }

    /** A note on one line; comments in it stand on the whole of it. */
    static LineText note(CharSequence lines, Collection<String> comments) {
        LineText note = new LineText();
        comments.forEach(note::begin);
        note.append(lines.toString().strip().replaceAll("\\s*\\n\\s*", " "));
        comments.forEach(note::end);
        return note;
    }

    LineText append(CharSequence characters) {
        text.append(characters);
        return this;
    }

    LineText append(char character) {
        text.append(character);
        return this;
    }

    LineText append(LineText other) {
        other.marks.forEach(one -> marks.add(new Mark(one.comment, one.end, text.length() + one.offset)));
        text.append(other.text);
        return this;
    }

    /** Adds the marks of another line, whose characters are left out. */
    void appendMarks(LineText other) {
        other.marks.forEach(one -> mark(one.comment, one.end));
    }

    /** Adds a note in brackets, parted from the word before it by a space. */
    void appendNote(LineText note, boolean afterWord) {
        append(afterWord ? " [" : "[").append(note).append(']');
    }

    /** Adds a note in brackets, parted from the word before it by a space. */
    void appendNote(LineText note) {
        appendNote(note, endsInWord());
    }

    void begin(String comment) {
        mark(comment, false);
    }

    void end(String comment) {
        mark(comment, true);
    }

    private void mark(String comment, boolean end) {
        marks.add(new Mark(comment, end, text.length()));
    }

    /** The marks by their offsets. */
    List<Mark> marks() {
        return marks;
    }

    /** The comments that begin or end here, each once. */
    Collection<String> comments() {
        return marks.stream().map(Mark::comment).distinct().toList();
    }

    /** Whether there are no characters. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether there are neither characters nor marks. */
    boolean isUntouched() {
        return text.isEmpty() && marks.isEmpty();
    }

    boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /** Whether the last character is no white space. */
    boolean endsInWord() {
        return !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** A part of the line; marks outside of it move to its nearer end. */
    LineText cut(int from, int to) {
        LineText part = of(text.subSequence(from, to));
        marks.forEach(one -> part.marks.add(new Mark(one.comment, one.end, Math.clamp(one.offset, from, to) - from)));
        return part;
    }

    /** The line without white space at its ends. */
    LineText stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return cut(from, to);
    }

    /** Its parts between line breaks; each mark is in one of them. */
    List<LineText> lines() {
        List<LineText> lines = new ArrayList<>();
        int next = 0;
        for (int from = 0; from <= text.length();) {
            int end = text.indexOf("\n", from);
            end = end < 0 ? text.length() : end;
            LineText line = of(text.subSequence(from, end));
            for (; next < marks.size() && marks.get(next).offset <= end; next++) {
                Mark mark = marks.get(next);
                line.marks.add(new Mark(mark.comment, mark.end, mark.offset - from));
            }
            lines.add(line);
            from = end + 1;
        }
        return lines;
    }

    /** Takes everything out. */
    LineText taken() {
        LineText all = new LineText().append(this);
        text.setLength(0);
        marks.clear();
        return all;
    }

    /** Takes the characters out; the marks stay and come before whatever follows. */
    void forgetCharacters() {
        LineText empty = cut(0, 0);
        text.setLength(0);
        marks.clear();
        append(empty);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
