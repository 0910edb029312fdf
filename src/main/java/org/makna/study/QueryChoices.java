package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makna.analysis.Filter;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.SavedQuery;

/**
 * What questions about codings can be made of, besides the codes.
 *
 * @param fields      what conditions can be on, only such as have values
 * @param saved       the saved queries
 * @param collections names of the collections of codes
 */
public record QueryChoices(List<Field> fields, List<SavedQuery> saved, List<String> collections) {

    /** So many values of a field can be offered; of more none can be found in a menu. */
    private static final int MOST_VALUES = 60;

    public QueryChoices {
        fields = List.copyOf(fields);
        saved = List.copyOf(saved);
        collections = List.copyOf(collections);
    }

    /**
     * What a condition can be on.
     *
     * @param kind    what it is, or empty for attributes, whose name is enough
     * @param written as it stands before the operator, such as {@code attribute.Region}
     * @param name    name of the attribute; for others the word of the field
     * @param values  what can be chosen, in their order
     */
    public record Field(String kind, String written, String name, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }
    }

    /** Finds the choices in a corpus. */
    static QueryChoices of(CodedCorpus corpus, List<SavedQuery> saved) {
        List<Field> fields = new ArrayList<>();
        for (int a = 0; a < corpus.attributes().size(); a++) {
            Attribute attribute = corpus.attributes().get(a);
            int index = a;
            Stream<AttributeValue> values = attribute.ofDocuments()
                    ? corpus.documents().stream().map(one -> one.values().get(index))
                    : corpus.cases().stream().map(one -> one.values().get(index));
            List<String> used = values.filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct().toList();
            List<String> ordered = Stream.concat(attribute.levels().stream().filter(used::contains),
                    used.stream().sorted().filter(value -> !attribute.levels().contains(value))).toList();
            add(fields, new Field("", "attribute." + Filter.quoted(attribute.name()), attribute.name(), ordered));
        }
        plain(fields, "coder", corpus.coders().stream().map(Coder::name));
        plain(fields, "document", corpus.documents().stream().map(CodedCorpus.CorpusDocument::path));
        plain(fields, "folder", corpus.documents().stream().map(CodedCorpus.CorpusDocument::folder)
                .filter(folder -> !folder.isEmpty()).distinct());
        plain(fields, "kind", corpus.documents().stream().map(one -> one.document().kind()).distinct().sorted()
                .map(DocumentKind::word));
        plain(fields, "case", corpus.cases().stream().map(one -> one.oneCase().name()));
        plain(fields, "speaker", corpus.speakers().stream().map(CodedCorpus.CorpusSpeaker::label));
        plain(fields, "collection", names(corpus, CollectionKind.DOCUMENTS, CollectionKind.CASES));
        return new QueryChoices(fields, saved, names(corpus, CollectionKind.CODES).toList());
    }

    private static Stream<String> names(CodedCorpus corpus, CollectionKind... kinds) {
        List<CollectionKind> wanted = List.of(kinds);
        return corpus.collections().stream().map(CodedCorpus.CorpusCollection::collection)
                .filter(one -> wanted.contains(one.kind())).map(one -> one.name());
    }

    private static void plain(List<Field> fields, String word, Stream<String> values) {
        add(fields, new Field(word, word, word, values.toList()));
    }

    private static void add(List<Field> fields, Field field) {
        if (!field.values().isEmpty() && field.values().size() <= MOST_VALUES) {
            fields.add(field);
        }
    }
}
