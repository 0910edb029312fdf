package org.makna.study;

import java.util.Collection;
import java.util.List;
import org.makna.model.Graphemes;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;

/**
 * The text around ranges of one document, as far as a context reaches.
 *
 * <p>Looks only at the text near a range, however long the document or its paragraphs are.
 */
final class Neighbourhood {

    private final String text;
    private final HitContext context;
    private final List<TextRange> turns;

    /**
     * Creates it.
     *
     * @param sections the document's sections
     */
    Neighbourhood(String text, Collection<Section> sections, HitContext context) {
        this.text = text;
        this.context = context;
        boolean spoken = context.count() > 0 && context.unit() == TextUnit.TURN
                && sections.stream().anyMatch(section -> section.kind() == SectionKind.TURN);
        this.turns = spoken ? TextUnits.turns(text, sections) : List.of();
    }

    /** What stands before the offset. */
    String before(int offset) {
        int low = Math.max(0, offset - context.reach());
        int from = context.count() == 0
                ? low + text.substring(low, offset).lastIndexOf('\n') + 1
                : Math.max(low, unitsBefore(offset));
        // Where the reach ends, it may be in the middle of a character.
        return text.substring(Math.min(offset, Graphemes.widen(text, new TextRange(from, offset)).start()), offset);
    }

    /** What stands after the offset. */
    String after(int offset) {
        int high = Math.min(text.length(), offset + context.reach());
        int to = context.count() == 0 ? endOfLine(offset, high) : Math.min(high, unitsAfter(offset));
        return text.substring(offset, Math.max(offset, Graphemes.widen(text, new TextRange(offset, to)).end()));
    }

    private int endOfLine(int offset, int high) {
        int end = text.substring(offset, high).indexOf('\n');
        return end < 0 ? high : offset + end;
    }

    /** Start of the unit so many units before that of the offset, or less where they end before. */
    private int unitsBefore(int offset) {
        TextRange window = window(offset);
        List<TextRange> units = units(window);
        int shift = shift(window);
        int here = 0;
        while (here < units.size() && units.get(here).end() + shift <= offset) {
            here++;
        }
        // At the very end of the text no unit is left that could be its own.
        int first = Math.max(0, here - context.count());
        return first < units.size() ? Math.min(offset, units.get(first).start() + shift) : offset;
    }

    private int unitsAfter(int offset) {
        TextRange window = window(offset);
        List<TextRange> units = units(window);
        int shift = shift(window);
        int here = units.size() - 1;
        while (here >= 0 && units.get(here).start() + shift >= offset) {
            here--;
        }
        int last = Math.min(units.size() - 1, here + context.count());
        return last >= 0 ? Math.max(offset, units.get(last).end() + shift) : offset;
    }

    /** As much text around the offset as can be shown. */
    private TextRange window(int offset) {
        return new TextRange(Math.max(0, offset - context.reach()),
                Math.min(text.length(), offset + context.reach()));
    }

    /** Turns stand where they stand in the text, other units where they stand in the window. */
    private int shift(TextRange window) {
        return turns.isEmpty() ? window.start() : 0;
    }

    private List<TextRange> units(TextRange window) {
        if (!turns.isEmpty()) {
            return turns;
        }
        String near = window.cut(text);
        return context.unit() == TextUnit.SENTENCE ? TextUnits.sentences(near) : TextUnits.paragraphs(near);
    }
}
