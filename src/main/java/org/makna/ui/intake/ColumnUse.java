package org.makna.ui.intake;

import java.util.List;
import org.makna.model.AttributeType;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;

/** What the user can make of a column of a survey: role and type in one choice. */
enum ColumnUse {
    CASE("ui.import.use-case", ColumnRole.ID, AttributeType.TEXT),
    NAME("ui.import.use-name", ColumnRole.NAME, AttributeType.TEXT),
    FOLDER("ui.import.use-folder", ColumnRole.FOLDER, AttributeType.TEXT),
    OPEN("ui.import.use-open", ColumnRole.OPEN, AttributeType.TEXT),
    TEXT("ui.import.use-text", ColumnRole.ATTRIBUTE, AttributeType.TEXT),
    INTEGER("ui.import.use-integer", ColumnRole.ATTRIBUTE, AttributeType.INTEGER),
    DECIMAL("ui.import.use-decimal", ColumnRole.ATTRIBUTE, AttributeType.DECIMAL),
    DATE("ui.import.use-date", ColumnRole.ATTRIBUTE, AttributeType.DATE),
    BOOLEAN("ui.import.use-boolean", ColumnRole.ATTRIBUTE, AttributeType.BOOLEAN),
    ORDINAL("ui.import.use-ordinal", ColumnRole.ATTRIBUTE, AttributeType.ORDINAL),
    MULTIPLE("ui.import.use-multiple", ColumnRole.MULTIPLE, AttributeType.TEXT),
    SKIP("ui.import.use-skip", ColumnRole.IGNORE, AttributeType.TEXT);

    private static final String EITHER_FIRST = "intake.why.which-first";

    private final String textKey;
    private final ColumnRole role;
    private final AttributeType type;

    ColumnUse(String textKey, ColumnRole role, AttributeType type) {
        this.textKey = textKey;
        this.role = role;
        this.type = type;
    }

    /** Key of its name in the bundles. */
    String textKey() {
        return textKey;
    }

    static ColumnUse of(ColumnPlan plan) {
        return switch (plan.role()) {
            case ID -> CASE;
            case NAME -> NAME;
            case FOLDER -> FOLDER;
            case MULTIPLE -> MULTIPLE;
            case OPEN -> OPEN;
            case IGNORE -> SKIP;
            case ATTRIBUTE -> switch (plan.type()) {
                case TEXT -> TEXT;
                case INTEGER -> INTEGER;
                case DECIMAL -> DECIMAL;
                case DATE -> DATE;
                case BOOLEAN -> BOOLEAN;
                case ORDINAL -> ORDINAL;
            };
        };
    }

    /** Whether one column at most can be used like this. */
    boolean isSingle() {
        return role.isSingle();
    }

    /** The column used like this; an ordinal one begins with the answers seen as its levels. */
    ColumnPlan applied(ColumnPlan plan) {
        return of(plan, plan.levels().isEmpty() ? plan.seen().values() : plan.levels());
    }

    /** The column used like this, with levels where they are ordered. */
    ColumnPlan of(ColumnPlan plan, List<String> levels) {
        ColumnPlan other = plan.withRole(role);
        if (this == MULTIPLE) {
            return plan.delimiter().isEmpty() ? other.withDelimiter(ColumnPlan.USUAL_DELIMITER) : other;
        }
        if (this == DATE && plan.format().isEmpty() && plan.seen().reason().key().equals(EITHER_FIRST)) {
            // Both ways are dates; the one of most countries is offered, and can be changed beside it.
            return other.withType(type, List.of()).withFormat(ColumnPlan.DAY_FIRST);
        }
        return role == ColumnRole.ATTRIBUTE
                ? other.withType(type, this == ORDINAL ? levels : List.of())
                : other;
    }
}
