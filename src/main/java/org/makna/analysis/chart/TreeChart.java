package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.WordTree;
import org.makna.model.WordTree.Branch;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/**
 * What follows or precedes a word as a tree that grows to the side on which the words stand; the larger, the more often.
 *
 * <p>Each depth is a column. Where all columns do not fit they are made narrower, and the last ones are left out where there is no
 * room to read them.
 */
final class TreeChart {

    private static final double LARGEST = 24;
    private static final double SMALLEST = 12;
    private static final double ROOT = 22;
    private static final double LINE = 1.5;
    private static final double BETWEEN = 30;
    private static final double NARROWEST = 72;
    private static final double WIDEST_ROOT = 0.3;
    private static final int BENDS = 12;

    private final WordTree tree;
    private final Page page;
    private final Messages messages;
    private final boolean leftwards;
    private final List<String> phrases;
    private final List<Double> columns = new ArrayList<>();
    private double rootWidth;
    private int number;

    TreeChart(WordTree tree, Page page, Messages messages) {
        this.tree = tree;
        this.page = page;
        this.messages = messages;
        boolean rightToLeft = tree.root().codePoints().anyMatch(point -> switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
        this.leftwards = tree.before() != rightToLeft;
        this.phrases = tree.phrases();
    }

    void draw() {
        page.subtitle(messages.text(tree.before() ? "chart.tree.before" : "chart.tree.after", tree.root(),
                tree.hits()));
        if (tree.branches().isEmpty()) {
            page.nothing();
            return;
        }
        measure();
        double top = page.y() + Page.GAP;
        double height = tree.branches().stream().mapToDouble(branch -> height(branch, 0)).sum();
        double middle = top + Math.max(height, ROOT * LINE) / 2;
        words(0, middle, rootWidth, tree.root(), "", new Letters(ROOT, true), Ink.ACCENT);
        mark(0, middle, rootWidth, ROOT, tree.hits(), 0);
        double end = Math.min(rootWidth, page.lettering().width(tree.root(), new Letters(ROOT, true)));
        branches(tree.branches(), 0, middle - height / 2, end, rootWidth + BETWEEN, middle);
        page.down(Math.max(height, ROOT * LINE) + 2 * Page.GAP);
        if (tree.others() > 0) {
            page.note(messages.text("chart.tree.others", tree.others(), tree.hits()));
        }
        if (columns.size() < depth(tree.branches())) {
            page.note(messages.text("chart.tree.deeper"));
        }
    }

    /** Finds out how wide each column is, and how many there is room for. */
    private void measure() {
        double room = page.right() - page.left();
        rootWidth = Math.min(room * WIDEST_ROOT, page.lettering().width(tree.root(), new Letters(ROOT, true)));
        int depth = depth(tree.branches());
        for (int i = 0; i < depth; i++) {
            columns.add(0.0);
        }
        widen(tree.branches(), 0);
        double left = room - rootWidth;
        while (columns.size() > 1 && columns.size() * (NARROWEST + BETWEEN) > left) {
            columns.removeLast();
        }
        double cap = columns.stream().mapToDouble(Double::doubleValue).max().orElse(NARROWEST);
        while (cap > NARROWEST && total(cap) > left) {
            cap -= 2;
        }
        double widest = cap;
        columns.replaceAll(width -> Math.min(width, widest));
    }

    private double total(double cap) {
        return columns.stream().mapToDouble(width -> Math.min(width, cap) + BETWEEN).sum();
    }

    private void widen(List<Branch> branches, int depth) {
        for (Branch branch : branches) {
            Letters letters = letters(branch);
            double width = page.lettering().width(branch.words(), letters)
                    + page.lettering().width(count(branch.count()), Letters.SMALL) + 2;
            columns.set(depth, Math.max(columns.get(depth), width));
            widen(branch.branches(), depth + 1);
        }
    }

    private static int depth(List<Branch> branches) {
        return branches.stream().mapToInt(branch -> 1 + depth(branch.branches())).max().orElse(0);
    }

    private Letters letters(Branch branch) {
        double share = Math.sqrt(branch.count() / (double) Math.max(1, tree.hits()));
        return new Letters(Math.rint(SMALLEST + (LARGEST - SMALLEST) * share), false);
    }

    private String count(long count) {
        return " " + java.text.NumberFormat.getIntegerInstance(messages.locale()).format(count);
    }

    private double height(Branch branch, int depth) {
        double own = letters(branch).size() * LINE;
        return depth + 1 >= columns.size()
                ? own
                : Math.max(own, branch.branches().stream().mapToDouble(one -> height(one, depth + 1)).sum());
    }

    private void branches(List<Branch> branches, int depth, double top, double from, double x, double fromY) {
        double y = top;
        for (Branch branch : branches) {
            double height = height(branch, depth);
            double middle = y + height / 2;
            Letters letters = letters(branch);
            number++;
            double width = columns.get(depth);
            line(from + 4, fromY, x - 4, middle, branch.count());
            double end = x + words(x, middle, width, branch.words(), count(branch.count()), letters, Ink.TEXT);
            mark(x, middle, end - x, letters.size(), branch.count(), depth + 1);
            if (depth + 1 < columns.size()) {
                double beyond = branch.branches().stream().mapToDouble(one -> height(one, depth + 1)).sum();
                branches(branch.branches(), depth + 1, middle - beyond / 2, end, x + width + BETWEEN, middle);
            } else {
                branch.branches().forEach(this::skip);
            }
            y += height;
        }
    }

    /** Counts what has no room, so that each mark still stands for its own phrase. */
    private void skip(Branch branch) {
        number++;
        branch.branches().forEach(this::skip);
    }

    /** Writes words and their number; distances are from the root on, whichever side it grows to. Returns how wide they are. */
    private double words(double x, double middle, double room, String words, String count, Letters letters, Ink ink) {
        double numbers = count.isEmpty() ? 0 : page.lettering().width(count, Letters.SMALL) + 2;
        String some = page.lettering().fit(words, letters, Math.max(8, room - numbers));
        double wide = page.lettering().width(some, letters);
        double baseline = middle + letters.size() * 0.36;
        Shape.Side side = leftwards ? Shape.Side.END : Shape.Side.START;
        page.add(new Shape.Words(across(x), baseline, some, letters, side, Tint.of(ink)));
        if (!count.isEmpty()) {
            page.add(new Shape.Words(across(x + wide + 2), baseline, count.strip(), Letters.SMALL, side,
                    Tint.of(Ink.MUTE)));
        }
        return wide + numbers;
    }

    private void mark(double x, double middle, double width, double size, long count, int depth) {
        double left = leftwards ? across(x) - width : across(x);
        page.mark(new Area(left, middle - size * LINE / 2, width, size * LINE),
                messages.text("chart.tree.said", phrases.get(number), count), number, depth);
    }

    private double across(double x) {
        return leftwards ? page.right() - x : page.left() + x;
    }

    private void line(double fromX, double fromY, double toX, double toY, long count) {
        List<Shape.Point> points = new ArrayList<>();
        for (int i = 0; i <= BENDS; i++) {
            double share = i / (double) BENDS;
            double bend = share * share * (3 - 2 * share);
            points.add(new Shape.Point(across(fromX + (toX - fromX) * share), fromY + (toY - fromY) * bend));
        }
        double thick = 1 + 3 * Math.sqrt(count / (double) Math.max(1, tree.hits()));
        page.add(new Shape.Path(points, thick, Tint.of(Ink.LINE)));
    }
}
