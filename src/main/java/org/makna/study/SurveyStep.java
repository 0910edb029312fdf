package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Document> documents = new ArrayList<>();
    private final Map<Long, Document> changedDocuments = new LinkedHashMap<>();
    private final List<NewAnswers.Coded> codings = new ArrayList<>();
    private @Nullable DocumentTies ties;
    private int shared;
    private int kept;
    private int changed;
    private int same;
    private final List<Case> created = new ArrayList<>();
    private int added;
    private int replaced;
    private int beside;

    SurveyStep(Rows rows, DocumentMaking making, PreparedFile file, Imported imported, OnDuplicate onDuplicate,
            CasesByName cases, Progress progress) {
        this.rows = rows;
        this.making = making;
        this.file = file;
        this.imported = imported;
        this.onDuplicate = onDuplicate;
        this.progress = progress;
        this.meeting = new SurveyMeeting(rows, making, file, imported, cases);
    }

    /**
     * Adds cases, values and documents.
     *
     * @return the documents that were made
     * @throws MaknaException if the import was cancelled
     */
    List<Document> add() {
        List<Attribute> attributes = meeting.attributes().made();
        List<Attribute> ofDocuments = meeting.ofDocuments().made();
        meeting.tell(findings);
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
        tell("study.values-changed", changed, false);
        tell("study.values-kept", kept, true);
        tell("study.answers-same", same, false);
        tell("study.answers-added", added, false);
        tell("study.answers-replaced", replaced, false);
        tell("study.answers-beside", beside, false);
        return List.copyOf(documents);
    }

    /** What was noticed. */
    List<Finding> findings() {
        return findings;
    }

    /** Documents that were there and have new answers. */
    List<Document> changed() {
        return List.copyOf(changedDocuments.values());
    }

    /** The passages that the columns give codes. */
    List<NewAnswers.Coded> codings() {
        return codings;
    }

    private void tell(String key, int count, boolean lost) {
        if (count > 0) {
            findings.add(lost ? Finding.lost(key, count) : Finding.note(key, count));
        }
    }

    /** The cases that it made. */
    List<Case> created() {
        return created;
    }

    private Case created(ImportedCase one) {
        Case fresh = rows.cases().create(one.name());
        created.add(fresh);
        return fresh;
    }

    private void add(ImportedCase one, List<Attribute> attributes, List<Attribute> ofDocuments) {
        Case known = meeting.known(one);
        Case home = known == null ? created(one) : known;
        if (known == null) {
            for (int i = 0; i < attributes.size(); i++) {
                AttributeValue value = meeting.attributes().value(i, one.values().get(i));
                if (!value.equals(AttributeValue.UNASSIGNED)) {
                    rows.attributes().setOfCase(attributes.get(i).id(), home.id(), value);
                }
            }
        } else {
            shared++;
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
        if (known && onDuplicate != OnDuplicate.IMPORT) {
            Optional<Long> there = meeting.same(home, document);
            if (there.isPresent()) {
                same += Math.max(1, meeting.answers(document).size());
                meet(there.get(), document, ofDocuments);
                return;
            }
            MetAnswers met = meeting.answers(home, document);
            if (met.home() != null) {
                join(met, met.home(), document, home, ofDocuments);
                return;
            }
            added += meeting.answers(document).size();
        }
        Optional<Document> standing = meeting.answers(document).isEmpty()
                ? meeting.standing(document)
                : Optional.empty();
        if (standing.isPresent()) {
            if (onDuplicate == OnDuplicate.REPLACE && ties().obstacle(standing.get()).isEmpty()) {
                making.remove(standing.get(), ties().parts(standing.get()));
            } else {
                beside++;
            }
        }
        make(document, home, ofDocuments);
    }

    private DocumentTies ties() {
        DocumentTies all = ties == null ? new DocumentTies(rows) : ties;
        ties = all;
        return all;
    }

    private void make(PreparedDocument document, Case home, List<Attribute> ofDocuments) {
        Document fresh = making.create(meeting.folders(document), document, file, true);
        documents.add(fresh);
        document.imported().codings().forEach(one -> codings.add(new NewAnswers.Coded(fresh.id(), one)));
        rows.cases().addPart(new CasePart(home.id(), fresh.id(), null, null));
        for (int i = 0; i < ofDocuments.size(); i++) {
            AttributeValue value = meeting.ofDocuments().value(i, document.imported().values().get(i));
            if (!value.equals(AttributeValue.UNASSIGNED)) {
                rows.attributes().setOfDocument(ofDocuments.get(i).id(), fresh.id(), value);
            }
        }
    }

    /** Lets the answers of a document join those that the case has given: no answer twice, and none that is worked on lost. */
    private void join(MetAnswers met, Document survey, PreparedDocument document, Case home,
            List<Attribute> ofDocuments) {
        same += met.same();
        meet(survey.id(), document, ofDocuments);
        Map<Document, Set<String>> instead = new LinkedHashMap<>();
        Set<String> apart = new LinkedHashSet<>();
        for (MetAnswers.Other other : met.others()) {
            if (onDuplicate == OnDuplicate.REPLACE && !ties().hasOn(other.document(), other.there(),
                    NewAnswers.isCoded(document, other.answer()))) {
                instead.computeIfAbsent(other.document(), key -> new LinkedHashSet<>()).add(other.answer().key());
            } else {
                apart.add(other.answer().key());
            }
        }
        beside += apart.size();
        Set<String> fresh = new LinkedHashSet<>();
        met.fresh().forEach(one -> fresh.add(one.key()));
        if (onDuplicate != OnDuplicate.REPLACE && !apart.isEmpty()) {
            // What was said at another time stays together.
            apart.addAll(fresh);
            fresh.clear();
        }
        added += met.fresh().size();
        if (!fresh.isEmpty()) {
            instead.computeIfAbsent(survey, key -> new LinkedHashSet<>());
        }
        NewAnswers answers = new NewAnswers(rows, document);
        for (Map.Entry<Document, Set<String>> one : instead.entrySet()) {
            Document there = one.getKey();
            Set<String> more = there.equals(survey) ? fresh : Set.of();
            Optional<List<NewAnswers.Coded>> coded = answers.into(there, one.getValue(), more);
            if (coded.isPresent()) {
                replaced += one.getValue().size();
                codings.addAll(coded.get());
                rows.documents().replaceOriginal(there.id(), file.originalKey(), imported.fileName());
                changedDocuments.put(there.id(), there);
                meeting.changed(there.id());
            } else {
                beside += one.getValue().size();
                apart.addAll(one.getValue());
                apart.addAll(more);
            }
        }
        if (!apart.isEmpty()) {
            make(answers.only(apart), home, ofDocuments);
        }
    }
}
