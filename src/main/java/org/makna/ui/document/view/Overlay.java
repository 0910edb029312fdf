package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Lanes;
import org.makna.ui.document.core.Remark;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpanIndex;

/**
 * What lies on the text: the codings and annotations that pass the filter, and marks, such as the hits of a search.
 *
 * <p>Ranges are half-open UTF-16 ranges of the canonical text. For the FX thread.
 */
public final class Overlay {

    /** What of it has changed. */
    enum Part {
        CODINGS, REMARKS, MARKS
    }

    private final Consumer<Part> changed;
    private List<Span> all = List.of();
    private Predicate<Span> filter = _ -> true;
    private boolean plain;
    private @Nullable Span moved;
    private List<TextRange> marks = List.of();
    private List<Remark> allRemarks = List.of();
    private Predicate<Remark> remarkFilter = _ -> true;
    private List<Remark> remarks = List.of();
    private SpanIndex index = new SpanIndex(List.of());
    private Lanes lanes = new Lanes(List.of());

    /**
     * Nothing.
     *
     * @param changed is told when something else is to be seen, but not of other codings and moved ones
     */
    Overlay(Consumer<Part> changed) {
        this.changed = changed;
    }

    /** Takes the codings of another document, of which nothing else is known yet. */
    void begin(List<Span> spans) {
        allRemarks = List.of();
        remarks = List.of();
        marks = List.of();
        setSpans(spans);
    }

    void setSpans(List<Span> spans) {
        all = List.copyOf(spans);
        rebuild();
    }

    /** Shows only the codings that pass. */
    public void setFilter(Predicate<Span> filter) {
        this.filter = filter;
        rebuild();
        changed.accept(Part.CODINGS);
    }

    /** Shows the bare text, without any coding. */
    public void setPlain(boolean plain) {
        this.plain = plain;
        rebuild();
        rebuildRemarks();
        changed.accept(Part.CODINGS);
    }

    /** Shows a coding on another range than was given, until it is shown as given again by null. */
    void setMoved(@Nullable Span span) {
        if (moved != null || span != null) {
            moved = span;
            rebuild();
        }
    }

    /** Marks ranges, such as the hits of a search, until another document is shown. */
    public void setMarks(List<TextRange> ranges) {
        List<TextRange> sorted = new ArrayList<>(ranges);
        sorted.sort(null);
        List<TextRange> apart = new ArrayList<>(sorted.size());
        for (TextRange range : sorted) {
            TextRange last = apart.isEmpty() ? null : apart.getLast();
            if (last != null && range.start() < last.end()) {
                apart.set(apart.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                apart.add(range);
            }
        }
        marks = List.copyOf(apart);
        changed.accept(Part.MARKS);
    }

    /** Shows other annotations on the same document, given by start. */
    public void setRemarks(List<Remark> given) {
        allRemarks = List.copyOf(given);
        rebuildRemarks();
        changed.accept(Part.REMARKS);
    }

    /** Shows only the annotations that pass. */
    public void setRemarkFilter(Predicate<Remark> wanted) {
        remarkFilter = wanted;
        rebuildRemarks();
        changed.accept(Part.REMARKS);
    }

    private void rebuildRemarks() {
        remarks = plain ? List.of() : allRemarks.stream().filter(remarkFilter).toList();
    }

    private void rebuild() {
        index = new SpanIndex(plain ? List.of() : all.stream().map(this::placed).filter(filter).toList());
        lanes = new Lanes(index.spans());
    }

    private Span placed(Span span) {
        return moved != null && moved.codingId() == span.codingId() ? span.on(moved.range()) : span;
    }

    SpanIndex index() {
        return index;
    }

    Lanes lanes() {
        return lanes;
    }

    /** Number of codings that are shown, in sight or not. */
    public int shownCodings() {
        return index.spans().size();
    }

    /** The codings on a character, the longest first. */
    List<Span> at(int offset) {
        return index.query(offset, offset + 1);
    }

    /** The coding with the id, or null when it is not shown. */
    public @Nullable Span find(long codingId) {
        for (Span span : index.spans()) {
            if (span.codingId() == codingId) {
                return span;
            }
        }
        return null;
    }

    /** The annotations that are shown, in sight or not, by start. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** The annotations that meet the range; they are few, and may overlap. */
    List<Remark> remarks(TextRange range) {
        List<Remark> found = new ArrayList<>();
        for (Remark remark : remarks) {
            if (remark.range().start() >= range.end()) {
                break;
            }
            if (remark.range().end() > range.start()) {
                found.add(remark);
            }
        }
        return found;
    }

    /** All marks in their order. */
    List<TextRange> marks() {
        return marks;
    }

    /** The marks that meet the range; marks do not overlap each other. */
    List<TextRange> marks(TextRange range) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).end() <= range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<TextRange> found = new ArrayList<>();
        for (int i = low; i < marks.size() && marks.get(i).start() < range.end(); i++) {
            found.add(marks.get(i));
        }
        return found;
    }

    /** The annotations that are shown on the range, by start; at a caret those on the next character, else that end there. */
    public List<Remark> remarksAt(TextRange range) {
        int at = range.start();
        List<Remark> on = remarks(range.isEmpty() ? new TextRange(at, at + 1) : range);
        return on.isEmpty() && range.isEmpty() && at > 0 ? remarks(new TextRange(at - 1, at)) : on;
    }
}
