package org.makna.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Agreement;
import org.makna.model.AttributeFrequency;
import org.makna.model.CodePair;
import org.makna.model.Independence;
import org.makna.model.Similarities;
import org.makna.model.WordFrequencies;

/**
 * What was worked out of the tables of a workbook; null where it was not run.
 *
 * @param independence the sheet {@code Chi2}
 * @param pairs        the sheet {@code c-coefficient}: pairs of codes that meet
 * @param agreement    the sheet {@code Agreement}
 * @param words        the sheet {@code Word frequency}
 * @param similarities the sheet {@code Similarity pairs}
 * @param attributes   the sheet {@code Attribute frequency}
 */
public record Analyses(@Nullable Independence independence, @Nullable List<CodePair> pairs,
        @Nullable Agreement agreement, @Nullable WordFrequencies words, @Nullable Similarities similarities,
        @Nullable List<AttributeFrequency> attributes) {

    /** Nothing was run. */
    public static final Analyses NONE = new Analyses(null, null, null, null, null, null);
}
