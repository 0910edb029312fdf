package org.makna.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;

/** Prints statistics as aligned text, with what they say in words below each block. */
final class StatisticsText {

    private static final double SMALL = 0.001;
    private static final double HALF_OF_LAST = 0.0005;

    private final Messages messages;
    private final NumberFormat counts;
    private final NumberFormat decimals;
    private final NumberFormat probabilities;
    private final NumberFormat shares;

    StatisticsText(Messages messages) {
        this.messages = messages;
        this.counts = NumberFormat.getIntegerInstance(messages.locale());
        this.decimals = NumberFormat.getNumberInstance(messages.locale());
        this.decimals.setMaximumFractionDigits(3);
        this.probabilities = NumberFormat.getNumberInstance(messages.locale());
        this.probabilities.setMinimumFractionDigits(3);
        this.probabilities.setMaximumFractionDigits(3);
        this.shares = NumberFormat.getPercentInstance(messages.locale());
        this.shares.setMinimumFractionDigits(1);
        this.shares.setMaximumFractionDigits(1);
    }

    void print(Statistics statistics, PrintWriter out) {
        for (Block block : statistics.blocks()) {
            out.println(block.heading());
            AlignedText.print(lines(block), out);
            for (Row row : block.rows()) {
                Message said = row.said();
                if (said != null) {
                    out.println(messages.text(said));
                }
            }
            out.println();
        }
    }

    private List<List<String>> lines(Block block) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(block.names());
        block.columns().forEach(column -> head.add(column.heading()));
        lines.add(head);
        for (Row row : block.rows()) {
            List<String> line = new ArrayList<>(row.names());
            for (int i = 0; i < row.figures().size(); i++) {
                line.add(figure(block.columns().get(i).figure(), row.figures().get(i)));
            }
            lines.add(line);
        }
        return lines;
    }

    private String figure(Figure figure, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (figure) {
            case COUNT -> counts.format(value);
            case SHARE -> shares.format(value);
            // A number just below 0 is 0 when rounded, not minus 0.
            case DECIMAL -> decimals.format(Math.abs(value) < HALF_OF_LAST ? 0 : value);
            case PROBABILITY -> value < SMALL ? "<" + probabilities.format(SMALL) : probabilities.format(value);
        };
    }
}
