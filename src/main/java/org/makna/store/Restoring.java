package org.makna.store;

import java.nio.file.Path;
import java.util.Optional;

/** Puts a backup in the place of a study. */
final class Restoring {
    private final Path study;
    private final Keeping keeping;

    Restoring(Path study, Keeping keeping) {
        this.study = study;
        this.keeping = keeping;
    }

    Optional<Path> from(Path backup) {
        throw new UnsupportedOperationException(study + " " + keeping + backup);
    }
}
