package org.makna.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;

/**
 * Writes a tree of OpenDocument text as lines, as {@link DocxBlocks} does with Word's.
 *
 * <p>Text boxes follow the paragraph that holds them; notes stand in brackets where they are referred to; tracked changes count as
 * accepted. White space is collapsed as the standard says (OpenDocument 1.3, part 3, section 6.1.2).
 */
final class OdtBlocks implements NodeFilter {

    private static final Set<String> SILENT = Set.of("office:forms", "text:sequence-decls",
            "text:variable-decls", "text:user-field-decls", "text:note-citation", "svg:title", "svg:desc",
            "office:event-listeners", "text:alphabetical-index-auto-mark-file", "text:dde-connection-decls",
            "text:list-header-style", "text:table-of-content-source", "text:bibliography-source", "dc:creator",
            "dc:date");
    private static final int MOST_SPACES = 1000;
    private static final int DEEPEST_BOXES = 100;
    private static final Set<String> SHAPES = Set.of("draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle",
            "draw:polygon", "draw:path", "draw:caption", "draw:connector", "draw:line");
    private static final Set<String> BLOCKS = Set.of("text:p", "text:h", "text:list", "table:table", "loext:table");
    private static final int MOST_REPEATED = 1_000;
    private static final int MOST_CHARACTERS_REPEATED = 2_000_000;

    private final LineSink sink;
    private final FlowWriter writer;
    private final OdtListStyles styles;
    private final OdtHiddenStyles hidden;
    private final @Nullable MarginComments comments;
    private final ContentTally tally;
    private final Deque<Boolean> firstCells = new ArrayDeque<>();
    private final OdtLists lists;
    private final List<Element> boxes = new ArrayList<>();
    private int paragraphs;
    private int spanned;
    private boolean repeating;
    private long repeatedCharacters;

    /** @param comments gathers the comments; null inside one */
    OdtBlocks(LineSink sink, OdtListStyles styles, OdtHiddenStyles hidden, @Nullable MarginComments comments,
            ContentTally tally) {
        this.sink = sink;
        this.writer = new FlowWriter(sink);
        this.styles = styles;
        this.hidden = hidden;
        this.comments = comments;
        this.tally = tally;
        this.lists = new OdtLists(styles);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (paragraphs > 0) {
                writer.text(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        String name = name(element);
        if (SILENT.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isHidden(element, name)) {
            leaveOut(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "text:p" -> paragraph(0);
            case "text:h" -> paragraph(Math.clamp(number(element, "text:outline-level", 1), 1, 9));
            case "text:s" -> writer.exact(" ".repeat(Math.clamp(number(element, "text:c", 1), 0, MOST_SPACES)));
            case "text:tab" -> writer.exact("\t");
            case "text:line-break" -> writer.exact("\n");
            case "text:list" -> lists.begin(element);
            case "text:list-item" -> {
                String marker = lists.item(element);
                tally.count(Item.LISTS, marker.isEmpty() ? 0 : 1);
                writer.marker(marker);
            }
            case "text:list-header" -> writer.marker("");
            case "table:table" -> tally.count(Item.TABLES);
            case "table:table-row" -> {
                return row(element);
            }
            case "table:table-cell" -> {
                return cell(element);
            }
            default -> {
                return special(element, name);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** What is taken out of the flow of the text, or not into it at all. */
    private FilterResult special(Element element, String name) {
        switch (name) {
            case "text:note" -> note(element);
            case "draw:text-box" -> boxes.add(element);
            case "text:ruby-text" -> tally.count(Item.RUBY);
            case "office:annotation" -> comment(element);
            case "office:annotation-end" -> writer.end(element.attr("office:name"));
            case "draw:image" -> tally.count(Item.PICTURES);
            case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet" -> tally.count(Item.OBJECTS);
            case "table:covered-table-cell" -> {
                // It lies below a cell that spans it: of this row, which is one cell then, or of one above.
                if (spanned > 0) {
                    spanned--;
                } else {
                    startCell();
                }
            }
            case "text:tracked-changes" -> {
                tally.count(Item.INSERTIONS, element.getElementsByTag("text:insertion").size());
                tally.count(Item.DELETIONS, element.getElementsByTag("text:deletion").size());
                tally.count(Item.LOST_COMMENTS, element.getElementsByTag("office:annotation").size());
            }
            case "text:hidden-text" -> tally.count(Item.HIDDEN, element.attr("text:string-value").length());
            default -> {
                if (!SHAPES.contains(name)) {
                    return FilterResult.CONTINUE;
                }
                if (element.children().stream().anyMatch(child -> BLOCKS.contains(child.tagName()))
                        && element.hasText()) {
                    boxes.add(element);
                }
            }
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private void paragraph(int level) {
        if (paragraphs++ == 0) {
            writer.heading(level);
        } else {
            writer.block();
        }
    }

    /** Tables in shapes have names of their own. */
    private static String name(Element element) {
        String name = element.tagName();
        return name.startsWith("loext:table")
                ? name.substring("loext:".length()).replaceFirst("table", "table:table")
                : name;
    }

    private boolean isHidden(Element element, String name) {
        return element.attr("text:display").equals("none")
                || (name.equals("text:span") || name.equals("text:p") || name.equals("text:h"))
                        && hidden.hides(element);
    }

    /** Leaves out what is hidden, but for the comments on it. */
    private void leaveOut(Element element) {
        long characters = element.text().codePoints().count();
        for (Element comment : element.getElementsByTag("office:annotation")) {
            characters -= comment.text().codePoints().count();
            comment(comment);
        }
        element.getElementsByTag("office:annotation-end").forEach(end -> writer.end(end.attr("office:name")));
        tally.count(Item.HIDDEN, characters);
    }

    private FilterResult row(Element row) {
        int times = times(row, "table:number-rows-repeated");
        if (times == 1) {
            startRow();
            return FilterResult.CONTINUE;
        }
        repeated(row, times, this::startRow, this::endRow);
        return FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult cell(Element cell) {
        int times = times(cell, "table:number-columns-repeated");
        if (times == 1) {
            startCell();
            return FilterResult.CONTINUE;
        }
        repeated(cell, times, this::startCell, writer::block);
        spanned = number(cell, "table:number-columns-spanned", 1) - 1;
        return FilterResult.SKIP_ENTIRELY;
    }

    private int times(Element element, String attribute) {
        return repeating ? 1 : Math.clamp(number(element, attribute, 1), 1, MOST_REPEATED);
    }

    /** Writes a row or cell as often as it stands there; what nobody would write by hand is counted as left out. */
    private void repeated(Element element, int times, Runnable start, Runnable end) {
        repeating = element.tagName().endsWith("cell");
        for (int i = 0; i < times; i++) {
            if (repeatedCharacters > MOST_CHARACTERS_REPEATED) {
                tally.count(Item.OBJECTS, times - i);
                break;
            }
            int before = sink.text().length();
            start.run();
            element.childNodes().forEach(child -> NodeTraversor.filter(this, child));
            end.run();
            repeatedCharacters += sink.text().length() - before;
        }
        repeating = false;
    }

    private void startRow() {
        spanned = 0;
        writer.row();
        firstCells.push(true);
    }

    private void endRow() {
        writer.endRow();
        firstCells.poll();
    }

    private void startCell() {
        boolean first = firstCells.isEmpty() || firstCells.pop();
        firstCells.push(false);
        writer.cell(first);
    }

    private void note(Element note) {
        LineSink lines = new LineSink();
        OdtBlocks inside = new OdtBlocks(lines, styles, hidden, comments, tally);
        note.getElementsByTag("text:note-body").stream().findFirst()
                .ifPresent(body -> NodeTraversor.filter(inside, body));
        inside.finish();
        tally.count(Item.NOTES);
        writer.note(lines.asNote());
    }

    /** A comment stands where it begins; what it marks ends where its name comes again. */
    private void comment(Element comment) {
        if (comments == null) {
            tally.count(Item.LOST_COMMENTS);
            return;
        }
        String name = comment.attr("office:name");
        String id = name.isEmpty() ? "@" + comments.count() : name;
        LineSink lines = new LineSink();
        OdtBlocks inside = new OdtBlocks(lines, styles, hidden, null, tally);
        comment.childNodes().forEach(child -> NodeTraversor.filter(inside, child));
        inside.finish();
        String answers = comment.attr("loext:parent-name");
        comments.add(new MarginComments.Comment(id, answers.isEmpty() ? null : answers, child(comment, "dc:creator"),
                MarginComments.time(child(comment, "dc:date")), lines.text().text()));
        writer.begin(id);
    }

    private static String child(Element parent, String name) {
        return parent.children().stream().filter(child -> child.tagName().equals(name)).map(Element::text).findFirst()
                .orElse("");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (name(element)) {
                case "text:p", "text:h" -> endParagraph();
                case "text:list" -> lists.end();
                case "text:list-item" -> writer.marker("");
                case "table:table-row" -> endRow();
                case "table:table-cell" -> spanned = number(element, "table:number-columns-spanned", 1) - 1;
                default -> {
                    // Everything else ends nothing.
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void endParagraph() {
        if (--paragraphs == 0) {
            writer.endLine();
            writer.heading(0);
            boxes();
        } else {
            writer.block();
        }
    }

    /** The text boxes of the paragraph that has just ended; each may hold further ones. */
    private void boxes() {
        List<Element> found = List.copyOf(boxes);
        boxes.clear();
        for (Element box : found) {
            tally.count(Item.TEXT_BOXES);
            if (depth(box) > DEEPEST_BOXES) {
                tally.count(Item.OBJECTS);
                continue;
            }
            OdtBlocks inside = new OdtBlocks(sink, styles, hidden, comments, tally);
            box.childNodes().forEach(child -> NodeTraversor.filter(inside, child));
            inside.finish();
        }
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            depth += parent.tagName().equals("draw:text-box") || SHAPES.contains(parent.tagName()) ? 1 : 0;
        }
        return depth;
    }

    /** Ends what is still open, and writes text boxes that stood outside of any paragraph. */
    void finish() {
        writer.finish();
        boxes();
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
