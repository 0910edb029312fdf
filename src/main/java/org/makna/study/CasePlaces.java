package org.makna.study;

import org.jspecify.annotations.Nullable;
import org.makna.model.StudyChange;
import org.makna.model.TextRange;
import org.makna.store.StudyFile;

/**
 * Finds the cases that places of the text belong to, and keeps what that needs until cases or documents change.
 *
 * <p>So a coding, which changes none of that, makes nothing to be read again. For any thread.
 */
final class CasePlaces {

    private final StudyFile file;
    private @Nullable CorpusIndex known;
    /** Up to which revision what is known holds. */
    private long revision;

    CasePlaces(StudyFile file) {
        this.file = file;
    }

    CasesAtPlace at(long documentId, TextRange range) {
        return CasesAtPlace.of(index(), documentId, range);
    }

    private synchronized CorpusIndex index() {
        CorpusIndex now = known;
        if (now == null || !stillHolds()) {
            now = new CorpusIndex(file.corpusWithoutCodings());
            known = now;
            revision = now.corpus().revision();
        }
        return now;
    }

    /** The log is asked, not a watcher: it also tells what somebody else wrote into a study that is only read here. */
    private boolean stillHolds() {
        if (file.info().revision() == revision) {
            return true;
        }
        return file.changesSince(revision).filter(change -> change.parts().stream().noneMatch(CasePlaces::matters))
                .map(change -> {
                    revision = change.revision();
                    return true;
                }).orElse(false);
    }

    private static boolean matters(StudyChange.Part part) {
        return part instanceof StudyChange.Cases || part instanceof StudyChange.Documents
                || part instanceof StudyChange.Folders;
    }
}
