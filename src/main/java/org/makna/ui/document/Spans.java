package org.makna.ui.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.PlacedCoding;
import org.makna.study.Codebook;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpanCoder;
import org.makna.ui.workspace.Workspace;

/** Turns codings into what the document view shows: names, colours, whose they are. */
final class Spans {

    private static final String UNKNOWN = "#888888";

    private final Workspace.Snapshot now;
    private final Map<Long, Coder> coders = new HashMap<>();
    private final Map<Long, Optional<Code>> codes = new HashMap<>();
    private final Map<Long, SpanCoder> marks = new HashMap<>();

    /** @param now what codes and coders are called */
    Spans(Workspace.Snapshot now) {
        this.now = now;
        now.coders().forEach(coder -> coders.put(coder.id(), coder));
    }

    /** The spans of the codings whose coder is not hidden, in their order. */
    static List<Span> of(List<PlacedCoding> codings, Workspace.Snapshot now) {
        Spans made = new Spans(now);
        List<Span> spans = new ArrayList<>(codings.size());
        for (PlacedCoding coding : codings) {
            Span span = made.of(coding);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** The span of a coding, or null where its coder is hidden or its code is not known yet. */
    @Nullable
    Span of(PlacedCoding coding) {
        Coder coder = coders.get(coding.coderId());
        Optional<Code> code = codes.computeIfAbsent(coding.codeId(),
                id -> now.codebook().entry(id).map(Codebook.Entry::code));
        if (code.isEmpty() || coder != null && coder.hidden()) {
            return null;
        }
        return new Span(coding.id(), coding.range(), coding.codeId(), code.get().name(), code.get().colour(),
                marks.computeIfAbsent(coding.coderId(), id -> mark(id, coder, now.me())));
    }

    /** A coder who came while the codings were read is taken for the one who works here, until the next reading. */
    static SpanCoder mark(long id, @Nullable Coder coder, String me) {
        return coder == null
                ? new SpanCoder(id, me, "", UNKNOWN, false)
                : new SpanCoder(id, coder.name(), coder.initials(), coder.colour(), !coder.name().equals(me));
    }
}
