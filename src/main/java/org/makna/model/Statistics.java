package org.makna.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What numbers of cases or documents say: descriptions, comparisons of groups, correlations, frequencies, or the
 * test of a table.
 *
 * <p>The same object is shown in the window and written to files.
 *
 * @param kind     what was asked
 * @param blocks   the numbers, the main block first
 * @param counted  sentences that say what was counted, in the order to print
 * @param filters  conditions that were applied, as written
 * @param revision revision of the study that was counted
 * @param study    title of the study
 */
public record Statistics(Kind kind, List<Block> blocks, List<Message> counted, List<String> filters, long revision,
        String study) {

    public Statistics {
        blocks = List.copyOf(blocks);
        counted = List.copyOf(counted);
        filters = List.copyOf(filters);
    }

    /** What is asked of numbers. */
    public enum Kind {
        /** What describes each variable. */
        DESCRIPTION,
        /** Whether groups differ in each variable. */
        COMPARISON,
        /** How variables go together, two by two. */
        CORRELATION,
        /** How often each value occurs. */
        FREQUENCY,
        /** Whether rows and columns of a table depend on each other; asked of tables only. */
        INDEPENDENCE,
        /** How alike items are and how they cluster. */
        SIMILARITY,
        /** How often two codes meet, pair by pair; asked of tables of codes by codes only. */
        CO_OCCURRENCE;

        /** Whether it is asked of variables, rather than of a table or of items. */
        public boolean isOfVariables() {
            return this != INDEPENDENCE && this != CO_OCCURRENCE && this != SIMILARITY;
        }
    }

    /** What a column of figures holds, which decides how it is shown. */
    public enum Figure {
        /** Whole numbers. */
        COUNT,
        /** Any numbers. */
        DECIMAL,
        /** Fractions of 1, shown as per cent. */
        SHARE,
        /** Probabilities: small ones are shown as below 0.001. */
        PROBABILITY
    }

    /**
     * A column of figures.
     *
     * @param heading the heading, in the reader's language or a name of the study
     * @param figure  what it holds
     */
    public record Column(String heading, Figure figure) {}

    /**
     * A table of the result: names at the left, figures at the right.
     *
     * @param heading what the block shows
     * @param names   headings of the names
     * @param columns the columns of figures
     * @param rows    the rows
     */
    public record Block(String heading, List<String> names, List<Column> columns, List<Row> rows) {

        public Block {
            names = List.copyOf(names);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            int left = names.size();
            if (rows.stream().anyMatch(row -> row.names().size() != left || row.figures().size() != width)) {
                throw new IllegalArgumentException("Rows do not fit " + left + " names and " + width + " figures");
            }
        }

        /** Whether its rows are put into words. */
        public boolean speaks() {
            return rows.stream().anyMatch(row -> row.said() != null);
        }
    }

    /**
     * A row.
     *
     * @param names   names of what it is about
     * @param figures {@code NaN} where undefined
     * @param said    the row in plain words, or null where figures suffice
     */
    public record Row(List<String> names, List<Double> figures, @Nullable Message said) {

        public Row {
            names = List.copyOf(names);
            figures = List.copyOf(figures);
        }
    }
}
