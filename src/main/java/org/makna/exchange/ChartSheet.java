package org.makna.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.CodeFrequency;
import org.makna.model.Messages;
import org.makna.model.Table;

/**
 * The sheet {@code Charts}: a list of charts with what they count, and below it the charts, drawn by the reader's program
 * from the cells of the sheets they show.
 */
final class ChartSheet {

    static final String NAME = "Charts";

    /** Codes beyond which nobody reads a bar each, and names no colour. */
    static final int MOST_CODES = 60;
    /** Values beyond which bars side by side are no longer told apart. */
    static final int MOST_SIDE_BY_SIDE = 8;
    /** Colours that are told apart with any sight (Okabe and Ito 2008), for what has no colour of its own. */
    private static final List<String> PALETTE = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9",
            "#d55e00", "#7f7f7f", "#f0e442");
    private static final String UNKNOWN_COLOUR = "#7f7f7f";
    /** Rows of the sheet for what is written around the bars. */
    private static final int FRAME_ROWS = 9;

    private final WorkbookContent content;
    private final Messages messages;
    private final Map<String, String> colours = new HashMap<>();

    /**
     * A chart that can be drawn.
     *
     * @param chart the chart
     * @param words what is written around it
     * @param rows  its height in rows of the sheet
     */
    private record Drawn(BarChart chart, BarChart.Words words, int rows) {}

    ChartSheet(WorkbookContent content, Messages messages) {
        this.content = content;
        this.messages = messages;
        content.lists().codebook().forEach(code -> {
            String colour = code.colour();
            colours.put(code.path().toCodeText(), colour == null ? UNKNOWN_COLOUR : colour);
        });
    }

    /** Writes the list and draws the charts; false when there is nothing to draw. */
    boolean writeTo(SheetWriter sheet, ExcelFile excel) {
        List<Drawn> charts = new ArrayList<>();
        frequencies(charts);
        sideBySide(charts, excel.limits());
        stacked(charts, excel.limits());
        if (charts.isEmpty()) {
            return false;
        }
        sheet.header(List.of(new Column(messages.text("workbook.column.chart"), 40),
                new Column(messages.text("workbook.column.counted"), 90)), 0);
        charts.forEach(one -> sheet
                .row(List.of(Value.text(one.words.title()), Value.prose(one.words.caption()))));
        int row = sheet.nextRow() + 1;
        for (Drawn one : charts) {
            excel.draw(sheet, one.chart, new CellRangeAddress(row, row + one.rows, 0, 2));
            row += one.rows + 2;
        }
        return true;
    }

    /** A bar for every code in its colour; too many codes are drawn as far as they can be read. */
    private void frequencies(List<Drawn> charts) {
        List<CodeFrequency> all = content.frequencies();
        long codings = all.stream().mapToLong(CodeFrequency::codings).sum();
        if (codings == 0) {
            return;
        }
        List<CodeFrequency> codes = all.subList(0, Math.min(all.size(), MOST_CODES));
        List<String> names = codes.stream().map(CodeFrequency::name).toList();
        boolean told = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count() == names.size();
        String caption = messages.text("workbook.chart.frequency.caption", codings,
                content.codesByDocument().columns().size(), Math.max(1, content.coders().size()));
        BarChart.Words words = new BarChart.Words(messages.text("workbook.chart.frequency"),
                all.size() > codes.size()
                        ? caption + " " + messages.text("workbook.chart.first", codes.size(), all.size())
                        : caption,
                messages.text("workbook.column.code"), messages.text("workbook.chart.codings"));
        BarChart.Cells labels = new BarChart.Cells(StudyWorkbook.CODE_FREQUENCY, column(told ? 1 : 0, codes.size()),
                told ? names : codes.stream().map(CodeFrequency::path).toList());
        BarChart.Bars bars = new BarChart.Bars(messages.text("workbook.column.references"),
                heading(StudyWorkbook.CODE_FREQUENCY, 4), column(4, codes.size()),
                codes.stream().mapToDouble(CodeFrequency::codings).toArray(),
                codes.stream().map(code -> colour(code.path())).toList());
        charts.add(new Drawn(new BarChart(words, false, labels, List.of(bars)), words, FRAME_ROWS + codes.size()));
    }

    /** For every code the counts of the values side by side. */
    private void sideBySide(List<Drawn> charts, SheetLimits limits) {
        Crosstab crosstab = content.codesByAttribute();
        if (crosstab == null || !isDrawable(crosstab.counts(), limits)
                || crosstab.counts().columns().size() > MOST_SIDE_BY_SIDE) {
            return;
        }
        Table table = crosstab.counts();
        int codes = table.rows().size();
        BarChart.Words words = new BarChart.Words(messages.text("workbook.chart.by", attribute(table)),
                messages.text("workbook.chart.by.caption", unit(table), number(table.total()), sizes(crosstab)),
                messages.text("workbook.column.code"), unit(table));
        BarChart.Cells labels = new BarChart.Cells(StudyWorkbook.CODE_ATTRIBUTE, column(0, codes),
                labels(table.rows()));
        List<BarChart.Bars> series = IntStream.range(0, table.columns().size())
                .mapToObj(c -> new BarChart.Bars(table.columns().get(c).label(),
                        heading(StudyWorkbook.CODE_ATTRIBUTE, c + 1), column(c + 1, codes),
                        IntStream.range(0, codes).mapToDouble(r -> table.cells()[r][c]).toArray(),
                        List.of(PALETTE.get(c))))
                .toList();
        charts.add(new Drawn(new BarChart(words, false, labels, series), words,
                FRAME_ROWS + codes * Math.max(1, (table.columns().size() + 2) / 3)));
    }

    /** For every value the shares of the codes, in their colours, stacked to the whole. */
    private void stacked(List<Drawn> charts, SheetLimits limits) {
        Crosstab crosstab = content.codesByAttribute();
        if (crosstab == null || !isDrawable(crosstab.columnPct(), limits)) {
            return;
        }
        Table table = crosstab.columnPct();
        int values = table.columns().size();
        BarChart.Words words = new BarChart.Words(messages.text("workbook.chart.shares", attribute(table)),
                messages.text("workbook.chart.shares.caption", unit(table), number(crosstab.counts().total()),
                        sizes(crosstab)),
                attribute(table), messages.text("workbook.chart.share"));
        BarChart.Cells labels = new BarChart.Cells(StudyWorkbook.COLUMN_PCT, new CellRangeAddress(0, 0, 1, values),
                labels(table.columns()));
        List<BarChart.Bars> series = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            if (Arrays.stream(table.cells()[r]).noneMatch(cell -> cell > 0)) {
                continue;
            }
            String path = table.rows().get(r).label();
            series.add(new BarChart.Bars(path, new CellReference(StudyWorkbook.COLUMN_PCT, r + 1, 0, true, true),
                    new CellRangeAddress(r + 1, r + 1, 1, values), table.cells()[r], List.of(colour(path))));
        }
        charts.add(new Drawn(new BarChart(words, true, labels, series), words,
                FRAME_ROWS + Math.max(values * 2, series.size())));
    }

    /** Whether a table has anything to draw, in rows that fit a chart and on one sheet. */
    private boolean isDrawable(Table table, SheetLimits limits) {
        int rows = table.rows().size();
        boolean some = Arrays.stream(table.cells()).flatMapToDouble(Arrays::stream)
                .anyMatch(cell -> cell > 0);
        return some && rows <= MOST_CODES && rows < limits.rows()
                && !new TableSheet(table, messages, false).isLong(limits);
    }

    /** What is counted, in a word. */
    private String unit(Table table) {
        return messages.text("ui.tables.unit." + table.unit().word());
    }

    /** How many documents or cases each column has, as {@code Bali (12), Papua (7)}. */
    private static String sizes(Crosstab crosstab) {
        Table shares = crosstab.shareOfN();
        long[] n = shares == null ? null : shares.n();
        Table counts = crosstab.counts();
        List<String> sizes = new ArrayList<>();
        for (int c = 0; c < counts.columns().size(); c++) {
            String label = counts.columns().get(c).label();
            sizes.add(n == null || n.length <= c ? label : label + " (" + n[c] + ")");
        }
        return String.join(", ", sizes);
    }

    /** What the columns are, without the word of the command line. */
    private static String attribute(Table table) {
        String axis = table.columnAxis();
        return axis.substring(axis.indexOf(':') + 1);
    }

    private static List<String> labels(List<Table.Member> members) {
        return members.stream().map(Table.Member::label).toList();
    }

    private static CellRangeAddress column(int column, int rows) {
        return new CellRangeAddress(1, rows, column, column);
    }

    private static CellReference heading(String sheet, int column) {
        return new CellReference(sheet, 0, column, true, true);
    }

    private static long number(double total) {
        return Math.round(total);
    }

    private String colour(String path) {
        return colours.getOrDefault(path, UNKNOWN_COLOUR);
    }
}
