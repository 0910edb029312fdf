package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.makna.analysis.Scope;
import org.makna.model.Agreement;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Match;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Progress;

/**
 * Compares coders pair by pair, and all together where there are more than two.
 *
 * <p>A coder who coded anything in a document is taken to have read all of it. Two coders are compared in the documents that
 * both coded, by each code that either used there; documents without any unit are left out.
 */
public final class CoderComparison {

    private CoderComparison() {
    }

    /**
     * Compares them.
     *
     * @param coders indices of the coders in the corpus, at least two
     * @param scope  the documents and codings that are compared; the division divides no more than its text
     * @throws MaknaException        if no two of them coded the same document
     * @throws CancellationException if {@code progress} asks to stop
     */
    public static Agreement compare(CodedCorpus corpus, int[] coders, Scope scope, Agreement.Unit unit,
            Division division, Progress progress) {
        List<CodersInDocument> coded = CodersInDocument.of(corpus, coders, scope).stream()
                .filter(document -> document.coders(coders.length) >= 2).toList();
        List<CodersInDocument> documents = coded.stream()
                .filter(document -> division.size(document.document()) > 0).toList();
        List<String> names = names(corpus, coders);
        if (documents.isEmpty()) {
            throw new MaknaException("agreement.nothing-in-common", String.join(", ", names));
        }
        List<Line> lines = new ArrayList<>();
        List<Line> totals = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        for (int first = 0; first < coders.length; first++) {
            for (int second = first + 1; second < coders.length; second++) {
                progress.report(lines.size(), -1, names.get(first) + ", " + names.get(second));
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                CoderPair pair = new CoderPair(corpus, division, documents, coders, first, second);
                pair.compare();
                lines.addAll(pair.lines());
                totals.addAll(pair.totals());
                matches.addAll(pair.matches());
            }
        }
        if (coders.length > 2) {
            totals.addAll(new AllCoders(corpus, division, documents, coders).lines());
        }
        return new Agreement(corpus.title(), corpus.revision(), unit, names, paths(corpus, documents), lines, totals,
                matches, counted(unit, names, documents.size(), coded.size() - documents.size()));
    }

    private static List<Message> counted(Agreement.Unit unit, List<String> coders, int documents, int empty) {
        List<Message> counted = new ArrayList<>();
        counted.add(Message.of("agreement.counted.coders", String.join(", ", coders), documents));
        counted.add(Message.of("agreement.counted.unit-" + unit.word()));
        counted.add(Message.of("agreement.counted.union"));
        counted.add(Message.of("agreement.counted.kappa"));
        counted.add(Message.of("agreement.counted.averages"));
        counted.add(Message.of("agreement.counted.matching", (int) (SegmentMatching.USUAL_THRESHOLD * 100)));
        counted.add(Message.of("agreement.counted.unitized"));
        counted.add(Message.of("agreement.counted.values"));
        counted.add(Message.of("agreement.counted.sets"));
        if (empty > 0) {
            counted.add(Message.of("agreement.counted.empty", empty));
        }
        return counted;
    }

    private static List<String> names(CodedCorpus corpus, int[] coders) {
        List<String> names = new ArrayList<>();
        for (int coder : coders) {
            names.add(corpus.coders().get(coder).name());
        }
        return names;
    }

    private static List<String> paths(CodedCorpus corpus, List<CodersInDocument> documents) {
        return documents.stream().map(document -> corpus.documents().get(document.document()).path()).toList();
    }
}
