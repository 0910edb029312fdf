package org.makna.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.TextRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text index of one study.
 *
 * <p>Searches may come from any thread, at any time, also while the index changes. {@link #update}, {@link #rebuild},
 * {@link #commit} and {@link #close} must come from one thread at a time.
 */
public final class TextIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);
    /** How often a first build shows what it has. */
    private static final long SHOW_EVERY_NANOS = 2_000_000_000L;

    private final Directory directory;
    private final String study;
    private final String place;
    private volatile @Nullable IndexWriter writer;
    private final Searchers searchers;
    private volatile long seen;

    private TextIndex(Directory directory, String study, String place, @Nullable IndexWriter writer, long seen)
            throws IOException {
        this.directory = directory;
        this.study = study;
        this.place = place;
        this.writer = writer;
        this.seen = seen;
        this.searchers = writer == null
                ? new Searchers(directory)
                : new Searchers(writer);
    }

    /**
     * Opens the index in a folder, for reading and writing.
     *
     * <p>What cannot be used (nothing there, damaged, of another study, of another schema or Lucene version) is thrown
     * away, and an empty index is started whose {@link #seenRevision} is -1. Files in the folder that are no index files are
     * left alone.
     *
     * @throws MaknaException if another process has it open ({@code search.locked}; use {@link #openReadOnly}), or the
     *                        folder cannot be written
     */
    public static TextIndex open(Path folder, String studyGuid) {
        try {
            Directory directory = IndexFiles.directory(folder);
            try {
                return reopenOrStart(directory, studyGuid, folder.toString());
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(directory);
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw new MaknaException(Message.of("search.locked", folder.toString()), e);
        } catch (IOException e) {
            throw new MaknaException(Message.of("search.folder", folder.toString(), reason(e)), e);
        }
    }

    private static TextIndex reopenOrStart(Directory directory, String study, String place) throws IOException {
        try {
            long revision = IndexFiles.revision(directory, study);
            if (revision >= 0) {
                return writable(directory, study, place, revision);
            }
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Truncated files, wrong checksums, a newer or older Lucene: the study is the truth, so start again.
            LOG.warn("The text index in {} cannot be used and is built again: {}", place, e.toString());
        }
        IndexFiles.clear(directory);
        return writable(directory, study, place, -1);
    }

    private static TextIndex writable(Directory directory, String study, String place, long revision)
            throws IOException {
        IndexWriter writer = IndexFiles.writer(directory);
        try {
            return new TextIndex(directory, study, place, writer, revision);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Opens the index for reading only, while another process keeps it up to date; changes nothing in the folder.
     *
     * <p>Each search sees what the other process committed last. Where there is no usable index, this one is empty and its
     * {@link #seenRevision} is -1.
     */
    public static TextIndex openReadOnly(Path folder, String studyGuid) {
        try {
            if (!Files.isDirectory(folder)) {
                return emptyReadOnly(studyGuid, folder.toString());
            }
            Directory directory = IndexFiles.directory(folder);
            try {
                long revision = IndexFiles.revision(directory, studyGuid);
                if (revision >= 0) {
                    return new TextIndex(directory, studyGuid, folder.toString(), null, revision);
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The text index in {} cannot be read: {}", folder, e.toString());
            }
            directory.close();
            return emptyReadOnly(studyGuid, folder.toString());
        } catch (IOException e) {
            throw new MaknaException(Message.of("search.folder", folder.toString(), reason(e)), e);
        }
    }

    private static TextIndex emptyReadOnly(String study, String place) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = IndexFiles.writer(directory)) {
            writer.commit();
        }
        return new TextIndex(directory, study, place, null, -1);
    }

    /** Makes an empty index that lives in memory. */
    public static TextIndex inMemory(String studyGuid) {
        try {
            return writable(new ByteBuffersDirectory(), studyGuid, "", -1);
        } catch (IOException e) {
            throw new IllegalStateException("Memory has no files to fail", e);
        }
    }

    /** The revision of the study that the index shows, or -1 when it was never completely built. */
    public long seenRevision() {
        if (isReadOnly()) {
            refresh();
        }
        return seen;
    }

    /** Whether the index can only be read. */
    public boolean isReadOnly() {
        return writer == null;
    }

    /** Number of documents in the index. */
    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Brings the index to a revision; the next search sees it.
     *
     * @param changed  documents that are new, or whose text, language or sections changed
     * @param removed  ids of documents that are gone; ids that are not there do no harm
     * @param revision the revision the index shows afterwards
     */
    public void update(Iterable<IndexedDocument> changed, Collection<Long> removed, long revision) {
        IndexWriter open = openWriter();
        try {
            open.deleteDocuments(removed.stream().map(IndexSchema::key).toArray(Term[]::new));
            new BulkWriting(open, true, Progress.NONE, () -> {
            }).add(changed);
            searchers.refresh();
            seen = revision;
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Replaces everything, on several threads, and commits.
     *
     * <p>The documents are taken one by one, a few ahead of the work, so that the texts need not all be in memory. Searches
     * meanwhile see the index as it was; where it was empty they see what has been built so far.
     *
     * @param progress told the number of documents done; when it cancels, the index stays as it was
     * @return whether the index was replaced; false when cancelled
     */
    public boolean rebuild(Iterable<IndexedDocument> all, long revision, Progress progress) {
        try {
            boolean first = size() == 0;
            commit();
            IndexWriter open = openWriter();
            boolean complete = false;
            try {
                open.deleteAll();
                complete = new BulkWriting(open, false, progress, first ? showing() : () -> {
                }).add(all);
            } finally {
                if (!complete) {
                    goBack(open);
                }
            }
            if (complete) {
                searchers.refresh();
                seen = revision;
                commit();
            }
            return complete;
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Lets searches see, now and then, what has been written. */
    private Runnable showing() {
        long[] shown = {System.nanoTime()};
        return () -> {
            if (System.nanoTime() - shown[0] > SHOW_EVERY_NANOS) {
                refresh();
                shown[0] = System.nanoTime();
            }
        };
    }

    /** Returns to the last commit. */
    private void goBack(IndexWriter open) throws IOException {
        open.rollback();
        IndexWriter reopened = IndexFiles.writer(directory);
        searchers.follow(reopened);
        writer = reopened;
    }

    /**
     * Answers a query.
     *
     * @throws QueryException if a field's value is not known or the query has too many words, with the place
     * @throws MaknaException if the files of the index cannot be read; {@link #rebuild} mends that
     */
    public Answer search(ParsedQuery query, SearchOptions options, FieldRanges fields) {
        return search(query, options, fields, Progress.NONE);
    }

    /**
     * Answers a query that may be given up meanwhile; see {@link #search(ParsedQuery, SearchOptions, FieldRanges)}.
     *
     * @throws CancellationException if it was cancelled
     */
    public Answer search(ParsedQuery query, SearchOptions options, FieldRanges fields, Progress progress) {
        if (isReadOnly()) {
            refresh();
        }
        List<String> stems = options.stem()
                ? reading(searcher -> stemLanguages(searcher.getIndexReader()))
                : List.of();
        QueryRun.Found found = reading(searcher -> {
            try {
                QueryPlan plan = new QueryPlanner(query, options.stem(), stems, fields).plan();
                QueryRun run = new QueryRun(searcher, plan, options.within(), progress);
                return options.limit() == 0 ? run.all() : run.best(options.limit());
            } catch (IndexSearcher.TooManyClauses e) {
                throw new QueryException(query.source(), 0, "query.too-long", e.getMaxClauseCount());
            }
        });
        return new Answer(found.hits(), found.totalHits(), found.exact(), found.documents(),
                query.understood(options, !stems.isEmpty()));
    }

    /**
     * How often words stand in all texts, as the index has them: folded.
     *
     * @param words folded words; see {@link #folded}
     * @return the frequency of each, in their order, and last the number of all words
     */
    public long[] frequencies(List<String> words) {
        return reading(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            long[] found = new long[words.size() + 1];
            for (int i = 0; i < words.size(); i++) {
                found[i] = reader.totalTermFreq(new Term(IndexSchema.EXACT, words.get(i)));
            }
            found[words.size()] = Math.max(0, reader.getSumTotalTermFreq(IndexSchema.EXACT));
            return found;
        });
    }

    /** A word as the index has it: without the difference of capitals and accents. */
    public static String folded(String word) {
        return Folding.word(word);
    }

    /**
     * The paragraphs that share most with some words; one shared word is not enough, where there are several.
     *
     * @param words    folded words with their weights, each greater than 0
     * @param most     how many paragraphs to find
     * @param wanted   whether a paragraph of a document, by its id, may be found
     * @param progress asked whether to go on
     * @return the best first
     * @throws CancellationException if it was cancelled
     */
    public List<SimilarPassage> similar(Map<String, Double> words, int most, BiPredicate<Long, TextRange> wanted,
            Progress progress) {
        return reading(searcher -> new SimilarRun(searcher, words, most, wanted, progress).find());
    }

    private static List<String> stemLanguages(IndexReader reader) {
        return FieldInfos.getIndexedFields(reader).stream().map(IndexSchema::stemLanguage).flatMap(Optional::stream)
                .sorted().toList();
    }

    /**
     * Writes what was changed to the disk, with the revision; without it a crash loses changes but never damages.
     *
     * @throws MaknaException if it cannot be written
     */
    public void commit() {
        IndexWriter open = openWriter();
        try {
            open.setLiveCommitData(IndexFiles.stamp(study, seen).entrySet());
            open.commit();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Compares the index with the study, and its files with their checksums.
     *
     * @param textKeys the text key of every document of the study, by id
     * @param revision the revision of the study
     * @return what is wrong; empty when all is well
     */
    public List<Finding> check(Map<Long, String> textKeys, long revision) {
        long shown = seenRevision();
        return reading(searcher -> IndexCheck.of(searcher.getIndexReader(), textKeys, revision, shown));
    }

    /**
     * Whether it holds exactly these texts, one for each document. Reads no texts and takes some milliseconds for thousands of
     * documents.
     *
     * @param textKeys the text key of every document of the study, by id
     */
    public boolean shows(Map<Long, String> textKeys) {
        return reading(searcher -> IndexCheck.shows(searcher.getIndexReader(), textKeys));
    }

    /** Commits and closes; searches after this are bugs. */
    @Override
    public void close() {
        IndexWriter open = writer;
        try {
            if (open != null && open.isOpen()) {
                commit();
            }
            searchers.close();
            IOUtils.close(open, directory);
        } catch (IOException e) {
            throw unwritten(e);
        } catch (MaknaException e) {
            IOUtils.closeWhileHandlingException(searchers, open, directory);
            throw e;
        }
    }

    private IndexWriter openWriter() {
        IndexWriter open = writer;
        if (open == null) {
            throw new IllegalStateException("The index is open for reading only");
        }
        return open;
    }

    /** Lets the next search see what was committed by another process, or written by this one. */
    private void refresh() {
        try {
            searchers.refresh();
            if (isReadOnly() && seen >= 0) {
                seen = reading(searcher -> {
                    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
                    String revision = reader.getIndexCommit().getUserData().get(IndexFiles.REVISION);
                    return revision == null ? -1L : Long.parseLong(revision);
                });
            }
        } catch (IOException e) {
            throw unread(e);
        }
    }

    private <T> T reading(Searchers.Reading<T> reading) {
        try {
            return searchers.read(reading);
        } catch (IOException e) {
            throw unread(e);
        }
    }

    private MaknaException unread(IOException cause) {
        return new MaknaException(Message.of("search.unread", place, reason(cause)), cause);
    }

    private MaknaException unwritten(IOException cause) {
        return new MaknaException(Message.of("search.unwritten", place, reason(cause)), cause);
    }

    private static String reason(IOException cause) {
        return Objects.toString(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
