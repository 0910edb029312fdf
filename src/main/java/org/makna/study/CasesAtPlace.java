package org.makna.study;

import java.util.List;
import org.makna.model.Attribute;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.TextRange;

/**
 * The cases that a place in a document belongs to.
 *
 * @param attributes attributes of the study, which the values of each case follow
 * @param cases      the cases
 */
public record CasesAtPlace(List<Attribute> attributes, List<CorpusCase> cases) {

    public CasesAtPlace {
        attributes = List.copyOf(attributes);
        cases = List.copyOf(cases);
    }

    static CasesAtPlace of(CorpusIndex index, long documentId, TextRange range) {
        int number = index.document(documentId);
        if (number < 0) {
            return new CasesAtPlace(List.of(), List.of());
        }
        int length = index.corpus().documents().get(number).document().length();
        int start = Math.min(range.start(), Math.max(0, length - 1));
        TextRange asked = range.isEmpty() ? new TextRange(start, Math.min(length, start + 1)) : range;
        return new CasesAtPlace(index.corpus().attributes(), index.corpus().cases().stream()
                .filter(one -> one.extent().intersects(number, asked)).toList());
    }
}
