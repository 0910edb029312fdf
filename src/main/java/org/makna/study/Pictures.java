package org.makna.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.analysis.chart.Charts;
import org.makna.analysis.chart.NumberCharts;
import org.makna.analysis.chart.TextCharts;
import org.makna.exchange.PngFile;
import org.makna.exchange.SvgFile;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Table;
import org.makna.model.WordTree;
import org.makna.model.drawing.Bitmap;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.NumberChartKind;
import org.makna.model.drawing.TextChartKind;
import org.makna.model.drawing.WordCloud;

/** Draws tables and writes drawings to files. For any thread. */
public final class Pictures {

    private final Messages messages;

    Pictures(Messages messages) {
        this.messages = messages;
    }

    /** The kinds of charts that tell the truth about a table, the plainest first. */
    public List<ChartKind> kinds(Chartable table) {
        return Charts.kinds(table);
    }

    /**
     * Draws the tree of what is alike.
     *
     * @param answer with the features of its items
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public Drawing draw(StudySimilarity.Answer answer, SimilarityRequest request, String title, double width,
            boolean titled, Lettering lettering) {
        List<Table.Member> items = answer.items().stream().map(one -> new Table.Member(List.of(one), 0)).toList();
        double[][] cells = answer.features();
        int features = cells.length == 0 ? 0 : cells[0].length;
        List<Table.Member> columns = IntStream.range(0, features)
                .mapToObj(one -> new Table.Member(List.of(Integer.toString(one)), 0)).toList();
        Table table = new Table("items", "features", items, columns, cells, new double[items.size()],
                new double[features], 0, new double[items.size()], new double[features], 0, null, false,
                Table.Unit.PRESENCE, Table.Base.NONE, List.of(), List.of(), 0, "");
        Chartable source = new Chartable(table, table, names(items), names(columns), title, "", "", "");
        boolean byValue = request.by() == SimilarityRequest.Basis.WORDS
                || request.items() == SimilarityRequest.Items.WORDS;
        return Charts.tree(source, byValue, ChartSettings.USUAL.withLikeness(request.index())
                .withClusters(request.clusters()), width, titled, lettering, messages);
    }

    private static List<Chartable.Name> names(List<Table.Member> members) {
        return members.stream().map(one -> new Chartable.Name(one.label(), one.label(), null)).toList();
    }

    /** Whether a table counts how often codes meet. */
    public boolean isOfMeetings(Chartable table) {
        return Charts.isOfMeetings(table.table());
    }

    /**
     * Draws a table.
     *
     * @param kind  one of {@link #kinds}
     * @param settings what is chosen about it besides
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public Drawing draw(ChartKind kind, Chartable table, ChartSettings settings, double width, boolean titled,
            Lettering lettering) {
        return Charts.draw(kind, table, settings, width, titled, lettering, messages);
    }

    /**
     * A document with its codings as it can be drawn.
     *
     * @param codebook the codes, of the same study
     * @param coders   names of the coders by id
     * @param drawn    which of its codings are drawn; how many are not is said
     */
    public CodedText codedText(DocumentContent content, Codebook codebook, Map<Long, String> coders,
            Predicate<PlacedCoding> drawn) {
        return CodedTexts.of(content, codebook, coders, drawn, messages);
    }

    /** Draws the codings of a text; the column of a mark is the index of its passage. */
    public Drawing draw(TextChartKind kind, CodedText text, double width, boolean titled, Lettering lettering) {
        return TextCharts.draw(kind, text, width, titled, lettering, messages);
    }

    /** Draws numbers by groups. */
    public Drawing draw(NumberChartKind kind, GroupedNumbers numbers, double width, boolean titled,
            Lettering lettering) {
        return NumberCharts.draw(kind, numbers, width, titled, lettering, messages);
    }

    /** What a mark in a drawing of numbers stands for, the smallest numbers first. */
    public List<GroupedNumbers.Owned> behind(NumberChartKind kind, GroupedNumbers numbers, Mark mark) {
        return NumberCharts.behind(kind, numbers, mark);
    }

    /**
     * Draws a cloud of words; the row of each mark is the index of its word.
     *
     * @param width  of the drawing in pixels
     * @param height of the cloud itself, without title and caption
     * @param titled whether the title is painted, or stands elsewhere
     */
    public Drawing draw(WordCloud cloud, double width, double height, boolean titled, Lettering lettering) {
        return Charts.draw(cloud, width, height, titled, lettering, messages);
    }

    /**
     * Draws a tree of words; the row of each mark is the index of its phrase in {@link WordTree#phrases}.
     *
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public Drawing draw(WordTree tree, double width, boolean titled, Lettering lettering) {
        String title = messages.text(tree.before() ? "chart.tree.title-before" : "chart.tree.title-after", tree.root());
        String caption = tree.said().stream().map(messages::text).collect(Collectors.joining(" "));
        return Charts.draw(tree, title, caption, width, titled, lettering, messages);
    }

    /**
     * Writes a drawing as SVG, in the colours of paper.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void svgTo(Drawing drawing, Path file) {
        SvgFile.write(file, drawing);
    }

    /**
     * Writes a painted drawing as PNG.
     *
     * @param scale how many pixels of it are one of the drawing
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void pngTo(Bitmap bitmap, double scale, Path file) {
        PngFile.write(file, bitmap, scale);
    }
}
