package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.QueryField;
import org.makna.search.QueryFields;

/** What a text query can be narrowed to, for those who choose rather than type. Reads the study. */
public final class QueryFilters {

    private static final String ATTRIBUTE = "attribute.";
    private static final List<String> FIELDS = List.of("speaker", "document", "folder", "case", "code", "question",
            "heading");

    private final Study study;

    QueryFilters(Study study) {
        this.study = study;
    }

    /** The fields that narrow a whole query, in their order; see {@link QueryFields#of}. */
    public static List<QueryField> in(String query) {
        return QueryFields.of(query);
    }

    /** The query with a field put in, changed or taken away; see {@link QueryFields#with}. */
    public static String with(String query, Optional<QueryField> there, String field, List<String> values,
            boolean negated) {
        return QueryFields.with(query, there, field, values, negated);
    }

    /** The fields that the study has values of, as {@link QueryField} names them: those of every study first. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>(FIELDS);
        study.corpus().attributes().stream().map(Attribute::name).map(name -> ATTRIBUTE + name).forEach(fields::add);
        return fields.stream().filter(field -> !values(field).isEmpty()).toList();
    }

    /** The values of a field, in their order. */
    public List<String> values(String field) {
        CodedCorpus corpus = study.corpus();
        return switch (field) {
            case "speaker" -> names(Structure.SPEAKER);
            case "question" -> names(Structure.QUESTION);
            case "heading" -> names(Structure.HEADING);
            case "document" -> corpus.documents().stream().map(CodedCorpus.CorpusDocument::path).toList();
            case "folder" -> corpus.documents().stream().map(CodedCorpus.CorpusDocument::folder)
                    .filter(folder -> !folder.isEmpty()).distinct().toList();
            case "case" -> corpus.cases().stream().map(one -> one.oneCase().name()).toList();
            case "code" -> corpus.codes().stream().map(CodedCorpus.CorpusCode::path).toList();
            default -> attribute(corpus, field.substring(ATTRIBUTE.length()));
        };
    }

    private List<String> names(Structure structure) {
        return study.codingRules().names(structure).stream().map(StructureName::label).toList();
    }

    private static List<String> attribute(CodedCorpus corpus, String name) {
        for (int a = 0; a < corpus.attributes().size(); a++) {
            Attribute attribute = corpus.attributes().get(a);
            if (attribute.name().equals(name)) {
                int index = a;
                Stream<AttributeValue> values = attribute.ofDocuments()
                        ? corpus.documents().stream().map(one -> one.values().get(index))
                        : corpus.cases().stream().map(one -> one.values().get(index));
                List<String> used = values.filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct()
                        .toList();
                return Stream.concat(attribute.levels().stream().filter(used::contains),
                        used.stream().sorted().filter(value -> !attribute.levels().contains(value))).toList();
            }
        }
        return List.of();
    }
}
