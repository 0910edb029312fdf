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

    private Spans() {
    }

    /** The spans of the codings whose coder is not hidden, in their order. */
    static List<Span> of(List<PlacedCoding> codings, Workspace.Snapshot now) {
        Map<Long, Coder> coders = new HashMap<>();
        now.coders().forEach(coder -> coders.put(coder.id(), coder));
        Map<Long, Optional<Code>> codes = new HashMap<>();
        Map<Long, SpanCoder> marks = new HashMap<>();
        List<Span> spans = new ArrayList<>(codings.size());
        for (PlacedCoding coding : codings) {
            Coder coder = coders.get(coding.coderId());
            Optional<Code> code = codes.computeIfAbsent(coding.codeId(),
                    id -> now.codebook().entry(id).map(Codebook.Entry::code));
            if (code.isPresent() && (coder == null || !coder.hidden())) {
                spans.add(new Span(coding.id(), coding.range(), coding.codeId(), code.get().name(),
                        code.get().colour(),
                        marks.computeIfAbsent(coding.coderId(), id -> mark(id, coder, now.me()))));
            }
        }
        return spans;
    }

    /** A coder who came while the codings were read is taken for the one who works here, until the next reading. */
    static SpanCoder mark(long id, @Nullable Coder coder, String me) {
        return coder == null
                ? new SpanCoder(id, me, "", UNKNOWN, false)
                : new SpanCoder(id, coder.name(), coder.initials(), coder.colour(), !coder.name().equals(me));
    }
}
