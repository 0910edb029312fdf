package org.makna.analysis.chart;

import java.text.NumberFormat;
import org.makna.model.Messages;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.TextChartKind;

/** Draws the codings of one text. The row of a mark is the index of its code, the column that of its passage. */
public final class TextCharts {

    private TextCharts() {
    }

    /**
     * Lays out a drawing.
     *
     * @param width  of the drawing in pixels
     * @param titled whether the title is painted, or stands elsewhere
     */
    public static Drawing draw(TextChartKind kind, CodedText text, double width, boolean titled, Lettering lettering,
            Messages messages) {
        Page page = new Page(width, titled, lettering, messages);
        if (text.passages().isEmpty() || text.length() == 0) {
            page.nothing();
        } else {
            switch (kind) {
                case CODE_LINE -> new CodeLine(text, page, messages).draw();
                case PORTRAIT -> new Portrait(text, page, messages).draw();
            }
        }
        return page.drawing(text.title(), text.caption());
    }

    /** How far into the text a place is, such as {@code 12 %}. */
    static String place(CodedText text, int position, Messages messages) {
        NumberFormat format = NumberFormat.getIntegerInstance(messages.locale());
        return format.format(Math.floor(100.0 * position / text.length())) + " %";
    }

    /** A passage in a sentence. */
    static String said(CodedText text, CodedText.Passage passage, Messages messages) {
        return messages.text("chart.said-passage", text.codes().get(passage.code()).whole(),
                place(text, passage.range().start(), messages), passage.words(), passage.coder());
    }
}
