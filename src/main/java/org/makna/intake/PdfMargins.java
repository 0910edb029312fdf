package org.makna.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds running headers, footers and page numbers: lines that stand at the top or foot of many pages at the same height, apart from the text, and read
 * the same but for their numbers.
 */
final class PdfMargins {

    private static final int FEWEST_PAGES = 3;
    private static final int AT_EACH_END = 2;
    private static final float SAME_HEIGHT = 3;
    private static final float APART = 1.8f;

    private PdfMargins() {
    }

    /** The lines that run. */
    static Set<PdfLine> running(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        Map<String, List<PdfLine>> alike = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            List<PdfLine> byHeight = page.stream().sorted(Comparator.comparing(PdfLine::y)).toList();
            int size = byHeight.size();
            for (int i = 0; i < size; i++) {
                if (i < AT_EACH_END && isApart(byHeight, i, 1) || i >= size - AT_EACH_END && isApart(byHeight, i, -1)) {
                    PdfLine line = byHeight.get(i);
                    if (isSpeech(line)) {
                        continue;
                    }
                    String key = (i < AT_EACH_END ? "top " : "foot ") + line.text().replaceAll("\\d+", "#")
                            .replaceAll("[\\s\u200B]+", " ").strip();
                    alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
                }
            }
        }
        Set<PdfLine> running = new HashSet<>();
        for (List<PdfLine> same : alike.values()) {
            for (List<PdfLine> level : levels(same)) {
                // Odd and even pages may have different headers.
                if (level.size() >= FEWEST_PAGES && level.size() * 3 >= pages.size()) {
                    running.addAll(level);
                }
            }
        }
        return running;
    }

    /** The lines that stand at about the same height. */
    private static List<List<PdfLine>> levels(List<PdfLine> lines) {
        List<List<PdfLine>> levels = new ArrayList<>();
        float before = Float.NEGATIVE_INFINITY;
        for (PdfLine line : lines.stream().sorted(Comparator.comparing(PdfLine::y)).toList()) {
            if (line.y() - before > SAME_HEIGHT) {
                levels.add(new ArrayList<>());
            }
            levels.getLast().add(line);
            before = line.y();
        }
        return levels;
    }

    /** Whether a speaker's name has the line to itself, which may well stand at the top of many pages. */
    private static boolean isSpeech(PdfLine line) {
        LabelLine label = LabelLine.usual(line.text());
        return label != null && label.alone() && label.style() != LabelLine.Style.STAMP;
    }

    /** Whether a wide space parts the line, or the one next to it, from the text of the page. */
    private static boolean isApart(List<PdfLine> byHeight, int index, int inward) {
        int size = byHeight.size();
        for (int i = index; inward > 0 ? i < AT_EACH_END : i >= size - AT_EACH_END; i += inward) {
            int next = i + inward;
            if (next < 0 || next >= size) {
                return true;
            }
            float gap = Math.abs(byHeight.get(next).y() - byHeight.get(i).y());
            if (gap > APART * Math.max(1, byHeight.get(i).size())) {
                return true;
            }
        }
        return false;
    }
}
