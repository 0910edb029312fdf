package org.makna.analysis.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;

/**
 * Compares groups in each of several variables.
 *
 * <p>Two groups by the t tests of Welch and of Student and by the rank-sum test of Mann and Whitney, more by the one-way
 * analysis of variance and the test of Kruskal and Wallis. Groups without a value take no part.
 */
public final class Comparisons {

    private final Groups groups;
    private final Messages messages;

    private Comparisons(Groups groups, Messages messages) {
        this.groups = groups;
        this.messages = messages;
    }

    /** The tests, and below them what describes each group. */
    public static List<Block> of(List<Variable> variables, Groups groups, Messages messages) {
        Comparisons comparisons = new Comparisons(groups, messages);
        return List.of(comparisons.tests(variables), comparisons.descriptions(variables));
    }

    private Block tests(List<Variable> variables) {
        List<Row> rows = new ArrayList<>();
        variables.forEach(variable -> rows.addAll(tests(variable)));
        return new Block(messages.text("statistics.tests", groups.by()), names("variable", "test", "effect-measure"),
                List.of(new Column(messages.text("statistics.column.n"), Figure.COUNT),
                        new Column(messages.text("statistics.column.statistic"), Figure.DECIMAL),
                        new Column(messages.text("statistics.column.df"), Figure.DECIMAL),
                        new Column(messages.text("statistics.column.df2"), Figure.DECIMAL),
                        new Column(messages.text("statistics.column.p"), Figure.PROBABILITY),
                        new Column(messages.text("statistics.column.effect"), Figure.DECIMAL)),
                rows);
    }

    private Block descriptions(List<Variable> variables) {
        List<Row> rows = new ArrayList<>();
        for (Variable variable : variables) {
            for (int group = 0; group < groups.names().size(); group++) {
                int one = group;
                double[] values = IntStream.range(0, groups.of().length).filter(i -> groups.of()[i] == one)
                        .mapToDouble(i -> variable.values()[i]).toArray();
                rows.add(new Row(List.of(variable.name(), groups.names().get(group)),
                        Descriptions.figures(Description.of(values)), null));
            }
        }
        return new Block(messages.text("statistics.groups", groups.by()), names("variable", "group"),
                Descriptions.columns(messages), rows);
    }

    private List<String> names(String... columns) {
        return Stream.of(columns).map(name -> messages.text("statistics.column." + name)).toList();
    }

    private List<Row> tests(Variable variable) {
        List<double[]> split = groups.split(variable);
        int[] present = IntStream.range(0, split.size()).filter(group -> split.get(group).length > 0).toArray();
        return present.length == 2
                ? two(variable.name(), present[0], present[1], split)
                : several(variable.name(), present, split);
    }

    private List<Row> two(String name, int one, int other, List<double[]> split) {
        double[] x = split.get(one);
        double[] y = split.get(other);
        MeanDifference welch = MeanDifference.welch(x, y);
        MeanDifference student = MeanDifference.student(x, y);
        MannWhitney ranks = MannWhitney.of(x, y);
        return List.of(means("welch", name, one, other, welch), means("student", name, one, other, student),
                row(name, test(ranks), "rank-biserial", x.length + y.length,
                        ranks.u(), Double.NaN, Double.NaN, ranks.p(), ranks.effect(),
                        ofRanks(name, one, other, ranks)));
    }

    private Row means(String test, String name, int one, int other, MeanDifference means) {
        return row(name, test, "cohens-d", means.first() + means.second(), means.t(), means.degrees(), Double.NaN,
                means.p(), means.effect(), ofMeans(test, name, one, other, means));
    }

    private Message ofMeans(String test, String name, int one, int other, MeanDifference means) {
        if (Double.isNaN(means.p())) {
            return undefined(name);
        }
        String first = groups.names().get(one);
        String second = groups.names().get(other);
        if (!Sentences.isSignificant(means.p())) {
            return Message.of("statistics.said.alike-two", name, first, second, by(test, means.p()));
        }
        boolean higher = means.meanFirst() > means.meanSecond();
        return Message.of("statistics.said.means", name, higher ? first : second, higher ? second : first,
                Math.max(means.meanFirst(), means.meanSecond()), Math.min(means.meanFirst(), means.meanSecond()),
                by(test, means.p()), Sentences.size(means.effect(), 0.2, 0.5, 0.8));
    }

    private Message ofRanks(String name, int one, int other, MannWhitney ranks) {
        if (Double.isNaN(ranks.p())) {
            return undefined(name);
        }
        String first = groups.names().get(one);
        String second = groups.names().get(other);
        if (!Sentences.isSignificant(ranks.p())) {
            return Message.of("statistics.said.alike-two", name, first, second, by(test(ranks), ranks.p()));
        }
        boolean higher = ranks.effect() > 0;
        return Message.of("statistics.said.ranks", name, higher ? first : second, higher ? second : first,
                by(test(ranks), ranks.p()), Sentences.size(ranks.effect(), 0.1, 0.3, 0.5));
    }

    private List<Row> several(String name, int[] present, List<double[]> split) {
        AnalysisOfVariance variance = AnalysisOfVariance.of(split);
        KruskalWallis ranks = KruskalWallis.of(split);
        int[] byMean = IntStream.of(present).boxed()
                .sorted(Comparator.comparingDouble(group -> Numbers.mean(split.get(group))))
                .mapToInt(Integer::intValue).toArray();
        return List.of(
                row(name, "anova", "eta-squared", variance.count(), variance.f(), variance.between(),
                        variance.within(), variance.p(), variance.effect(),
                        ofSeveral("means", name, variance.p(), variance.effect(), byMean)),
                row(name, "kruskal-wallis", "epsilon-squared", ranks.count(), ranks.h(), ranks.degrees(), Double.NaN,
                        ranks.p(), ranks.effect(), ofSeveral("ranks", name, ranks.p(), ranks.effect(), byMean)));
    }

    private Message ofSeveral(String what, String name, double p, double effect, int[] byMean) {
        if (Double.isNaN(p)) {
            return undefined(name);
        }
        if (!Sentences.isSignificant(p)) {
            return Message.of("statistics.said.alike-several", name, groups.by(),
                    by(what.equals("means") ? "anova" : "kruskal-wallis", p));
        }
        return Message.of("statistics.said.several-" + what, name, groups.by(),
                groups.names().get(byMean[byMean.length - 1]), groups.names().get(byMean[0]),
                by(what.equals("means") ? "anova" : "kruskal-wallis", p),
                Sentences.size(effect, 0.01, 0.06, 0.14));
    }

    private static String test(MannWhitney ranks) {
        return ranks.exact() ? "mann-whitney-exact" : "mann-whitney";
    }

    /** The test and its p, so that the sentences of several tests can be told apart. */
    private static Message by(String test, double p) {
        return Message.of("statistics.by-test", Message.of("statistics.test." + test), Sentences.p(p));
    }

    private static Message undefined(String name) {
        return Message.of("statistics.said.untestable", name);
    }

    private Row row(String name, String test, String measure, int count, double statistic, double degrees,
            double within, double p, double effect, Message said) {
        return new Row(List.of(name, messages.text("statistics.test." + test),
                messages.text("statistics.effect." + measure)),
                List.of((double) count, statistic, degrees, within, p, effect), said);
    }
}
