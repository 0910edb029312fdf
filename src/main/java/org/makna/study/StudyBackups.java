package org.makna.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.makna.store.StudyFile;

/** The backups of a study file; the study need not be readable. */
public final class StudyBackups {

    private StudyBackups() {
    }

    /** The backups of a study, the newest first. */
    public static List<Path> of(Path study) {
        return StudyFile.backupsOf(study);
    }

    /**
     * Puts a backup in the place of a study.
     *
     * @return where the study as it was before is kept, empty when there was none
     */
    public static Optional<Path> restore(Path study, Path backup) {
        return StudyFile.restore(study, backup);
    }
}
