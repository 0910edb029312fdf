package org.makna.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;

/** Where in a canonical text the comments of a file begin and end. Not for several threads at once. */
final class CommentPlaces {

    private final Map<String, Integer> begins = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Set<String> comments = new LinkedHashSet<>();

    /** Notes a mark; the first one of its kind counts. */
    void add(LineText.Mark mark, int position) {
        comments.add(mark.comment());
        (mark.end() ? ends : begins).putIfAbsent(mark.comment(), position);
    }

    /** The comments that were met, in their order. */
    Collection<String> comments() {
        return comments;
    }

    /** What a comment stands on; empty at its mark when it has no passage, null when it was not met. */
    @Nullable
    TextRange of(String comment) {
        Integer begin = begins.get(comment);
        Integer end = ends.get(comment);
        if (begin != null && end != null && begin <= end) {
            return new TextRange(begin, end);
        }
        Integer mark = end == null ? begin : end;
        return mark == null ? null : new TextRange(mark, mark);
    }
}
