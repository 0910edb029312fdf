package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.analysis.similarity.CompleteLinkage;
import org.makna.analysis.similarity.SimilarityIndex;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Likeness;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/**
 * Rows that are alike by the columns in which they count anything, as a tree of complete linkage that is cut into clusters.
 * Of codes by documents this is NVivo's cluster analysis by coding similarity.
 */
final class Dendrogram {

    static final int MOST = 100;

    private static final double STEP = 22;
    private static final double DOT = 3.5;
    private static final double LINE = 1.75;
    private static final int NAMED = 4;

    private final Chartable source;
    private final Page page;
    private final Messages messages;
    private final ChartSettings settings;
    private final Values values;
    private final List<Integer> rows;
    private final double[][] alike;
    private final CompleteLinkage tree;
    private final int[] cluster;
    /** For each cluster of the tree, leaves first: where its line begins. */
    private final double[] x;
    private final double[] y;

    /**
     * Creates it.
     *
     * @param byValue whether rows are alike by how much they count, rather than by where they count anything
     */
    Dendrogram(Chartable source, boolean byValue, Page page, ChartSettings settings, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        this.settings = settings;
        values = Values.decimals(2, messages);
        double[][] cells = source.counts().cells();
        rows = Picked.largest(cells.length, MOST,
                row -> Arrays.stream(cells[row]).filter(value -> value > 0).count()).shown().stream()
                .filter(row -> Arrays.stream(cells[row]).anyMatch(value -> value > 0)).toList();
        alike = alike(rows.stream()
                .map(row -> Arrays.stream(cells[row]).map(cell -> byValue ? cell : cell > 0 ? 1 : 0).toArray())
                .toArray(double[][]::new), index(settings.likeness()));
        // What is undefined is taken for nothing in common.
        tree = CompleteLinkage.of(Arrays.stream(alike)
                .map(row -> Arrays.stream(row).map(one -> 1 - one).toArray()).toArray(double[][]::new));
        cluster = tree.cut(settings.clusters());
        x = new double[rows.size() * 2];
        y = new double[rows.size() * 2];
    }

    /** Whether a table's rows can be compared by its columns. */
    static boolean fits(Table counts) {
        return counts.columns().size() > 1 && Arrays.stream(counts.cells())
                .filter(row -> Arrays.stream(row).anyMatch(cell -> cell > 0)).count() > 2;
    }

    private static SimilarityIndex index(Likeness likeness) {
        return switch (likeness) {
            case PEARSON -> SimilarityIndex.PEARSON;
            case JACCARD -> SimilarityIndex.JACCARD;
            case SORENSEN -> SimilarityIndex.SORENSEN;
        };
    }

    private static double[][] alike(double[][] features, SimilarityIndex index) {
        double[][] alike = new double[features.length][features.length];
        for (int first = 0; first < features.length; first++) {
            alike[first][first] = 1;
            for (int second = 0; second < first; second++) {
                alike[first][second] = index.between(features[first], features[second]);
                alike[second][first] = alike[first][second];
            }
        }
        return alike;
    }

    void draw() {
        String index = messages.text("chart.likeness." + settings.likeness().word());
        page.subtitle(messages.text("chart.dendrogram", index));
        double room = Names.room(source.rows(), rows, page.lettering(), (page.right() - page.left()) * 0.4);
        double from = page.left() + room + Page.GAP * 3;
        double to = page.right() - Page.GAP * 2;
        Scale scale = Scale.to(tree.merges().getLast().distance(), false);
        page.axis(scale, values, from, to, rows.size() * STEP);
        double top = page.y();
        leaves(from, room);
        cut(scale, from, to, top);
        for (int step = 0; step < tree.merges().size(); step++) {
            join(step, scale, from, to - from);
        }
        forks();
        page.down(rows.size() * STEP + Page.GAP);
        page.note(messages.text("chart.dendrogram-how", clusters(), source.columns().size()));
        long undefined = IntStream.range(0, rows.size()).mapToLong(
                i -> Arrays.stream(alike[i]).limit(i).filter(Double::isNaN).count()).sum();
        if (undefined > 0) {
            page.note(messages.text("chart.dendrogram-undefined", undefined));
        }
        if (rows.size() < source.rows().size()) {
            page.note(messages.text("chart.left-out-leaves", rows.size(), source.rows().size()));
        }
    }

    private int clusters() {
        return Math.min(settings.clusters(), rows.size());
    }

    /** The colour of a cluster of the tree: that of the cluster it lies in, or none where several are joined in it. */
    private Tint tint(int node) {
        int first = node;
        while (first >= rows.size()) {
            if (first - rows.size() >= rows.size() - clusters()) {
                return Tint.of(Ink.MUTE);
            }
            first = tree.merges().get(first - rows.size()).left();
        }
        return Tint.series(cluster[first]);
    }

    private void leaves(double from, double room) {
        int[] order = tree.order();
        for (int place = 0; place < order.length; place++) {
            int leaf = order[place];
            Chartable.Name name = source.rows().get(rows.get(leaf));
            x[leaf] = from;
            y[leaf] = page.y() + (place + 0.5) * STEP;
            page.words(from - Page.GAP * 2.5, y[leaf] + 4.5, name.brief(), Letters.NORMAL, Shape.Side.END, room,
                    Ink.TEXT);
            if (name.colour() != null) {
                page.add(new Shape.Disc(from - Page.GAP * 1.5, y[leaf], DOT + 0.5, Tint.own(name.colour())));
            }
            page.mark(new Area(from - Page.GAP * 2.5 - room, y[leaf] - STEP / 2 + 1, room + Page.GAP * 1.5, STEP - 2),
                    said(leaf), rows.get(leaf), source.columns().size());
        }
    }

    private String said(int leaf) {
        int nearest = -1;
        for (int other = 0; other < rows.size(); other++) {
            boolean candidate = other != leaf && !Double.isNaN(alike[leaf][other]);
            if (candidate && (nearest < 0 || alike[leaf][other] > alike[leaf][nearest])) {
                nearest = other;
            }
        }
        String name = source.rows().get(rows.get(leaf)).whole();
        return nearest < 0
                ? messages.text("chart.said-leaf-alone", name, cluster[leaf] + 1, clusters())
                : messages.text("chart.said-leaf", name, cluster[leaf] + 1, clusters(),
                        source.rows().get(rows.get(nearest)).whole(), values.of(alike[leaf][nearest]));
    }

    /** A line between the last step inside a cluster and the first that joins two. */
    private void cut(Scale scale, double from, double to, double top) {
        int inside = rows.size() - clusters();
        if (clusters() < 2) {
            return;
        }
        double below = inside == 0 ? 0 : tree.merges().get(inside - 1).distance();
        double at = from + scale.length((below + tree.merges().get(inside).distance()) / 2, to - from);
        page.add(new Shape.Line(at, top, at, top + rows.size() * STEP, 1.5, Tint.of(Ink.ACCENT).at(0.7)));
    }

    private void join(int step, Scale scale, double from, double whole) {
        CompleteLinkage.Merge merge = tree.merges().get(step);
        int node = rows.size() + step;
        // A correlation of rounding above 1 is 1.
        x[node] = from + scale.length(Math.max(0, merge.distance()), whole);
        y[node] = (y[merge.left()] + y[merge.right()]) / 2;
        for (int part : new int[]{merge.left(), merge.right()}) {
            page.add(new Shape.Line(x[part], y[part], x[node], y[part], LINE, tint(part)));
        }
        page.add(new Shape.Line(x[node], Math.min(y[merge.left()], y[merge.right()]), x[node],
                Math.max(y[merge.left()], y[merge.right()]), LINE, tint(node)));
    }

    /** Forks can be chosen to cut there. Where several lie on each other one of them is enough, since the cut is the same. */
    private void forks() {
        List<Area> taken = new ArrayList<>();
        for (int step = tree.merges().size() - 1; step >= 0; step--) {
            int node = rows.size() + step;
            Area area = new Area(x[node] - DOT - 1.5, y[node] - DOT - 1.5, 2 * DOT + 3, 2 * DOT + 3);
            if (taken.stream().noneMatch(area::meets)) {
                taken.add(area);
                page.add(new Shape.Disc(x[node], y[node], DOT, tint(node)));
                page.mark(area, messages.text("chart.said-fork", tree.merges().get(step).size(),
                        values.of(tree.merges().get(step).distance()), names(node), rows.size() - step - 1),
                        step + 1 - rows.size(), -1);
            }
        }
    }

    private String names(int node) {
        List<Integer> leaves = new ArrayList<>();
        gather(node, leaves);
        String some = leaves.stream().limit(NAMED).map(leaf -> source.rows().get(rows.get(leaf)).whole())
                .collect(Collectors.joining(", "));
        return leaves.size() > NAMED ? some + ", …" : some;
    }

    private void gather(int node, List<Integer> leaves) {
        if (node < rows.size()) {
            leaves.add(node);
        } else {
            gather(tree.merges().get(node - rows.size()).left(), leaves);
            gather(tree.merges().get(node - rows.size()).right(), leaves);
        }
    }
}
