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
import org.makna.model.Document;
import org.makna.model.Graphemes;
import org.makna.model.Hit;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.search.Answer;
import org.makna.search.ParsedQuery;
import org.makna.search.QueryParser;
import org.makna.search.SearchOptions;
import org.makna.store.CodingRule;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/** Finds text, and codes what it finds. */
public final class Finder {

    /** Name of the coder whose codings are made by rules. */
    public static final String AUTOMATIC = "Automatic";

    private final Study study;
    private final SearchIndex index;
    private final StudyTexts texts;

    Finder(Study study, SearchIndex index, StudyTexts texts) {
        this.study = study;
        this.index = index;
        this.texts = texts;
    }

    /**
     * Finds text.
     *
     * @param query  the query as typed
     * @param within unit in which all of it must hold
     * @param stem   whether all forms of a word are found
     * @param limit  most hits to list, by relevance; 0 lists all in the order of the documents
     * @throws org.makna.model.QueryException if the query is faulty, with the place
     */
    public FoundHits search(String query, TextUnit within, boolean stem, int limit) {
        ParsedQuery parsed = QueryParser.parse(query);
        CorpusIndex corpus = study.corpusIndex();
        SearchOptions options = new SearchOptions(within, stem, limit);
        Answer answer = index.current().search(parsed, options, new FieldLookup(corpus));
        return new FoundHits(new HitRows(corpus, answer.hits(), this::surroundings), answer.totalHits(), answer.exact(),
                answer.documents(),
                answer.understood());
    }

    private Surroundings surroundings(CorpusIndex corpus, long documentId) {
        int number = corpus.document(documentId);
        Document document = corpus.corpus().documents().get(number).document();
        List<Section> sections = study.read(rows -> rows.documents().sections(documentId));
        return new Surroundings(corpus, number, texts.text(document), texts.codePoints(document), sections);
    }

    /**
     * Codes the hits of a query as one step; the rule is kept, so that it can be listed.
     *
     * <p>With a unit other than the match, all of the query must hold within that unit. Places that the coder coded so already stay as they
     * are.
     *
     * @param codePath path of the code, made when missing
     * @param query    the query as typed
     * @param unit     what to code around each hit
     * @param stem     whether all forms of a word are found
     * @param coder    name of the coder, or null for the automatic one
     * @throws MaknaException if the code may not be applied, or the study changed meanwhile; nothing is changed then
     */
    public AutoCoding code(String codePath, String query, TextUnit unit, boolean stem, @Nullable String coder) {
        NamePath path = NamePath.parseCode(codePath);
        TextUnit within = unit == TextUnit.MATCH ? TextUnit.PARAGRAPH : unit;
        CorpusIndex corpus = study.corpusIndex();
        Answer answer = index.current().search(QueryParser.parse(query), new SearchOptions(within, stem, 0),
                new FieldLookup(corpus));
        Map<Long, Set<TextRange>> places = places(corpus, answer.hits(), unit);
        String name = coder == null || coder.isBlank() ? AUTOMATIC : coder.strip();
        long documents = places.size();
        long present = leaveOutCoded(corpus, places, path.toCodeText(), name);
        if (places.isEmpty()) {
            return new AutoCoding(path.toCodeText(), false, name, answer.hits().size(), 0, present, documents,
                    answer.understood());
        }
        return study.editAndWait(corpus, Message.of("step.code-query", path.toCodeText(), query), rows -> {
            CodePaths paths = new CodePaths(rows);
            Code code = paths.findOrCreate(path);
            if (!code.codable()) {
                throw new MaknaException("study.not-codable", path.toCodeText());
            }
            long coded = apply(rows, code.id(), rows.coders().findOrCreate(name, name.equals(AUTOMATIC)), query, unit,
                    stem, places);
            return new AutoCoding(path.toCodeText(), paths.created() > 0, name, answer.hits().size(), coded, present,
                    documents,
                    answer.understood());
        });
    }

    private static long apply(Rows rows, long codeId, Coder coder, String query, TextUnit unit, boolean stem,
            Map<Long, Set<TextRange>> places) {
        CodingRule rule = rows.rules().create(codeId, coder.id(), query, unit, stem);
        long coded = 0;
        for (Map.Entry<Long, Set<TextRange>> place : places.entrySet()) {
            for (TextRange range : place.getValue()) {
                rows.codings().apply(
                        new NewCoding(place.getKey(), range, codeId, coder.id(), null, "", rule.id(), null, null));
                coded++;
            }
        }
        return coded;
    }

    /** Takes out the places that the coder has coded so already, and counts them. */
    private static long leaveOutCoded(CorpusIndex index, Map<Long, Set<TextRange>> places, String codePath,
            String coder) {
        CodedCorpus.Codings codings = index.corpus().codings();
        long present = 0;
        for (int i = 0; i < codings.count(); i++) {
            Set<TextRange> ranges = places.get(index.corpus().documents().get(codings.document()[i]).document().id());
            if (ranges != null && index.corpus().codes().get(codings.code()[i]).path().equals(codePath)
                    && index.corpus().coders().get(codings.coder()[i]).name().equals(coder)
                    && ranges.remove(codings.range(i))) {
                present++;
            }
        }
        places.values().removeIf(Set::isEmpty);
        return present;
    }

    /** The ranges to code in each document: the unit around each hit, once. */
    private Map<Long, Set<TextRange>> places(CorpusIndex corpus, List<Hit> hits, TextUnit unit) {
        Map<Long, List<Hit>> byDocument = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (corpus.document(hit.documentId()) >= 0) {
                byDocument.computeIfAbsent(hit.documentId(), id -> new ArrayList<>()).add(hit);
            }
        }
        Map<Long, Set<TextRange>> places = new LinkedHashMap<>();
        byDocument.forEach((id, found) -> {
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
            places.put(id, ranges);
        });
        return places;
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
