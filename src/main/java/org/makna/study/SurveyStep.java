package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.store.Rows;
import org.makna.study.ImportOptions.OnDuplicate;

/**
 * Brings the cases of a survey in, within the step of an import.
 *
 * <p>A case that is there already gets the values it has none of, and the answers it has not. Another value takes the place of
 * what is there only when the user says so, and so does another answer, unless something hangs on the one that is there.
 */
final class SurveyStep {

    private static final int ROWS_BETWEEN_QUESTIONS = 500;

    private final Rows rows;
    private final DocumentMaking making;
    private final PreparedFile file;
    private final Imported imported;
    private final OnDuplicate onDuplicate;
    private final Progress progress;
    private final SurveyMeeting meeting;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Document> documents = new LinkedHashMap<>();
    private @Nullable DocumentTies ties;
    /** Cases whose names differ in letter case, and how. */
    private final List<String> alike = new ArrayList<>();
    private int shared;
    private int kept;
    private int changed;
    private int same;
    private int beside;

    SurveyStep(Rows rows, DocumentMaking making, PreparedFile file, Imported imported, OnDuplicate onDuplicate,
            Progress progress) {
        this.rows = rows;
        this.making = making;
        this.file = file;
        this.imported = imported;
        this.onDuplicate = onDuplicate;
        this.progress = progress;
        this.meeting = new SurveyMeeting(rows, making, file, imported);
    }

    /**
     * Adds cases, values and documents.
     *
     * @return the documents that were made
     * @throws MaknaException if the import was cancelled
     */
    List<Document> add() {
        List<Attribute> attributes = meeting.attributes().made(findings);
        List<Attribute> ofDocuments = meeting.ofDocuments().made(findings);
        int done = 0;
        for (ImportedCase one : imported.cases()) {
            if (++done % ROWS_BETWEEN_QUESTIONS == 0) {
                progress.report(done, imported.cases().size(), imported.fileName());
                if (progress.cancelled()) {
                    throw SideBySide.cancellation();
                }
            }
            add(one, attributes, ofDocuments);
        }
        tell("study.cases-shared", shared, false);
        if (!alike.isEmpty()) {
            findings.add(Finding.note("study.cases-alike", alike.size(), SurveyAttributes.shown(alike)));
        }
        tell("study.values-changed", changed, false);
        tell("study.values-kept", kept, true);
        tell("study.answers-same", same, false);
        tell("study.answers-beside", beside, false);
        return List.copyOf(documents.values());
    }

    /** What was noticed. */
    List<Finding> findings() {
        return findings;
    }

    /** The documents that were made, by their number in the file. */
    Map<Integer, Document> documents() {
        return documents;
    }

    private void tell(String key, int count, boolean lost) {
        if (count > 0) {
            findings.add(lost ? Finding.lost(key, count) : Finding.note(key, count));
        }
    }

    private void add(ImportedCase one, List<Attribute> attributes, List<Attribute> ofDocuments) {
        Case known = meeting.known(one);
        Case home = known == null ? rows.cases().create(one.name()) : known;
        if (known == null) {
            for (int i = 0; i < attributes.size(); i++) {
                AttributeValue value = meeting.attributes().value(i, one.values().get(i));
                if (!value.equals(AttributeValue.UNASSIGNED)) {
                    rows.attributes().setOfCase(attributes.get(i).id(), home.id(), value);
                }
            }
        } else {
            shared++;
            if (!FreeName.composed(known.name()).equals(FreeName.composed(one.name()))) {
                alike.add(one.name() + " = " + known.name());
            }
            meet(known, one, attributes);
        }
        for (int index : one.documents()) {
            add(index, home, known != null, ofDocuments);
        }
    }

    private void meet(Case known, ImportedCase one, List<Attribute> attributes) {
        for (SurveyMeeting.Difference difference : meeting.differences(known, one)) {
            boolean fresh = difference.before().equals(AttributeValue.UNASSIGNED);
            if (fresh || onDuplicate == OnDuplicate.REPLACE) {
                rows.attributes().setOfCase(attributes.get(difference.attribute()).id(), known.id(),
                        difference.after());
                changed += fresh ? 0 : 1;
            } else {
                kept++;
            }
        }
    }

    /** Gives a document that is there already the values that it has none of, and others only when the user says so. */
    private void meet(long documentId, PreparedDocument document, List<Attribute> attributes) {
        for (SurveyMeeting.Difference difference : meeting.differences(documentId, document)) {
            boolean fresh = difference.before().equals(AttributeValue.UNASSIGNED);
            if (fresh || onDuplicate == OnDuplicate.REPLACE) {
                rows.attributes().setOfDocument(attributes.get(difference.attribute()).id(), documentId,
                        difference.after());
                changed += fresh ? 0 : 1;
            } else {
                kept++;
            }
        }
    }

    private void add(int index, Case home, boolean known, List<Attribute> ofDocuments) {
        PreparedDocument document = meeting.document(index);
        Optional<Long> there = known && onDuplicate != OnDuplicate.IMPORT
                ? meeting.same(home, document)
                : Optional.empty();
        if (there.isPresent()) {
            same++;
            meet(there.get(), document, ofDocuments);
            return;
        }
        Optional<Document> standing = meeting.standing(document);
        if (standing.isPresent() && onDuplicate == OnDuplicate.REPLACE) {
            DocumentTies all = ties == null ? new DocumentTies(rows) : ties;
            ties = all;
            if (all.obstacle(standing.get()).isEmpty()) {
                making.remove(standing.get(), all.parts(standing.get()));
            } else {
                beside++;
            }
        } else if (standing.isPresent()) {
            beside++;
        }
        Document fresh = making.create(meeting.folders(document), document, file, true);
        documents.put(index, fresh);
        rows.cases().addPart(new CasePart(home.id(), fresh.id(), null, null));
        for (int i = 0; i < ofDocuments.size(); i++) {
            AttributeValue value = meeting.ofDocuments().value(i, document.imported().values().get(i));
            if (!value.equals(AttributeValue.UNASSIGNED)) {
                rows.attributes().setOfDocument(ofDocuments.get(i).id(), fresh.id(), value);
            }
        }
    }
}
