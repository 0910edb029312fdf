package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Graphemes;
import org.makna.model.Hit;
import org.makna.model.HitSpan;
import org.makna.model.RangeSet;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.search.WordBreaker;

/** The places to code around hits: themselves, the units that hold them, or some words more on each side. */
final class HitPlaces {

    private final Study study;
    private final StudyTexts texts;
    private final HitSpan span;

    HitPlaces(Study study, StudyTexts texts, HitSpan span) {
        this.study = study;
        this.texts = texts;
        this.span = span;
    }

    /**
     * The ranges in each document, each once. Hits in documents that are gone are left out.
     *
     * @param hits those of one document side by side, in the order of its text
     */
    Map<Long, Set<TextRange>> of(CorpusIndex corpus, List<Hit> hits) {
        Map<Long, List<TextRange>> byDocument = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (corpus.document(hit.documentId()) >= 0) {
                byDocument.computeIfAbsent(hit.documentId(), id -> new ArrayList<>()).add(hit.range());
            }
        }
        Map<Long, Set<TextRange>> places = new LinkedHashMap<>();
        byDocument.forEach((id, found) -> places.put(id, places(corpus, id, found)));
        return places;
    }

    private Set<TextRange> places(CorpusIndex corpus, long id, List<TextRange> hits) {
        CorpusDocument document = corpus.corpus().documents().get(corpus.document(id));
        String text = texts.text(document.document());
        if (span.unit() != TextUnit.MATCH) {
            return units(text, TextUnits.of(span.unit(), text, sections(id)), hits);
        }
        Set<TextRange> ranges = new LinkedHashSet<>();
        for (TextRange hit : span.words() == 0 ? hits : around(text, TextUnits.turns(text, sections(id)), hits)) {
            ranges.add(Graphemes.widen(text, hit));
        }
        return ranges;
    }

    private List<Section> sections(long id) {
        return study.read(rows -> rows.documents().sections(id));
    }

    private static Set<TextRange> units(String text, List<TextRange> units, List<TextRange> hits) {
        Set<TextRange> ranges = new LinkedHashSet<>();
        int unitNumber = 0;
        for (TextRange hit : hits) {
            // Hits and units are both in the order of the text, so each unit is passed once.
            while (unitNumber < units.size() && units.get(unitNumber).end() <= hit.start()) {
                unitNumber++;
            }
            for (int i = unitNumber; i < units.size() && units.get(i).start() < hit.end(); i++) {
                ranges.add(trimmed(text, units.get(i)));
            }
        }
        return ranges;
    }

    /** The hits with so many words on each side, never beyond the turn; those that meet become one. */
    private List<TextRange> around(String text, List<TextRange> turns, List<TextRange> hits) {
        int[] words = WordBreaker.ranges(text);
        int count = words.length / 2;
        List<TextRange> ranges = new ArrayList<>();
        int first = 0;
        int turn = 0;
        for (TextRange hit : hits) {
            while (first < count && words[2 * first + 1] <= hit.start()) {
                first++;
            }
            int after = first;
            while (after < count && words[2 * after] < hit.end()) {
                after++;
            }
            while (turn < turns.size() && turns.get(turn).end() <= hit.start()) {
                turn++;
            }
            int from = first == 0 ? hit.start() : words[2 * Math.max(0, first - span.words())];
            int to = after == 0 ? hit.end() : words[2 * Math.min(count - 1, after - 1 + span.words()) + 1];
            if (turn < turns.size()) {
                from = Math.max(from, turns.get(turn).start());
                to = Math.min(to, turns.get(turn).end());
            }
            ranges.add(new TextRange(Math.min(from, hit.start()), Math.max(to, hit.end())));
        }
        return RangeSet.of(ranges).ranges();
    }

    /** A unit without the line breaks at its end, which a turn or section carries. */
    private static TextRange trimmed(String text, TextRange unit) {
        int end = unit.end();
        while (end > unit.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(unit.start(), end);
    }
}
