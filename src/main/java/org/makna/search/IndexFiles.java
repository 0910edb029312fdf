package org.makna.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index: whose they are, whether they can be used, and how they are thrown away. */
final class IndexFiles {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    /** Held so that it stays quiet: Lucene warns on standard error that a module for vectors is missing, which nobody here needs. */
    private static final java.util.logging.Logger VECTORS = java.util.logging.Logger
            .getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final double BUFFER_MEGABYTES = 64;
    private static final double SMALL_SEGMENT_MEGABYTES = 1;
    private static final String STUDY = "study";
    static final String REVISION = "revision";
    private static final String SCHEMA = "schema";
    private static final String LUCENE = "lucene";

    private IndexFiles() {
    }

    static Directory directory(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FSDirectory.open(folder);
    }

    /**
     * Opens a writer on what is there.
     *
     * @throws IOException if the files are damaged, or another process has the index open
     */
    static IndexWriter writer(Directory directory) throws IOException {
        // Every field brings its own words, so the analyser is never asked.
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        // After an edit a search waits for the refresh: it must not wait for merges, nor should tiny segments drag large ones along.
        config.setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(SMALL_SEGMENT_MEGABYTES));
        config.setMaxFullFlushMergeWaitMillis(0);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** What a commit says of itself. */
    static Map<String, String> stamp(String study, long revision) {
        return Map.of(STUDY, study, REVISION, Long.toString(revision), SCHEMA, Integer.toString(IndexSchema.VERSION),
                LUCENE, Integer.toString(Version.LATEST.major));
    }

    /**
     * The revision that the last commit shows.
     *
     * @return -1 when there is no commit, or not one of this study and schema
     * @throws IOException if the files are damaged
     */
    static long revision(Directory directory, String study) throws IOException {
        if (SegmentInfos.getLastCommitSegmentsFileName(directory) == null) {
            return -1;
        }
        Map<String, String> stamp = SegmentInfos.readLatestCommit(directory).getUserData();
        String revision = stamp.get(REVISION);
        if (revision == null || !stamp.equals(stamp(study, Long.parseLong(revision)))) {
            return -1;
        }
        return Long.parseLong(revision);
    }

    /**
     * Removes every file of an index, and nothing else.
     *
     * @throws IOException if a file cannot be removed, or another process has the index open
     */
    static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            boolean any = false;
            for (String name : directory.listAll()) {
                if (IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                        || name.startsWith(IndexFileNames.SEGMENTS)
                        || name.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                    directory.deleteFile(name);
                    any = true;
                }
            }
            if (any) {
                LOG.info("Threw away the text index in {}", directory);
            }
        }
    }
}
