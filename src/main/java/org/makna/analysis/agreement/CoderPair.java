package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.similarity.SetDistance;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Match;
import org.makna.model.CodedCorpus;
import org.makna.model.TextRange;

/** Compares two coders in the documents that both coded, by each code that either used there. */
final class CoderPair {

    private final CodedCorpus corpus;
    private final Division division;
    private final List<CodersInDocument> documents;
    private final int first;
    private final int second;
    private final String firstName;
    private final String secondName;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> totals = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    /**
     * Compares them.
     *
     * @param documents what all coders that are compared coded
     * @param coders    indices of these coders in the corpus
     * @param first     number of the first among them
     * @param second    number of the second among them
     */
    CoderPair(CodedCorpus corpus, Division division, List<CodersInDocument> documents, int[] coders, int first,
            int second) {
        this.corpus = corpus;
        this.division = division;
        this.documents = documents.stream()
                .filter(document -> document.isCodedBy(first) && document.isCodedBy(second)).toList();
        this.first = first;
        this.second = second;
        this.firstName = corpus.coders().get(coders[first]).name();
        this.secondName = corpus.coders().get(coders[second]).name();
    }

    List<Line> lines() {
        return lines;
    }

    List<Line> totals() {
        return totals;
    }

    List<Match> matches() {
        return matches;
    }

    /** Counts everything; nothing where they have no document in common. */
    void compare() {
        TreeSet<Integer> codes = new TreeSet<>();
        documents.forEach(document -> document.ranges().keySet().stream()
                .filter(code -> document.uses(code, first, second)).forEach(codes::add));
        if (codes.isEmpty()) {
            return;
        }
        Summaries summaries = new Summaries(firstName, secondName);
        List<Line> pooled = new ArrayList<>();
        SegmentMatching matching = new SegmentMatching(0, 0, 0);
        PairAlphas alphas = new PairAlphas(corpus, division, documents, first, second);
        for (int code : codes) {
            String path = corpus.codes().get(code).path();
            List<Line> ofCode = documents.stream().map(document -> summaries.line(path,
                    corpus.documents().get(document.document()).path(),
                    CodedCharacters.of(document.units(code, first, division), document.units(code, second, division),
                            division.size(document.document()))))
                    .toList();
            lines.addAll(ofCode);
            List<Line> ways = summaries.of(path, ofCode);
            totals.addAll(ways);
            pooled.add(ways.getLast());
            SegmentMatching found = matching(code);
            matches.add(match(path, found, 1, unitized(code), alphas.value(code), Double.NaN, Double.NaN));
            matching = matching.plus(found);
        }
        matches.add(match(null, matching, codes.size(), alphas.whole(), alphas.values(),
                alphas.ofSets(SetDistance.JACCARD), alphas.ofSets(SetDistance.MASI)));
        byDocument().forEach((document, ofDocument) -> totals.add(summaries.pooled(null, document, ofDocument)));
        totals.addAll(summaries.of(null, lines));
        totals.add(summaries.pooledKappa(pooled));
    }

    private Map<String, List<Line>> byDocument() {
        Map<String, List<Line>> byDocument = new LinkedHashMap<>();
        lines.forEach(line -> byDocument
                .computeIfAbsent(Objects.requireNonNull(line.document()), document -> new ArrayList<>()).add(line));
        return byDocument;
    }

    private Match match(@Nullable String code, SegmentMatching matching, int codes, double unitized,
            double values, double jaccard, double masi) {
        return new Match(code, firstName, secondName, matching.agreements(), matching.onlyFirst(),
                matching.onlySecond(), matching.agreement(), matching.kappa(codes), unitized, values,
                jaccard, masi);
    }

    private SegmentMatching matching(int code) {
        SegmentMatching sum = new SegmentMatching(0, 0, 0);
        for (CodersInDocument document : documents) {
            sum = sum.plus(SegmentMatching.of(characters(document, code, first), characters(document, code, second),
                    SegmentMatching.USUAL_THRESHOLD));
        }
        return sum;
    }

    private static List<UnitizedAlpha.Unit> units(List<TextRange> ranges, int shift) {
        return ranges.stream().map(
                range -> new UnitizedAlpha.Unit(new TextRange(range.start() + shift, range.end() + shift), "coded"))
                .toList();
    }

    /** uα of one code with the documents laid end to end; {@code NaN} where they are longer than an int can count. */
    private double unitized(int code) {
        List<UnitizedAlpha.Unit> ofFirst = new ArrayList<>();
        List<UnitizedAlpha.Unit> ofSecond = new ArrayList<>();
        long length = documents.stream().mapToLong(document -> division.characters(document.document())).sum();
        if (length > Integer.MAX_VALUE) {
            return Double.NaN;
        }
        int at = 0;
        for (CodersInDocument document : documents) {
            ofFirst.addAll(units(characters(document, code, first), at));
            ofSecond.addAll(units(characters(document, code, second), at));
            at += division.characters(document.document());
        }
        return UnitizedAlpha.of(at, Stream.of(ofFirst, ofSecond).map(List::copyOf).toList()).whole();
    }

    private List<TextRange> characters(CodersInDocument document, int code, int coder) {
        return document.ranges(code, coder).stream()
                .map(range -> division.characters(document.document(), range)).toList();
    }
}
