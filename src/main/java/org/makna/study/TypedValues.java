package org.makna.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makna.intake.AttributeTypes;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Values of an attribute as people type them. */
final class TypedValues {

    private static final String MIDNIGHT = "T00:00:00";

    private final Attribute attribute;

    TypedValues(Attribute attribute) {
        this.attribute = attribute;
    }

    /** The value in the form of the study; blank means that nobody said. */
    AttributeValue parse(String typed) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return AttributeValue.UNASSIGNED;
        }
        return AttributeValue.of(normal(plain).orElseThrow(() -> new MaknaException(misfit(plain))));
    }

    /** The value in the form of the study, or empty when it is none of this attribute. */
    Optional<String> normal(String value) {
        if (attribute.type() != AttributeType.ORDINAL) {
            return AttributeTypes.normal(value, attribute.type());
        }
        if (attribute.levels().contains(value)) {
            return Optional.of(value);
        }
        String folded = FreeName.key(value);
        return attribute.levels().stream().filter(level -> FreeName.key(level).equals(folded)).findFirst();
    }

    /** Whether two values mean the same: 2.5 is 2.50, and a day is its midnight. */
    boolean isSame(AttributeValue one, AttributeValue other) {
        if (one.equals(other)) {
            return true;
        }
        return one.isAssigned() && other.isAssigned() && plain(one.text()).equals(plain(other.text()));
    }

    /** A value without what can be written in several ways. */
    private String plain(String value) {
        return switch (attribute.type()) {
            case INTEGER, DECIMAL -> AttributeTypes.normal(value, AttributeType.DECIMAL)
                    .map(number -> new BigDecimal(number).stripTrailingZeros().toPlainString()).orElse(value);
            case DATE -> normal(value).map(date -> date.endsWith(MIDNIGHT)
                    ? date.substring(0, date.length() - MIDNIGHT.length())
                    : date).orElse(value);
            case BOOLEAN, ORDINAL -> normal(value).orElse(value);
            case TEXT -> FreeName.composed(value);
        };
    }

    private Message misfit(String value) {
        return switch (attribute.type()) {
            case INTEGER -> Message.of("study.value-integer", value, attribute.name());
            case DECIMAL -> Message.of("study.value-decimal", value, attribute.name());
            case DATE -> Message.of("study.value-date", value, attribute.name());
            case BOOLEAN -> Message.of("study.value-boolean", value, attribute.name());
            case ORDINAL ->
                Message.of("study.value-ordinal", value, attribute.name(), String.join(", ", attribute.levels()));
            case TEXT -> throw new IllegalStateException("Any text is text");
        };
    }

    /**
     * The levels of an attribute as they are kept: without blank ones, none for a type that has none.
     *
     * @throws MaknaException if an ordinal attribute would have none, or one twice
     */
    static List<String> levels(String name, AttributeType type, List<String> typed) {
        if (type != AttributeType.ORDINAL) {
            return List.of();
        }
        List<String> levels = new ArrayList<>();
        for (String level : typed) {
            String plain = level.strip();
            if (levels.contains(plain)) {
                throw new MaknaException("study.double-level", name, plain);
            }
            if (!plain.isEmpty()) {
                levels.add(plain);
            }
        }
        if (levels.isEmpty()) {
            throw new MaknaException("study.no-levels", name);
        }
        return levels;
    }
}
