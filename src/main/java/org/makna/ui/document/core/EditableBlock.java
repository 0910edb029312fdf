package org.makna.ui.document.core;

import java.util.List;
import org.makna.model.Graphemes;
import org.makna.model.TextPatch;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;

/**
 * What of a document is typed over at once: the paragraph at the caret, or those that are selected. The name of who speaks at
 * the beginning is left out.
 *
 * <p>Of a paragraph longer than {@link #LONGEST} code units it is only what stands around the caret, cut between two sentences
 * where possible, and of many paragraphs only the first of them, so that typing stays quick. Control characters, which a text field cannot hold, are left out of
 * {@link #shown} and stay where they are in {@link #typedOver}. Immutable.
 */
public final class EditableBlock {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_OF_SEVERAL = 10_000;
    /** So much before and behind the caret is taken of a long paragraph, and so far an end of a sentence is looked for. */
    private static final int REACH = 1_200;

    private final TextRange range;
    private final String text;
    private final String shown;
    /** For each code unit that is shown, and for the end, where it stands in the text. */
    private final int[] origins;
    private final boolean part;

    private EditableBlock(String document, TextRange range, boolean part) {
        this.range = range;
        this.text = range.cut(document);
        this.part = part;
        int[] places = new int[text.length() + 1];
        StringBuilder without = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isTypable(text.charAt(i))) {
                places[without.length()] = i;
                without.append(text.charAt(i));
            }
        }
        places[without.length()] = text.length();
        this.shown = without.toString();
        this.origins = places;
    }

    /** The block at what is selected, or at the caret where nothing is. */
    public static EditableBlock at(DocumentText document, TextRange selected) {
        int offset = document.shownAtOrAfter(selected.start());
        int paragraph = document.paragraphAt(offset);
        int start = Math.min(document.shownStart(paragraph), document.end(paragraph));
        TextRange first = Graphemes.widen(document.text(), new TextRange(start, document.end(paragraph)));
        if (first.length() > LONGEST) {
            int at = Math.clamp(offset, first.start(), first.end());
            return new EditableBlock(document.text(), around(document, first, at), true);
        }
        int wanted = Math.max(paragraph, document.paragraphAt(Math.max(selected.start(), selected.end() - 1)));
        int last = paragraph;
        while (last < wanted && document.end(last + 1) - start <= LONGEST_OF_SEVERAL) {
            last++;
        }
        TextRange all = Graphemes.widen(document.text(), new TextRange(start, document.end(last)));
        return new EditableBlock(document.text(), all, last < wanted);
    }

    private static TextRange around(DocumentText document, TextRange all, int at) {
        UnitSteps steps = new UnitSteps(document);
        int from = Math.max(all.start(), at - REACH);
        int to = Math.min(all.end(), at + REACH);
        if (from > all.start()) {
            int start = steps.at(Unit.SENTENCE, from).end();
            from = start < at ? next(document.text(), start, at) : from;
        }
        if (to < all.end()) {
            int end = steps.at(Unit.SENTENCE, to).start();
            to = end > at ? end : to;
        }
        return Graphemes.widen(document.text(), new TextRange(from, to));
    }

    /** Past the blanks between two sentences. */
    private static int next(String text, int offset, int limit) {
        int at = offset;
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isTypable(char c) {
        return c == '\t' || c == '\n' || c >= ' ' && c != 0x7F;
    }

    /** Where it stands in the canonical text. */
    public TextRange range() {
        return range;
    }

    /** What is typed over. */
    public String shown() {
        return shown;
    }

    /** Whether it is only a part of its paragraph, or of what was selected. */
    public boolean isPart() {
        return part;
    }

    /** Where an offset of the canonical text is in what is shown; the nearest place for one outside. */
    public int toShown(int offset) {
        int inside = Math.clamp(offset, range.start(), range.end()) - range.start();
        int at = 0;
        while (at < shown.length() && origins[at] < inside) {
            at++;
        }
        return at;
    }

    /** What the block becomes when what is shown has become this. */
    public String typedOver(String typed) {
        if (shown.length() == text.length()) {
            return typed;
        }
        List<Replacement> changes = TextPatch.between(shown, typed).replacements().stream()
                .map(each -> new Replacement(origin(each.range()), each.text())).toList();
        return new TextPatch(text, changes).after();
    }

    private TextRange origin(TextRange place) {
        int start = origins[place.start()];
        return new TextRange(start, place.isEmpty() ? start : origins[place.end() - 1] + 1);
    }
}
