package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.WordTree;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Tie;
import org.makna.model.drawing.WordCloud;

/** Draws tables. */
public final class Charts {

    private static final double ROUNDING = 1e-9;

    private Charts() {
    }

    /** The kinds that tell the truth about a table, the plainest first; bars where there is nothing to draw. */
    public static List<ChartKind> kinds(Chartable source) {
        Table table = source.table();
        int columns = table.columns().size();
        List<ChartKind> kinds = new ArrayList<>();
        boolean meeting = Ties.are(table);
        if (meeting) {
            kinds.add(ChartKind.NETWORK);
            kinds.add(ChartKind.HEAT);
        }
        if (columns == 1 || isSum(table) || columns == 0) {
            kinds.add(ChartKind.BARS);
        }
        if (columns > 1 && !table.rows().isEmpty()) {
            kinds.add(ChartKind.GROUPED);
            if (isSum(table) && table.base() != Table.Base.N) {
                kinds.add(ChartKind.STACKED);
            }
            if (!meeting) {
                kinds.add(ChartKind.HEAT);
            }
        }
        if (!meeting && Dendrogram.fits(source.counts())) {
            kinds.add(ChartKind.DENDROGRAM);
        }
        if (!meeting && CodeSums.fits(source)) {
            kinds.add(ChartKind.TREEMAP);
            kinds.add(ChartKind.SUNBURST);
        }
        if (isWhole(source.counts())) {
            kinds.add(ChartKind.PIE);
        }
        if (isEach(table) && columns > 1 && isSum(table)) {
            kinds.add(ChartKind.HISTOGRAM);
        }
        if (isEach(table) && columns > 1 && table.unit() != Table.Unit.PRESENCE) {
            kinds.add(ChartKind.BOXES);
        }
        if (table.columnAxis().startsWith("time:") && columns > 1) {
            kinds.add(ChartKind.TIMELINE);
        }
        return List.copyOf(kinds);
    }

    /**
     * Lays out a drawing.
     *
     * @param settings what is chosen about it besides
     * @param width    of the drawing in pixels
     * @param titled   whether the title is painted, or stands elsewhere
     * @throws IllegalArgumentException if the kind is none of {@link #kinds}
     */
    public static Drawing draw(ChartKind kind, Chartable source, ChartSettings settings, double width, boolean titled,
            Lettering lettering, Messages messages) {
        if (!kinds(source).contains(kind)) {
            throw new IllegalArgumentException(kind + " does not fit the table");
        }
        Page page = new Page(width, titled, lettering, messages);
        Values values = new Values(source.table(), messages);
        switch (kind) {
            case BARS -> new Bars(source, page, messages).draw();
            case GROUPED -> new GroupedBars(source, page, values, messages).draw();
            case STACKED -> new StackedBars(source, page, values, messages).draw();
            case PIE -> new Pie(source, page, messages).draw();
            case HEAT -> heat(source, settings, page, values, messages);
            case NETWORK -> new Network(source, page, settings.tie(), messages).draw();
            case TREEMAP -> new Treemap(source, page, messages).draw();
            case SUNBURST -> new Sunburst(source, page, messages).draw();
            case DENDROGRAM -> new Dendrogram(source, false, page, settings, messages).draw();
            case HISTOGRAM -> new HistogramChart(source, page, messages).draw();
            case BOXES -> new BoxPlot(source, page, values, messages).draw();
            case TIMELINE -> new TimeLine(source, page, values, messages).draw();
        }
        return page.drawing(source.title(), source.caption());
    }

    /**
     * Lays out the tree of items that are alike by their features.
     *
     * @param source   items in rows, features in columns
     * @param byValue  whether they are alike by how much they have of a feature, rather than by whether they have it
     * @param settings the index, and into how many clusters the tree is cut
     */
    public static Drawing tree(Chartable source, boolean byValue, ChartSettings settings, double width, boolean titled,
            Lettering lettering, Messages messages) {
        Page page = new Page(width, titled, lettering, messages);
        new Dendrogram(source, byValue, page, settings, messages).draw();
        return page.drawing(source.title(), source.caption());
    }

    /** Whether a table counts how often codes meet. */
    public static boolean isOfMeetings(Table table) {
        return Ties.are(table);
    }

    private static void heat(Chartable source, ChartSettings settings, Page page, Values values, Messages messages) {
        if (!Ties.are(source.table()) || settings.tie() == Tie.COUNT) {
            new HeatMap(source, page, values, messages).draw();
            return;
        }
        Ties ties = new Ties(source, settings.tie(), messages);
        new HeatMap(ties, page, messages).draw();
        ties.warnings(ties.edges().stream().map(edge -> ties.pair(edge.first(), edge.second())).toList())
                .forEach(page::note);
    }

    /**
     * Lays out a cloud of words.
     *
     * @param width  of the drawing in pixels
     * @param height of the cloud itself, without title and caption
     * @param titled whether the title is painted, or stands elsewhere
     */
    public static Drawing draw(WordCloud cloud, double width, double height, boolean titled, Lettering lettering,
            Messages messages) {
        Page page = new Page(width, titled, lettering, messages);
        new CloudChart(cloud, page).draw(height);
        return page.drawing(cloud.title(), cloud.caption());
    }

    /**
     * Lays out a tree of words; the row of each mark is the index of its phrase in {@link WordTree#phrases}.
     *
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public static Drawing draw(WordTree tree, String title, String caption, double width, boolean titled,
            Lettering lettering, Messages messages) {
        Page page = new Page(width, titled, lettering, messages);
        new TreeChart(tree, page, messages).draw();
        return page.drawing(title, caption);
    }

    /** Whether numbers of the unit may be added up. */
    private static boolean isSum(Table table) {
        return !table.isDecimal() && table.unit() != Table.Unit.COVERAGE;
    }

    /** Whether rows are parts of one whole: nothing is counted in two of them. */
    static boolean isWhole(Table counts) {
        double sum = 0;
        int parts = 0;
        for (double row : counts.rowDistinct()) {
            sum += row;
            parts += row > 0 ? 1 : 0;
        }
        return isSum(counts) && counts.unit() != Table.Unit.PRESENCE && parts > 1
                && Math.abs(sum - counts.distinct()) < ROUNDING;
    }

    /** Whether each column is one document or case. */
    private static boolean isEach(Table table) {
        return table.columnAxis().equals("documents") || table.columnAxis().equals("cases");
    }
}
