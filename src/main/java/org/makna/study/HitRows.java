package org.makna.study;

import java.util.AbstractList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.makna.model.Hit;
import org.makna.model.HitRow;

/**
 * Hits shown in context, each made when it is asked for, so that a million hits do not have to be in memory with their texts.
 *
 * <p>Hits of one document stand side by side; only the last document that was asked for is kept. For one thread.
 */
final class HitRows extends AbstractList<HitRow> {

    private final CorpusIndex corpus;
    private final List<Hit> hits;
    private final BiFunction<CorpusIndex, Long, Surroundings> reader;
    private long documentId;
    private @Nullable Surroundings document;

    /**
     * Creates it.
     *
     * @param hits   hits in documents of the corpus
     * @param reader reads what surrounds the hits of a document
     */
    HitRows(CorpusIndex corpus, List<Hit> hits, BiFunction<CorpusIndex, Long, Surroundings> reader) {
        this.corpus = corpus;
        this.hits = hits.stream().filter(hit -> corpus.document(hit.documentId()) >= 0).toList();
        this.reader = reader;
    }

    @Override
    public HitRow get(int index) {
        Hit hit = hits.get(index);
        Surroundings here = document;
        if (here == null || documentId != hit.documentId()) {
            here = reader.apply(corpus, hit.documentId());
            document = here;
            documentId = hit.documentId();
        }
        return here.row(hit);
    }

    @Override
    public int size() {
        return hits.size();
    }
}
