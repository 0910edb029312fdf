package org.makna.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.TableComparison;

/** Prints a table as aligned text for reading in a terminal. */
final class TextTable {

    private final Messages messages;
    private final NumberFormat count;
    private final NumberFormat share;

    TextTable(Messages messages) {
        this.messages = messages;
        this.count = NumberFormat.getNumberInstance(messages.locale());
        this.count.setMaximumFractionDigits(2);
        this.share = NumberFormat.getPercentInstance(messages.locale());
        this.share.setMinimumFractionDigits(1);
        this.share.setMaximumFractionDigits(1);
    }

    void print(Table table, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        table.columns().forEach(column -> head.add(column.label()));
        head.add(messages.text("cli.table.total"));
        lines.add(head);
        long[] sizes = table.n();
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> line = line(table.rows().get(r).label(), table, table.cells()[r], table.rowTotals()[r]);
            if (sizes != null && table.nOfRows()) {
                line.add(count.format(sizes[r]));
            }
            lines.add(line);
        }
        lines.add(line(messages.text("cli.table.total"), table, table.columnTotals(), table.total()));
        if (sizes != null && table.nOfRows()) {
            head.add("N");
            lines.getLast().add("");
        } else if (sizes != null) {
            List<String> n = new ArrayList<>(List.of("N"));
            for (long one : sizes) {
                n.add(count.format(one));
            }
            n.add("");
            lines.add(n);
        }
        AlignedText.print(lines, out);
    }

    /** Prints two times of a table: what did not change once, what did with an arrow between. */
    void print(TableComparison comparison, Table table, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        comparison.columns().forEach(column -> head.add(label(column)));
        lines.add(head);
        for (int r = 0; r < comparison.rows().size(); r++) {
            List<String> line = new ArrayList<>(List.of(label(comparison.rows().get(r))));
            for (int c = 0; c < comparison.columns().size(); c++) {
                String later = number(table, comparison.later()[r][c]);
                line.add(comparison.isChanged(r, c)
                        ? number(table, comparison.earlier()[r][c]) + " → " + later
                        : later);
            }
            lines.add(line);
        }
        AlignedText.print(lines, out);
    }

    private String label(TableComparison.Line line) {
        return switch (line.presence()) {
            case BOTH -> line.label();
            case NEW -> messages.text("table.compared.new", line.label());
            case GONE -> messages.text("table.compared.gone", line.label());
        };
    }

    private List<String> line(String label, Table table, double[] cells, double total) {
        List<String> line = new ArrayList<>(List.of(label));
        for (double cell : cells) {
            line.add(number(table, cell));
        }
        line.add(number(table, total));
        return line;
    }

    private String number(Table table, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return (table.isShare() ? share : count).format(value);
    }
}
