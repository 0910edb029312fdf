package org.makna.intake;

import java.util.Locale;
import org.makna.model.AttributeType;
import org.makna.model.ColumnRole;
import org.makna.model.Message;

/** Says in words why a column was taken for what it was taken for. */
final class ColumnReason {

    private ColumnReason() {
    }

    /** The reason of a column that was told from its header and answers. */
    static Message of(ColumnProfile seen, ColumnRole role, AttributeType type) {
        if (seen.answers() == 0 && role != ColumnRole.ID) {
            return Message.of("intake.why.blank");
        }
        return switch (role) {
            case ID -> seen.distinct() == seen.rows()
                    ? Message.of("intake.why.id", seen.rows())
                    : Message.of("intake.why.id-header", seen.header());
            case OPEN -> Message.of("intake.why.open", seen.distinct(), seen.answers(),
                    String.format(Locale.ROOT, "%.0f", seen.words()));
            case MULTIPLE -> Message.of("intake.why.multiple", shown(seen.between()));
            case ATTRIBUTE -> attribute(seen, type);
            case NAME, FOLDER, IGNORE -> Message.of("intake.why.said");
        };
    }

    private static Message attribute(ColumnProfile seen, AttributeType type) {
        return switch (type) {
            case INTEGER -> Message.of("intake.why.integer", seen.distinct());
            case DECIMAL -> Message.of("intake.why.decimal", seen.distinct());
            case DATE -> Message.of("intake.why.date", seen.distinct());
            case BOOLEAN -> Message.of("intake.why.boolean");
            case ORDINAL -> Message.of("intake.why.ordinal", seen.distinct());
            case TEXT -> Message.of(seen.distinct() < seen.answers() ? "intake.why.text" : "intake.why.text-short",
                    seen.distinct(), seen.answers());
        };
    }

    /** What stands between answers, as it can be read. */
    static String shown(String delimiter) {
        return delimiter.equals("\n") ? "⏎" : delimiter;
    }
}
