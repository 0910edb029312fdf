package org.makna.model.drawing;

/**
 * What is chosen about a chart besides its kind; each kind reads what it needs.
 *
 * @param tie      by what codes that meet are tied
 * @param likeness by what rows are alike
 * @param clusters into how many clusters a tree of them is cut, at least 1; at most one for each row is made
 */
public record ChartSettings(Tie tie, Likeness likeness, int clusters) {

    /** Counts; Pearson's coefficient and ten clusters, as in NVivo. */
    public static final ChartSettings USUAL = new ChartSettings(Tie.COUNT, Likeness.PEARSON, 10);

    public ChartSettings {
        if (clusters < 1) {
            throw new IllegalArgumentException("No clusters: " + clusters);
        }
    }

    /** The same with another tie. */
    public ChartSettings withTie(Tie other) {
        return new ChartSettings(other, likeness, clusters);
    }

    /** The same with another index. */
    public ChartSettings withLikeness(Likeness other) {
        return new ChartSettings(tie, other, clusters);
    }

    /** The same with another number of clusters. */
    public ChartSettings withClusters(int other) {
        return new ChartSettings(tie, likeness, other);
    }
}
