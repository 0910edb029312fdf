package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.makna.model.TextRange;

/**
 * A stretch of text on which the same spans lie; they share the height of its lines as horizontal bands.
 *
 * @param range where
 * @param spans at least one, the uppermost band first
 */
public record Bands(TextRange range, List<Span> spans) {

    /** Cuts a block into stretches, leaving out those without a span; {@code spans} is in {@link SpanIndex#ORDER}. */
    public static List<Bands> of(TextRange block, List<Span> spans) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Span span : spans) {
            TextRange inside = span.range().intersection(block);
            if (!inside.isEmpty()) {
                cuts.add(inside.start());
                cuts.add(inside.end());
            }
        }
        List<Bands> found = new ArrayList<>();
        int from = -1;
        for (int cut : cuts) {
            if (from >= 0) {
                TextRange piece = new TextRange(from, cut);
                List<Span> on = spans.stream().filter(span -> span.range().contains(piece)).toList();
                if (!on.isEmpty()) {
                    found.add(new Bands(piece, on));
                }
            }
            from = cut;
        }
        return found;
    }
}
