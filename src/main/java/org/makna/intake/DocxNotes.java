package org.makna.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes and endnotes of a Word document as single lines. */
final class DocxNotes {

    /** Separators of notes are stored beside the notes. */
    private static final Set<String> SEPARATORS = Set.of("separator", "continuationSeparator", "continuationNotice");

    private final Map<Kind, Map<String, LineText>> texts = new EnumMap<>(Kind.class);

    /** Where a note is printed. */
    enum Kind {
        FOOTNOTE, ENDNOTE
    }

    /** Reads a part of notes. */
    void read(Kind kind, XmlElement root, DocxStyles styles, DocxNumbering numbering, ContentTally tally) {
        Map<String, LineText> notes = texts.computeIfAbsent(kind, _ -> new HashMap<>());
        for (XmlElement note : root.children()) {
            String id = note.attribute("id");
            String type = note.attribute("type");
            if (id == null || type != null && SEPARATORS.contains(type)) {
                continue;
            }
            LineSink lines = new LineSink();
            DocxBlocks blocks = new DocxBlocks(styles, numbering, tally, null, lines);
            note.children().forEach(blocks::block);
            blocks.finish();
            notes.put(id, lines.asNote());
        }
    }

    /** The text of a note, or null when the document has lost it. */
    @Nullable
    LineText text(Kind kind, String id) {
        return texts.getOrDefault(kind, Map.of()).get(id);
    }
}
