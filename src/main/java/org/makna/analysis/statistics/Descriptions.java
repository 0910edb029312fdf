package org.makna.analysis.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;

/** Describes variables: n, mean, median, standard deviation, minimum, quartiles and maximum of each. */
public final class Descriptions {

    private Descriptions() {
    }

    /** Describes each variable in a row. */
    public static Block of(List<Variable> variables, Messages messages) {
        return new Block(messages.text("statistics.description"), List.of(messages.text("statistics.column.variable")),
                columns(messages), variables.stream().map(Descriptions::row).toList());
    }

    /** The columns of a description. */
    static List<Column> columns(Messages messages) {
        return Stream.of("n", "missing", "mean", "sd", "minimum", "lower-quartile", "median", "upper-quartile",
                "maximum").map(
                        name -> new Column(messages.text("statistics.column." + name),
                                name.equals("n") || name.equals("missing") ? Figure.COUNT : Figure.DECIMAL))
                .toList();
    }

    /** What describes the values, in the order of {@link #columns}. */
    static List<Double> figures(Description of) {
        return List.of((double) of.count(), (double) of.missing(), of.mean(), of.standardDeviation(), of.minimum(),
                of.lowerQuartile(), of.median(), of.upperQuartile(), of.maximum());
    }

    private static Row row(Variable variable) {
        Description of = Description.of(variable.values());
        return new Row(List.of(variable.name()), figures(of), sentence(variable.name(), of));
    }

    private static Message sentence(String name, Description of) {
        if (of.count() == 0) {
            return Message.of("statistics.said.nothing", name);
        }
        return of.minimum() == of.maximum()
                ? Message.of("statistics.said.constant", name, of.minimum(), of.count())
                : Message.of("statistics.said.description", name, of.mean(), of.median(), of.minimum(), of.maximum(),
                        of.count());
    }
}
