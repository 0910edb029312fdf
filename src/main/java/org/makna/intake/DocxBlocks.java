package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;

/**
 * Writes the paragraphs and tables of a Word document as lines.
 *
 * <p>A table is written row by row, its cells separated by a tab; paragraphs inside a cell stay lines of their own, so
 * that nothing is glued together. A text box follows the paragraph that holds it. Tracked changes count as accepted.
 */
final class DocxBlocks {

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final ContentTally tally;
    private final DocxRuns runs;
    private final LineSink sink;
    private final LineText carried = new LineText();

    /**
     * @param notes what knows the text of a footnote, or null inside one
     */
    DocxBlocks(DocxStyles styles, DocxNumbering numbering, ContentTally tally, @Nullable DocxNotes notes,
            LineSink sink) {
        this.styles = styles;
        this.numbering = numbering;
        this.tally = tally;
        this.runs = new DocxRuns(styles, tally, notes);
        this.sink = sink;
    }

    /** Writes one child of the body, a cell, a text box or a note. */
    void block(XmlElement element) {
        switch (element.name()) {
            case "p" -> paragraph(element);
            case "tbl" -> table(element);
            case "sdt" -> blocks(element.child("sdtContent"));
            case "ins", "moveTo" -> {
                tally.count(Item.INSERTIONS);
                blocks(element);
            }
            case "del", "moveFrom" -> deleted(element);
            case "customXml", "smartTag", "sdtContent" -> blocks(element);
            case "mc:AlternateContent" -> blocks(DocxRuns.alternative(element));
            case "commentRangeStart", "commentReference" -> DocxRuns.mark(element, carried);
            case "commentRangeEnd" -> {
                LineText between = new LineText();
                DocxRuns.mark(element, between);
                sink.marks(between);
            }
            case "altChunk" -> tally.count(Item.OBJECTS);
            case "r", "hyperlink", "m:oMathPara", "m:oMath", "fldSimple" -> inline(element);
            default -> {
                // Properties, bookmarks and the like carry no text.
            }
        }
    }

    /** Ends a story or cell, also when the mark of its last paragraph was deleted. */
    void finish() {
        if (!carried.isEmpty()) {
            sink.line(carried.taken());
        }
    }

    private void blocks(@Nullable XmlElement parent) {
        if (parent != null) {
            parent.children().forEach(this::block);
        }
    }

    /** Text that stands where only paragraphs may stand; a writer's fault, but still the author's words. */
    private void inline(XmlElement element) {
        DocxRuns.Line line = runs.line(List.of(element));
        if (!line.text().isEmpty()) {
            sink.line(line.text());
        }
        boxes(line.boxes());
    }

    private void paragraph(XmlElement paragraph) {
        XmlElement properties = paragraph.child("pPr");
        DocxRuns.Line line = runs.line(paragraph.children());
        XmlElement mark = properties == null ? null : properties.child("rPr");
        if (mark != null && (mark.child("del") != null || mark.child("moveFrom") != null)) {
            // Without its mark the paragraph runs on into the next one.
            carried.append(line.text());
        } else {
            String number = numbering.next(properties);
            if (!number.isEmpty()) {
                tally.count(Item.LISTS);
            }
            LineText text = LineText.of(number).append(carried.taken()).append(line.text());
            int level = styles.headingLevel(properties);
            if (level > 0) {
                sink.heading(text, level);
            } else {
                sink.line(text);
            }
        }
        boxes(line.boxes());
    }

    private void deleted(XmlElement element) {
        tally.count(Item.DELETIONS);
        LineText gone = new LineText();
        DocxRuns.marks(element, gone);
        sink.marks(gone);
    }

    private void boxes(List<XmlElement> boxes) {
        for (XmlElement box : boxes) {
            tally.count(Item.TEXT_BOXES);
            blocks(box);
        }
    }

    private void table(XmlElement table) {
        tally.count(Item.TABLES);
        finish();
        for (XmlElement row : flattened(table, "tr")) {
            XmlElement properties = row.child("trPr");
            if (properties != null && properties.child("del") != null) {
                deleted(row);
                continue;
            }
            sink.nextRow();
            boolean first = true;
            for (XmlElement cell : flattened(row, "tc")) {
                if (!first) {
                    sink.nextCell();
                }
                first = false;
                cell(cell);
            }
            sink.endRow();
        }
    }

    private void cell(XmlElement cell) {
        List<XmlElement> content = new ArrayList<>(cell.children());
        // Word wants a paragraph after a nested table; when it is empty it says nothing.
        while (content.size() > 1 && isEmptyParagraph(content.getLast()) && content.stream()
                .filter(child -> !child.name().equals("tcPr")).count() > 1) {
            content.removeLast();
        }
        content.forEach(this::block);
        finish();
    }

    private static boolean isEmptyParagraph(XmlElement element) {
        return element.name().equals("p") && element.children().stream().allMatch(
                child -> child.name().equals("pPr") || child.name().startsWith("bookmark")
                        || child.name().equals("proofErr"));
    }

    /** The rows of a table or cells of a row, also those inside content controls and the like. */
    private static List<XmlElement> flattened(XmlElement parent, String name) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : parent.children()) {
            if (child.name().equals(name)) {
                found.add(child);
            } else if (child.name().equals("sdt") || child.name().equals("sdtContent")
                    || child.name().equals("customXml")
                    || child.name().equals("ins")) {
                found.addAll(flattened(child, name));
            }
        }
        return found;
    }
}
