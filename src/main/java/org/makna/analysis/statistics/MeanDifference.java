package org.makna.analysis.statistics;

/**
 * Whether two groups have different means: a t test.
 *
 * <p>Undefined, that is {@code NaN}, where a group has fewer than two values or nothing varies.
 *
 * @param first     values in the first group
 * @param second    values in the second
 * @param meanFirst mean of the first group
 * @param meanSecond mean of the second
 * @param t         the difference over its standard error
 * @param degrees   degrees of freedom, not always whole
 * @param p         two-sided
 * @param effect    Cohen's d: the difference over the pooled standard deviation (Cohen 1988)
 */
public record MeanDifference(int first, int second, double meanFirst, double meanSecond, double t, double degrees,
        double p, double effect) {

    /** Student's test, which takes both groups to vary alike. Missing values are left out. */
    public static MeanDifference student(double[] first, double[] second) {
        return test(first, second, false);
    }

    /** Welch's test (1947), which lets each group vary in its own way: the choice when nothing speaks against it. */
    public static MeanDifference welch(double[] first, double[] second) {
        return test(first, second, true);
    }

    private static MeanDifference test(double[] first, double[] second, boolean welch) {
        double[] x = Numbers.present(first);
        double[] y = Numbers.present(second);
        double difference = Numbers.mean(x) - Numbers.mean(y);
        double varianceX = Numbers.variance(x);
        double varianceY = Numbers.variance(y);
        double freedom = x.length + y.length - 2;
        double pooled = ((x.length - 1) * varianceX + (y.length - 1) * varianceY) / freedom;
        double errorX = (welch ? varianceX : pooled) / x.length;
        double errorY = (welch ? varianceY : pooled) / y.length;
        double degrees = welch ? satterthwaite(errorX, x.length, errorY, y.length) : freedom;
        double t = Numbers.divide(difference, Math.sqrt(errorX + errorY));
        double p = Double.isNaN(t) ? Double.NaN : Numbers.tTails(t, degrees);
        return new MeanDifference(x.length, y.length, Numbers.mean(x), Numbers.mean(y), t, degrees, p,
                Numbers.divide(difference, Math.sqrt(pooled)));
    }

    /** Degrees of freedom after Welch and Satterthwaite. */
    private static double satterthwaite(double errorX, int countX, double errorY, int countY) {
        double sum = errorX + errorY;
        return Numbers.divide(sum * sum, errorX * errorX / (countX - 1) + errorY * errorY / (countY - 1));
    }
}
