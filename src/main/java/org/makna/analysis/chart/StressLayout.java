package org.makna.analysis.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Places for the nodes of a graph, as far apart as the lines between them are long.
 *
 * <p>Stress majorisation (Gansner, Koren and North 2004, <em>Graph drawing by stress majorization</em>) with weights
 * {@code d⁻²}, each node moved in turn, from a spiral in the order of the nodes: the same graph always has the same places.
 */
final class StressLayout {

    private static final int ROUNDS = 200;
    /** The angle after which a spiral never repeats. */
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private final double[][] far;
    private final double[] x;
    private final double[] y;

    private StressLayout(double[][] far) {
        this.far = far;
        x = new double[far.length];
        y = new double[far.length];
        for (int i = 0; i < far.length; i++) {
            x[i] = Math.sqrt(i + 0.5) * Math.cos(i * GOLDEN);
            y[i] = Math.sqrt(i + 0.5) * Math.sin(i * GOLDEN);
        }
    }

    /**
     * Places nodes.
     *
     * @param lengths square and symmetric: how long the line between two nodes is, infinite where there is none
     * @return for each node x and y from 0 to 1; the graph is turned so that it is wider than high
     */
    static double[][] of(double[][] lengths) {
        StressLayout layout = new StressLayout(paths(lengths));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < lengths.length; i++) {
                layout.move(i);
            }
        }
        layout.turn();
        return layout.fitted();
    }

    /** The shortest paths (Floyd and Warshall); what no path joins lies a little farther apart than anything else. */
    private static double[][] paths(double[][] lengths) {
        int n = lengths.length;
        double[][] far = Arrays.stream(lengths).map(double[]::clone).toArray(double[][]::new);
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    far[i][j] = Math.min(far[i][j], far[i][k] + far[k][j]);
                }
            }
        }
        double longest = Arrays.stream(far).flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(0);
        for (double[] row : far) {
            Arrays.setAll(row, j -> Double.isFinite(row[j]) ? row[j] : longest + 1);
        }
        return far;
    }

    private void move(int i) {
        double sumX = 0;
        double sumY = 0;
        double weights = 0;
        for (int j = 0; j < far.length; j++) {
            if (j == i) {
                continue;
            }
            double d = Math.max(1e-3, far[i][j]);
            double weight = 1 / (d * d);
            double gap = Math.max(1e-9, Math.hypot(x[i] - x[j], y[i] - y[j]));
            sumX += weight * (x[j] + d * (x[i] - x[j]) / gap);
            sumY += weight * (y[j] + d * (y[i] - y[j]) / gap);
            weights += weight;
        }
        if (weights > 0) {
            x[i] = sumX / weights;
            y[i] = sumY / weights;
        }
    }

    /** Turns the graph so that its longest axis lies level. */
    private void turn() {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            x[i] = dx * cos + dy * sin;
            y[i] = dy * cos - dx * sin;
        }
    }

    private double[][] fitted() {
        double[][] places = new double[x.length][2];
        for (double[] axis : List.of(x, y)) {
            double least = Arrays.stream(axis).min().orElse(0);
            double most = Arrays.stream(axis).max().orElse(0);
            int which = axis == x ? 0 : 1;
            for (int i = 0; i < x.length; i++) {
                places[i][which] = most - least < 1e-6 ? 0.5 : (axis[i] - least) / (most - least);
            }
        }
        return places;
    }
}
