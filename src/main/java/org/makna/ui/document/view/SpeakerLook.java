package org.makna.ui.document.view;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Turn;

/**
 * How speakers are named beside their words.
 *
 * @param name   font of the name
 * @param note   font of the time stamp under it
 * @param colour of both
 * @param widest most room for a name, pixels
 */
record SpeakerLook(Font name, Font note, Color colour, double widest) {

    /** Sizes and widths as multiples of the size of the text. */
    private static final double NAME_SIZE = 0.86;
    private static final double NOTE_SIZE = 0.7;
    private static final double WIDEST = 8;
    private static final double SMALLEST = 10;
    private static final int MOST_SPEAKERS = 200;
    private static final int SOME_NOTES = 20;

    static SpeakerLook of(Palette palette, Face face) {
        double name = Math.max(SMALLEST, Math.round(face.size() * NAME_SIZE * 2) / 2.0);
        double note = Math.max(SMALLEST - 1, Math.round(face.size() * NOTE_SIZE * 2) / 2.0);
        return new SpeakerLook(palette.strong(name), Font.font(palette.label().getFamily(), note), palette.mute(),
                Math.round(face.size() * WIDEST));
    }

    /** Width of the column for a document, pixels; 0 when nobody speaks in it. */
    double width(DocumentText document) {
        double names = document.turns().stream().map(Turn::label).distinct().limit(MOST_SPEAKERS)
                .mapToDouble(label -> width(label, name)).max().orElse(0);
        double notes = document.turns().stream().map(Turn::note).filter(stamp -> !stamp.isEmpty()).limit(SOME_NOTES)
                .mapToDouble(stamp -> width(stamp, note)).max().orElse(0);
        return Math.ceil(Math.min(widest, Math.max(names, notes)));
    }

    private static double width(String words, Font font) {
        Text probe = new Text(words);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }
}
