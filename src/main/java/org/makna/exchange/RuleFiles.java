package org.makna.exchange;

import java.io.Writer;
import java.util.List;

/** Writes the rules of automatic coding. */
public final class RuleFiles {

    private RuleFiles() {
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<RuleRow> rules) {
        Json.write(out, generator -> {
            generator.writeStartArray();
            for (RuleRow rule : rules) {
                generator.writeStartObject();
                generator.writeNumberProperty("id", rule.id());
                generator.writeStringProperty("code", rule.code());
                generator.writeStringProperty("query", rule.query());
                generator.writeStringProperty("unit", rule.unit());
                generator.writeNumberProperty("words", rule.words());
                generator.writeStringProperty("within", rule.within());
                generator.writeBooleanProperty("stem", rule.stem());
                generator.writeBooleanProperty("uncovered", rule.uncovered());
                generator.writeStringProperty("coder", rule.coder());
                generator.writeStringProperty("created", rule.created());
                generator.writeStringProperty("ran", rule.ran());
                generator.writeNumberProperty("codings", rule.codings());
                generator.writeNumberProperty("changed", rule.changed());
                generator.writeNumberProperty("newDocuments", rule.newDocuments());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }
}
