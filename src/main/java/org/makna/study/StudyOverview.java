package org.makna.study;

import org.makna.model.StudyInfo;
import org.makna.store.Rows;

/**
 * How much a study holds.
 *
 * @param title     shown to people
 * @param documents number of documents
 * @param codes     number of codes
 * @param codings   number of codings
 * @param cases     number of cases
 * @param revision  number of the latest history step
 */
public record StudyOverview(String title, long documents, long codes, long codings, long cases, long revision) {

    static StudyOverview read(Rows rows) {
        StudyInfo info = rows.info().get();
        return new StudyOverview(info.title(), rows.documents().count(), rows.codes().count(), rows.codings().count(),
                rows.cases().count(), info.revision());
    }
}
