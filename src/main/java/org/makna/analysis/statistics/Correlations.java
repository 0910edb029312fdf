package org.makna.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;

/** Correlates variables two by two. */
public final class Correlations {

    private Correlations() {
    }

    /**
     * The pairs, and below them the matrix of the coefficients.
     *
     * @throws CancellationException if {@code progress} asks to stop
     */
    public static List<Block> of(List<Variable> variables, Correlation.Method method, Progress progress,
            Messages messages) {
        int count = variables.size();
        double[][] matrix = new double[count][count];
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                Correlation found = Correlation.of(method, variables.get(i).values(), variables.get(j).values());
                matrix[i][j] = found.coefficient();
                matrix[j][i] = found.coefficient();
                if (i != j) {
                    pairs.add(row(variables.get(i).name(), variables.get(j).name(), found, messages));
                }
            }
        }
        return List.of(pairs(method, pairs, messages), matrix(variables, method, matrix, messages));
    }

    private static Block pairs(Correlation.Method method, List<Row> pairs, Messages messages) {
        return new Block(messages.text("statistics.pairs"),
                List.of(messages.text("statistics.column.variable"), messages.text("statistics.column.with")),
                List.of(new Column(messages.text("statistics.column.n"), Figure.COUNT),
                        new Column(coefficient(method, messages), Figure.DECIMAL),
                        new Column(messages.text(method == Correlation.Method.KENDALL
                                ? "statistics.column.z"
                                : "statistics.column.t"), Figure.DECIMAL),
                        new Column(messages.text("statistics.column.p"), Figure.PROBABILITY)),
                pairs);
    }

    private static Block matrix(List<Variable> variables, Correlation.Method method, double[][] matrix,
            Messages messages) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            rows.add(new Row(List.of(variables.get(i).name()), Arrays.stream(matrix[i]).boxed().toList(), null));
        }
        return new Block(messages.text("statistics.matrix", coefficient(method, messages)),
                List.of(messages.text("statistics.column.variable")),
                variables.stream().map(variable -> new Column(variable.name(), Figure.DECIMAL)).toList(), rows);
    }

    private static Row row(String one, String other, Correlation found, Messages messages) {
        return new Row(List.of(one, other), List.of((double) found.count(), found.coefficient(), found.statistic(),
                found.p()), sentence(one, other, found, messages));
    }

    private static Message sentence(String one, String other, Correlation found, Messages messages) {
        double coefficient = found.coefficient();
        if (Double.isNaN(coefficient)) {
            return Message.of(found.count() < 3 ? "statistics.said.few-pairs" : "statistics.said.no-variation", one,
                    other, found.count());
        }
        Message numbers = Message.of("statistics.said.coefficient", coefficient(found.method(), messages),
                coefficient, Sentences.p(found.p()), found.count());
        if (!Sentences.isSignificant(found.p())) {
            return Message.of("statistics.said.unrelated", one, other, numbers);
        }
        return Message.of(coefficient > 0 ? "statistics.said.rising" : "statistics.said.falling", one, other,
                numbers, Sentences.size(coefficient, 0.1, 0.3, 0.5));
    }

    private static String coefficient(Correlation.Method method, Messages messages) {
        return messages.text("statistics.coefficient." + method.name().toLowerCase(Locale.ROOT));
    }
}
