package org.makna.exchange;

import java.util.Arrays;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars that Excel draws itself from the cells of a sheet.
 *
 * <p>The numbers are kept beside the references to their cells, as Excel does too, because the cells of a streamed sheet
 * cannot be read again.
 */
final class BarChart {

    private static final int BAR_GAP = 45;
    private static final String FULL_OVERLAP = "100";
    private static final double TITLE_SIZE = 13;
    private static final double CAPTION_SIZE = 9;
    private static final double LABEL_SIZE = 9;
    private static final XDDFColor GRID = XDDFColor.from(new byte[]{(byte) 0xD9, (byte) 0xD9, (byte) 0xD9});

    private final Words words;
    private final boolean shares;
    private final Cells categories;
    private final List<Bars> series;

    /**
     * What is written around the bars.
     *
     * @param title      what the chart shows
     * @param caption    what was counted, and of how many
     * @param categories what the bars stand for
     * @param values     what their length says
     */
    record Words(String title, String caption, String categories, String values) {}

    /**
     * Labels and where they stand.
     *
     * @param sheet  name of the sheet
     * @param range  the cells, in one column or one row
     * @param labels what they hold
     */
    record Cells(String sheet, CellRangeAddress range, List<String> labels) {}

    /**
     * Bars of one kind.
     *
     * @param name    what the kind is called
     * @param at      the cell that says so
     * @param range   the cells of the lengths
     * @param values  the lengths, {@code NaN} where there is none
     * @param colours {@code #rrggbb}: one for all bars, one each, or none to leave it to the reader's program
     */
    record Bars(String name, CellReference at, CellRangeAddress range, double[] values, List<String> colours) {}

    /** @param shares whether the lengths are shares that are stacked to a whole; otherwise counts side by side */
    BarChart(Words words, boolean shares, Cells categories, List<Bars> series) {
        this.words = words;
        this.shares = shares;
        this.categories = categories;
        this.series = List.copyOf(series);
    }

    /** Draws into an empty chart. */
    void draw(XSSFChart chart) {
        title(chart);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis along = chart.createValueAxis(AxisPosition.BOTTOM);
        axes(across, along);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, along);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(shares ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setGapWidth(BAR_GAP);
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromArray(
                categories.labels.stream().map(BarChart::stored).toArray(String[]::new),
                categories.range.formatAsString(categories.sheet, true));
        series.forEach(bars -> add(data, labels, bars));
        data.setVaryColors(false);
        chart.plot(data);
        if (shares) {
            overlap(chart);
        }
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        }
    }

    private void title(XSSFChart chart) {
        chart.setTitleText(words.title);
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(false);
        XDDFTextBody body = chart.getFormattedTitle();
        for (XDDFTextRun run : body.getParagraph(0)) {
            run.setFontSize(TITLE_SIZE);
            run.setBold(true);
        }
        XDDFTextParagraph below = body.addNewParagraph();
        XDDFTextRun caption = below.appendRegularRun(words.caption);
        caption.setFontSize(CAPTION_SIZE);
        caption.setBold(false);
    }

    private void axes(XDDFCategoryAxis across, XDDFValueAxis along) {
        across.setTitle(words.categories);
        along.setTitle(words.values);
        // The first row of the sheet is drawn at the top, and the numbers stay below all bars.
        across.setOrientation(AxisOrientation.MAX_MIN);
        along.setCrosses(AxisCrosses.MAX);
        along.setCrossBetween(AxisCrossBetween.BETWEEN);
        across.setVisible(true);
        along.setVisible(true);
        across.setMajorTickMark(AxisTickMark.NONE);
        along.setMajorTickMark(AxisTickMark.NONE);
        along.setMinimum(0);
        along.setNumberFormat(shares ? "0%" : "#,##0");
        if (shares) {
            along.setMaximum(1);
        }
        across.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        along.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        along.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(GRID)));
    }

    /** Puts the bars of a stack upon each other, written as bare XML: the library's small schemas do not know the number. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), FULL_OVERLAP);
        }
    }

    private void add(XDDFBarChartData data, XDDFCategoryDataSource labels, Bars bars) {
        Double[] lengths = Arrays.stream(bars.values).mapToObj(BarChart::length).toArray(Double[]::new);
        XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(lengths,
                bars.range.formatAsString(categories.sheet, true));
        values.setFormatCode(shares ? "0.00%" : "#,##0");
        XDDFChartData.Series one = data.addSeries(labels, values);
        one.setTitle(stored(bars.name), bars.at);
        if (bars.colours.size() == 1) {
            one.setFillProperties(fill(bars.colours.getFirst()));
        } else {
            for (int i = 0; i < bars.colours.size(); i++) {
                one.getDataPoint(i).setFillProperties(fill(bars.colours.get(i)));
            }
        }
    }

    /** Null where there is no number, as the library wants it. */
    private static @Nullable Double length(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** What is kept of a cell beside the reference to it. */
    private static String stored(String text) {
        return new ExcelText().stored(ExcelText.parts(text).getFirst());
    }

    private static XDDFSolidFillProperties fill(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[]{(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
