package org.makna.analysis.chart;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.makna.analysis.statistics.Description;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.NumberChartKind;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/**
 * Draws numbers by groups: box plots (Tukey 1977) on one axis, or histograms with the same classes, one below the other. The row
 * of a mark is the index of its group, the column that of its class.
 */
public final class NumberCharts {

    static final int MOST_GROUPS = 24;

    private static final double STEP = 30;
    private static final double THICK = 14;
    private static final double REACH = 1.5;
    private static final int LINES = 6;
    private static final double HIGH = 220;
    private static final double LOW = 96;
    private static final double LINE = 16;

    private final GroupedNumbers numbers;
    private final Page page;
    private final Messages messages;
    private final NumberFormat format;
    private final List<GroupedNumbers.Group> groups;
    private final double smallest;
    private final double largest;
    private final boolean whole;

    private NumberCharts(GroupedNumbers numbers, Page page, Messages messages) {
        this.numbers = numbers;
        this.page = page;
        this.messages = messages;
        format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(2);
        groups = drawn(numbers);
        double[] all = groups.stream().flatMapToDouble(group -> Arrays.stream(group.values())).toArray();
        smallest = Arrays.stream(all).min().orElse(0);
        largest = Arrays.stream(all).max().orElse(0);
        whole = Arrays.stream(all).allMatch(value -> value == Math.rint(value));
    }

    /**
     * Lays out a drawing.
     *
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public static Drawing draw(NumberChartKind kind, GroupedNumbers numbers, double width, boolean titled,
            Lettering lettering, Messages messages) {
        Page page = new Page(width, titled, lettering, messages);
        NumberCharts charts = new NumberCharts(numbers, page, messages);
        if (charts.groups.isEmpty()) {
            page.nothing();
        } else {
            switch (kind) {
                case BOXES -> charts.boxes();
                case HISTOGRAM -> charts.histograms();
            }
            charts.notes();
        }
        return page.drawing(numbers.title(), numbers.caption());
    }

    /**
     * What a mark of a drawing stands for: all of its group, or of a histogram what is in its class; the smallest numbers first.
     * Empty where it is not known what numbers belong to.
     */
    public static List<GroupedNumbers.Owned> behind(NumberChartKind kind, GroupedNumbers numbers, Mark mark) {
        List<GroupedNumbers.Group> drawn = drawn(numbers);
        GroupedNumbers.Group group = drawn.get(mark.row());
        IntPredicate stands = switch (kind) {
            case BOXES -> i -> true;
            case HISTOGRAM -> {
                Classes classes = Classes.of(drawn);
                yield i -> classes.of(group.values()[i]) == mark.column();
            }
        };
        return IntStream.range(0, group.owners().size()).filter(stands)
                .mapToObj(i -> new GroupedNumbers.Owned(group.owners().get(i), group.values()[i]))
                .sorted(Comparator.comparingDouble(GroupedNumbers.Owned::value)).toList();
    }

    private static List<GroupedNumbers.Group> drawn(GroupedNumbers numbers) {
        return numbers.groups().stream().filter(group -> group.values().length > 0).limit(MOST_GROUPS).toList();
    }

    private void notes() {
        if (numbers.missing() > 0) {
            page.note(messages.text("chart.numbers-missing", numbers.missing(), numbers.what()));
        }
        long filled = numbers.groups().stream().filter(group -> group.values().length > 0).count();
        if (filled > groups.size()) {
            page.note(messages.text("chart.left-out-groups", groups.size(), filled));
        }
    }

    private Tint tint(int group) {
        return groups.size() == 1 ? Tint.of(Ink.ACCENT) : Tint.series(group);
    }

    /** The name of a group and how many are in it; a long name gives way, the number does not. */
    private String label(GroupedNumbers.Group group, Letters letters, double room) {
        String number = messages.text("chart.group", "", group.values().length);
        String name = page.lettering().fit(group.name(), letters, room - page.lettering().width(number, letters));
        return messages.text("chart.group", Names.beforeSigns(name), group.values().length);
    }

    private void boxes() {
        page.subtitle(messages.text("chart.number-boxes", numbers.what()));
        double most = (page.right() - page.left()) * 0.4;
        List<String> labels = groups.stream().map(group -> label(group, Letters.NORMAL, most)).toList();
        double room = labels.stream().mapToDouble(label -> page.lettering().width(label, Letters.NORMAL)).max()
                .orElse(0);
        double from = page.left() + room + Page.GAP * 2;
        double to = page.right() - Page.GAP * 3;
        Span span = Span.of(smallest, largest, LINES, whole);
        axis(span, from, to, page.y() + LINE, groups.size() * STEP, page.y() + LINE - 4);
        page.down(LINE);
        for (int i = 0; i < groups.size(); i++) {
            page.words(from - Page.GAP * 2, page.y() + STEP / 2 + 4.5, labels.get(i), Letters.NORMAL, Shape.Side.END,
                    room, Ink.TEXT);
            box(i, span, from, to - from);
            page.down(STEP);
        }
        page.down(Page.GAP);
        page.note(messages.text("chart.boxes-how"));
    }

    private void box(int index, Span span, double from, double length) {
        double[] values = groups.get(index).values();
        Description all = Description.of(values);
        double reach = REACH * (all.upperQuartile() - all.lowerQuartile());
        double low = Arrays.stream(values).filter(value -> value >= all.lowerQuartile() - reach).min()
                .orElse(all.minimum());
        double high = Arrays.stream(values).filter(value -> value <= all.upperQuartile() + reach).max()
                .orElse(all.maximum());
        double middle = page.y() + STEP / 2;
        double start = from + span.length(all.lowerQuartile(), length);
        double end = from + span.length(all.upperQuartile(), length);
        double median = from + span.length(all.median(), length);
        page.add(new Shape.Line(from + span.length(low, length), middle, from + span.length(high, length), middle, 1.5,
                Tint.of(Ink.MUTE)));
        page.box(start, middle - THICK / 2, Math.max(2, end - start), THICK, tint(index));
        page.add(new Shape.Line(median, middle - THICK / 2 - 3, median, middle + THICK / 2 + 3, 2, Tint.of(Ink.TEXT)));
        Arrays.stream(values).filter(value -> value < low || value > high).distinct()
                .forEach(value -> page.add(new Shape.Disc(from + span.length(value, length), middle, 3, tint(index))));
        double left = from + span.length(all.minimum(), length);
        page.mark(new Area(left - 4, middle - THICK / 2 - 3, from + span.length(all.maximum(), length) - left + 8,
                THICK + 6),
                messages.text("chart.said-box", groups.get(index).name(), format.format(all.median()),
                        format.format(all.lowerQuartile()), format.format(all.upperQuartile()),
                        format.format(all.minimum()), format.format(all.maximum()), all.count(), numbers.what()),
                index, 0);
    }

    /** The same classes for every group. */
    private void histograms() {
        page.subtitle(messages.text("chart.number-histogram", numbers.what()));
        Classes all = Classes.of(groups);
        Span classes = all.span();
        int number = all.number();
        List<int[]> counts = groups.stream().map(group -> all.counts(group.values())).toList();
        int most = counts.stream().flatMapToInt(Arrays::stream).max().orElse(1);
        double high = groups.size() == 1 ? HIGH : LOW;
        double from = page.left();
        double to = page.right() - Page.GAP * 2;
        for (int i = 0; i < groups.size(); i++) {
            page.words(from, page.y() + 14, label(groups.get(i), Letters.STRONG, to - from), Letters.STRONG,
                    Shape.Side.START, to - from, Ink.TEXT);
            page.down(20 + LINE);
            double bottom = page.y() + high;
            axis(classes, from, to, bottom, 4, bottom + LINE);
            page.add(new Shape.Line(from, bottom, to, bottom, 1, Tint.of(Ink.MUTE)));
            for (int bin = 0; bin < number; bin++) {
                bar(i, bin, counts.get(i)[bin], most, classes,
                        new Area(from + (to - from) * bin / number, bottom - high,
                                (to - from) / number, high));
            }
            page.down(high + LINE + 12);
        }
        page.note(messages.text("chart.classes", format.format(classes.step())));
    }

    private void bar(int group, int bin, int count, int most, Span classes, Area room) {
        double high = room.height() * count / most;
        double top = room.endY() - high;
        page.box(room.x() + 1, top, Math.max(1, room.width() - 2), high, tint(group));
        String number = format.format(count);
        if (count > 0 && page.lettering().width(number, Letters.SMALL) <= room.width()) {
            page.add(new Shape.Words(room.x() + room.width() / 2, top - 4, number, Letters.SMALL, Shape.Side.MIDDLE,
                    Tint.of(Ink.TEXT)));
        }
        double tall = Math.max(4, high);
        page.mark(new Area(room.x() + 0.5, room.endY() - tall, Math.max(0.5, room.width() - 1), tall),
                messages.text("chart.said-class", groups.get(group).name(),
                        format.format(classes.low() + bin * classes.step()),
                        format.format(classes.low() + (bin + 1) * classes.step()), number, numbers.what()),
                group, bin);
    }

    /** Lines of an axis that grows to the right, and such of their numbers as have room. */
    private void axis(Span span, double from, double to, double top, double height, double baseline) {
        double free = Double.NEGATIVE_INFINITY;
        for (double line : span.lines()) {
            double x = from + span.length(line, to - from);
            page.add(new Shape.Line(x, top, x, top + height, 1, Tint.of(Ink.LINE)));
            String name = format.format(line);
            double wide = page.lettering().width(name, Letters.SMALL);
            // The first number does not begin before the page, the last one does not end behind it.
            double middle = Math.clamp(x, wide / 2 + 1, page.right() + Page.MARGIN - wide / 2 - 1);
            if (middle - wide / 2 > free) {
                page.add(new Shape.Words(middle, baseline, name, Letters.SMALL, Shape.Side.MIDDLE, Tint.of(Ink.MUTE)));
                free = middle + wide / 2 + Page.GAP;
            }
        }
    }
}
