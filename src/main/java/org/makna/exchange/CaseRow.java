package org.makna.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;

/**
 * One row of a cases file: a part of a case, and values of its attributes.
 *
 * @param line     row of the file from 1, the header being the first
 * @param name     name of the case
 * @param document folders and name, or the name alone, as people write it; null when the row names no text
 * @param start    first code point, or null when the whole document belongs to the case
 * @param end      code point after the last, or null together with {@code start}
 * @param values   value of each attribute, in the order of the columns
 */
public record CaseRow(int line, String name, @Nullable String document, @Nullable Integer start, @Nullable Integer end,
        Map<String, AttributeValue> values) {

    public CaseRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if ((start == null) != (end == null) || (start != null && document == null)) {
            throw new IllegalArgumentException("A range needs a document and both ends");
        }
    }
}
