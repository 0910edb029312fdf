package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.NaturalOrder;
import org.makna.model.StudyCollection;

/** Who has coded in each document, whose text it holds, with which values and in which collections, as it was at one revision. For any thread. */
public final class DocumentFacts {

    private final List<Case> cases;
    private final List<AttributeValues> attributes;
    private final List<StudyCollection> collections;
    private final Map<Long, Fact> facts = new HashMap<>();

    /**
     * An attribute with the values that occur.
     *
     * @param attribute the attribute
     * @param values    the assigned ones by level, then in natural order; after them those that are none, where they occur
     */
    public record AttributeValues(Attribute attribute, List<AttributeValue> values) {

        public AttributeValues {
            values = List.copyOf(values);
        }
    }

    /** What there is to know of one document; values as a set for each attribute of the study. */
    private record Fact(DocumentKind kind, boolean coded, boolean codedByMe, Set<Long> cases,
            Set<Long> collections, Map<Long, Set<AttributeValue>> values) {}

    private DocumentFacts(List<Case> cases, List<AttributeValues> attributes, List<StudyCollection> collections) {
        this.cases = cases;
        this.attributes = attributes;
        this.collections = collections;
    }

    static DocumentFacts of(CodedCorpus corpus, String me) {
        DocumentFacts read = new DocumentFacts(
                corpus.cases().stream().map(CorpusCase::oneCase)
                        .sorted(Comparator.comparing(Case::name, NaturalOrder.OF_NAMES)).toList(),
                attributes(corpus), ofDocuments(corpus).map(CorpusCollection::collection).toList());
        int documents = corpus.documents().size();
        boolean[] coded = new boolean[documents];
        boolean[] codedByMe = new boolean[documents];
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.document().length; i++) {
            coded[codings.document()[i]] = true;
            if (corpus.coders().get(codings.coder()[i]).name().equals(me)) {
                codedByMe[codings.document()[i]] = true;
            }
        }
        for (int i = 0; i < documents; i++) {
            CorpusDocument one = corpus.documents().get(i);
            read.facts.put(one.document().id(), new Fact(one.document().kind(), coded[i], codedByMe[i],
                    new HashSet<>(), new HashSet<>(), valuesOf(corpus, one)));
        }
        ofDocuments(corpus).forEach(one -> one.members().forEach(document -> read
                .fact(corpus.documents().get(document).document().id())
                .ifPresent(fact -> fact.collections().add(one.collection().id()))));
        for (CorpusCase one : corpus.cases()) {
            for (int document : one.extent().ranges().keySet()) {
                read.addCase(corpus, one, corpus.documents().get(document).document().id());
            }
        }
        return read;
    }

    private static Stream<CorpusCollection> ofDocuments(CodedCorpus corpus) {
        return corpus.collections().stream().filter(one -> one.collection().kind() == CollectionKind.DOCUMENTS);
    }

    private Optional<Fact> fact(long documentId) {
        return Optional.ofNullable(facts.get(documentId));
    }

    private void addCase(CodedCorpus corpus, CorpusCase one, long documentId) {
        Fact fact = facts.get(documentId);
        if (fact == null) {
            return;
        }
        fact.cases().add(one.oneCase().id());
        for (int i = 0; i < corpus.attributes().size(); i++) {
            Attribute attribute = corpus.attributes().get(i);
            if (!attribute.ofDocuments()) {
                fact.values().computeIfAbsent(attribute.id(), id -> new HashSet<>()).add(one.values().get(i));
            }
        }
    }

    private static Map<Long, Set<AttributeValue>> valuesOf(CodedCorpus corpus, CorpusDocument document) {
        Map<Long, Set<AttributeValue>> values = new HashMap<>();
        for (int i = 0; i < corpus.attributes().size(); i++) {
            Attribute attribute = corpus.attributes().get(i);
            if (attribute.ofDocuments()) {
                values.put(attribute.id(), Set.of(document.values().get(i)));
            }
        }
        return values;
    }

    private static List<AttributeValues> attributes(CodedCorpus corpus) {
        List<AttributeValues> all = new ArrayList<>();
        for (int i = 0; i < corpus.attributes().size(); i++) {
            int index = i;
            Attribute attribute = corpus.attributes().get(i);
            Set<AttributeValue> occurring = new LinkedHashSet<>();
            if (attribute.ofDocuments()) {
                corpus.documents().forEach(one -> occurring.add(one.values().get(index)));
            } else {
                corpus.cases().forEach(one -> occurring.add(one.values().get(index)));
            }
            all.add(new AttributeValues(attribute, occurring.stream().sorted(order(attribute)).toList()));
        }
        return all;
    }

    private static Comparator<AttributeValue> order(Attribute attribute) {
        return Comparator.comparing(AttributeValue::state)
                .thenComparing(value -> attribute.levels().contains(value.text())
                        ? attribute.levels().indexOf(value.text())
                        : Integer.MAX_VALUE)
                .thenComparing(AttributeValue::text, NaturalOrder.OF_NAMES);
    }

    /** The cases of the study in natural order of their names. */
    public List<Case> cases() {
        return cases;
    }

    /** The collections of documents by name. */
    public List<StudyCollection> collections() {
        return collections;
    }

    /** The attributes of cases and documents with the values that occur. */
    public List<AttributeValues> attributes() {
        return attributes;
    }

    /** Whether a document meets criteria; one that came later than these facts meets none but the empty ones. */
    public boolean meets(long documentId, DocumentCriteria criteria) {
        if (criteria.isEmpty()) {
            return true;
        }
        Fact fact = facts.get(documentId);
        return fact != null && meetsCoded(fact, criteria.coded())
                && (criteria.kind() == null || criteria.kind() == fact.kind())
                && (criteria.caseId() == null || fact.cases().contains(criteria.caseId()))
                && (criteria.collectionId() == null || fact.collections().contains(criteria.collectionId()))
                && meetsValue(fact, criteria.attributeId(), criteria.value());
    }

    private static boolean meetsCoded(Fact fact, DocumentCriteria.Coded coded) {
        return switch (coded) {
            case ANY -> true;
            case BY_ME -> fact.codedByMe();
            case NOT_BY_ME -> !fact.codedByMe();
            case BY_ANYONE -> fact.coded();
            case BY_NOBODY -> !fact.coded();
        };
    }

    private static boolean meetsValue(Fact fact, @Nullable Long attributeId, AttributeValue value) {
        return attributeId == null || fact.values().getOrDefault(attributeId, Set.of()).contains(value);
    }
}
