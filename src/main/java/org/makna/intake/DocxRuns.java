package org.makna.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;

/**
 * Reads the characters of a paragraph of a Word document.
 *
 * <p>Of a field the result counts, not the instruction; fields may span paragraphs, so one object reads a whole story.
 */
final class DocxRuns {

    private static final Pattern LAYOUT = Pattern.compile("[\\r\\n\\t]+");

    private final DocxStyles styles;
    private final ContentTally tally;
    private final @Nullable DocxNotes notes;
    /** For each open field whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /**
     * What a paragraph holds.
     *
     * @param text  its characters
     * @param boxes the contents of the text boxes anchored in it
     */
    record Line(LineText text, List<XmlElement> boxes) {}

    DocxRuns(DocxStyles styles, ContentTally tally, @Nullable DocxNotes notes) {
        this.styles = styles;
        this.tally = tally;
        this.notes = notes;
    }

    /** Reads the children of a paragraph. */
    Line line(List<XmlElement> children) {
        LineText text = new LineText();
        List<XmlElement> boxes = new ArrayList<>();
        children.forEach(child -> inline(child, text, boxes));
        return new Line(text, boxes);
    }

    private void inlines(@Nullable XmlElement parent, LineText text, List<XmlElement> boxes) {
        if (parent != null) {
            parent.children().forEach(child -> inline(child, text, boxes));
        }
    }

    private void inline(XmlElement element, LineText text, List<XmlElement> boxes) {
        switch (element.name()) {
            case "r" -> run(element, text, boxes);
            case "ins", "moveTo" -> {
                tally.count(Item.INSERTIONS);
                inlines(element, text, boxes);
            }
            case "del", "moveFrom" -> {
                tally.count(Item.DELETIONS);
                marks(element, text);
            }
            case "commentRangeStart", "commentRangeEnd", "commentReference" -> mark(element, text);
            case "sdt" -> inlines(element.child("sdtContent"), text, boxes);
            case "mc:AlternateContent" -> inlines(alternative(element), text, boxes);
            case "hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo", "sdtContent" ->
                inlines(element, text, boxes);
            case "m:oMath", "m:oMathPara" -> text.append(formula(element));
            case "tbl", "p" -> boxes.add(wrapped(element));
            default -> {
                // Bookmarks and marks of proofing carry no text.
            }
        }
    }

    /** Notes where a comment begins or ends; one without a passage has nothing but its reference. */
    static void mark(XmlElement element, LineText text) {
        String comment = String.valueOf(element.attribute("id"));
        if (element.name().equals("commentRangeStart")) {
            text.begin(comment);
        } else {
            text.end(comment);
        }
    }

    /** Notes the comments of what was deleted, which stay on what is left around it. */
    static void marks(XmlElement element, LineText text) {
        for (XmlElement child : element.children()) {
            if (child.name().startsWith("comment")) {
                mark(child, text);
            } else {
                marks(child, text);
            }
        }
    }

    private void run(XmlElement run, LineText text, List<XmlElement> boxes) {
        if (styles.isHidden(run.child("rPr"))) {
            LineText hidden = new LineText();
            run.children().forEach(child -> piece(child, hidden, boxes));
            tally.count(Item.HIDDEN, hidden.toString().codePoints().count());
            text.appendMarks(hidden);
        } else {
            run.children().forEach(child -> piece(child, text, boxes));
        }
    }

    private void piece(XmlElement element, LineText text, List<XmlElement> boxes) {
        switch (element.name()) {
            case "t" -> {
                if (isShown()) {
                    // A line break in the XML is none in the document.
                    text.append(LAYOUT.matcher(element.text()).replaceAll(" "));
                }
            }
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('\u2011');
            case "softHyphen" -> text.append('\u00AD');
            case "sym" -> text.append(symbol(element));
            case "fldChar" -> field(element, text);
            case "footnoteReference" -> note(element, DocxNotes.Kind.FOOTNOTE, text);
            case "commentReference" -> mark(element, text);
            case "endnoteReference" -> note(element, DocxNotes.Kind.ENDNOTE, text);
            case "ruby" -> ruby(element, text, boxes);
            case "drawing", "pict" -> picture(element, boxes);
            case "object" -> {
                tally.count(Item.OBJECTS);
                findBoxes(element, boxes);
            }
            case "mc:AlternateContent" -> alternative(element).children().forEach(child -> piece(child, text, boxes));
            case "m:oMath", "m:oMathPara" -> text.append(formula(element));
            case "tbl", "p" -> boxes.add(wrapped(element));
            case "r" -> run(element, text, boxes);
            default -> {
                // Properties, instructions of fields, deleted text and page marks are not the author's words.
            }
        }
    }

    private static XmlElement wrapped(XmlElement block) {
        XmlElement box = new XmlElement("txbxContent");
        box.add(block);
        return box;
    }

    /** The one branch of several that is read: the first, unless only the fallback holds text. */
    static XmlElement alternative(XmlElement alternatives) {
        XmlElement choice = alternatives.child("mc:Choice");
        XmlElement fallback = alternatives.child("mc:Fallback");
        if (choice == null) {
            return fallback == null ? alternatives : fallback;
        }
        if (fallback != null && !choice.holds("t") && fallback.holds("t")) {
            return fallback;
        }
        return choice;
    }

    private boolean isShown() {
        // The instruction of the innermost field is never text; nested results inside an instruction are not shown.
        return fields.size() < 2 || fields.stream().skip(1).allMatch(Boolean::booleanValue);
    }

    private void field(XmlElement mark, LineText text) {
        switch (String.valueOf(mark.attribute("fldCharType"))) {
            case "begin" -> {
                fields.push(false);
                XmlElement form = mark.child("ffData");
                if (form != null) {
                    text.append(formValue(form));
                }
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            default -> {
                // An unknown mark neither opens nor closes anything.
            }
        }
    }

    /** Check boxes and lists of forms keep their value outside the text. */
    private static String formValue(XmlElement form) {
        XmlElement box = form.child("checkBox");
        if (box != null) {
            boolean on = box.child("checked") != null ? box.isOn("checked") : box.isOn("default");
            return on ? "☒" : "☐";
        }
        XmlElement list = form.child("ddList");
        if (list != null) {
            Integer chosen = DocxStyles.number(list.value("result"));
            List<XmlElement> entries = list.children().stream().filter(child -> child.name().equals("listEntry"))
                    .toList();
            int at = chosen == null ? 0 : chosen;
            if (at >= 0 && at < entries.size()) {
                return String.valueOf(entries.get(at).attribute("val"));
            }
        }
        return "";
    }

    private String symbol(XmlElement element) {
        String font = String.valueOf(element.attribute("font"));
        String code = String.valueOf(element.attribute("char"));
        tally.count(Item.SYMBOLS);
        try {
            return SymbolFonts.sign(font, Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return "\uFFFD";
        }
    }

    private void note(XmlElement reference, DocxNotes.Kind kind, LineText text) {
        if (notes == null) {
            return;
        }
        LineText note = notes.text(kind, String.valueOf(reference.attribute("id")));
        if (note == null) {
            tally.count(Item.MISSING_NOTES);
            return;
        }
        tally.count(Item.NOTES);
        text.appendNote(note);
    }

    /** Of a word with its pronunciation above it only the word is text. */
    private void ruby(XmlElement ruby, LineText text, List<XmlElement> boxes) {
        tally.count(Item.RUBY);
        inlines(ruby.child("rubyBase"), text, boxes);
    }

    private void picture(XmlElement element, List<XmlElement> boxes) {
        int before = boxes.size();
        findBoxes(element, boxes);
        if (boxes.size() == before && !isLine(element)) {
            tally.count(Item.PICTURES);
        }
    }

    /** Whether nothing but a line or an empty shape is drawn. */
    private static boolean isLine(XmlElement element) {
        return element.name().equals("pict") && !element.holds("v:imagedata") || element.name().equals("drawing")
                && !element.holds("a:blip") && !element.holds("a:graphicData");
    }

    private void findBoxes(XmlElement element, List<XmlElement> boxes) {
        for (XmlElement child : element.children()) {
            if (child.name().equals("txbxContent")) {
                boxes.add(child);
            } else if (child.name().equals("mc:AlternateContent")) {
                findBoxes(alternative(child), boxes);
            } else {
                findBoxes(child, boxes);
            }
        }
    }

    private static String formula(XmlElement element) {
        StringBuilder text = new StringBuilder();
        for (XmlElement child : element.children()) {
            if (child.name().equals("m:t") || child.name().equals("t")) {
                text.append(child.text());
            } else if (!child.name().equals("del") && !child.name().equals("moveFrom")) {
                text.append(formula(child));
            }
        }
        return text.toString();
    }
}
