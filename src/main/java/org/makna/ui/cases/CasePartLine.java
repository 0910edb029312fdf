package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.model.CasePart;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.study.CaseTable;
import org.makna.study.DocumentContent;
import org.makna.study.Study;
import org.makna.ui.common.UserText;

/**
 * Text of a case as it is listed.
 *
 * @param part   what belongs to the case
 * @param title  the document, the speaker, or how the range begins
 * @param detail the document of a speaker or range; empty for a whole document
 * @param place  where it begins, empty at the caret of the document
 */
record CasePartLine(CasePart part, String title, String detail, Optional<TextRange> place) {

    private static final int QUOTE = 80;

    /** Reads what is to be said of each part; for a background thread. */
    static List<CasePartLine> read(Study study, CaseTable.Row row) {
        Map<Long, Optional<DocumentContent>> contents = new HashMap<>();
        List<CasePartLine> lines = new ArrayList<>();
        for (CaseTable.Part one : row.parts()) {
            CasePart part = one.part();
            if (part.range() == null && part.speaker() == null) {
                lines.add(new CasePartLine(part, one.document(), "", Optional.empty()));
            } else {
                contents.computeIfAbsent(part.documentId(), study::document)
                        .ifPresent(content -> lines.add(of(part, one.document(), content)));
            }
        }
        return lines;
    }

    private static CasePartLine of(CasePart part, String path, DocumentContent content) {
        TextRange range = part.range();
        String speaker = part.speaker();
        if (range != null) {
            String text = range.cut(content.text()).strip();
            String quote = text.length() <= QUOTE ? text : text.substring(0, QUOTE).strip() + "…";
            return new CasePartLine(part, "“" + UserText.oneLine(quote) + "”", path, Optional.of(range));
        }
        Optional<TextRange> first = Speaker.named(content.sections(), content.speakers()).stream()
                .filter(one -> one.kind() == SectionKind.TURN && one.label().equals(speaker))
                .map(one -> one.range()).findFirst();
        return new CasePartLine(part, speaker == null ? "" : speaker, path, first);
    }
}
