package org.makna.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index: whose they are, whether they can be used, and how they are thrown away. */
final class IndexFiles {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
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
