package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makna.store.Content;
import org.makna.store.StudyFile;

/**
 * Hands texts and original files to the study file some megabytes at a time, since each handing over costs a commit.
 *
 * <p>For several threads at once.
 */
final class ContentQueue {

    private static final long FULL_BYTES = 4L << 20;

    private final StudyFile file;
    private final List<Content> waiting = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private long waitingBytes;
    private boolean closed;

    ContentQueue(StudyFile file) {
        this.file = file;
    }

    /** Takes contents; they are in the study file when {@link #flush} has returned, or before. */
    synchronized void add(Collection<Content> contents) {
        if (closed) {
            return;
        }
        waiting.addAll(contents);
        for (Content content : contents) {
            waitingBytes += content.size();
        }
        if (waitingBytes >= FULL_BYTES) {
            flush();
        }
    }

    /** Writes what is waiting. */
    synchronized void flush() {
        if (!waiting.isEmpty()) {
            written.addAll(Futures.join(file.putContent(List.copyOf(waiting))));
            waiting.clear();
            waitingBytes = 0;
        }
    }

    /** Takes back those of the contents written here that no document refers to, and takes no more. */
    synchronized void discardUnused() {
        closed = true;
        waiting.clear();
        waitingBytes = 0;
        Futures.join(file.discardContent(written));
    }
}
