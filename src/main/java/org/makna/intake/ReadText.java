package org.makna.intake;

import java.util.List;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.Section;

/**
 * The text of a file, before speakers are looked for in it.
 *
 * @param text     canonical text
 * @param sections its headings and pages
 * @param findings what was noticed
 * @param comments the comments in its margin
 */
record ReadText(String text, List<Section> sections, List<Finding> findings,
        List<ImportedComment> comments) {

    /** A text without comments. */
    ReadText(String text, List<Section> sections, List<Finding> findings) {
        this(text, sections, findings, List.of());
    }

    ReadText {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        comments = List.copyOf(comments);
    }
}
