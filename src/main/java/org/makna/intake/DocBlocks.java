package org.makna.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;

/**
 * Writes the paragraphs of an old Word document as lines, as {@link DocxBlocks} does with newer ones.
 *
 * <p>The control characters are those of the Word binary format ([MS-DOC], section 2.4.1). Of a field the result counts; tracked
 * changes count as accepted. Not for several threads at once.
 */
final class DocBlocks {

    private static final int BODY = 9;

    private final MarkedLines lines;
    private final ContentTally tally;
    private final @Nullable DocNotes notes;
    private final DocNumbers numbers = new DocNumbers();
    private final @Nullable DocComments comments;
    private final LineText text = new LineText();
    /** For each open field whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private boolean markDeleted;

    /**
     * @param notes    what knows the text of a footnote, or null inside one
     * @param comments what knows the comments of the main text, or null outside of it
     */
    DocBlocks(MarkedLines lines, ContentTally tally, @Nullable DocNotes notes, @Nullable DocComments comments) {
        this.lines = lines;
        this.tally = tally;
        this.notes = notes;
        this.comments = comments;
    }

    /** Writes the paragraphs of a range. */
    void write(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            paragraph(range.getParagraph(i));
        }
        if (!text.isEmpty()) {
            lines.paragraph(taken(), 0, 0);
        }
        lines.endTable();
        lines.marks(text.taken());
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.isTableRowEnd()) {
            if (paragraph.getTableLevel() > 1) {
                lines.nestedRow();
            } else {
                lines.row();
            }
            return;
        }
        boolean cell = paragraph.text().endsWith("\u0007") || paragraph.isEmbeddedCellMark();
        String number = numbers.next(paragraph);
        tally.count(Item.LISTS, number.isEmpty() ? 0 : 1);
        if (text.isEmpty() && !number.isEmpty()) {
            LineText begun = text.taken();
            text.append(number).append(begun);
        }
        markDeleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
        if (markDeleted) {
            // Without its mark the paragraph runs on into the next one.
            return;
        }
        int level = paragraph.getLvl() < BODY && paragraph.getLvl() >= 0 ? paragraph.getLvl() + 1 : 0;
        int depth = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
        if (cell && depth > 1) {
            lines.nestedCell(taken());
        } else if (cell) {
            lines.cell(taken(), level);
        } else {
            lines.paragraph(taken(), level, depth);
        }
    }

    private LineText taken() {
        return text.taken();
    }

    private void run(CharacterRun run) {
        String characters = run.text();
        if (run.isMarkedDeleted()) {
            for (int i = 0; i < characters.length(); i++) {
                marks(run.getStartOffset() + i, text);
            }
            tally.count(Item.DELETIONS);
            markDeleted = characters.endsWith("\r");
            return;
        }
        if (run.isMarkedInserted()) {
            tally.count(Item.INSERTIONS);
        }
        LineText shown = new LineText();
        for (int i = 0; i < characters.length(); i++) {
            character(run, characters.charAt(i), run.getStartOffset() + i, shown);
        }
        if (run.isVanished()) {
            tally.count(Item.HIDDEN, shown.toString().codePoints().count());
            text.appendMarks(shown);
        } else {
            text.append(shown);
        }
    }

    private void marks(int position, LineText shown) {
        LineText marks = comments == null ? null : comments.at(position);
        if (marks != null) {
            shown.appendMarks(marks);
        }
    }

    private void character(CharacterRun run, char c, int position, LineText shown) {
        marks(position, shown);
        switch (c) {
            case '\u0013' -> fields.push(false);
            case '\u0014' -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case '\u0015' -> fields.poll();
            default -> {
                // The instruction of a field is never text.
                if (fields.stream().allMatch(Boolean::booleanValue)) {
                    shown(run, c, position, shown);
                }
            }
        }
    }

    private void shown(CharacterRun run, char c, int position, LineText shown) {
        switch (c) {
            case '\r', '\u0007' -> {
                // The end of a paragraph or cell.
            }
            case '\u000B', '\f', '\u000E' -> shown.append(c == '\f' && isLast(run, position) ? "" : "\n");
            case '\u001E' -> shown.append('\u2011');
            case '\u001F' -> shown.append('\u00AD');
            case '\u0001' -> tally.count(run.isOle2() || run.isObj() ? Item.OBJECTS : Item.PICTURES);
            case '\u0002' -> note(position, shown);
            case '\u0003', '\u0004', '\u0005', '\b' -> {
                // Separators of notes, and the anchors of comments and drawings.
            }
            default -> {
                if (notes != null && notes.marks(position)) {
                    // A note with a mark of its own, which stays as it is printed.
                    note(position, shown);
                }
                shown.append(sign(run, c));
            }
        }
    }

    /** A section ends with the same character that parts pages. */
    private static boolean isLast(CharacterRun run, int position) {
        return position == run.getEndOffset() - 1;
    }

    private String sign(CharacterRun run, char c) {
        if (run.isSymbol()) {
            tally.count(Item.SYMBOLS);
            return SymbolFonts.sign(run.getSymbolFont().getMainFontName(), run.getSymbolCharacter());
        }
        boolean ofFont = c >= '\uF000' && c <= '\uF0FF' && run.getFontName() != null;
        return ofFont ? SymbolFonts.sign(run.getFontName(), c) : String.valueOf(c);
    }

    private void note(int position, LineText shown) {
        LineText note = notes == null ? null : notes.at(position).orElse(null);
        if (note == null) {
            tally.count(Item.MISSING_NOTES, notes == null ? 0 : 1);
            return;
        }
        tally.count(Item.NOTES);
        shown.appendNote(note, (shown.isEmpty() ? text : shown).endsInWord());
    }
}
