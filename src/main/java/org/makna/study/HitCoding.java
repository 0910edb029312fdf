package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Coder;
import org.makna.model.Graphemes;
import org.makna.model.Hit;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/** Codes what a search found, as one step. */
final class HitCoding {

    private final Study study;
    private final StudyTexts texts;
    private final NamePath path;
    private final TextUnit unit;
    private final String coder;

    /**
     * What made the hits, to be kept with the codings.
     *
     * @param query  the query as typed
     * @param within unit in which all of it held
     * @param stem   whether all forms of a word were found
     */
    record Rule(String query, TextUnit within, boolean stem) {}

    /**
     * Creates it.
     *
     * @param path  the code, made when missing
     * @param unit  what to code around each hit
     * @param coder name of the coder
     */
    HitCoding(Study study, StudyTexts texts, NamePath path, TextUnit unit, String coder) {
        this.study = study;
        this.texts = texts;
        this.path = path;
        this.unit = unit;
        this.coder = coder;
    }

    /**
     * Codes the hits. Places that the coder has coded so already stay as they are.
     *
     * @param corpus     the study as it is now
     * @param hits       those of one document side by side, in the order of its text
     * @param label      what is done
     * @param rule       what made the hits, or null for hits that somebody chose
     * @param understood the query as understood
     */
    AutoCoding code(CorpusIndex corpus, List<Hit> hits, Message label, @Nullable Rule rule, Message understood) {
        Map<Long, Set<TextRange>> places = places(corpus, hits);
        long documents = places.size();
        long present = leaveOutCoded(corpus, places);
        if (places.isEmpty()) {
            return new AutoCoding(path.toCodeText(), false, coder, hits.size(), 0, present, documents, understood);
        }
        return study.editAndWait(corpus, label, rows -> {
            CodePaths paths = new CodePaths(rows);
            Code code = paths.findOrCreate(path);
            if (!code.codable()) {
                throw new MaknaException("study.not-codable", path.toCodeText());
            }
            long coded = apply(rows, code.id(), rule, places);
            return new AutoCoding(path.toCodeText(), paths.created() > 0, coder, hits.size(), coded, present, documents,
                    understood);
        });
    }

    /** What {@link #code} would do. */
    AutoCoding plan(CorpusIndex corpus, List<Hit> hits, Message understood) {
        Map<Long, Set<TextRange>> places = places(corpus, hits);
        long documents = places.size();
        long present = leaveOutCoded(corpus, places);
        long coded = places.values().stream().mapToLong(Set::size).sum();
        return new AutoCoding(path.toCodeText(), false, coder, hits.size(), coded, present, documents, understood);
    }

    private long apply(Rows rows, long codeId, @Nullable Rule rule, Map<Long, Set<TextRange>> places) {
        Coder who = rows.coders().findOrCreate(coder, coder.equals(Finder.AUTOMATIC));
        Long made = rule == null
                ? null
                : rows.rules().create(codeId, who.id(), rule.query(), unit, rule.within(), rule.stem()).id();
        long coded = 0;
        for (Map.Entry<Long, Set<TextRange>> place : places.entrySet()) {
            for (TextRange range : place.getValue()) {
                rows.codings()
                        .apply(new NewCoding(place.getKey(), range, codeId, who.id(), null, "", made, null, null));
                coded++;
            }
        }
        return coded;
    }

    /** Takes out the places that the coder has coded so already, and counts them. */
    private long leaveOutCoded(CorpusIndex index, Map<Long, Set<TextRange>> places) {
        CodedCorpus.Codings codings = index.corpus().codings();
        String code = path.toCodeText();
        long present = 0;
        for (int i = 0; i < codings.count(); i++) {
            Set<TextRange> ranges = places.get(index.corpus().documents().get(codings.document()[i]).document().id());
            if (ranges != null && index.corpus().codes().get(codings.code()[i]).path().equals(code)
                    && index.corpus().coders().get(codings.coder()[i]).name().equals(coder)
                    && ranges.remove(codings.range(i))) {
                present++;
            }
        }
        places.values().removeIf(Set::isEmpty);
        return present;
    }

    /** The ranges to code in each document: the unit around each hit, once. */
    private Map<Long, Set<TextRange>> places(CorpusIndex corpus, List<Hit> hits) {
        Map<Long, List<Hit>> byDocument = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (corpus.document(hit.documentId()) >= 0) {
                byDocument.computeIfAbsent(hit.documentId(), id -> new ArrayList<>()).add(hit);
            }
        }
        Map<Long, Set<TextRange>> places = new LinkedHashMap<>();
        byDocument.forEach((id, found) -> places.put(id, places(corpus, id, found)));
        return places;
    }

    private Set<TextRange> places(CorpusIndex corpus, long id, List<Hit> found) {
        CorpusDocument document = corpus.corpus().documents().get(corpus.document(id));
        String text = texts.text(document.document());
        List<TextRange> units = unit == TextUnit.MATCH
                ? List.of()
                : TextUnits.of(unit, text, study.read(rows -> rows.documents().sections(id)));
        Set<TextRange> ranges = new LinkedHashSet<>();
        int unitNumber = 0;
        for (Hit hit : found) {
            if (unit == TextUnit.MATCH) {
                ranges.add(Graphemes.widen(text, hit.range()));
                continue;
            }
            // Hits and units are both in the order of the text, so each unit is passed once.
            while (unitNumber < units.size() && units.get(unitNumber).end() <= hit.range().start()) {
                unitNumber++;
            }
            for (int i = unitNumber; i < units.size() && units.get(i).start() < hit.range().end(); i++) {
                ranges.add(trimmed(text, units.get(i)));
            }
        }
        return ranges;
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
