package org.makna.study;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.makna.model.StudyChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of every commit. For any thread. */
final class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Consumer<StudyChange>> watchers = new CopyOnWriteArrayList<>();

    AutoCloseable add(Consumer<StudyChange> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void tell(StudyChange change) {
        for (Consumer<StudyChange> watcher : watchers) {
            try {
                watcher.accept(change);
            } catch (RuntimeException e) {
                // The edit is made; a view that fails to show it must not make it look as if it were not.
                LOG.error("A watcher failed on revision {}", change.revision(), e);
            }
        }
    }
}
