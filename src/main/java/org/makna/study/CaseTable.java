package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKinds;
import org.makna.model.CasePart;
import org.makna.model.NaturalOrder;
import org.makna.store.Rows;

/**
 * The cases of a study with their values and text, as they were at one revision.
 *
 * @param kinds      kinds of case
 * @param attributes attributes of cases, in their order
 * @param rows       cases by name in natural order
 */
public record CaseTable(CaseKinds kinds, List<Attribute> attributes, List<Row> rows) {

    public CaseTable {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
    }

    /**
     * A case.
     *
     * @param oneCase the case
     * @param values  value of each attribute, in the order of the attributes
     * @param parts   what belongs to it, in the order it was assigned
     */
    public record Row(Case oneCase, List<AttributeValue> values, List<Part> parts) implements ValueRow {

        public Row {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
        }

        @Override
        public long id() {
            return oneCase.id();
        }

        @Override
        public String name() {
            return oneCase.name();
        }

        @Override
        public Row with(List<AttributeValue> others) {
            return new Row(oneCase, others, parts);
        }
    }

    /**
     * Text that belongs to a case.
     *
     * @param part     a whole document, a range of it, or the turns of a speaker
     * @param document path of the document, as people write it
     */
    public record Part(CasePart part, String document) {}

    /** The row of a case. */
    public Optional<Row> row(long caseId) {
        return rows.stream().filter(row -> row.oneCase().id() == caseId).findFirst();
    }

    static CaseTable read(Rows rows) {
        List<Attribute> attributes = rows.attributes().all().stream().filter(one -> !one.ofDocuments()).toList();
        Map<Long, Map<Long, AttributeValue>> values = rows.attributes().ofCases();
        Map<Long, String> paths = new HashMap<>();
        Map<Long, List<Part>> parts = new HashMap<>();
        for (CasePart part : rows.cases().parts()) {
            String path = paths.computeIfAbsent(part.documentId(),
                    id -> rows.folders().path(Existing.document(rows, id)).toDocumentText());
            parts.computeIfAbsent(part.caseId(), id -> new ArrayList<>()).add(new Part(part, path));
        }
        List<Row> all = rows.cases().all().stream().sorted(Comparator.comparing(Case::name, NaturalOrder.OF_NAMES))
                .map(one -> new Row(one, line(attributes, values.getOrDefault(one.id(), Map.of())),
                        parts.getOrDefault(one.id(), List.of())))
                .toList();
        return new CaseTable(new CaseKinds(rows.kinds().all()), attributes, all);
    }

    static List<AttributeValue> line(List<Attribute> attributes, Map<Long, AttributeValue> values) {
        return attributes.stream().map(one -> values.getOrDefault(one.id(), AttributeValue.UNASSIGNED)).toList();
    }
}
