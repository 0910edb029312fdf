package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Document;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.store.Rows;

/**
 * What a survey would do to cases that the study has already, worked out before anything is changed.
 *
 * @param file    the survey
 * @param fresh   cases that are new
 * @param known   cases that are there
 * @param filled  values for which there is none yet; they come in
 * @param changes values that differ from those that are there; the user decides about them
 * @param answers documents that come in for cases that are there
 * @param same    documents that are there already, word for word; they are left out
 * @param others  answers that stand where another text stands already; the user decides about them
 */
public record WavePlan(Path file, int fresh, int known, int filled, List<Change> changes, int answers, int same,
        List<Other> others) {

    public WavePlan {
        changes = List.copyOf(changes);
        others = List.copyOf(others);
    }

    /**
     * A value that differs.
     *
     * @param caseName  name of the case
     * @param attribute name of the attribute
     * @param before    the value that is there
     * @param after     the value of the survey
     */
    public record Change(String caseName, String attribute, AttributeValue before, AttributeValue after) {}

    /**
     * Another text for the place of a document.
     *
     * @param caseName name of the case
     * @param document name of the document that is there
     * @param tied     whether codings, memos or values hang on it, so that it stays whatever the user decides
     */
    public record Other(String caseName, String document, boolean tied) {}

    /** Whether there is anything to decide or to know before the import. */
    boolean meetsCases() {
        return known > 0;
    }

    static WavePlan of(Rows rows, PreparedFile file, Imported imported) {
        SurveyMeeting meeting = new SurveyMeeting(rows, new DocumentMaking(rows), file, imported);
        List<String> columns = meeting.attributes().names();
        DocumentTies ties = new DocumentTies(rows);
        int known = 0;
        int filled = 0;
        int answers = 0;
        int same = 0;
        List<Change> changes = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        for (ImportedCase one : imported.cases()) {
            Case there = meeting.known(one);
            if (there == null) {
                continue;
            }
            known++;
            for (SurveyMeeting.Difference difference : meeting.differences(there, one)) {
                if (difference.before().equals(AttributeValue.UNASSIGNED)) {
                    filled++;
                } else {
                    changes.add(new Change(one.name(), columns.get(difference.attribute()),
                            difference.before(), difference.after()));
                }
            }
            for (int index : one.documents()) {
                PreparedDocument document = meeting.document(index);
                if (meeting.same(there, document).isPresent()) {
                    same++;
                    continue;
                }
                Document standing = meeting.standing(document).orElse(null);
                if (standing == null) {
                    answers++;
                } else {
                    others.add(new Other(one.name(), standing.name(), ties.obstacle(standing).isPresent()));
                }
            }
        }
        return new WavePlan(file.task().source().path(), imported.cases().size() - known, known, filled, changes,
                answers, same, others);
    }
}
