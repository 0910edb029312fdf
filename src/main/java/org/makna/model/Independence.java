package org.makna.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Pearson's test of whether the rows and the columns of a table are independent of each other.
 *
 * @param table        the counts
 * @param expected     expected counts, in the shape of the table; {@code NaN} in a row or column that is empty
 * @param standardised standardised residuals
 * @param adjusted     adjusted residuals, about standard normal
 * @param total        N
 * @param statistic    χ², or {@code NaN} where fewer than two rows or columns are not empty
 * @param degrees      degrees of freedom
 * @param p            upper tail
 * @param cramersV     strength, 0 to 1
 * @param fewExpected  cells of which fewer than 5 are expected
 * @param doubtful     whether these are more than a fifth of the cells, or one is below 1
 * @param fisher       Fisher's exact p, two-sided, of two rows and two columns; else {@code NaN}
 */
public record Independence(Table table, double[][] expected, double[][] standardised, double[][] adjusted,
        double total, double statistic, int degrees, double p, double cramersV, int fewExpected, boolean doubtful,
        double fisher) {

    private static final double SIGNIFICANT = 0.05;
    private static final double SMALL = 0.001;

    /**
     * What there is to say of it: the result, the numbers, then what must be known to trust them. Where too few counts are
     * expected the result is Fisher's, or that there is none.
     */
    public List<Message> sentences() {
        if (Double.isNaN(statistic)) {
            return List.of(Message.of("table.test.undefined"));
        }
        List<Message> sentences = new ArrayList<>();
        boolean exact = !Double.isNaN(fisher);
        if (doubtful && !exact) {
            sentences.add(Message.of("table.test.few-expected", fewExpected));
        } else {
            double decisive = doubtful ? fisher : p;
            sentences.add(Message.of(decisive < SIGNIFICANT ? "table.test.dependent" : "table.test.no-dependence"));
        }
        sentences.add(p < SMALL
                ? Message.of("table.test.chi-square-small", statistic, degrees, cramersV, total, SMALL)
                : Message.of("table.test.chi-square", statistic, degrees, p, cramersV, total));
        if (exact) {
            sentences.add(fisher < SMALL
                    ? Message.of("table.test.fisher-small", SMALL)
                    : Message.of("table.test.fisher", fisher));
        }
        if (doubtful && exact) {
            sentences.add(Message.of("table.test.few-expected-exact", fewExpected));
        }
        sentences.add(Message.of("table.test.independent"));
        return sentences;
    }
}
