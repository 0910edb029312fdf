package org.makna.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.jspecify.annotations.Nullable;

/** Where the words of the index that answer one word of a query stand. Equal sources find equal places. */
sealed interface TokenSource {

    /**
     * Finds the places in some documents of a segment, term by term: reading the postings of a term once for all of the documents
     * is much cheaper than asking every document for all terms, above all for patterns that stand for thousands.
     *
     * @param documents numbers of the documents in the segment, ascending
     * @return for each document its places, sorted
     */
    Spans[] places(LeafReader segment, int[] documents) throws IOException;

    /** Finds the documents that have the word. */
    Query candidates();

    /** A term of a field. */
    record OneTerm(Term term) implements TokenSource {

        @Override
        public Spans[] places(LeafReader segment, int[] documents) throws IOException {
            Gathering gathering = new Gathering(documents);
            gathering.add(segment, term);
            return gathering.places;
        }

        @Override
        public Query candidates() {
            return new TermQuery(term);
        }
    }

    /**
     * A word as it was typed, among those that are the same when folded.
     *
     * @param exact  the folded word
     * @param typed  the word as typed
     * @param strict what makes another word of it
     */
    record AsWritten(Term exact, String typed, Strictness strict) implements TokenSource {

        @Override
        public Spans[] places(LeafReader segment, int[] documents) throws IOException {
            return asWritten(segment, documents, exact, word -> strict.accepts(typed, word));
        }

        @Override
        public Query candidates() {
            return new TermQuery(exact);
        }
    }

    /**
     * A word by its stem in every language, and as written in documents that have no stemmer.
     *
     * @param stems the term of the stem, by language
     * @param exact the folded word
     */
    record Stems(Map<String, Term> stems, Term exact) implements TokenSource {

        public Stems {
            stems = Map.copyOf(stems);
        }

        @Override
        public Spans[] places(LeafReader segment, int[] documents) throws IOException {
            Gathering gathering = new Gathering(documents);
            for (Term stem : stems.values()) {
                gathering.add(segment, stem);
            }
            SortedDocValues stemmers = segment.getSortedDocValues(IndexSchema.STEMMER);
            gathering.addStemless(segment, exact, stemmers);
            return gathering.places;
        }

        @Override
        public Query candidates() {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            stems.values().forEach(stem -> any.add(new TermQuery(stem), Occur.SHOULD));
            any.add(stemless(new TermQuery(exact)), Occur.SHOULD);
            return any.build();
        }

        /** Keeps a query to documents without a stemmer. */
        static Query stemless(Query query) {
            return new BooleanQuery.Builder().add(query, Occur.MUST)
                    .add(new TermQuery(new Term(IndexSchema.STEMLESS, IndexSchema.YES)), Occur.FILTER).build();
        }
    }

    /** All folded words that a pattern matches; no limit to their number. */
    record Matching(AutomatonQuery pattern) implements TokenSource {

        @Override
        public Spans[] places(LeafReader segment, int[] documents) throws IOException {
            Gathering gathering = new Gathering(documents);
            Terms terms = segment.terms(pattern.getField());
            if (terms != null) {
                TermsEnum matching = pattern.getCompiled().getTermsEnum(terms);
                PostingsEnum postings = null;
                while (matching.next() != null) {
                    postings = matching.postings(postings, PostingsEnum.OFFSETS);
                    gathering.add(postings);
                }
                gathering.sort();
            }
            return gathering.places;
        }

        @Override
        public Query candidates() {
            return pattern;
        }
    }

    /**
     * All words that a pattern matches as they are written.
     *
     * @param pattern what it matches among folded words
     * @param strict  what makes another word of one
     * @param keys    what it matches among the keys of words as written
     */
    record MatchingAsWritten(AutomatonQuery pattern, Strictness strict, CharacterRunAutomaton keys)
            implements
                TokenSource {

        @Override
        public Spans[] places(LeafReader segment, int[] documents) throws IOException {
            Gathering gathering = new Gathering(documents);
            Terms terms = segment.terms(pattern.getField());
            if (terms != null) {
                TermsEnum matching = pattern.getCompiled().getTermsEnum(terms);
                for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                    gathering.add(asWritten(segment, documents, new Term(pattern.getField(), term.utf8ToString()),
                            word -> keys.run(strict.key(word))));
                }
                gathering.sort();
            }
            return gathering.places;
        }

        @Override
        public Query candidates() {
            return pattern;
        }
    }

    /**
     * The places of a folded word where it is written as it is wanted.
     *
     * @param accepts says of the folded word, and of each way to write it, whether it is wanted
     */
    private static Spans[] asWritten(LeafReader segment, int[] documents, Term exact, Predicate<String> accepts)
            throws IOException {
        Gathering gathering = new Gathering(documents);
        gathering.add(segment, exact);
        // A word that is written as it is folded has no entry of its own: it is one that no entry stands for.
        boolean plain = accepts.test(exact.text());
        BitSet[] marked = new BitSet[documents.length];
        Terms terms = segment.terms(IndexSchema.WRITTEN);
        if (terms != null) {
            BytesRef first = new BytesRef(exact.text() + IndexSchema.AS_WRITTEN);
            TermsEnum written = terms.iterator();
            TermsEnum.SeekStatus found = written.seekCeil(first);
            for (BytesRef term = found == TermsEnum.SeekStatus.END ? null : written.term(); term != null
                    && StringHelper.startsWith(term, first); term = written.next()) {
                String word = term.utf8ToString().substring(exact.text().length() + 1);
                if (accepts.test(word) != plain) {
                    gathering.mark(written.postings(null, PostingsEnum.POSITIONS), marked);
                }
            }
        }
        for (int i = 0; i < documents.length; i++) {
            BitSet marks = marked[i] == null ? new BitSet() : marked[i];
            gathering.places[i] = gathering.places[i].where(position -> marks.get(position) != plain);
        }
        return gathering.places;
    }

    /** Places being collected for a list of documents. */
    final class Gathering {

        private final int[] documents;
        private final Spans[] places;

        private Gathering(int[] documents) {
            this.documents = documents;
            this.places = new Spans[documents.length];
            Arrays.fill(places, Spans.NONE);
        }

        private void add(LeafReader segment, Term term) throws IOException {
            PostingsEnum postings = segment.postings(term, PostingsEnum.OFFSETS);
            if (postings != null) {
                add(postings);
            }
        }

        private void add(PostingsEnum postings) throws IOException {
            int document = -1;
            for (int i = 0; i < documents.length; i++) {
                if (document < documents[i]) {
                    document = postings.advance(documents[i]);
                }
                if (document == documents[i]) {
                    read(postings, i);
                } else if (document == DocIdSetIterator.NO_MORE_DOCS) {
                    return;
                }
            }
        }

        /** Marks the positions of a term in each of the documents. */
        private void mark(PostingsEnum postings, BitSet[] marked) throws IOException {
            for (int i = 0; i < documents.length; i++) {
                int document = postings.docID() < documents[i] ? postings.advance(documents[i]) : postings.docID();
                if (document == DocIdSetIterator.NO_MORE_DOCS) {
                    return;
                }
                if (document == documents[i]) {
                    if (marked[i] == null) {
                        marked[i] = new BitSet();
                    }
                    for (int k = postings.freq(); k > 0; k--) {
                        marked[i].set(postings.nextPosition());
                    }
                }
            }
        }

        private void addStemless(LeafReader segment, Term term, @Nullable SortedDocValues stemmers) throws IOException {
            PostingsEnum postings = segment.postings(term, PostingsEnum.OFFSETS);
            if (postings == null) {
                return;
            }
            for (int i = 0; i < documents.length; i++) {
                if (stemmers != null && stemmers.advanceExact(documents[i])) {
                    continue;
                }
                int document = postings.docID() < documents[i] ? postings.advance(documents[i]) : postings.docID();
                if (document == documents[i]) {
                    read(postings, i);
                }
            }
        }

        private void read(PostingsEnum postings, int i) throws IOException {
            int frequency = postings.freq();
            if (places[i] == Spans.NONE) {
                places[i] = new Spans(frequency);
            }
            for (int k = 0; k < frequency; k++) {
                int position = postings.nextPosition();
                places[i].add(position, position + 1, postings.startOffset(), postings.endOffset());
            }
        }

        private void add(Spans[] more) {
            for (int i = 0; i < more.length; i++) {
                Spans found = more[i];
                if (places[i] == Spans.NONE && !found.isEmpty()) {
                    places[i] = new Spans(found.count());
                }
                for (int k = 0; k < found.count(); k++) {
                    places[i].add(found.from(k), found.to(k), found.start(k), found.end(k));
                }
            }
        }

        private void sort() {
            for (int i = 0; i < places.length; i++) {
                places[i] = places[i].sorted();
            }
        }
    }
}
