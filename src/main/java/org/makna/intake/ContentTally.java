package org.makna.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makna.model.Finding;
import org.makna.model.Finding.Severity;
import org.makna.model.Message;

/** Counts what a document holds besides plain text, for the fidelity report. Not for several threads at once. */
final class ContentTally {

    /** What is counted; the word of each closes the key of the line that tells of it. */
    enum Item {
        TABLES,
        LISTS,
        NOTES,
        TEXT_BOXES,
        INSERTIONS,
        DELETIONS,
        SYMBOLS,
        MISSING_NOTES,
        HIDDEN,
        RUBY,
        PICTURES,
        OBJECTS,
        COMMENTS,
        LOST_COMMENTS,
        PAGE_COMMENTS,
        MARGINS;

        private Severity severity() {
            return switch (this) {
                case TABLES, LISTS, INSERTIONS, DELETIONS, SYMBOLS -> Severity.NOTE;
                case NOTES, TEXT_BOXES, COMMENTS -> Severity.REPAIRED;
                case MISSING_NOTES, HIDDEN, RUBY, PICTURES, OBJECTS, LOST_COMMENTS, PAGE_COMMENTS, MARGINS ->
                    Severity.LOST;
            };
        }

        private Finding finding(long count) {
            String key = "intake.docx." + name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Finding(severity(), Message.of(key, count));
        }
    }

    private final Map<Item, Long> counts = new EnumMap<>(Item.class);

    void count(Item item) {
        count(item, 1);
    }

    void count(Item item, long more) {
        if (more > 0) {
            counts.merge(item, more, Long::sum);
        }
    }

    /** One line for each item that was there at all, in the order of the items. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        counts.forEach((item, count) -> findings.add(item.finding(count)));
        return findings;
    }
}
