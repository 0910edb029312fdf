package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.makna.model.CodePair;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Tie;

/** The codes of a table of co-occurrences, and how strongly each two of them are tied. */
final class Ties {

    private final Chartable source;
    private final Tie tie;
    private final Messages messages;
    private final Values counts;
    private final Values coefficients;

    /**
     * Two codes that meet.
     *
     * @param first    index of a code
     * @param second   index of another, larger
     * @param strength above 0
     */
    record Edge(int first, int second, double strength) {}

    Ties(Chartable source, Tie tie, Messages messages) {
        this.source = source;
        this.tie = tie;
        this.messages = messages;
        counts = new Values(source.counts(), messages);
        coefficients = Values.decimals(2, messages);
    }

    /** Whether the rows and the columns of a table are the same codes, so that it counts how often they meet. */
    static boolean are(Table table) {
        if (table.rows().size() < 2 || !table.rows().equals(table.columns()) || !table.rowAxis().equals(
                table.columnAxis())) {
            return false;
        }
        return table.rowAxis().startsWith("codes") && switch (table.unit()) {
            case EVENTS, CHARACTERS, WORDS, DOCUMENTS, SAME_DOCUMENT, PARAGRAPHS -> true;
            // Segments that meet are others for each of two codes, and near pairs have no frequency to be measured by.
            case SEGMENTS, NEAR, CODINGS, CASES, PRESENCE, MEAN_WEIGHT, COVERAGE -> false;
        };
    }

    int codes() {
        return source.rows().size();
    }

    /** How often a code occurs. */
    double occurrences(int code) {
        return source.counts().cells()[code][code];
    }

    CodePair pair(int first, int second) {
        double[][] cells = source.counts().cells();
        return new CodePair(source.rows().get(first).whole(), source.rows().get(second).whole(),
                occurrences(first), occurrences(second), cells[first][second]);
    }

    /** How strongly two codes are tied; {@code NaN} where c is undefined, and of a code with itself. */
    double strength(int first, int second) {
        if (first == second) {
            return Double.NaN;
        }
        return tie == Tie.COUNT ? source.counts().cells()[first][second] : pair(first, second).c();
    }

    /** Strengths in words. */
    Values values() {
        return tie == Tie.COUNT ? counts : coefficients;
    }

    /** Those that meet, the strongest first. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int first = 0; first < codes(); first++) {
            for (int second = first + 1; second < codes(); second++) {
                double strength = strength(first, second);
                if (strength > 0) {
                    edges.add(new Edge(first, second, strength));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::strength).reversed());
        return edges;
    }

    /** Two codes in a sentence. */
    String said(int first, int second) {
        String one = source.rows().get(first).whole();
        if (first == second) {
            return messages.text("chart.said-code", one, counts.of(occurrences(first)));
        }
        CodePair pair = pair(first, second);
        return messages.text("chart.said-pair", one, source.rows().get(second).whole(), counts.of(pair.n12()),
                coefficients.of(pair.c()), counts.of(pair.n1()), counts.of(pair.n2()));
    }

    /** A code and whom it meets in a sentence. */
    String saidOf(int code) {
        List<Edge> own = edges().stream().filter(edge -> edge.first() == code || edge.second() == code).toList();
        if (own.isEmpty()) {
            return said(code, code);
        }
        Edge most = own.getFirst();
        return messages.text("chart.said-node", source.rows().get(code).whole(), counts.of(occurrences(code)),
                own.size(), source.rows().get(most.first() == code ? most.second() : most.first()).whole(),
                values().of(most.strength()));
    }

    /** What is to be known of the c-coefficients of some pairs, none where counts are shown. */
    List<String> warnings(List<CodePair> shown) {
        if (tie == Tie.COUNT) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>(List.of(messages.text("chart.c-how")));
        long unequal = shown.stream().filter(CodePair::isUnequal).count();
        if (unequal > 0) {
            warnings.add(messages.text("chart.c-unequal", unequal));
        }
        long out = shown.stream().filter(CodePair::isOutOfRange).count();
        if (out > 0) {
            warnings.add(messages.text("chart.c-out", out));
        }
        return warnings;
    }

    /** The strengths in place of the counts, nothing where a code meets itself. */
    Chartable asCells() {
        Table table = source.counts();
        double[][] cells = new double[codes()][codes()];
        for (int row = 0; row < codes(); row++) {
            int one = row;
            Arrays.setAll(cells[row], column -> strength(one, column));
        }
        return new Chartable(table.withCells(cells), table, source.rows(), source.columns(), source.title(),
                messages.text("chart.network." + tie.word()), source.counted(), source.caption());
    }
}
