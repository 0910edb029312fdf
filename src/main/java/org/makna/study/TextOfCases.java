package org.makna.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.analysis.agreement.Division;
import org.makna.model.Extent;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/**
 * Divides only the text of some cases into characters: what stands between is cut out, so that nobody is said to agree on it.
 * For one thread.
 */
final class TextOfCases implements Division {

    private final Division whole;
    private final Extent text;
    private final Map<Integer, List<TextRange>> parts = new HashMap<>();

    /**
     * Creates it.
     *
     * @param whole divides documents into characters
     * @param text  the text of the cases
     */
    TextOfCases(Division whole, Extent text) {
        this.whole = whole;
        this.text = text;
    }

    @Override
    public int size(int document) {
        return characters(document);
    }

    @Override
    public RangeSet units(int document, RangeSet coded) {
        return RangeSet.of(whole.units(document, coded).ranges().stream().map(range -> cut(document, range)).toList());
    }

    @Override
    public int characters(int document) {
        return parts(document).stream().mapToInt(TextRange::length).sum();
    }

    @Override
    public TextRange characters(int document, TextRange range) {
        return cut(document, whole.characters(document, range));
    }

    private TextRange cut(int document, TextRange range) {
        return new TextRange(before(document, range.start()), before(document, range.end()));
    }

    /** Number of characters of the cases that stand before a place. */
    private int before(int document, int place) {
        return parts(document).stream().mapToInt(part -> Math.clamp(place - part.start(), 0, part.length())).sum();
    }

    private List<TextRange> parts(int document) {
        return parts.computeIfAbsent(document,
                key -> text.in(key).ranges().stream().map(range -> whole.characters(key, range)).toList());
    }
}
