package org.makna.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

/**
 * Finds the paragraphs that share most with a list of weighted words, by BM25 (Robertson and Zaragoza 2009) over paragraphs, with
 * the weights in place of the inverse document frequency.
 *
 * <p>Documents are taken by the sum of the weights of the words they hold, which bounds what any of their paragraphs can reach, and
 * the run ends when no document that is left can add anything: the best are exactly the best.
 */
final class SimilarRun {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    /** Length in UTF-16 units that counts as usual. */
    private static final double USUAL_LENGTH = 240;
    private static final int TOGETHER = 128;

    private final IndexSearcher searcher;
    private final List<Term> terms = new ArrayList<>();
    private final double[] weights;
    private final int most;
    private final BiPredicate<Long, TextRange> wanted;
    private final Progress progress;
    private final PriorityQueue<SimilarPassage> best = new PriorityQueue<>(WORST_FIRST);

    /** Equal ones by place, so that the same question gets the same answer. */
    static final Comparator<SimilarPassage> BEST_FIRST = Comparator.comparingDouble(SimilarPassage::score).reversed()
            .thenComparingLong(SimilarPassage::documentId).thenComparing(SimilarPassage::range);
    private static final Comparator<SimilarPassage> WORST_FIRST = BEST_FIRST.reversed();

    /** A document with what its paragraphs can reach at most. */
    private record Candidate(LeafReaderContext leaf, int document, float bound) {}

    /**
     * Creates it.
     *
     * @param words  folded words with their weights
     * @param most   how many paragraphs to find
     * @param wanted whether a paragraph of a document may be found
     */
    SimilarRun(IndexSearcher searcher, Map<String, Double> words, int most, BiPredicate<Long, TextRange> wanted,
            Progress progress) {
        this.searcher = searcher;
        this.weights = words.values().stream().mapToDouble(Double::doubleValue).toArray();
        words.keySet().forEach(word -> terms.add(new Term(IndexSchema.EXACT, word)));
        this.most = most;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** The best paragraphs, best first. */
    List<SimilarPassage> find() throws IOException {
        List<Candidate> candidates = candidates();
        for (int from = 0; from < candidates.size(); from += TOGETHER) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            progress.report(from, candidates.size(), "");
            if (best.size() >= most && best.element().score() >= candidates.get(from).bound() * (K1 + 1)) {
                break;
            }
            List<Candidate> batch = new ArrayList<>(
                    candidates.subList(from, Math.min(from + TOGETHER, candidates.size())));
            batch.sort(Comparator.comparingInt(one -> one.leaf().docBase + one.document()));
            for (int start = 0; start < batch.size();) {
                int end = start;
                while (end < batch.size() && batch.get(end).leaf() == batch.get(start).leaf()) {
                    end++;
                }
                judge(batch.get(start).leaf().reader(),
                        batch.subList(start, end).stream().mapToInt(Candidate::document).toArray());
                start = end;
            }
        }
        return best.stream().sorted(BEST_FIRST).toList();
    }

    private List<Candidate> candidates() throws IOException {
        List<Candidate> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            float[] bounds = new float[leaf.reader().maxDoc()];
            for (int i = 0; i < terms.size(); i++) {
                PostingsEnum postings = leaf.reader().postings(terms.get(i), PostingsEnum.NONE);
                if (postings != null) {
                    for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
                        bounds[at] += (float) weights[i];
                    }
                }
            }
            var live = leaf.reader().getLiveDocs();
            for (int i = 0; i < bounds.length; i++) {
                if (bounds[i] > 0 && (live == null || live.get(i))) {
                    // Sums of floats may come out a trifle small.
                    found.add(new Candidate(leaf, i, bounds[i] * 1.0001f));
                }
            }
        }
        found.sort(Comparator.comparingDouble(one -> -one.bound()));
        return found;
    }

    private void judge(LeafReader segment, int[] documents) throws IOException {
        Spans[][] places = new Spans[terms.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = new TokenSource.OneTerm(terms.get(i)).places(segment, documents);
        }
        NumericDocValues ids = DocValues.getNumeric(segment, IndexSchema.ID);
        BinaryDocValues units = DocValues.getBinary(segment, IndexSchema.unitField(TextUnit.PARAGRAPH).orElseThrow());
        for (int d = 0; d < documents.length; d++) {
            if (ids.advanceExact(documents[d]) && units.advanceExact(documents[d])) {
                judge(ids.longValue(), UnitBorders.decode(units.binaryValue()), places, d);
            }
        }
    }

    private void judge(long id, int[] borders, Spans[][] places, int d) {
        int[] next = new int[places.length];
        for (int unit = 0; unit < borders.length; unit += 2) {
            int start = borders[unit];
            int end = borders[unit + 1];
            double length = K1 * (1 - B + B * (end - start) / USUAL_LENGTH);
            double score = 0;
            List<TextRange> shared = new ArrayList<>();
            int distinct = 0;
            for (int i = 0; i < places.length; i++) {
                Spans spans = places[i][d];
                int count = 0;
                while (next[i] < spans.count() && spans.start(next[i]) < end) {
                    if (spans.start(next[i]) >= start) {
                        shared.add(new TextRange(spans.start(next[i]), spans.end(next[i])));
                        count++;
                    }
                    next[i]++;
                }
                if (count > 0) {
                    distinct++;
                    score += weights[i] * count * (K1 + 1) / (count + length);
                }
            }
            if (distinct >= Math.min(2, terms.size())) {
                offer(id, new TextRange(start, end), score, shared);
            }
        }
    }

    private void offer(long id, TextRange range, double score, List<TextRange> shared) {
        shared.sort(null);
        SimilarPassage passage = new SimilarPassage(id, range, score, shared);
        if (best.size() >= most && BEST_FIRST.compare(best.element(), passage) <= 0 || !wanted.test(id, range)) {
            return;
        }
        best.add(passage);
        if (best.size() > most) {
            best.remove();
        }
    }
}
