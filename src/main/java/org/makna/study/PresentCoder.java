package org.makna.study;

import java.util.Optional;
import org.makna.model.Coder;
import org.makna.model.StudyChange;
import org.makna.store.StudyFile;

/** Who works on the study now: known by name, and once they are in the study by that row, so that a new name is followed. */
final class PresentCoder {

    private final StudyFile file;
    private volatile String name = Study.DEFAULT_CODER;
    /** Row of the coder, or 0 while there is none. */
    private long id;

    PresentCoder(StudyFile file) {
        this.file = file;
    }

    String name() {
        return name;
    }

    /** Says who it is from now on. */
    void become(String wanted) {
        Optional<Coder> known = file.read(rows -> rows.coders().find(wanted));
        synchronized (this) {
            name = wanted;
            id = known.map(Coder::id).orElse(0L);
        }
    }

    /** Follows a commit; on the writer thread. */
    void follow(StudyChange change) {
        if (change.parts().stream().noneMatch(StudyChange.Coders.class::isInstance)) {
            return;
        }
        synchronized (this) {
            Optional<Coder> now = file.read(rows -> id == 0 ? rows.coders().find(name) : rows.coders().find(id));
            name = now.map(Coder::name).orElse(name);
            id = now.map(Coder::id).orElse(0L);
        }
    }
}
