package org.makna.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makna.model.Message;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;

/**
 * Says which tables of other programs count by the rule of a definition, so that numbers can be set side by side.
 *
 * <p>The rules are those that the makers of NVivo, ATLAS.ti and MAXQDA describe in their manuals.
 */
final class OtherPrograms {

    private OtherPrograms() {
    }

    /** The sentence about a table of codes by something else; empty where no known table counts so. */
    static Optional<Message> sentence(TableDefinition definition) {
        boolean codesInRows = isCodes(definition.rows());
        boolean codesInColumns = isCodes(definition.columns());
        if (codesInRows == codesInColumns || definition.rollUp() != RollUp.NONE
                || definition.base() == Base.LENGTH) {
            return Optional.empty();
        }
        return name(codesInRows ? definition.columns() : definition.rows(), definition.unit(), definition.base())
                .map(name -> Message.of("table.as." + name));
    }

    private static Optional<String> name(List<Axis> others, Unit unit, Base base) {
        boolean documents = all(others, Axis.Documents.class);
        boolean cases = all(others, Axis.Cases.class);
        boolean attributes = all(others, Axis.OfAttribute.class);
        return switch (unit) {
            case CODINGS -> base == Base.NORMALISED
                    ? named(documents, "atlas-normalised")
                    : documents ? Optional.of("code-matrix") : named(cases, "nvivo-cases");
            case CASES -> named(attributes && base != Base.N, "nvivo-attributes");
            case DOCUMENTS, PRESENCE -> named(documents, "once-per-document");
            case WORDS -> named(base == Base.ROW || base == Base.COLUMN, "nvivo-words");
            case SEGMENTS, CHARACTERS, MEAN_WEIGHT, COVERAGE, EVENTS, SAME_DOCUMENT, PARAGRAPHS, NEAR ->
                Optional.empty();
        };
    }

    private static Optional<String> named(boolean fits, String name) {
        return fits ? Optional.of(name) : Optional.empty();
    }

    private static boolean isCodes(List<Axis> axes) {
        return Stream.of(Axis.Codes.class, Axis.Subcodes.class).anyMatch(kind -> all(axes, kind));
    }

    private static boolean all(List<Axis> axes, Class<? extends Axis> kind) {
        return axes.stream().allMatch(kind::isInstance);
    }
}
