package org.makna.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The state of the index that searches see; for any thread. */
final class Searchers implements Closeable {

    private volatile SearcherManager manager;

    /** Sees what a writer has written, at each refresh. */
    Searchers(IndexWriter writer) throws IOException {
        this.manager = new SearcherManager(writer, new WithoutCache());
    }

    /** Sees what was committed to a directory, at each refresh. */
    Searchers(Directory directory) throws IOException {
        this.manager = new SearcherManager(directory, new WithoutCache());
    }

    /** What is done with one state of the index. */
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** Reads the state of the last refresh, which stays as it is meanwhile. */
    <T> T read(Reading<T> reading) throws IOException {
        SearcherManager current = manager;
        IndexSearcher searcher = acquire(current);
        if (searcher == null) {
            current = manager;
            searcher = current.acquire();
        }
        try {
            return reading.with(searcher);
        } finally {
            current.release(searcher);
        }
    }

    /** Acquires a searcher, or nothing when another writer is followed since a moment ago. */
    private @Nullable IndexSearcher acquire(SearcherManager current) throws IOException {
        try {
            return current.acquire();
        } catch (AlreadyClosedException e) {
            if (current == manager) {
                throw e;
            }
            return null;
        }
    }

    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    /** Sees what another writer has written from now on. */
    void follow(IndexWriter writer) throws IOException {
        SearcherManager before = manager;
        manager = new SearcherManager(writer, new WithoutCache());
        before.close();
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }

    /** Answers are fast enough without a query cache, and the memory belongs to the study. */
    private static final class WithoutCache extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
