package org.makna.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.model.TextRange;

/**
 * Hits shown in context, each made when it is asked for, so that a million hits do not have to be in memory with their texts.
 *
 * <p>Hits of one document stand side by side; only the documents that were asked for last are kept. For any thread, but rows
 * are read from the study, so not for one that must not wait.
 */
public final class HitRows extends AbstractList<HitRow> {

    /** So many documents are kept, for lists that go to and fro between them. */
    private static final int KEPT = 16;

    private final CorpusIndex corpus;
    private final List<Hit> hits;
    private final List<InDocument> documents;
    private final BiFunction<CorpusIndex, Long, Surroundings> reader;
    private final Map<Long, Surroundings> lately = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Surroundings> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The hits of one document.
     *
     * @param documentId the document
     * @param path       folders and name
     * @param first      number of its first hit, from 0
     * @param count      number of its hits, at least one
     */
    public record InDocument(long documentId, String path, int first, int count) {}

    /** In which order the documents stand. */
    enum Order {
        /** As they were found: the most relevant first. */
        FOUND,
        /** As the corpus lists them: by folder and name. */
        CORPUS
    }

    /**
     * Creates it.
     *
     * @param found  hits in documents of the corpus, those of one document side by side
     * @param reader reads what surrounds the hits of a document
     */
    HitRows(CorpusIndex corpus, List<Hit> found, Order order, BiFunction<CorpusIndex, Long, Surroundings> reader) {
        this.corpus = corpus;
        this.reader = reader;
        List<List<Hit>> runs = new ArrayList<>();
        for (int from = 0, to; from < found.size(); from = to) {
            long id = found.get(from).documentId();
            to = from;
            while (to < found.size() && found.get(to).documentId() == id) {
                to++;
            }
            // A document that came or went between the two readings is shown by the next search.
            if (corpus.document(id) >= 0) {
                runs.add(found.subList(from, to));
            }
        }
        if (order == Order.CORPUS) {
            runs.sort(Comparator.comparingInt(run -> corpus.document(run.getFirst().documentId())));
        }
        this.hits = new ArrayList<>(found.size());
        this.documents = new ArrayList<>(runs.size());
        for (List<Hit> run : runs) {
            long id = run.getFirst().documentId();
            documents.add(new InDocument(id, corpus.corpus().documents().get(corpus.document(id)).path(), hits.size(),
                    run.size()));
            hits.addAll(run);
        }
    }

    /** The place of a row, known without reading anything; for any thread. */
    public Hit hit(int index) {
        return hits.get(index);
    }

    /** The places of the hits of one document, the first of them only where there are more; for any thread. */
    public List<TextRange> places(long inDocument, int most) {
        return documents.stream().filter(one -> one.documentId() == inDocument)
                .flatMap(one -> hits.subList(one.first(), one.first() + one.count()).stream())
                .map(Hit::range).limit(most).toList();
    }

    /** Number of the row of a place, from 0; -1 when it is no hit. */
    public int indexOf(long hitDocument, TextRange range) {
        for (InDocument one : documents) {
            if (one.documentId() == hitDocument) {
                for (int i = one.first(); i < one.first() + one.count(); i++) {
                    if (hits.get(i).range().equals(range)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    /** The documents with hits, in the order of the rows. */
    public List<InDocument> perDocument() {
        return List.copyOf(documents);
    }

    /**
     * The same hits in groups and in another order.
     *
     * @param none name of the group of those that belong to none
     */
    public HitList arranged(HitArrangement arrangement, String none) {
        return new HitList(this, arrangement, none);
    }

    /** The study as it was when the hits were found. */
    CorpusIndex corpus() {
        return corpus;
    }

    @Override
    public synchronized HitRow get(int index) {
        Hit hit = hits.get(index);
        return lately.computeIfAbsent(hit.documentId(), id -> reader.apply(corpus, id)).row(hit);
    }

    @Override
    public int size() {
        return hits.size();
    }
}
