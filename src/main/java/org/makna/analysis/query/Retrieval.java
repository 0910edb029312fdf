package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.makna.analysis.Filter;
import org.makna.model.CodedCorpus;
import org.makna.model.CodingQuery;
import org.makna.model.Extent;
import org.makna.model.Progress;
import org.makna.model.RangeSet;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/**
 * The answer to a coding query.
 *
 * @param mode   whether it holds whole segments or parts of the text
 * @param places what was found, in the order of the documents and their text, each once
 */
public record Retrieval(ResultMode mode, List<Place> places) {

    public Retrieval {
        places = List.copyOf(places);
    }

    /**
     * Answers a query.
     *
     * @param corpus   the codings
     * @param sources  texts, and what is saved under names
     * @param scope    conditions that hold for everything in the query
     * @param progress asked after each document whether to go on
     * @throws org.makna.model.MaknaException if a name is not there
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public static Retrieval of(CodingQuery query, CodedCorpus corpus, QuerySources sources, Filter scope,
            ResultMode mode, Progress progress) {
        World world = World.of(corpus, scope,
                name -> of(sources.saved(name), corpus, sources, Filter.NONE, ResultMode.WHOLE, progress).codings());
        Operand whole = new Planner(corpus, sources, mode).plan(query, world);
        List<Place> found = new ArrayList<>();
        int[] document = corpus.codings().document();
        int coding = 0;
        for (int number = 0; number < corpus.documents().size(); number++) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            int first = coding;
            while (coding < document.length && document[coding] == number) {
                coding++;
            }
            if (!world.documents().get(number)) {
                continue;
            }
            List<Place> here = whole.in(new OneDocument(corpus, number, first, coding));
            // A part may come of a single code, whose segments can overlap and touch.
            found.addAll(mode == ResultMode.WHOLE ? here : Sets.parts(number, Sets.characters(here)));
        }
        return new Retrieval(mode, found);
    }

    /** Indices of the codings that whole segments were found by. */
    public BitSet codings() {
        BitSet all = new BitSet();
        for (Place place : places) {
            for (int coding : place.codings()) {
                all.set(coding);
            }
        }
        return all;
    }

    /** The text that was found. */
    public Extent extent() {
        Map<Integer, List<TextRange>> ranges = new HashMap<>();
        places.forEach(place -> ranges.computeIfAbsent(place.document(), any -> new ArrayList<>()).add(place.range()));
        Map<Integer, RangeSet> normal = new HashMap<>();
        ranges.forEach((document, list) -> {
            RangeSet set = RangeSet.of(list);
            if (!set.isEmpty()) {
                normal.put(document, set);
            }
        });
        return new Extent(normal);
    }
}
