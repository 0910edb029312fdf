package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.intake.AttributeTypes;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Values of an attribute as people type them. */
final class TypedValues {

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
        String folded = value.toLowerCase(Locale.ROOT);
        return attribute.levels().stream().filter(level -> level.toLowerCase(Locale.ROOT).equals(folded)).findFirst();
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
