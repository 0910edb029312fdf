package org.makna.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.makna.model.Hit;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

/** One search over one state of the index: takes candidates in batches, best first, and verifies each. */
final class QueryRun {

    /** Best first; equal documents by id, so that the same question gets the same answer. */
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(IndexSchema.ID, SortField.Type.LONG));
    private static final int FIRST_BATCH = 128;
    private static final int BATCH_GROWTH = 16;
    /** Documents of a segment verified together; bounds the memory for their places. */
    private static final int TOGETHER = 1024;

    private final IndexSearcher searcher;
    private final QueryPlan plan;
    private final TextUnit unit;
    private final Progress progress;

    QueryRun(IndexSearcher searcher, QueryPlan plan, TextUnit unit, Progress progress) {
        this.searcher = searcher;
        this.plan = plan;
        this.unit = unit;
        this.progress = progress;
    }

    /** What was found, without the words for it. */
    record Found(List<Hit> hits, long totalHits, boolean exact, int documents) {}

    /** A document with its hits. */
    private record Verified(long id, float score, List<TextRange> ranges) {}

    /** Every hit, by document id. */
    Found all() throws IOException {
        TopFieldDocs candidates = candidates(Math.max(1, searcher.getIndexReader().maxDoc()), null);
        List<Verified> verified = verify(candidates.scoreDocs);
        verified.sort(Comparator.comparingLong(Verified::id));
        List<Hit> hits = new ArrayList<>();
        long total = 0;
        for (Verified document : verified) {
            addHits(hits, document, Integer.MAX_VALUE);
            total += document.ranges().size();
        }
        return new Found(hits, total, true, verified.size());
    }

    /** The first hits of the best documents. */
    Found best(int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        long total = 0;
        int documents = 0;
        FieldDoc last = null;
        int batch = FIRST_BATCH;
        while (true) {
            TopFieldDocs candidates = candidates(batch, last);
            List<Verified> verified = verify(candidates.scoreDocs);
            for (Verified document : verified) {
                addHits(hits, document, limit);
                total += document.ranges().size();
            }
            documents += verified.size();
            int count = candidates.scoreDocs.length;
            boolean exhausted = count < batch || last == null
                    && candidates.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                    && candidates.totalHits.value() == count;
            if (exhausted || hits.size() >= limit) {
                return new Found(hits, total, exhausted, documents);
            }
            last = (FieldDoc) candidates.scoreDocs[count - 1];
            batch *= BATCH_GROWTH;
        }
    }

    private static void addHits(List<Hit> hits, Verified document, int limit) {
        for (TextRange range : document.ranges()) {
            if (hits.size() >= limit) {
                return;
            }
            hits.add(new Hit(document.id(), range, document.score()));
        }
    }

    private TopFieldDocs candidates(int count, @Nullable FieldDoc after) throws IOException {
        int most = Math.min(count, Math.max(1, searcher.getIndexReader().maxDoc()));
        return searcher.search(plan.candidates(), new TopFieldCollectorManager(BEST_FIRST, most, after, most));
    }

    /** Verifies candidates and gives back those with hits, in the order they came. */
    private List<Verified> verify(ScoreDoc[] candidates) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        Integer[] byNumber = new Integer[candidates.length];
        Arrays.setAll(byNumber, i -> i);
        Arrays.sort(byNumber, Comparator.comparingInt(i -> candidates[i].doc));
        List<@Nullable Verified> verified = new ArrayList<>(Collections.nCopies(candidates.length, null));
        DocumentBench bench = new DocumentBench(plan);
        int from = 0;
        while (from < byNumber.length) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(candidates[byNumber[from]].doc, segments));
            int end = segment.docBase + segment.reader().maxDoc();
            int to = from;
            while (to < byNumber.length && to - from < TOGETHER && candidates[byNumber[to]].doc < end) {
                to++;
            }
            int[] documents = new int[to - from];
            for (int i = from; i < to; i++) {
                documents[i - from] = candidates[byNumber[i]].doc - segment.docBase;
            }
            List<List<TextRange>> ranges = new ArrayList<>(documents.length);
            long[] ids = judge(segment.reader(), documents, bench, ranges);
            for (int i = from; i < to; i++) {
                if (!ranges.get(i - from).isEmpty()) {
                    FieldDoc candidate = (FieldDoc) candidates[byNumber[i]];
                    verified.set(byNumber[i], new Verified(ids[i - from], score(candidate), ranges.get(i - from)));
                }
            }
            from = to;
        }
        List<Verified> found = new ArrayList<>();
        for (Verified document : verified) {
            if (document != null) {
                found.add(document);
            }
        }
        return found;
    }

    private static float score(FieldDoc candidate) {
        return candidate.fields == null ? Float.NaN : (Float) candidate.fields[0];
    }

    private long[] judge(LeafReader segment, int[] documents, DocumentBench bench, List<List<TextRange>> ranges)
            throws IOException {
        List<TokenSource> sources = plan.sources();
        Spans[][] places = new Spans[sources.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = sources.get(i).places(segment, documents);
        }
        NumericDocValues ids = DocValues.getNumeric(segment, IndexSchema.ID);
        NumericDocValues lengths = DocValues.getNumeric(segment, IndexSchema.LENGTH);
        Optional<String> unitField = IndexSchema.unitField(unit);
        BinaryDocValues units = unitField.isPresent() ? DocValues.getBinary(segment, unitField.get()) : null;
        long[] found = new long[documents.length];
        Spans[] words = new Spans[sources.size()];
        for (int d = 0; d < documents.length; d++) {
            for (int i = 0; i < words.length; i++) {
                words[i] = places[i][d];
            }
            found[d] = value(ids, documents[d]);
            int length = (int) value(lengths, documents[d]);
            ranges.add(bench.hits(found[d], length, words, borders(units, documents[d], length)));
        }
        return found;
    }

    private static int[] borders(@Nullable BinaryDocValues units, int document, int length) throws IOException {
        if (units == null) {
            return new int[]{0, length};
        }
        return units.advanceExact(document) ? UnitBorders.decode(units.binaryValue()) : new int[0];
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IOException("Document " + document + " of the index lacks a value");
        }
        return values.longValue();
    }
}
