package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makna.model.Messages;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.study.DocumentContent;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Turn;

/** Quotes a passage with its source: “…” (P07, Ibu Sari, turn 12). */
final class Quotation {

    private Quotation() {
    }

    /** The passage in quotation marks, and behind it document, speaker and place in parentheses. */
    static String of(Messages messages, DocumentContent content, DocumentText text, TextRange range) {
        return messages.text("ui.quote", text.excerpt(range).strip(),
                String.join(", ", source(messages, content, text, range)));
    }

    private static List<String> source(Messages messages, DocumentContent content, DocumentText text,
            TextRange range) {
        List<String> parts = new ArrayList<>();
        parts.add(content.document().name());
        int first = text.turnNumber(range.start());
        int last = text.turnNumber(Math.max(range.start(), range.end() - 1));
        label(content, range.start(), Set.of(SectionKind.HEADING, SectionKind.QUESTION)).filter(label -> first == 0)
                .ifPresent(parts::add);
        label(content, range.start(), Set.of(SectionKind.PAGE))
                .ifPresent(page -> parts.add(messages.text("ui.quote.page", page)));
        if (first > 0 && first == last) {
            Turn turn = text.turns().get(first - 1);
            parts.add(turn.label());
            parts.add(messages.text("ui.quote.turn", first));
        } else if (first > 0 && last > first) {
            parts.add(messages.text("ui.quote.turns", first, last));
        } else {
            parts.add(messages.text("ui.quote.paragraph", text.paragraphNumber(range.start())));
        }
        return parts;
    }

    /** The label of the innermost section of the kinds at the offset. */
    private static Optional<String> label(DocumentContent content, int offset, Set<SectionKind> kinds) {
        return content.sections().stream()
                .filter(section -> kinds.contains(section.kind()) && section.range().contains(offset)
                        && !section.label().isBlank())
                .map(Section::label).reduce((before, after) -> after);
    }
}
