package org.makna.intake;

/**
 * Writes the text of formats whose paragraphs flow: white space is one space, and blocks end lines.
 *
 * <p>Not for several threads at once.
 */
final class FlowWriter {

    private final LineSink sink;
    private final LineText line = new LineText();
    private String marker = "";
    private int level;
    private int preserving;

    FlowWriter(LineSink sink) {
        this.sink = sink;
    }

    /** Adds text whose white space means no more than a space, unless it is to be preserved. */
    void text(String text) {
        if (preserving > 0) {
            line.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && !endsInSpace()) {
                line.append(' ');
            }
        }
    }

    /** Adds characters as they are, such as a tab. */
    void exact(String characters) {
        line.append(characters);
    }

    /** Adds a note in brackets, parted from the word before it by a space. */
    void note(LineText note) {
        line.appendNote(note);
    }

    /** Notes that a comment begins here. */
    void begin(String comment) {
        line.begin(comment);
    }

    /** Notes that a comment ends here. */
    void end(String comment) {
        line.end(comment);
    }

    private boolean endsInSpace() {
        char last = line.charAt(line.length() - 1);
        return last == ' ' || last == '\n' || last == '\t';
    }

    /** Keeps white space as it is from now on, until as many calls of {@link #collapse()}. */
    void preserve() {
        preserving++;
    }

    void collapse() {
        preserving--;
    }

    /** Makes the lines up to the end of the block headings. */
    void heading(int depth) {
        level = depth;
    }

    /** Puts a number or a bullet before the next text. */
    void marker(String text) {
        marker = text;
    }

    /** Ends the line where a block begins or ends; nothing happens when there is none. */
    void block() {
        if (line.isBlank()) {
            line.forgetCharacters();
        } else {
            endLine();
        }
    }

    /** Ends the line, also an empty one. */
    void endLine() {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && preserving == 0) {
            end--;
        }
        boolean blank = line.isBlank();
        LineText whole = LineText.of(blank ? "" : marker).append(line.cut(0, end));
        if (!blank) {
            marker = "";
        }
        if (level > 0) {
            sink.heading(whole, level);
        } else {
            sink.line(whole);
        }
        line.taken();
    }

    /** Ends the text; comments that begin or end behind the last line stand there. */
    void finish() {
        block();
        sink.marks(line.taken());
    }

    void row() {
        block();
        sink.nextRow();
    }

    void cell(boolean first) {
        block();
        if (!first) {
            sink.nextCell();
        }
    }

    void endRow() {
        block();
        sink.endRow();
    }

    /** Whether nothing has been written on the present line. */
    boolean isAtStart() {
        return line.isEmpty();
    }
}
