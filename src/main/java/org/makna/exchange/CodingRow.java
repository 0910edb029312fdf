package org.makna.exchange;

import org.jspecify.annotations.Nullable;
import org.makna.model.NamePath;

/**
 * One coding of a codings file.
 *
 * @param line     row of the file from 1, the header being the first
 * @param document folders and name, or the name alone, as people write it
 * @param start    first code point
 * @param end      code point after the last, at least {@code start}
 * @param code     the code
 * @param coder    name of the coder
 * @param quote    the text that should stand there, or null when the file does not say
 * @param comment  free text, or null when the file does not say
 * @param weight   0 to 100, or null
 * @param created  ISO-8601 instant, or null
 * @param guid     identity across copies, or null
 */
public record CodingRow(int line, String document, int start, int end, NamePath code, String coder,
        @Nullable String quote, @Nullable String comment, @Nullable Integer weight, @Nullable String created,
        @Nullable String guid) {}
