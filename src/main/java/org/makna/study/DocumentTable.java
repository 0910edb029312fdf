package org.makna.study;

import java.util.List;
import java.util.Map;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Document;
import org.makna.store.Rows;
import org.makna.study.DocumentTree.DocumentEntry;

/**
 * The documents of a study with their values, as they were at one revision.
 *
 * @param attributes attributes of documents, in their order
 * @param rows       documents in the order of the corpus
 */
public record DocumentTable(List<Attribute> attributes, List<Row> rows) {

    public DocumentTable {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
    }

    /**
     * A document.
     *
     * @param document the document
     * @param name     its path, as people write it
     * @param values   value of each attribute, in the order of the attributes
     * @param codings  number of codings in it
     */
    public record Row(Document document, String name, List<AttributeValue> values, long codings) implements ValueRow {

        public Row {
            values = List.copyOf(values);
        }

        @Override
        public long id() {
            return document.id();
        }

        @Override
        public Row with(List<AttributeValue> others) {
            return new Row(document, name, others, codings);
        }
    }

    /** Reads the documents of a study with their values. */
    public static DocumentTable of(Study study) {
        return study.read(DocumentTable::read);
    }

    private static DocumentTable read(Rows rows) {
        List<Attribute> attributes = rows.attributes().all().stream().filter(Attribute::ofDocuments).toList();
        Map<Long, Map<Long, AttributeValue>> values = rows.attributes().ofDocuments();
        List<DocumentEntry> entries = DocumentTree
                .of(rows.folders().all(), rows.documents().all(), rows.codings().countsPerDocument()).allDocuments();
        return new DocumentTable(attributes, entries.stream().map(entry -> new Row(entry.document(), entry.path(),
                CaseTable.line(attributes, values.getOrDefault(entry.document().id(), Map.of())), entry.codings()))
                .toList());
    }
}
