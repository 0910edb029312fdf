package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.analysis.similarity.CompleteLinkage;
import org.makna.analysis.similarity.FeatureRows;
import org.makna.analysis.similarity.SimilarityIndex;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;
import org.makna.model.drawing.Likeness;

/**
 * Says how alike codes, documents, cases or words are, and how they cluster.
 *
 * <p>Similarity by Pearson, Jaccard or Sørensen; clusters by complete linkage of the distances 1 − similarity. Items without any
 * feature are left out and named. What is undefined counts as similarity 0 in the clusters.
 */
public final class StudySimilarity {

    /** Items beyond which nobody reads their pairs. */
    public static final int MOST_ITEMS = 1_000;
    /** So many words are compared: the most frequent ones. */
    static final int MOST_WORDS = 100;
    /** Names of items that are left out. */
    private static final int NAMED = 20;

    private final CodedCorpus corpus;
    private final Tabulation tables;
    private final StudyWords words;
    private final Messages messages;

    StudySimilarity(CodedCorpus corpus, Tabulation tables, StudyWords words, Messages messages) {
        this.corpus = corpus;
        this.tables = tables;
        this.words = words;
        this.messages = messages;
    }

    /**
     * What came of a request.
     *
     * @param statistics pairs, steps of clustering and clusters
     * @param items      names of the items, in the order of the clusters' numbers below
     * @param features   the features of each item, as far as there are few enough items to be drawn; else empty
     */
    public record Answer(Statistics statistics, List<String> items, double[][] features) {}

    /**
     * Answers a request.
     *
     * @param most items up to which their features are given in full, to be drawn; 0 gives none
     * @throws MaknaException                             if the request is faulty, or there are fewer than two items with
     *                                                    features, or too many
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Answer answer(SimilarityRequest request, int most, Progress progress) {
        SimilarityFeatures finder = new SimilarityFeatures(corpus, tables, words, request, progress);
        FeatureRows all = finder.find();
        FeatureRows rows = all.withoutEmpty();
        if (rows.items().size() < 2) {
            throw new MaknaException("similarity.too-few", rows.items().size());
        }
        if (rows.items().size() > MOST_ITEMS) {
            throw new MaknaException("similarity.too-many", rows.items().size(), MOST_ITEMS);
        }
        double[][] alike = rows.alike(index(request.index()), progress);
        CompleteLinkage tree = CompleteLinkage.of(Arrays.stream(alike)
                .map(row -> Arrays.stream(row).map(one -> 1 - one).toArray()).toArray(double[][]::new), progress);
        List<Message> counted = new ArrayList<>(finder.said().stream().distinct().toList());
        counted.add(Message.of("similarity.said.items", rows.items().size(), rows.features()));
        List<String> left = all.empty();
        if (!left.isEmpty()) {
            counted.add(Message.of("similarity.said.left-out", left.size(),
                    String.join(", ", left.subList(0, Math.min(NAMED, left.size())))
                            + (left.size() > NAMED ? ", …" : "")));
        }
        counted.add(Message.of("similarity.said." + request.index().word()));
        counted.add(Message.of("similarity.said.clusters"));
        Statistics statistics = new Statistics(Statistics.Kind.SIMILARITY,
                List.of(pairs(rows.items(), alike, request.index()), clusters(rows.items(), tree, request.clusters()),
                        merges(rows.items(), tree)),
                counted, request.where().isBlank() ? List.of() : List.of(request.where().strip()), corpus.revision(),
                corpus.title());
        return new Answer(statistics, rows.items(), rows.items().size() <= most ? rows.cells() : new double[0][]);
    }

    private static SimilarityIndex index(Likeness likeness) {
        return switch (likeness) {
            case PEARSON -> SimilarityIndex.PEARSON;
            case JACCARD -> SimilarityIndex.JACCARD;
            case SORENSEN -> SimilarityIndex.SORENSEN;
        };
    }

    private Block pairs(List<String> items, double[][] alike, Likeness index) {
        List<Row> rows = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            for (int second = first + 1; second < items.size(); second++) {
                rows.add(new Row(List.of(items.get(first), items.get(second)), List.of(alike[first][second]), null));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> Double.isNaN(row.figures().getFirst()))
                .thenComparing(Comparator.comparingDouble((Row row) -> row.figures().getFirst()).reversed())
                .thenComparing(row -> row.names().getFirst()).thenComparing(row -> row.names().getLast()));
        return new Block(messages.text("similarity.pairs"),
                List.of(messages.text("workbook.column.item-a"), messages.text("workbook.column.item-b")),
                List.of(new Column(messages.text("chart.likeness." + index.word()), Figure.DECIMAL)), rows);
    }

    private Block clusters(List<String> items, CompleteLinkage tree, int wanted) {
        int[] cluster = tree.cut(Math.min(wanted, items.size()));
        return new Block(messages.text("similarity.clusters"), List.of(messages.text("similarity.item")),
                List.of(new Column(messages.text("similarity.cluster"), Figure.COUNT)),
                IntStream.range(0, items.size()).boxed().sorted(Comparator.comparingInt(item -> cluster[item]))
                        .map(item -> new Row(List.of(items.get(item)), List.of(cluster[item] + 1.0), null)).toList());
    }

    private Block merges(List<String> items, CompleteLinkage tree) {
        List<CompleteLinkage.Merge> steps = tree.merges();
        return new Block(messages.text("similarity.merges"),
                List.of(messages.text("workbook.column.step"), messages.text("workbook.column.left"),
                        messages.text("workbook.column.right")),
                List.of(new Column(messages.text("workbook.column.distance"), Figure.DECIMAL),
                        new Column(messages.text("workbook.column.size"), Figure.COUNT)),
                IntStream.range(0, steps.size()).mapToObj(step -> new Row(List.of("#" + (step + 1),
                        name(items, steps.get(step).left()), name(items, steps.get(step).right())),
                        List.of(steps.get(step).distance(), (double) steps.get(step).size()), null)).toList());
    }

    private static String name(List<String> items, int node) {
        return node < items.size() ? items.get(node) : "#" + (node - items.size() + 1);
    }
}
