package org.makna.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.GridForm;

/**
 * How a file of separated values was written.
 *
 * <p>Found by reading the beginning of the text with each separator and quotation mark that is in use: the one wins whose
 * lines fall into the same number of cells most often, more cells being better, broken quotations worse.
 *
 * @param delimiter what stands between cells
 * @param quote     what encloses a cell that holds a delimiter or a line break, or null for nothing
 * @param bodyStart offset where the rows begin, after a {@code sep=} line
 */
record CsvDialect(char delimiter, @Nullable Character quote, int bodyStart) {

    private static final int SAMPLE = 1 << 18;
    private static final int MOST_COLUMNS = 4096;
    /** Marks that stand in all rows but not between the names of the columns are part of the cells. */
    private static final double OTHER_HEADER = 0.8;

    /**
     * Looks for the dialect of a text.
     *
     * @param text       the text, with any line ends
     * @param onlyTabs   whether the name of the file promises tabs, so that only they are believed
     * @param said       what somebody says of the delimiter and quotation mark
     */
    static CsvDialect of(String text, boolean onlyTabs, GridForm said) {
        int bodyStart = 0;
        String delimiters = onlyTabs && text.indexOf('\t') >= 0 ? "\t" : ",;\t|";
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            int lineEnd = text.indexOf('\n');
            String named = text.substring(4, lineEnd < 0 ? text.length() : lineEnd).replace("\r", "");
            if (named.length() == 1) {
                delimiters = named;
                bodyStart = lineEnd < 0 ? text.length() : lineEnd + 1;
            }
        }
        delimiters = said.delimiter().isEmpty() ? delimiters : said.delimiter();
        String sample = text.substring(bodyStart, Math.min(text.length(), bodyStart + SAMPLE));
        boolean whole = bodyStart + SAMPLE >= text.length();
        List<Character> quotes = quotes(said.quote());
        CsvDialect best = new CsvDialect(delimiters.charAt(0), quotes.getFirst(), bodyStart);
        double bestScore = -1;
        for (char delimiter : delimiters.toCharArray()) {
            for (Character quote : quotes) {
                Scan scan = new Scan(sample, delimiter, quote, whole);
                double score = scan.score();
                if (score > bestScore) {
                    bestScore = score;
                    best = new CsvDialect(delimiter, quote, bodyStart);
                }
                if (scan.isQuotedWell()) {
                    // Cells that hold as many delimiters in each row fall into more cells where their quotation marks are not seen.
                    break;
                }
            }
        }
        return best;
    }

    private static List<@Nullable Character> quotes(String said) {
        return switch (said) {
            case "" -> Arrays.asList('"', null, '\'');
            case GridForm.NO_QUOTE -> Arrays.asList((Character) null);
            default -> List.of(said.charAt(0));
        };
    }

    /** One reading of the sample. */
    private static final class Scan {

        private final int[] widths = new int[MOST_COLUMNS + 1];
        private final List<Integer> stray = new ArrayList<>();
        private int records;
        private int header;
        private int quoted;
        private int broken;

        Scan(String text, char delimiter, @Nullable Character quote, boolean whole) {
            int i = 0;
            int cells = 1;
            boolean cellStart = true;
            boolean any = false;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (cellStart && quote != null && c == quote) {
                    i = afterQuoted(text, i, delimiter, quote, whole);
                    cellStart = false;
                    any = true;
                    continue;
                }
                if (c == delimiter) {
                    cells++;
                    any = true;
                } else if (c == '\n') {
                    close(cells, any);
                    cells = 1;
                    any = false;
                } else if (c != '\r') {
                    any = true;
                }
                cellStart = c == delimiter || c == '\n';
                i++;
            }
            if (whole) {
                close(cells, any);
            }
        }

        /** Offset behind a quoted cell; a mark that never closes is a plain character. */
        private int afterQuoted(String text, int open, char delimiter, char quote, boolean whole) {
            stray.clear();
            int end = CsvQuotes.close(text, open, delimiter, quote, stray);
            if (end == CsvQuotes.NEVER && !whole) {
                quoted++;
                return text.length();
            }
            if (end < 0) {
                return open + 1;
            }
            quoted++;
            char next = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
            broken += !stray.isEmpty() || next != delimiter && next != '\n' && next != '\r' ? 1 : 0;
            return end + 1;
        }

        private void close(int cells, boolean any) {
            if (any) {
                header = records == 0 ? cells : header;
                records++;
                widths[Math.min(cells, MOST_COLUMNS)]++;
            }
        }

        /** Whether there are quotations, each of which fills its cell. */
        boolean isQuotedWell() {
            return quoted > 0 && broken == 0;
        }

        /** Agreement of the widths, a little more for more cells, less for broken quotations. */
        double score() {
            int best = 0;
            int width = 1;
            for (int w = 1; w <= MOST_COLUMNS; w++) {
                if (widths[w] > best) {
                    best = widths[w];
                    width = w;
                }
            }
            double agreement = records == 0 ? 0 : best / (double) records;
            double columns = width == 1 ? 0.1 : 1 + Math.log(width) / 10;
            double soundness = quoted == 0 ? 0.99 : 1 - broken / (double) (quoted + broken);
            return agreement * columns * soundness * (header == width ? 1 : OTHER_HEADER);
        }
    }
}
