package org.makna.analysis.agreement;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One κ for many documents or codes. The four ways give different numbers: whoever shows one says which.
 *
 * <p>Tables without variation, whose κ is undefined, are left out of the first two.
 *
 * @param mean         the mean of the κ of each
 * @param sizeWeighted Σ L·κ / Σ L
 * @param pooledCells  κ of all counts added up
 * @param pooled       (mean Po − mean Pe) / (1 − mean Pe), after de Vries and others (2008)
 */
public record KappaAverages(double mean, double sizeWeighted, double pooledCells, double pooled) {

    /** Averages tables of the same categories; everything is {@code NaN} of none. */
    public static KappaAverages of(List<AgreementTable> tables) {
        List<AgreementTable> varying = tables.stream().filter(table -> !Double.isNaN(table.cohen())).toList();
        double size = varying.stream().mapToDouble(AgreementTable::total).sum();
        double weighted = varying.stream().mapToDouble(table -> table.total() * table.cohen()).sum() / size;
        double pooled = Chance.beyond(mean(tables, AgreementTable::agreement),
                mean(tables, AgreementTable::chanceOfCohen));
        return new KappaAverages(mean(varying, AgreementTable::cohen), weighted, AgreementTable.sum(tables).cohen(),
                pooled);
    }

    private static double mean(List<AgreementTable> tables, ToDoubleFunction<AgreementTable> value) {
        return tables.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
