package org.makna.study;

import java.util.Optional;
import org.makna.model.Annotation;
import org.makna.model.Attribute;
import org.makna.model.Case;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.model.MaknaException;
import org.makna.model.Memo;
import org.makna.model.Skip;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/** Rows that an edit needs; another edit may have taken them away since the window showed them. */
final class Existing {

    private Existing() {
    }

    static Code code(Rows rows, long id) {
        return orGone(rows.codes().find(id));
    }

    static Coding coding(Rows rows, long id) {
        return orGone(rows.codings().find(id));
    }

    static Document document(Rows rows, long id) {
        return orGone(rows.documents().find(id));
    }

    static Folder folder(Rows rows, long id) {
        return orGone(rows.folders().find(id));
    }

    static Case oneCase(Rows rows, long id) {
        return orGone(rows.cases().find(id));
    }

    static Attribute attribute(Rows rows, long id) {
        return orGone(rows.attributes().find(id));
    }

    static Memo memo(Rows rows, long id) {
        return orGone(rows.memos().find(id));
    }

    static Annotation annotation(Rows rows, long id) {
        return orGone(rows.annotations().find(id));
    }

    static Skip skip(Rows rows, long id) {
        return orGone(rows.skips().find(id));
    }

    static Speaker speaker(Rows rows, long documentId, String label) {
        return orGone(rows.documents().speakers(documentId).stream().filter(one -> one.label().equals(label))
                .findFirst());
    }

    /** The code of a coding. */
    static Code codeOf(Rows rows, long codingId) {
        return code(rows, coding(rows, codingId).codeId());
    }

    /**
     * What was found.
     *
     * @throws MaknaException if nothing was
     */
    static <T> T orGone(Optional<T> found) {
        return found.orElseThrow(() -> new MaknaException("study.gone"));
    }
}
