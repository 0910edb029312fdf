package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.store.Rows;

/** Compares the rows of a survey with the cases that the study has, before anything is changed. */
final class SurveyMeeting {

    private final Rows rows;
    private final PreparedFile file;
    private final DocumentMaking making;
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<Long, Map<Long, AttributeValue>> values;
    private final Map<Long, List<Text>> textsOfCases = new HashMap<>();
    private final List<String> folders;

    /** A document that belongs to a case as a whole. */
    private record Text(long documentId, String key) {}

    SurveyMeeting(Rows rows, DocumentMaking making, PreparedFile file, Imported imported) {
        this.rows = rows;
        this.file = file;
        this.making = making;
        rows.cases().all().forEach(one -> cases.put(one.name(), one));
        boolean shared = imported.cases().stream().anyMatch(one -> cases.containsKey(one.name()));
        this.values = shared ? rows.attributes().ofCases() : Map.of();
        if (shared) {
            Map<Long, String> texts = new HashMap<>();
            rows.documents().all().forEach(document -> texts.put(document.id(), document.textKey()));
            for (CasePart part : rows.cases().parts()) {
                String text = texts.get(part.documentId());
                if (part.range() == null && part.speaker() == null && text != null) {
                    textsOfCases.computeIfAbsent(part.caseId(), id -> new ArrayList<>())
                            .add(new Text(part.documentId(), text));
                }
            }
        }
        this.folders = new ArrayList<>(file.task().folders());
        folders.add(PreparedFile.stem(imported.fileName()));
    }

    /** A value of a known case that differs from the survey's; before is unassigned when there is none yet. */
    record Difference(int attribute, AttributeValue before, AttributeValue after) {}

    /** The study's case of the name. */
    @Nullable
    Case known(ImportedCase one) {
        return cases.get(one.name());
    }

    /** What differs, blank cells of the survey left out: they take nothing away. */
    List<Difference> differences(Case known, ImportedCase one, List<? extends @Nullable Attribute> attributes) {
        Map<Long, AttributeValue> held = values.getOrDefault(known.id(), Map.of());
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < one.values().size(); i++) {
            AttributeValue after = one.values().get(i);
            Attribute attribute = attributes.get(i);
            AttributeValue before = attribute == null
                    ? AttributeValue.UNASSIGNED
                    : held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            if (!after.equals(AttributeValue.UNASSIGNED) && !after.equals(before)) {
                found.add(new Difference(i, before, after));
            }
        }
        return found;
    }

    /**
     * The document of the case that says the same. People post the same words again, so a text with dates of its own is the same
     * only on the same dates.
     *
     * @param attributes those of the documents, null for one that the study does not have yet
     */
    Optional<Long> same(Case known, PreparedDocument document, List<? extends @Nullable Attribute> attributes) {
        return textsOfCases.getOrDefault(known.id(), List.of()).stream()
                .filter(text -> text.key().equals(document.textKey()))
                .map(Text::documentId).filter(id -> isOfSameDates(id, document, attributes)).findFirst();
    }

    private boolean isOfSameDates(long documentId, PreparedDocument document,
            List<? extends @Nullable Attribute> attributes) {
        Map<Long, AttributeValue> held = null;
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            AttributeValue value = document.imported().values().get(i);
            if (attribute != null && attribute.type() == AttributeType.DATE && value.isAssigned()) {
                held = held == null ? rows.attributes().ofDocument(documentId) : held;
                if (!value.equals(held.get(attribute.id()))) {
                    return false;
                }
            }
        }
        return true;
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
