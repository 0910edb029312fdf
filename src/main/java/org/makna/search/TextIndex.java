package org.makna.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.QueryException;

/**
 * The text index of one study.
 *
 * <p>Searches may come from any thread, at any time, also while the index changes. {@link #update}, {@link #rebuild} and
 * {@link #commit} must come from one thread at a time.
 */
public final class TextIndex implements AutoCloseable {

    private TextIndex() {
    }

    /**
     * Opens the index in a folder, for reading and writing.
     *
     * <p>What cannot be used (nothing there, damaged, of another study, of another schema or Lucene version) is thrown
     * away, and an empty index is started whose {@link #seenRevision} is -1. Files in the folder that are no index files are left alone.
     *
     * @throws MaknaException if another process has it open ({@code search.locked}; use {@link #openReadOnly}), or the
     *                        folder cannot be written
     */
    public static TextIndex open(Path folder, String studyGuid) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the index for reading only, while another process keeps it up to date; changes nothing in the folder.
     *
     * <p>Each search sees what the other process committed last. Where there is no usable index, this one is empty and its
     * {@link #seenRevision} is -1.
     */
    public static TextIndex openReadOnly(Path folder, String studyGuid) {
        throw new UnsupportedOperationException();
    }

    /** Makes an empty index that lives in memory. */
    public static TextIndex inMemory(String studyGuid) {
        throw new UnsupportedOperationException();
    }

    /** The revision of the study that the index shows, or -1 when it was never completely built. */
    public long seenRevision() {
        throw new UnsupportedOperationException();
    }

    /** Whether the index can only be read. */
    public boolean isReadOnly() {
        throw new UnsupportedOperationException();
    }

    /** Number of documents in the index. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings the index to a revision; the next search sees it.
     *
     * @param changed  documents that are new, or whose text, language or sections changed
     * @param removed  ids of documents that are gone; ids that are not there do no harm
     * @param revision the revision the index shows afterwards
     */
    public void update(Iterable<IndexedDocument> changed, Collection<Long> removed, long revision) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /**
     * Answers a query.
     *
     * @throws QueryException if a field's value is not known, or a pattern is too complex, with the place
     */
    public Answer search(ParsedQuery query, SearchOptions options, FieldRanges fields) {
        throw new UnsupportedOperationException();
    }

    /** Writes what was changed to the disk, with the revision; without it a crash loses changes but never damages. */
    public void commit() {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares the index with the study.
     *
     * @param textKeys the text key of every document of the study, by id
     * @param revision the revision of the study
     * @return what is wrong; empty when all is well
     */
    public List<Finding> check(Map<Long, String> textKeys, long revision) {
        throw new UnsupportedOperationException();
    }

    /** Commits and closes; searches after this are bugs. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
