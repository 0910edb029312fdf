package org.makna.store;

import java.util.List;
import org.makna.model.Finding;

/** Checks a study. */
final class StudyCheck {
    private final Rows rows;

    StudyCheck(Rows rows) {
        this.rows = rows;
    }

    List<Finding> findings() {
        throw new UnsupportedOperationException(rows.toString());
    }
}
