package org.makna.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Gathers the lines of all pages, in the order in which they were written, with their places. */
final class PdfLines extends PDFTextStripper {

    /** A gap as wide as so many times the size of the letters parts the cells of a row. */
    private static final float CELL_GAP = 2;
    /** A gap as wide as such a part of the size of the letters is a space. */
    private static final float SPACE = 0.15f;
    /** What stands lower or higher by such a part of the size of the letters is another line, not an exponent. */
    private static final float LEVEL = 0.6f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final PdfMarks marks = new PdfMarks();
    private final List<Integer> toTheLeft = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private boolean parted;
    private float pageWidth;
    private float pageHeight;
    private long pageLeft;
    private long pageRight;
    private final PrintedLine.Brackets brackets = new PrintedLine.Brackets();
    private long outside;
    private long steps;
    private long seen;

    /** A word with its place; whether a space stands before it. */
    private record Word(String text, float from, float to, float y, float size, boolean parted) {}

    /** An honest page has some thousand glyphs and drawing commands; a book of a thousand pages has some million. */
    private static final long MOST_STEPS = 30_000_000;
    private static final long MOST_GLYPHS = 20_000_000;
    private static final int MOST_PAGES = 50_000;

    private PdfLines() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** @throws MaknaException naming the file, if its pages are drawn in more steps than anyone would write */
    static PdfLines of(Path file, PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        try {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Endless();
            }
            lines.writeText(document, Writer.nullWriter());
            return lines;
        } catch (Endless e) {
            throw new MaknaException(Message.of("intake.office.bomb", file.toString()), e);
        }
    }

    /** More steps than anyone would write, such as forms that draw forms that draw forms. */
    private static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS || Thread.currentThread().isInterrupted()) {
            throw new Endless();
        }
        super.processOperator(operator, operands);
    }

    List<PdfLine> lines() {
        return lines;
    }

    /** How many characters stand beyond the edges of their page, where no reader sees them; they are in no line. */
    long outside() {
        return outside;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        boolean turned = page.getRotation() % 180 != 0;
        pageWidth = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        pageHeight = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        pageLeft = 0;
        pageRight = 0;
        super.processPage(page);
    }

    @Override
    protected void writePage() throws IOException {
        marks.settle();
        super.writePage();
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (++seen > MOST_GLYPHS) {
            throw new Endless();
        }
        float middle = glyph.getX() + glyph.getWidth() / 2;
        float foot = glyph.getY();
        if (middle < 0 || middle > pageWidth || foot < 0 || foot - glyph.getHeight() > pageHeight) {
            outside += glyph.getUnicode().isBlank() ? 0 : glyph.getUnicode().length();
        } else {
            pageLeft += letters(glyph.getUnicode(), true);
            pageRight += letters(glyph.getUnicode(), false);
            if (!marks.takes(glyph)) {
                super.processTextPosition(glyph);
            }
        }
    }

    /** Takes a word apart where its glyphs stand on different heights; what PDFBox takes for a line may be several. */
    @Override
    protected void writeString(String word, List<TextPosition> places) {
        int from = 0;
        for (int i = 0; i <= places.size(); i++) {
            if (i == places.size() || i > from && !isLevel(places.get(from), places.get(i))) {
                List<TextPosition> run = places.subList(from, i);
                if (!run.isEmpty()) {
                    String text = run.size() == places.size()
                            ? word
                            : run.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
                    add(text, run);
                }
                from = i;
            }
        }
    }

    private void add(String word, List<TextPosition> places) {
        if (!glyphs.isEmpty() && !isLevel(glyphs.getFirst(), places.getFirst())) {
            endLine();
        }
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        float high = 0;
        for (TextPosition place : places) {
            from = Math.min(from, place.getXDirAdj());
            to = Math.max(to, place.getXDirAdj() + place.getWidthDirAdj());
            high = Math.max(high, place.getFontSizeInPt());
        }
        // Some writers map their space to a tab; a tab that parts cells is told by its width.
        words.add(new Word(word.replace('\t', ' '), from, to, places.getFirst().getYDirAdj(), high, parted));
        glyphs.addAll(places);
        parted = false;
    }

    private static boolean isLevel(TextPosition one, TextPosition other) {
        float size = Math.max(1, Math.max(one.getFontSizeInPt(), other.getFontSizeInPt()));
        return Math.abs(one.getYDirAdj() - other.getYDirAdj()) <= LEVEL * size;
    }

    @Override
    protected void writeWordSeparator() {
        parted = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void startArticle(boolean isLeftToRight) {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        // Where lines that run to the left stand flush at the left all the same, that is the side they begin from, as to place.
        boolean flushLeft = inOneColumn(PdfLine::start) > inOneColumn(PdfLine::end);
        for (int index : flushLeft ? List.<Integer>of() : toTheLeft) {
            PdfLine line = lines.get(index);
            lines.set(index, new PdfLine(line.page(), line.text(), pageWidth - line.end(), pageWidth - line.start(),
                    line.y(), line.size(), line.firstWord()));
        }
        toTheLeft.clear();
        marks.clear();
    }

    /** How many of the page's lines that run to the left have an edge in common. */
    private long inOneColumn(Function<PdfLine, Float> edge) {
        return toTheLeft.stream().map(lines::get).map(edge)
                .collect(Collectors.groupingBy(place -> Math.round(place / 2), Collectors.counting())).values().stream()
                .mapToLong(Long::longValue).max().orElse(0);
    }

    private void endLine() {
        if (runsToLeft(glyphs)) {
            endLineWithRight();
        } else {
            endLineToRight();
        }
        words.clear();
        glyphs.clear();
        parted = false;
    }

    private static boolean runsToLeft(List<TextPosition> glyphs) {
        return glyphs.stream().anyMatch(glyph -> letters(glyph.getUnicode(), true) > 0);
    }

    /** How many letters of scripts that run to the left, or to the right. */
    private static long letters(String text, boolean left) {
        return text.codePoints().filter(Character::isLetter).filter(c -> {
            byte direction = Character.getDirectionality(c);
            return left == (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        }).count();
    }

    /** Ends a line with letters that run to the left: programs write its glyphs in any order, so only their places count. */
    private void endLineWithRight() {
        String all = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        boolean toLeft = pageLeft >= pageRight || letters(all, true) >= letters(all, false);
        float size = 1;
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        List<PrintedLine.Sign> signs = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            float from = glyph.getXDirAdj();
            float to = from + glyph.getWidthDirAdj();
            signs.add(new PrintedLine.Sign(marks.text(glyph), from, to));
            if (!glyph.getUnicode().isBlank()) {
                size = Math.max(size, glyph.getFontSizeInPt());
                left = Math.min(left, from);
                right = Math.max(right, to);
            }
        }
        PrintedLine line = new PrintedLine(signs, SPACE * size, CELL_GAP * size, toLeft, brackets);
        String text = line.text().strip();
        if (!text.isEmpty()) {
            if (toLeft) {
                toTheLeft.add(lines.size());
            }
            lines.add(new PdfLine(getCurrentPageNo(), text, left, right, glyphs.getFirst().getYDirAdj(), size,
                    line.widthOfFirstWord()));
        }
    }

    private void endLineToRight() {
        StringBuilder text = new StringBuilder();
        List<Word> ordered = ordered();
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float size = 0;
        for (Word word : ordered) {
            if (!text.isEmpty()) {
                boolean wide = word.from - right > CELL_GAP * Math.max(1, word.size)
                        || left - word.to > CELL_GAP * Math.max(1, word.size);
                text.append(wide && word.parted ? "\t" : word.parted ? " " : "");
            }
            left = Math.min(left, word.from);
            right = Math.max(right, word.to);
            size = Math.max(size, word.size);
            text.append(word.text);
        }
        String whole = text.toString().replaceAll(" {2,}", " ").replaceAll(" *\t *", "\t").strip();
        if (!whole.isEmpty()) {
            Word first = ordered.getFirst();
            lines.add(new PdfLine(getCurrentPageNo(), whole, left, right, first.y, size, first.to - first.from));
        }
    }

    /**
     * The words; or single glyphs from left to right where a writer put them down in another order, as some do with the glyphs
     * of a second font.
     */
    private List<Word> ordered() {
        boolean rises = true;
        for (int i = 0; i < glyphs.size(); i++) {
            TextPosition glyph = glyphs.get(i);
            rises &= i == 0 || glyph.getXDirAdj() >= glyphs.get(i - 1).getXDirAdj() - SPACE * glyph.getFontSizeInPt();
        }
        if (rises) {
            return words;
        }
        List<Word> ordered = new ArrayList<>();
        float end = Float.MAX_VALUE;
        for (TextPosition glyph : glyphs.stream().sorted(Comparator.comparing(TextPosition::getXDirAdj)).toList()) {
            float from = glyph.getXDirAdj();
            float size = glyph.getFontSizeInPt();
            if (!glyph.getUnicode().isBlank()) {
                ordered.add(new Word(glyph.getUnicode(), from, from + glyph.getWidthDirAdj(), glyph.getYDirAdj(), size,
                        from - end > SPACE * size));
                end = from + glyph.getWidthDirAdj();
            }
        }
        return ordered.isEmpty() ? words : ordered;
    }
}
