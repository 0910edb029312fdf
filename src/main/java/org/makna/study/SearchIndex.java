package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.StudyChange;
import org.makna.search.IndexedDocument;
import org.makna.search.TextIndex;
import org.makna.store.StudyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of a study: opened when first needed, always brought to the study's revision before it answers.
 *
 * <p>It lies in the user's cache folder under the study's guid and can be built again at any time. Where another process keeps it, or
 * the folder cannot be written, an index in memory serves instead.
 */
final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final StudyFile file;
    private final Path folder;
    private final String guid;
    private final ExecutorService follower = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("makna-index").daemon().factory());
    private @Nullable TextIndex open;

    SearchIndex(StudyFile file, UserFolders folders) {
        this.file = file;
        this.guid = file.info().guid();
        this.folder = folders.cache().resolve("index").resolve(guid);
    }

    /** The index at the study's latest revision. */
    synchronized TextIndex current() {
        TextIndex index = open;
        if (index == null) {
            index = openIndex();
            open = index;
        }
        if (index.seenRevision() != file.info().revision()) {
            if (index.isReadOnly()) {
                index.close();
                index = TextIndex.inMemory(guid);
                open = index;
            }
            catchUp(index);
        }
        return index;
    }

    /** Hears that the study changed; an open index follows in the background. */
    void changed() {
        boolean follow;
        synchronized (this) {
            follow = open != null;
        }
        if (follow) {
            follower.execute(() -> {
                try {
                    current();
                } catch (MaknaException e) {
                    LOG.warn("The search index could not follow; the next search tries again", e);
                }
            });
        }
    }

    /** Compares the index with the study. A missing index is built first, as a search would. */
    synchronized List<Finding> check(Map<Long, String> textKeys) {
        return current().check(textKeys, file.info().revision());
    }

    private TextIndex openIndex() {
        TextIndex index;
        try {
            index = TextIndex.open(folder, guid);
        } catch (MaknaException e) {
            LOG.info("Another process keeps the index, or it cannot be written: {}", e.getMessage());
            return TextIndex.openReadOnly(folder, guid);
        }
        // A copy of the study, or a restored backup, may carry the same guid and revision with other texts.
        Map<Long, String> textKeys = new java.util.HashMap<>();
        file.read(rows -> rows.documents().all()).forEach(document -> textKeys.put(document.id(), document.textKey()));
        if (index.seenRevision() == file.info().revision() && !index.check(textKeys, index.seenRevision()).isEmpty()) {
            rebuild(index);
        }
        return index;
    }

    private void catchUp(TextIndex index) {
        long seen = index.seenRevision();
        long revision = file.info().revision();
        Optional<StudyChange> changes = seen < 0 || seen > revision ? Optional.empty() : file.changesSince(seen);
        if (changes.isEmpty()) {
            rebuild(index);
            return;
        }
        Set<Long> touched = new HashSet<>();
        for (StudyChange.Part part : changes.get().parts()) {
            if (part instanceof StudyChange.Documents documents) {
                touched.addAll(documents.ids());
            }
        }
        file.read(rows -> {
            List<Document> changed = new ArrayList<>();
            for (Document document : rows.documents().all()) {
                if (touched.remove(document.id())) {
                    changed.add(document);
                }
            }
            index.update(lazily(changed), touched, revision);
            return changed.size();
        });
        index.commit();
    }

    private void rebuild(TextIndex index) {
        List<Document> all = file.read(rows -> rows.documents().all());
        index.rebuild(lazily(all), file.info().revision(), Progress.NONE);
    }

    /** Reads each text only when the index takes it. */
    private Iterable<IndexedDocument> lazily(List<Document> documents) {
        return () -> {
            Iterator<Document> next = documents.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return next.hasNext();
                }

                @Override
                public IndexedDocument next() {
                    Document document = next.next();
                    return file.read(rows -> new IndexedDocument(document.id(), document.textKey(), document.language(),
                            rows.contents().text(document.textKey()), rows.documents().sections(document.id())));
                }
            };
        };
    }

    @Override
    public void close() {
        follower.close();
        synchronized (this) {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
