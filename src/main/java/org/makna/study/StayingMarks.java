package org.makna.study;

import java.util.List;
import java.util.stream.Stream;
import org.makna.model.Annotation;
import org.makna.model.Document;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * What becomes of the codings and annotations of a document that keep a place when it gets another text.
 *
 * @param staying  number of those that keep their place
 * @param reworded number of those whose words would read otherwise
 */
record StayingMarks(int staying, int reworded) {

    static StayingMarks of(Rows rows, Document document, Correction correction) {
        CorrectedPlaces places = correction.places();
        String before = correction.patch().before();
        String after = correction.text();
        List<TextRange> staying = Stream.concat(
                rows.codings().placedIn(document.id()).stream().map(PlacedCoding::range),
                rows.annotations().inDocument(document.id()).stream().map(Annotation::range))
                .filter(range -> !places.losesMark(range)).toList();
        int reworded = (int) staying.stream().filter(range -> !range.cut(before).equals(places.mark(range).cut(after)))
                .count();
        return new StayingMarks(staying.size(), reworded);
    }
}
