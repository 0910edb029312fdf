package org.makna.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.Progress;
import org.makna.model.Table.Unit;
import org.makna.model.TextMeasure;

/** Counts how often each code was applied. */
public final class CodeFrequencies {

    private final CodedCorpus corpus;
    private final Scope scope;
    private final TextMeasure measure;
    private final Progress progress;
    private final List<Integer> codes;

    private CodeFrequencies(CodedCorpus corpus, Scope scope, TextMeasure measure, Progress progress) {
        this.progress = progress;
        this.corpus = corpus;
        this.scope = scope;
        this.measure = measure;
        this.codes = IntStream.range(0, corpus.codes().size()).filter(scope.codes()::get).boxed().toList();
    }

    /**
     * Counts the codings of each code, without roll-up, in tree order.
     *
     * <p>The units are those of a table of {@code codes}; shares are of all codings and of all documents in the scope.
     *
     * @param scope    what is counted at all
     * @param measure  counts words and characters
     * @param progress asked whether to go on
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public static List<CodeFrequency> count(CodedCorpus corpus, Scope scope, TextMeasure measure,
            Progress progress) {
        return new CodeFrequencies(corpus, scope, measure, progress).rows();
    }

    private List<CodeFrequency> rows() {
        double[] codings = count(Unit.CODINGS);
        double[] documents = count(Unit.DOCUMENTS);
        double[] cases = count(Unit.CASES);
        double[] words = count(Unit.WORDS);
        double[] characters = count(Unit.CHARACTERS);
        double[] weights = count(Unit.MEAN_WEIGHT);
        double allCodings = codings[codes.size()];
        double allDocuments = scope.documents().cardinality();
        return IntStream.range(0, codes.size()).mapToObj(row -> {
            CorpusCode code = corpus.codes().get(codes.get(row));
            return new CodeFrequency(code.path(), code.code().name(), Math.round(documents[row]),
                    Math.round(cases[row]), Math.round(codings[row]), Math.round(words[row]),
                    Math.round(characters[row]), codings[row] / allCodings, documents[row] / allDocuments,
                    weights[row]);
        }).toList();
    }

    /** One number for each code, and at last one for all codes together. */
    private double[] count(Unit unit) {
        AxisMembers rows = AxisResolver.codes(corpus, scope, codes.stream().mapToInt(Integer::intValue), RollUp.NONE);
        Counts counts = Counts.of(unit, corpus, scope, List.of(rows), List.of(AxisMembers.everything(corpus)), measure,
                progress);
        return IntStream.rangeClosed(0, codes.size()).mapToDouble(row -> counts.score(row, 0)).toArray();
    }
}
