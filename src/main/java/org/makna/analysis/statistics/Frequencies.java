package org.makna.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.AttributeValue.State;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;

/**
 * Frequency tables: how often each value occurs, as a share of all, as a share of those that have a value (valid), and added
 * up (cumulative). Those without a value stand last, told apart, and have no valid share.
 */
public final class Frequencies {

    private Frequencies() {
    }

    /** The tables of several variables below each other; the first row of each says which value is the most frequent. */
    public static Block of(List<Answers> variables, Messages messages) {
        return new Block(messages.text("statistics.frequencies"),
                List.of(messages.text("statistics.column.variable"), messages.text("statistics.column.value")),
                List.of(column("n", Figure.COUNT, messages), column("share", Figure.SHARE, messages),
                        column("valid-share", Figure.SHARE, messages),
                        column("cumulative-share", Figure.SHARE, messages)),
                variables.stream().flatMap(variable -> rows(variable, messages)).toList());
    }

    private static Column column(String name, Figure figure, Messages messages) {
        return new Column(messages.text("statistics.column." + name), figure);
    }

    private static Stream<Row> rows(Answers of, Messages messages) {
        List<@Nullable String> texts = new ArrayList<>();
        of.values().forEach(value -> texts.add(value.isAssigned() ? value.text() : null));
        FrequencyTable table = FrequencyTable.of(texts, of.order());
        List<Row> rows = new ArrayList<>();
        for (FrequencyTable.Row one : table.rows()) {
            if (one.value() != null) {
                rows.add(new Row(List.of(of.name(), one.value()), List.of((double) one.count(), one.share(),
                        one.validShare(), one.cumulativeShare()), rows.isEmpty() ? said(of.name(), table) : null));
            }
        }
        without(of, State.UNASSIGNED, "table.unassigned", messages).ifPresent(rows::add);
        without(of, State.NOT_APPLICABLE, "table.not-applicable", messages).ifPresent(rows::add);
        return rows.stream();
    }

    private static Optional<Row> without(Answers of, State state, String key, Messages messages) {
        long count = of.values().stream().map(AttributeValue::state).filter(state::equals).count();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Row(List.of(of.name(), messages.text(key)), List.of((double) count,
                        (double) count / of.values().size(), Double.NaN, Double.NaN), null));
    }

    private static Message said(String name, FrequencyTable table) {
        if (table.valid() == 0) {
            return Message.of("statistics.said.nothing", name);
        }
        int most = table.rows().stream().filter(row -> row.value() != null).mapToInt(FrequencyTable.Row::count).max()
                .orElse(0);
        List<FrequencyTable.Row> first = table.rows().stream().filter(row -> row.value() != null)
                .filter(row -> row.count() == most).toList();
        return first.size() == 1
                ? Message.of("statistics.said.most", name, String.valueOf(first.getFirst().value()), most,
                        first.getFirst().validShare(), table.valid())
                : Message.of("statistics.said.most-several", name, first.size(), most, table.valid());
    }
}
