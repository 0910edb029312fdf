package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodePair;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Column;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;
import org.makna.model.Table;

/**
 * The pairs of codes that meet, the strongest first, with the c-coefficient and what must be known to trust it.
 *
 * <p>c = n12/(n1+n2−n12) and the shares n12/n1 and n12/n2, all in the mode of the table. Segments that meet are others for each
 * of two codes, so each pair stands there twice and has no c; near pairs have nothing that they are shares of.
 */
final class ListedPairs {

    private final Table table;
    private final Messages messages;

    ListedPairs(Table table, Messages messages) {
        this.table = table;
        this.messages = messages;
    }

    /** The list. */
    Statistics statistics() {
        List<Message> counted = new ArrayList<>(table.counted());
        if (isMeasured()) {
            counted.add(Message.of("table.pairs.c"));
        }
        return new Statistics(Statistics.Kind.CO_OCCURRENCE, List.of(block()), counted, table.filters(),
                table.revision(), table.study());
    }

    private boolean isMeasured() {
        return table.unit() != Table.Unit.SEGMENTS && table.unit() != Table.Unit.NEAR;
    }

    private Block block() {
        List<CodePair> pairs = pairs().sorted(Comparator.comparingDouble((CodePair pair) -> isMeasured()
                ? pair.c()
                : pair.n12()).reversed().thenComparing(Comparator.comparingDouble(CodePair::n12).reversed())).toList();
        return new Block(messages.text("table.pairs.heading"),
                List.of(messages.text("workbook.column.code-1"), messages.text("workbook.column.code-2")),
                List.of(new Column("n12", Figure.COUNT), new Column("n1", Figure.COUNT),
                        new Column("n2", Figure.COUNT), new Column("c", Figure.DECIMAL),
                        new Column("n12/n1", Figure.SHARE), new Column("n12/n2", Figure.SHARE)),
                pairs.stream().map(this::row).toList());
    }

    private Stream<CodePair> pairs() {
        double[][] cells = table.cells();
        boolean both = table.unit() == Table.Unit.SEGMENTS;
        return IntStream.range(0, cells.length).boxed().flatMap(first -> IntStream
                .range(both ? 0 : first + 1, cells.length).filter(second -> second != first)
                .filter(second -> cells[first][second] > 0)
                .mapToObj(second -> new CodePair(table.rows().get(first).label(), table.rows().get(second).label(),
                        cells[first][first], both ? Double.NaN : cells[second][second], cells[first][second])));
    }

    private Row row(CodePair pair) {
        return new Row(List.of(pair.first(), pair.second()), List.of(pair.n12(), pair.n1(), pair.n2(),
                isMeasured() ? pair.c() : Double.NaN, pair.ofFirst(), pair.ofSecond()), said(pair));
    }

    private @Nullable Message said(CodePair pair) {
        if (!isMeasured()) {
            return null;
        }
        if (pair.isOutOfRange()) {
            return Message.of("table.pairs.out-of-range", pair.first(), pair.second());
        }
        return pair.isUnequal() ? Message.of("table.pairs.unequal", pair.first(), pair.second()) : null;
    }
}
