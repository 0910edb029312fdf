package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makna.model.Messages;
import org.makna.model.Table;

/** The label columns at the left of a table: one for each nested axis. */
final class TableLabels {

    private TableLabels() {
    }

    /** Names of the label columns, as the axis was written; paths of codes are called so in the reader's language. */
    static List<String> headings(Table table, Messages messages) {
        return axes(table).stream().map(axis -> axis.equals("codes") || axis.startsWith("codes:")
                ? messages.text("workbook.column.path")
                : axis).toList();
    }

    /** Names of the label columns as the axes were written, for files that follow no language. */
    static List<String> axes(Table table) {
        int depth = table.rows().stream().mapToInt(row -> row.labels().size()).max().orElse(1);
        if (depth <= 1) {
            return List.of(table.rowAxis());
        }
        List<String> names = Stream.of(table.rowAxis().split("/", depth)).map(String::strip).toList();
        // An axis may name a code whose path holds the separator; then only the first part is certain.
        List<String> axes = new ArrayList<>(names);
        while (axes.size() < depth) {
            axes.add(table.rowAxis() + " (" + (axes.size() + 1) + ")");
        }
        return axes;
    }

    /** The parts of a row's label, filled up to the number of label columns. */
    static List<Value> of(Table.Member row, int columns) {
        List<Value> labels = new ArrayList<>();
        row.labels().forEach(label -> labels.add(Value.text(label)));
        while (labels.size() < columns) {
            labels.add(Value.BLANK);
        }
        return labels;
    }
}
