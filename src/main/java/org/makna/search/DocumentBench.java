package org.makna.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Where one document is judged, unit by unit. One bench serves many documents, on one thread. */
final class DocumentBench {

    private final QueryPlan plan;
    private final Spans[] leaves;
    private final Spans[] placed;
    private final int[] next;
    private final RangeSet[] restricted;
    private final List<TextRange> hits = new ArrayList<>();
    private long document;
    private int length;
    private int unitStart;
    private int unitEnd;

    DocumentBench(QueryPlan plan) {
        this.plan = plan;
        this.leaves = new Spans[plan.leaves().size()];
        this.placed = new Spans[plan.slots()];
        this.next = new int[plan.slots()];
        this.restricted = new RangeSet[plan.slots()];
    }

    /**
     * Judges a document.
     *
     * @param id      its id
     * @param utf16   its length
     * @param words   places of each source of the plan
     * @param borders start and end of each unit, ascending
     * @return the hits in text order, each once
     */
    List<TextRange> hits(long id, int utf16, Spans[] words, int[] borders) {
        document = id;
        length = utf16;
        hits.clear();
        if (plan.judgement() instanceof Judgement.Ranges ranges) {
            return List.copyOf(ranges.whole(this));
        }
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = plan.leaves().get(i).places(words);
        }
        Arrays.fill(placed, Spans.NONE);
        Arrays.fill(next, 0);
        plan.judgement().prepare(this, null);
        for (int i = 0; i < borders.length; i += 2) {
            unitStart = borders[i];
            unitEnd = borders[i + 1];
            plan.judgement().judge(this);
        }
        return inOrder();
    }

    private List<TextRange> inOrder() {
        if (hits.size() > 1) {
            boolean sorted = true;
            for (int i = 1; i < hits.size() && sorted; i++) {
                sorted = hits.get(i - 1).compareTo(hits.get(i)) < 0;
            }
            if (!sorted) {
                return hits.stream().sorted().distinct().toList();
            }
        }
        return List.copyOf(hits);
    }

    RangeSet ranges(Region region) {
        return region.in(document, length);
    }

    /** Takes the places of a leaf as those of an operand, as far as they lie in a region. */
    void place(int slot, int leaf, @Nullable RangeSet region) {
        Spans all = leaves[leaf];
        if (region == null || all.isEmpty()) {
            placed[slot] = all;
            return;
        }
        Spans inside = new Spans(all.count());
        for (int i = 0; i < all.count(); i++) {
            if (region.contains(new TextRange(all.start(i), all.end(i)))) {
                inside.add(all.from(i), all.to(i), all.start(i), all.end(i));
            }
        }
        placed[slot] = inside;
    }

    /** Keeps ranges for an operand. */
    void restrict(int slot, RangeSet ranges) {
        restricted[slot] = ranges;
    }

    /** How many hits there are, to come back to. */
    int mark() {
        return hits.size();
    }

    /** Forgets the hits since the mark. */
    void takeBack(int mark) {
        hits.subList(mark, hits.size()).clear();
    }

    /** Adds the places of an operand that lie wholly in the unit; whether there are any. */
    boolean addPlaces(int slot) {
        Spans places = placed[slot];
        int i = next[slot];
        while (i < places.count() && places.start(i) < unitStart) {
            i++;
        }
        next[slot] = i;
        int before = hits.size();
        while (i < places.count() && places.start(i) < unitEnd) {
            if (places.end(i) <= unitEnd) {
                hits.add(new TextRange(places.start(i), places.end(i)));
            }
            i++;
        }
        return hits.size() > before;
    }

    /** Adds the parts of an operand's ranges that lie in the unit; whether there are any. */
    boolean addPieces(int slot) {
        List<TextRange> pieces = restricted[slot].intersect(RangeSet.of(new TextRange(unitStart, unitEnd))).ranges();
        hits.addAll(pieces);
        return !pieces.isEmpty();
    }

    /** Adds the ranges of an operand that share text with the unit, whole; whether there are any. */
    boolean addWhole(int slot) {
        int before = hits.size();
        TextRange unit = new TextRange(unitStart, unitEnd);
        for (TextRange range : restricted[slot].ranges()) {
            if (range.intersects(unit)) {
                hits.add(range);
            }
        }
        return hits.size() > before;
    }
}
