package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.ColumnRole;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.RowUse;
import org.makna.store.Rows;

/** Compares the rows of a survey with the cases that the study has, before anything is changed. */
final class SurveyMeeting {

    private final Rows rows;
    private final PreparedFile file;
    private final DocumentMaking making;
    private final CasesByName cases;
    /** How many names of the file differ in nothing but letter case, by their key. */
    private final Map<String, Integer> spellings = new HashMap<>();
    private final SurveyAttributes attributes;
    private final SurveyAttributes ofDocuments;
    private final Map<Long, Map<Long, AttributeValue>> values;
    private final Map<Long, Document> documents = new HashMap<>();
    /** Documents that belong to a case as a whole, by the case. */
    private final Map<Long, List<Long>> documentsOfCases = new HashMap<>();
    /** Cases of the file whose names differ from those of the study in letter case, and how. */
    private final List<String> alike = new ArrayList<>();
    private final List<String> folders;
    private final String fileName;
    private final boolean ofRespondents;
    /** Keys of the open questions. */
    private final Set<String> asked = new HashSet<>();

    /** @param cases those of the study */
    SurveyMeeting(Rows rows, DocumentMaking making, PreparedFile file, Imported imported, CasesByName cases) {
        this.rows = rows;
        this.file = file;
        this.making = making;
        this.attributes = SurveyAttributes.ofCases(rows, imported);
        this.ofDocuments = SurveyAttributes.ofDocuments(rows, imported, file.documents());
        this.cases = cases;
        imported.cases().forEach(one -> spellings.merge(FreeName.key(one.name()), 1, Integer::sum));
        Set<Long> met = new HashSet<>();
        for (ImportedCase one : imported.cases()) {
            Case known = known(one);
            if (known != null) {
                met.add(known.id());
            }
            if (known != null && !FreeName.composed(known.name()).equals(FreeName.composed(one.name()))) {
                alike.add(one.name() + " = " + known.name());
            }
        }
        boolean shared = !met.isEmpty();
        this.values = shared ? rows.attributes().ofCases() : Map.of();
        if (shared) {
            rows.documents().all().forEach(document -> documents.put(document.id(), document));
            for (CasePart part : rows.cases().parts()) {
                if (part.range() == null && part.speaker() == null && met.contains(part.caseId())) {
                    documentsOfCases.computeIfAbsent(part.caseId(), id -> new ArrayList<>()).add(part.documentId());
                }
            }
        }
        this.folders = new ArrayList<>(file.task().folders());
        folders.add(PreparedFile.stem(imported.fileName()));
        this.fileName = imported.fileName();
        this.ofRespondents = imported.words().rows() == RowUse.CASES;
        imported.columns().stream().filter(one -> one.role() == ColumnRole.OPEN)
                .forEach(one -> asked.add(FreeName.key(one.name())));
        file.documents().forEach(one -> one.answers().forEach(answer -> asked.add(answer.key())));
    }

    /** A value of a known case that differs from the survey's; before is unassigned when there is none yet. */
    record Difference(int attribute, AttributeValue before, AttributeValue after) {}

    /** The attributes that the columns go into. */
    SurveyAttributes attributes() {
        return attributes;
    }

    /** The attributes of documents that the columns go into. */
    SurveyAttributes ofDocuments() {
        return ofDocuments;
    }

    /** The study's case of the name; one whose name differs in letter case only, where no other can be meant. */
    @Nullable
    Case known(ImportedCase one) {
        boolean alone = spellings.getOrDefault(FreeName.key(one.name()), 0) == 1;
        return (alone ? cases.findAlike(one.name()) : cases.find(one.name())).orElse(null);
    }

    /** What differs, blank cells of the survey left out: they take nothing away. */
    List<Difference> differences(Case known, ImportedCase one) {
        return differences(attributes, values.getOrDefault(known.id(), Map.of()), one.values());
    }

    /** The same for a document that is there. */
    List<Difference> differences(long documentId, PreparedDocument document) {
        return document.imported().values().isEmpty()
                ? List.of()
                : differences(ofDocuments, rows.attributes().ofDocument(documentId), document.imported().values());
    }

    private static List<Difference> differences(SurveyAttributes columns, Map<Long, AttributeValue> held,
            List<AttributeValue> values) {
        List<@Nullable Attribute> attributes = columns.known();
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            AttributeValue after = columns.value(i, values.get(i));
            Attribute attribute = attributes.get(i);
            AttributeValue before = attribute == null
                    ? AttributeValue.UNASSIGNED
                    : held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            boolean same = attribute == null
                    ? after.equals(before)
                    : new TypedValues(attribute).isSame(before, after);
            if (!after.equals(AttributeValue.UNASSIGNED) && !same) {
                found.add(new Difference(i, before, after));
            }
        }
        return found;
    }

    /**
     * The document of the case that says the same. People post the same words again, so a text with dates of its own is the same
     * only on the same dates.
     */
    Optional<Long> same(Case known, PreparedDocument document) {
        return documents(known).stream().filter(there -> there.textKey().equals(document.textKey())).map(Document::id)
                .filter(id -> isOfSameDates(id, document)).findFirst();
    }

    private boolean isOfSameDates(long documentId, PreparedDocument document) {
        List<@Nullable Attribute> known = ofDocuments.known();
        return differences(documentId, document).stream()
                .map(one -> known.get(one.attribute()))
                .noneMatch(one -> one != null && one.type() == AttributeType.DATE);
    }

    /**
     * The answers of a document to questions, which may have been answered before. Posts are none: who posts again does not say
     * the same thing anew.
     */
    List<SurveyAnswer> answers(PreparedDocument document) {
        return ofRespondents ? document.answers() : List.of();
    }

    /** How the answers of a document meet those that its case has given, in this file's survey or another. */
    MetAnswers answers(Case known, PreparedDocument document) {
        return ofRespondents
                ? new CaseAnswers(rows, documents(known)).meet(document.answers(), asked, fileName, standing(document))
                : new MetAnswers(null, 0, List.of(), List.of());
    }

    private List<Document> documents(Case known) {
        return documentsOfCases.getOrDefault(known.id(), List.of()).stream().map(documents::get).toList();
    }

    /** Notes that a document has another text now. */
    void changed(long documentId) {
        documents.put(documentId, Existing.document(rows, documentId));
    }

    /** What is not just as the file has it. */
    void tell(List<Finding> findings) {
        attributes.tell(findings);
        ofDocuments.tell(findings);
        if (!alike.isEmpty()) {
            findings.add(Finding.note("study.cases-alike", alike.size(), SurveyAttributes.shown(alike)));
        }
    }

    /** The study's document that stands where this one would. */
    Optional<Document> standing(PreparedDocument document) {
        return making.standing(folders(document), document.name());
    }

    /** Names of the folders that a document goes into. */
    List<String> folders(PreparedDocument document) {
        String own = document.imported().folder();
        if (own.isEmpty()) {
            return folders;
        }
        List<String> all = new ArrayList<>(folders);
        all.add(own);
        return all;
    }

    /** The documents of a case, by their number in the file. */
    PreparedDocument document(int index) {
        return file.documents().get(index);
    }
}
