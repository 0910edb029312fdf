package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.model.Annotation;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.PlacedCoding;
import org.makna.model.Section;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/** Gives a document another text, whatever the reason, and moves everything that lies on it; what loses its text is told first. */
final class TextRevision {

    private TextRevision() {
    }

    /** Thinks it through without making it. */
    static Correction plan(Rows rows, Document document, TextPatch patch, List<TextRange> labels) {
        CorrectedPlaces places = new CorrectedPlaces(patch, labels);
        if (places.text().isBlank() && !patch.before().isBlank()) {
            throw new MaknaException("study.correction-empties", document.name());
        }
        return new Correction(document, patch, places, lost(rows, document.id(), places));
    }

    /**
     * Makes it within an edit.
     *
     * @param kept    which of the things that lose their text stay, on their refuge
     * @param textKey key of the new text, which is in the study file already
     * @throws MaknaException if the text is another one meanwhile, or something else would lose its text
     */
    static Document make(Rows rows, Correction correction, Set<Lost> kept, String textKey) {
        long id = correction.document().id();
        requireText(Existing.document(rows, id), correction.document().textKey());
        CorrectedPlaces places = correction.places();
        if (!lost(rows, id, places).equals(correction.lost())) {
            throw new MaknaException("study.changed-meanwhile");
        }
        List<Section> before = rows.documents().sections(id);
        for (Lost one : correction.lost()) {
            if (!kept.contains(one)) {
                takeAway(rows, one);
            }
        }
        String text = places.text();
        rows.documents().replaceText(id, textKey, text.length(), text.codePointCount(0, text.length()), places);
        new HeadingNames(correction.patch().before(), text, places).follow(rows, id, before);
        return Existing.document(rows, id);
    }

    private static void takeAway(Rows rows, Lost one) {
        switch (one) {
            case Lost.OfCoding coding -> rows.codings().remove(coding.coding().id());
            case Lost.OfAnnotation annotation -> rows.annotations().delete(annotation.annotation().id());
            case Lost.OfCase part -> rows.cases().removePart(part.part());
        }
    }

    /**
     * Refuses to go on where a document has another text meanwhile.
     *
     * @throws MaknaException that says so
     */
    static void requireText(Document document, String textKey) {
        if (!document.textKey().equals(textKey)) {
            throw new MaknaException("study.correction-stale", document.name());
        }
    }

    private static List<Lost> lost(Rows rows, long documentId, CorrectedPlaces places) {
        List<Lost> found = new ArrayList<>();
        Map<Long, String> coders = new HashMap<>();
        rows.coders().all().forEach(coder -> coders.put(coder.id(), coder.name()));
        for (PlacedCoding coding : rows.codings().placedIn(documentId)) {
            if (places.losesMark(coding.range())) {
                found.add(new Lost.OfCoding(coding, Existing.code(rows, coding.codeId()).name(),
                        coders.getOrDefault(coding.coderId(), "")));
            }
        }
        for (Annotation annotation : rows.annotations().inDocument(documentId)) {
            if (places.losesMark(annotation.range())) {
                found.add(new Lost.OfAnnotation(annotation, coders.getOrDefault(annotation.coderId(), "")));
            }
        }
        for (CasePart part : rows.cases().rangesIn(documentId)) {
            TextRange range = part.range();
            if (range != null && places.losesPart(range)) {
                found.add(new Lost.OfCase(part, range, Existing.oneCase(rows, part.caseId()).name()));
            }
        }
        found.sort(Comparator.comparing(Lost::range));
        return found;
    }
}
