package org.makna.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds places of several words from the places of each.
 *
 * <p>All results are minimal: no place contains another one of the same query. The parts of one place never overlap, so a word
 * counts once even if two patterns match it.
 */
final class Proximity {

    private Proximity() {
    }

    /** Places where the parts follow each other with nothing between. */
    static Spans adjacent(List<Spans> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Spans first = parts.getFirst();
        Spans found = new Spans(4);
        for (int i = 0; i < first.count(); i++) {
            int to = first.to(i);
            int end = first.end(i);
            boolean complete = true;
            for (int part = 1; part < parts.size() && complete; part++) {
                Spans spans = parts.get(part);
                int next = spans.firstFrom(to);
                complete = next < spans.count() && spans.from(next) == to;
                if (complete) {
                    to = spans.to(next);
                    end = spans.end(next);
                }
            }
            if (complete) {
                found.add(first.from(i), to, first.start(i), end);
            }
        }
        return found;
    }

    /**
     * Places where the parts stand in this order.
     *
     * @param others for each part but the last, how many other words may stand between it and the next
     */
    static Spans before(List<Spans> parts, List<Integer> others) {
        Spans open = parts.getFirst();
        for (int part = 1; part < parts.size(); part++) {
            open = follow(open, parts.get(part), others.get(part - 1));
        }
        return parts.size() == 1 ? open : minimal(open.sorted());
    }

    /**
     * Lets each following span end the latest place it can: the latest start gives the shortest place.
     *
     * @param open places sorted by their end
     */
    private static Spans follow(Spans open, Spans next, int others) {
        Spans found = new Spans(4);
        int first = 0;
        for (int j = 0; j < next.count(); j++) {
            int at = next.from(j);
            while (first < open.count() && open.to(first) < at - others) {
                first++;
            }
            int best = -1;
            for (int i = first; i < open.count() && open.to(i) <= at; i++) {
                if (best < 0 || open.from(i) > open.from(best)) {
                    best = i;
                }
            }
            if (best >= 0) {
                found.add(open.from(best), next.to(j), open.start(best), next.end(j));
            }
        }
        return found;
    }

    /**
     * Places where the parts stand in any order.
     *
     * @param others how many other words may stand between them, altogether
     */
    static Spans near(List<Spans> parts, int others) {
        List<Window> windows = new ArrayList<>();
        if (parts.stream().anyMatch(Spans::isEmpty)) {
            return Spans.NONE;
        }
        for (int part = 0; part < parts.size(); part++) {
            Spans spans = parts.get(part);
            // Of equal parts only the first begins a place; the others would find the same one again.
            if (firstLike(parts, part) < part) {
                continue;
            }
            for (int i = 0; i < spans.count(); i++) {
                Window window = new Window(parts, others, part, i);
                if (window.fill()) {
                    windows.add(window);
                }
            }
        }
        windows.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
        Spans found = new Spans(windows.size());
        for (Window window : windows) {
            found.add(window.from, window.to, window.start, window.end);
        }
        return minimal(found);
    }

    private static int firstLike(List<Spans> parts, int part) {
        for (int i = 0; i < part; i++) {
            if (parts.get(i) == parts.get(part)) {
                return i;
            }
        }
        return part;
    }

    /**
     * Leaves out each place that contains another; of equal ones the first stays.
     *
     * @param places sorted by start, then by end
     */
    private static Spans minimal(Spans places) {
        boolean[] kept = new boolean[places.count()];
        int shortest = Integer.MAX_VALUE;
        int count = 0;
        for (int i = places.count() - 1; i >= 0; i--) {
            boolean sameStartShorter = i > 0 && places.from(i - 1) == places.from(i)
                    && places.to(i - 1) <= places.to(i);
            if (places.to(i) < shortest && !sameStartShorter) {
                kept[i] = true;
                count++;
                shortest = places.to(i);
            }
        }
        Spans minimal = new Spans(count);
        for (int i = 0; i < places.count(); i++) {
            if (kept[i]) {
                minimal.add(places.from(i), places.to(i), places.start(i), places.end(i));
            }
        }
        return minimal;
    }

    /** The shortest place that begins with a given span and holds one span of every other part. */
    private static final class Window {

        private final List<Spans> parts;
        private final int lead;
        private final int[] chosen;
        private final int farthest;
        private final int from;
        private final int start;
        /** The place ends here at best, were there no overlaps; seldom is it worth looking further once this is reached. */
        private int soonest;
        private int to = Integer.MAX_VALUE;
        private int end;

        Window(List<Spans> parts, int others, int lead, int span) {
            this.parts = parts;
            this.lead = lead;
            this.chosen = new int[parts.size()];
            chosen[lead] = span;
            Spans leading = parts.get(lead);
            this.from = leading.from(span);
            this.start = leading.start(span);
            int words = 0;
            for (Spans part : parts) {
                // Every span of a part has the same number of words.
                words += part.to(0) - part.from(0);
            }
            this.farthest = from + words + others;
        }

        boolean fill() {
            Spans leading = parts.get(lead);
            soonest = leading.to(chosen[lead]);
            for (int part = 0; part < parts.size(); part++) {
                if (part != lead) {
                    Spans spans = parts.get(part);
                    int first = spans.firstFrom(leading.to(chosen[lead]));
                    if (first == spans.count() || spans.to(first) > farthest) {
                        return false;
                    }
                    soonest = Math.max(soonest, spans.to(first));
                }
            }
            choose(0, leading.to(chosen[lead]), leading.end(chosen[lead]));
            return to != Integer.MAX_VALUE;
        }

        /** Chooses a span for the part and those after it; keeps the shortest place seen. */
        private void choose(int part, int reached, int reachedEnd) {
            if (part == parts.size()) {
                to = reached;
                end = reachedEnd;
                return;
            }
            if (part == lead) {
                choose(part + 1, reached, reachedEnd);
                return;
            }
            Spans spans = parts.get(part);
            for (int i = spans.firstFrom(earliest(part)); i < spans.count(); i++) {
                if (spans.to(i) > farthest || spans.to(i) >= to) {
                    return;
                }
                if (isFree(part, spans.from(i), spans.to(i))) {
                    chosen[part] = i;
                    boolean farther = spans.to(i) > reached;
                    choose(part + 1, farther ? spans.to(i) : reached, farther ? spans.end(i) : reachedEnd);
                    if (to <= Math.max(soonest, Math.max(reached, spans.to(i)))) {
                        return;
                    }
                }
            }
        }

        /** After the leading span, and after the span of an equal part before this one: equal parts keep their order. */
        private int earliest(int part) {
            for (int i = part - 1; i >= 0; i--) {
                if (i != lead && parts.get(i) == parts.get(part)) {
                    return parts.get(i).to(chosen[i]);
                }
            }
            return parts.get(lead).to(chosen[lead]);
        }

        private boolean isFree(int part, int first, int after) {
            for (int i = 0; i < part; i++) {
                Spans spans = parts.get(i);
                if (spans.from(chosen[i]) < after && first < spans.to(chosen[i])) {
                    return false;
                }
            }
            // The leading span may stand later in the list, but nothing else begins before it ends.
            return true;
        }
    }
}
