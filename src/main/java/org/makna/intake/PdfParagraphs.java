package org.makna.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * Joins printed lines to paragraphs, words that were hyphenated at the end of a line to words, and tells headings by their size.
 *
 * <p>A line goes on with the one before unless that one had room for the first word, or it is indented, parted by more than the
 * usual space, set in another size, or begins like an item of a list or the turn of a speaker.
 */
final class PdfParagraphs {

    private static final Pattern ITEM = Pattern
            .compile("(?:[•▪◦●○■□–—*·]|-\\s|\\(?\\d{1,3}[.)]\\s|\\(?[a-z][.)]\\s).*");
    private static final Pattern CUT_WORD = Pattern.compile("(?s).*\\p{L}[-\u00AD\u2010]");
    private static final float USUAL_SPACE = 1.35f;
    private static final float HEADING_SPACE = 1.8f;
    private static final float HEADING = 1.12f;
    /** Where more lines than these end in a hyphen, the words were divided by a program. */
    private static final double HYPHENATING = 0.015;
    private static final int NEAR = 40;
    private static final int ENOUGH = 5;
    private static final int LONGEST_HEADING = 200;
    private static final int MOST_LEVELS = 6;

    private final LineSink sink = new LineSink();
    private final List<PdfLine> lines;
    private final String all;
    private final boolean hyphenates;
    private final float bodySize;
    private final List<Float> headingSizes;
    private final Map<Integer, Float> spaces = new HashMap<>();
    private final Map<Integer, Integer> pageStarts = new TreeMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final Map<Integer, Integer> startsInside = new TreeMap<>();
    private long hyphens;

    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.all = String.join("\n", lines.stream().map(PdfLine::text).toList());
        long cut = lines.stream().filter(line -> CUT_WORD.matcher(line.text()).matches()).count();
        this.hyphenates = cut > lines.size() * HYPHENATING;
        this.bodySize = bodySize(lines);
        TreeSet<Float> sizes = new TreeSet<>();
        lines.stream().filter(this::isLarge).forEach(line -> sizes.add(rounded(line.size())));
        this.headingSizes = new ArrayList<>(sizes.descendingSet());
        write();
    }

    /** The size in which most characters are set. */
    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> characters = new TreeMap<>();
        lines.forEach(line -> characters.merge(rounded(line.size()), line.text().length(), Integer::sum));
        return characters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    private boolean isLarge(PdfLine line) {
        return rounded(line.size()) > bodySize * HEADING;
    }

    private void write() {
        PdfLine before = null;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (before != null && !goesOn(before, line, i)) {
                end(before);
            }
            if (!paragraph.isEmpty()) {
                join(line);
            }
            startsInside.putIfAbsent(line.page(), paragraph.length());
            paragraph.append(line.text());
            before = line;
        }
        if (before != null) {
            end(before);
        }
    }

    private boolean goesOn(PdfLine before, PdfLine line, int index) {
        if (before.differsInSize(line) || before.text().indexOf('\t') >= 0 || line.text().indexOf('\t') >= 0
                || ITEM.matcher(line.text()).matches() || TimeStamps.begins(line.text()) || isName(before)
                || isName(line)) {
            return false;
        }
        float down = line.y() - before.y();
        if (isLarge(line) && down > 0 && down < HEADING_SPACE * line.size()) {
            return true;
        }
        if (startsTurn(line) && before.endsSentence()) {
            return false;
        }
        boolean elsewhere = before.page() != line.page() || down <= 0;
        if (elsewhere) {
            return !before.endsSentence() && isFull(before, line, index);
        }
        float usual = spaces.computeIfAbsent(line.page(), this::usualSpace);
        boolean indented = line.start() - before.start() > line.size() && !ITEM.matcher(before.text()).matches();
        return down <= USUAL_SPACE * usual && !indented && isFull(before, line, index);
    }

    private static boolean startsTurn(PdfLine line) {
        LabelLine label = LabelLine.usual(line.text());
        return label != null && label.style() == LabelLine.Style.COLON;
    }

    /** Whether a speaker's name has the line to itself. */
    private static boolean isName(PdfLine line) {
        LabelLine label = LabelLine.usual(line.text());
        return label != null && label.alone() && label.style() != LabelLine.Style.CELL;
    }

    /** Whether the line before had no room for the first word of the line. */
    private boolean isFull(PdfLine before, PdfLine line, int index) {
        float margin = 0;
        float beyond = 0;
        int alike = 0;
        for (PdfLine near : lines.subList(Math.max(0, index - NEAR), Math.min(lines.size(), index + NEAR))) {
            if (isInColumnOf(before, near)) {
                boolean samePage = near.page() == before.page();
                alike += samePage ? 1 : 0;
                margin = samePage ? Math.max(margin, near.end()) : margin;
                beyond = Math.max(beyond, near.end());
            }
        }
        // A page of few lines does not show how wide they might be.
        float right = alike < ENOUGH ? beyond : margin;
        return before.end() + 0.2f * line.size() + line.firstWord() >= right - 0.5f;
    }

    private static boolean isInColumnOf(PdfLine line, PdfLine near) {
        return near.start() < line.end() && near.end() > line.start()
                && Math.abs(near.start() - line.start()) < 12 * Math.max(1, line.size()) && !near.differsInSize(line)
                && near.text().indexOf('\t') < 0;
    }

    /** The space from line to line that is most frequent on a page. */
    private float usualSpace(int page) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            float down = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == page && lines.get(i - 1).page() == page && down > 1
                    && down < 4 * Math.max(4, lines.get(i).size())) {
                counts.merge(Math.round(down), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(Math.round(1.2f * bodySize));
    }

    private void join(PdfLine line) {
        int first = line.text().codePointAt(0);
        if (!CUT_WORD.matcher(paragraph.substring(Math.max(0, paragraph.length() - 2))).matches()) {
            paragraph.append(CaptionJoin.between(paragraph.codePointBefore(paragraph.length()), first));
        } else if (Character.isLowerCase(first) && isDivided(line)) {
            paragraph.setLength(paragraph.length() - 1);
            hyphens++;
        }
    }

    /** Whether the hyphen at the end of the line before only divides a word; one that it is written with elsewhere is its own. */
    private boolean isDivided(PdfLine line) {
        String head = paragraph.substring(paragraph.lastIndexOf(" ") + 1);
        String tail = line.text().split("[^\\p{L}\\p{M}]", 2)[0];
        String whole = head.substring(0, head.length() - 1);
        boolean soft = head.endsWith("\u00AD");
        boolean doubled = whole.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT));
        return soft || !doubled && !all.contains(head + tail) && (hyphenates || all.contains(whole + tail));
    }

    private void end(PdfLine last) {
        String text = paragraph.toString();
        int before = sink.text().length();
        boolean heading = isLarge(last) && text.length() <= LONGEST_HEADING
                && text.codePoints().anyMatch(Character::isLetter);
        if (heading) {
            sink.heading(text, Math.min(MOST_LEVELS, headingSizes.indexOf(rounded(last.size())) + 1));
        } else {
            sink.line(text);
        }
        int start = sink.text().length() - text.length();
        startsInside.forEach((page, offset) -> pageStarts.putIfAbsent(page, Math.max(before, start + offset)));
        startsInside.clear();
        paragraph.setLength(0);
    }

    LineSink sink() {
        return sink;
    }

    /** Words that were put together again. */
    long hyphens() {
        return hyphens;
    }

    /** The headings, and the pages that hold any text. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>(sink.sections());
        List<Map.Entry<Integer, Integer>> starts = List.copyOf(pageStarts.entrySet());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).getValue() : sink.text().length();
            if (end > starts.get(i).getValue()) {
                sections.add(new Section(SectionKind.PAGE, new TextRange(starts.get(i).getValue(), end),
                        Integer.toString(starts.get(i).getKey()), 0));
            }
        }
        return sections;
    }
}
