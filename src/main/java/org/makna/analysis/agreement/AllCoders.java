package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Agreement.Coefficients;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Of;
import org.makna.model.CodedCorpus;
import org.makna.model.Message;
import org.makna.model.TextRange;

/** Compares more than two coders at once; whoever coded nothing in a document left its units out. */
final class AllCoders {

    private final CodedCorpus corpus;
    private final Division division;
    private final List<CodersInDocument> documents;
    private final int coders;
    private final String names;

    /** How many units have how many ratings, and how many of those say coded. */
    private record Ratings(int raters, int coded) {}

    AllCoders(CodedCorpus corpus, Division division, List<CodersInDocument> documents, int[] coders) {
        this.corpus = corpus;
        this.division = division;
        this.documents = documents;
        this.coders = coders.length;
        this.names = String.join("; ",
                IntStream.of(coders).mapToObj(coder -> corpus.coders().get(coder).name()).toList());
    }

    /** One line per code, and one of all codes. */
    List<Line> lines() {
        TreeSet<Integer> codes = new TreeSet<>();
        documents.forEach(document -> codes.addAll(document.ranges().keySet()));
        List<Line> lines = new ArrayList<>();
        Map<Ratings, Long> all = new HashMap<>();
        for (int code : codes) {
            Map<Ratings, Long> ofCode = new HashMap<>();
            documents.forEach(document -> count(document, code, ofCode));
            ofCode.forEach((ratings, units) -> all.merge(ratings, units, Long::sum));
            lines.add(line(corpus.codes().get(code).path(), ofCode));
        }
        lines.add(line(null, all));
        return lines;
    }

    private Line line(@Nullable String code, Map<Ratings, Long> units) {
        List<Map.Entry<Ratings, Long>> entries = List.copyOf(units.entrySet());
        int[][] counts = new int[entries.size()][];
        double[] times = new double[entries.size()];
        for (int i = 0; i < counts.length; i++) {
            Ratings ratings = entries.get(i).getKey();
            counts[i] = new int[]{ratings.coded(), ratings.raters() - ratings.coded()};
            times[i] = entries.get(i).getValue();
        }
        RatingCounts all = new RatingCounts(counts, times);
        return new Line(Of.ALL_CODERS, code, null, documents.size(),
                entries.stream().mapToLong(Map.Entry::getValue).sum(), names, "", null,
                new Coefficients(all.agreement(), Double.NaN, all.fleiss(), all.brennanPrediger(), all.gwet(),
                        all.alpha()),
                List.of(Message.of("agreement.note.fleiss")));
    }

    /** Walks along the places where somebody starts or stops coding. */
    private void count(CodersInDocument document, int code, Map<Ratings, Long> units) {
        int raters = document.coders(coders);
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (int coder = 0; coder < coders; coder++) {
            for (TextRange range : document.units(code, coder, division).ranges()) {
                changes.merge(range.start(), 1, Integer::sum);
                changes.merge(range.end(), -1, Integer::sum);
            }
        }
        int at = 0;
        int coded = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            units.merge(new Ratings(raters, coded), (long) change.getKey() - at, Long::sum);
            at = change.getKey();
            coded += change.getValue();
        }
        units.merge(new Ratings(raters, coded), (long) division.size(document.document()) - at, Long::sum);
    }
}
