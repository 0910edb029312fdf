package org.makna.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** The footnotes and endnotes of an old Word document as single lines. */
final class DocNotes {

    private final HWPFDocument document;
    private final ContentTally tally;
    private final Set<Integer> marks = new HashSet<>();

    DocNotes(HWPFDocument document, ContentTally tally) {
        this.document = document;
        this.tally = tally;
        read(document.getFootnotes());
        read(document.getEndnotes());
    }

    /** Whether a note is referred to at a position, whatever its mark. */
    boolean marks(int position) {
        return marks.contains(position);
    }

    private void read(Notes notes) {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            marks.add(notes.getNoteAnchorPosition(i));
        }
    }

    /** The note that is referred to at a position of the main text. */
    Optional<LineText> at(int position) {
        return find(document.getFootnotes(), document.getFootnoteRange(), position)
                .or(() -> find(document.getEndnotes(), document.getEndnoteRange(), position));
    }

    private Optional<LineText> find(Notes notes, Range story, int position) {
        int index = notes.getNotesCount() == 0 ? -1 : notes.getNoteIndexByAnchorPosition(position);
        if (index < 0) {
            return Optional.empty();
        }
        int from = story.getStartOffset() + notes.getNoteTextStartOffset(index);
        int to = story.getStartOffset() + notes.getNoteTextEndOffset(index);
        LineSink lines = new LineSink();
        new DocBlocks(new MarkedLines(lines, tally), tally, null, null).write(new Range(from, to, document));
        return Optional.of(lines.asNote());
    }
}
