package org.makna.search;

import java.util.Map;
import org.makna.model.MaknaException;
import org.makna.model.RangeSet;

/** Knows where in the documents a field of a query holds, such as the turns of a speaker; the study answers. */
@FunctionalInterface
public interface FieldRanges {

    /**
     * Finds the ranges of a field, by document id; documents without any may be left out.
     *
     * @param field {@code speaker}, {@code document}, {@code folder}, {@code case}, {@code code},
     *              {@code question}, {@code heading}, or {@code attribute.} followed by the attribute's name as written, without quotation marks
     * @param value what was asked for, without quotation marks
     * @throws MaknaException if there is no such attribute or value; the place in the query is added by the search
     */
    Map<Long, RangeSet> ranges(String field, String value);
}
