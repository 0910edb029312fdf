package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makna.model.PlacedCoding;
import org.makna.ui.document.core.Span;
import org.makna.ui.workspace.Workspace;

/** Makes spans only of codings that have none yet, so that one more coding among thousands costs little. */
final class SpanMemory {

    private List<PlacedCoding> codings = List.of();
    /** The span of each coding; null where it is not shown. */
    private List<@Nullable Span> spans = List.of();

    /** Codes or coders are called otherwise now. */
    void forget() {
        codings = List.of();
        spans = List.of();
    }

    /** The spans of the codings that are shown; those before and now are in the order of {@link DocumentReading#IN_TEXT}. */
    List<Span> of(List<PlacedCoding> wanted, Workspace.Snapshot now) {
        Spans names = new Spans(now);
        List<@Nullable Span> next = new ArrayList<>(wanted.size());
        int at = 0;
        for (PlacedCoding coding : wanted) {
            while (at < codings.size() && codings.get(at) != coding
                    && DocumentReading.IN_TEXT.compare(codings.get(at), coding) < 0) {
                at++;
            }
            boolean known = at < codings.size() && codings.get(at) == coding;
            next.add(known ? spans.get(at++) : names.of(coding));
        }
        codings = wanted;
        spans = next;
        return next.stream().filter(Objects::nonNull).toList();
    }
}
