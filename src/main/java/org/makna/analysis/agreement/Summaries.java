package org.makna.analysis.agreement;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.makna.model.Agreement.Coefficients;
import org.makna.model.Agreement.Counts;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Of;
import org.makna.model.Message;

/** Makes lines of one pair of coders, and the lines that sum them up. */
final class Summaries {

    private final String first;
    private final String second;

    Summaries(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** One code in one document. */
    Line line(String code, String document, CodedCharacters counts) {
        return line(Of.DOCUMENT, code, document, 1, counts);
    }

    /** The three ways to sum up lines. */
    List<Line> of(@Nullable String code, List<Line> lines) {
        return List.of(average(Of.MEAN, code, lines, line -> 1), average(Of.SIZE_WEIGHTED, code, lines, Line::size),
                pooled(code, null, lines));
    }

    /** The coefficients of all counts added up. */
    Line pooled(@Nullable String code, @Nullable String document, List<Line> lines) {
        long[] sum = new long[4];
        for (Line line : lines) {
            Counts counts = line.counts();
            if (counts != null) {
                sum[0] += counts.both();
                sum[1] += counts.first();
                sum[2] += counts.second();
                sum[3] += counts.neither();
            }
        }
        return line(Of.POOLED, code, document, documents(lines),
                new CodedCharacters(sum[0], sum[1], sum[2], sum[3]));
    }

    /** The κ of de Vries and others from one line of counts per code. */
    Line pooledKappa(List<Line> codes) {
        List<AgreementTable> tables = codes.stream().map(Line::counts).filter(counts -> counts != null)
                .map(counts -> counted(counts).table()).toList();
        double agreement = tables.stream().mapToDouble(AgreementTable::agreement).average().orElse(Double.NaN);
        double nan = Double.NaN;
        return new Line(Of.POOLED_KAPPA, null, null, documents(codes), size(codes), first, second, null,
                new Coefficients(agreement, KappaAverages.of(tables).pooled(), nan, nan, nan, nan), List.of());
    }

    private Line line(Of of, @Nullable String code, @Nullable String document, int documents, CodedCharacters counts) {
        AgreementTable table = counts.table();
        List<Message> notes = counts.withoutVariation()
                ? List.of(Message.of("agreement.note.no-variation"))
                : List.of();
        return new Line(of, code, document, documents, counts.length(), first, second,
                new Counts(counts.both(), counts.first(), counts.second(), counts.neither()),
                new Coefficients(counts.agreement(), counts.kappa(), table.scott(), table.brennanPrediger(),
                        table.gwet(), table.alpha()),
                notes);
    }

    private Line average(Of of, @Nullable String code, List<Line> lines, ToDoubleFunction<Line> weight) {
        Coefficients average = new Coefficients(average(lines, weight, Coefficients::agreement),
                average(lines, weight, Coefficients::kappa), average(lines, weight, Coefficients::scott),
                average(lines, weight, Coefficients::brennanPrediger), average(lines, weight, Coefficients::gwet),
                average(lines, weight, Coefficients::alpha));
        long without = lines.stream().filter(line -> Double.isNaN(line.coefficients().kappa())).count();
        List<Message> notes = without == 0 ? List.of() : List.of(Message.of("agreement.note.left-out", without));
        return new Line(of, code, null, documents(lines), size(lines), first, second, null, average, notes);
    }

    /** Σ w·x / Σ w over the lines whose x is defined. */
    private static double average(List<Line> lines, ToDoubleFunction<Line> weight,
            ToDoubleFunction<Coefficients> coefficient) {
        double sum = 0;
        double weights = 0;
        for (Line line : lines) {
            double value = coefficient.applyAsDouble(line.coefficients());
            if (!Double.isNaN(value)) {
                sum += weight.applyAsDouble(line) * value;
                weights += weight.applyAsDouble(line);
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    private static CodedCharacters counted(Counts counts) {
        return new CodedCharacters(counts.both(), counts.first(), counts.second(), counts.neither());
    }

    private static int documents(List<Line> lines) {
        boolean eachItsOwn = lines.stream().allMatch(line -> line.document() != null);
        return eachItsOwn
                ? (int) lines.stream().map(Line::document).distinct().count()
                : lines.stream().mapToInt(Line::documents).max().orElse(0);
    }

    private static long size(List<Line> lines) {
        return lines.stream().mapToLong(Line::size).sum();
    }
}
