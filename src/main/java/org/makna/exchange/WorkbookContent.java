package org.makna.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodeFrequency;
import org.makna.model.Message;
import org.makna.model.Table;

/**
 * Everything the workbook of a study shows.
 *
 * @param imprint          where the numbers come from
 * @param coders           names of the coders who were counted
 * @param options          what was chosen, and what stands where nothing was
 * @param frequencies      rows of {@code Code frequency}, in tree order
 * @param codesByDocument  the sheet {@code Code x Document}
 * @param codesByAttribute the sheets {@code Code x Attribute}, {@code Row pct}, {@code Column pct} and {@code Table pct},
 *                         or null when there is nothing to compare
 * @param coOccurrence     codes by codes, the diagonal being the frequency, or null when not run
 * @param analyses         what was worked out of the tables
 * @param segments         rows of {@code Coded segments}
 * @param lists            the sheets {@code Codebook}, {@code Cases} and {@code Memos}
 * @param warnings         what a reader of the numbers must know
 */
public record WorkbookContent(Imprint imprint, List<String> coders, List<Message> options,
        List<CodeFrequency> frequencies, Table codesByDocument, @Nullable Crosstab codesByAttribute,
        @Nullable Table coOccurrence, Analyses analyses, CodedSegments segments, StudyLists lists,
        List<Message> warnings) {

    public WorkbookContent {
        coders = List.copyOf(coders);
        options = List.copyOf(options);
        frequencies = List.copyOf(frequencies);
        warnings = List.copyOf(warnings);
    }
}
