package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.Codings;

/** The segments of one document, as a query goes through the documents. */
final class OneDocument {

    private final Codings codings;
    private final int number;
    private final int length;
    private final List<Place> segments;

    /**
     * Gathers the segments.
     *
     * @param number index of the document
     * @param from   index of its first coding
     * @param to     index after its last coding
     */
    OneDocument(CodedCorpus corpus, int number, int from, int to) {
        this.codings = corpus.codings();
        this.number = number;
        this.length = corpus.documents().get(number).document().length();
        Map<Long, List<Integer>> ofSegment = new HashMap<>();
        for (int i = from; i < to; i++) {
            ofSegment.computeIfAbsent(codings.segment()[i], any -> new ArrayList<>(1)).add(i);
        }
        List<Place> all = new ArrayList<>(ofSegment.size());
        ofSegment.forEach((segment, members) -> all.add(new Place(number, codings.range(members.getFirst()), segment,
                members.stream().mapToInt(Integer::intValue).toArray())));
        all.sort(null);
        this.segments = all;
    }

    /** Index of the document. */
    int number() {
        return number;
    }

    /** Length of its text, UTF-16. */
    int length() {
        return length;
    }

    /** The segments in a world. */
    List<Place> segments(World world) {
        return found(world.codings()::get);
    }

    /** The segments in a world that carry any of the codes. */
    List<Place> segments(World world, BitSet codes) {
        return found(coding -> codes.get(codings.code()[coding]) && world.codings().get(coding));
    }

    private List<Place> found(IntPredicate wanted) {
        List<Place> found = new ArrayList<>();
        for (Place segment : segments) {
            int[] by = Arrays.stream(segment.codings()).filter(wanted).toArray();
            if (by.length > 0) {
                found.add(new Place(number, segment.range(), segment.segment(), by));
            }
        }
        return found;
    }
}
