package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Document;
import org.makna.model.Finding;
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
 * @param answers answers and posts that come in for cases that are there
 * @param same    answers and posts that are there already, word for word; they are left out
 * @param others  answers to questions that the case has answered in other words; the user decides about them
 * @param notes   what is not just as the file has it, such as values that do not fit and are left out
 */
public record WavePlan(Path file, int fresh, int known, int filled, List<Change> changes, int answers, int same,
        List<Other> others, List<Finding> notes) {

    public WavePlan {
        changes = List.copyOf(changes);
        others = List.copyOf(others);
        notes = List.copyOf(notes);
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
     * An answer in other words.
     *
     * @param caseName name of the case
     * @param question the question; empty where the document is none of answers
     * @param document name of the document that is there
     * @param tied     whether codings, annotations or memos hang on what is there, so that it stays whatever the user decides
     */
    public record Other(String caseName, String question, String document, boolean tied) {}

    /** Whether there is anything to decide or to know before the import. */
    boolean isToBeShown() {
        return known > 0 || notes.stream().anyMatch(note -> note.severity() == Finding.Severity.LOST);
    }

    static WavePlan of(Rows rows, PreparedFile file, Imported imported) {
        SurveyMeeting meeting = new SurveyMeeting(rows, new DocumentMaking(rows), file, imported,
                new CasesByName(rows.cases().all()));
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
                    changes.add(new Change(there.name(), columns.get(difference.attribute()),
                            difference.before(), difference.after()));
                }
            }
            for (int index : one.documents()) {
                PreparedDocument document = meeting.document(index);
                int count = Math.max(1, meeting.answers(document).size());
                if (meeting.same(there, document).isPresent()) {
                    same += count;
                    continue;
                }
                MetAnswers met = meeting.answers(there, document);
                Document standing = meeting.answers(document).isEmpty()
                        ? meeting.standing(document).orElse(null)
                        : null;
                if (standing != null) {
                    others.add(new Other(there.name(), "", standing.name(), ties.obstacle(standing).isPresent()));
                } else if (met.home() == null) {
                    answers += count;
                } else {
                    same += met.same();
                    answers += met.fresh().size();
                    met.others().forEach(other -> others.add(new Other(there.name(), other.answer().question(),
                            other.document().name(), ties.hasOn(other.document(), other.there(),
                                    NewAnswers.isCoded(document, other.answer())))));
                }
            }
        }
        List<Finding> notes = new ArrayList<>();
        meeting.tell(notes);
        return new WavePlan(file.task().source().path(), imported.cases().size() - known, known, filled, changes,
                answers, same, others, notes);
    }
}
