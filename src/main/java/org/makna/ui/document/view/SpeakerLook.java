package org.makna.ui.document.view;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Turn;

/**
 * How speakers are named beside their words.
 *
 * @param name   font of the name
 * @param note   font of the time stamp under it
 * @param colour of both
 */
record SpeakerLook(Font name, Font note, Color colour) {

    private static final double NAME_SIZE = 13;
    private static final double NOTE_SIZE = 10.5;
    private static final double WIDEST = 120;
    private static final int MOST_SPEAKERS = 200;
    private static final int SOME_NOTES = 20;

    static SpeakerLook of(Palette palette) {
        String family = palette.label().getFamily();
        return new SpeakerLook(Font.font(family, FontWeight.BOLD, NAME_SIZE), Font.font(family, NOTE_SIZE),
                palette.mute());
    }

    /** Width of the column for a document, pixels; 0 when nobody speaks in it. */
    double width(DocumentText document) {
        double names = document.turns().stream().map(Turn::label).distinct().limit(MOST_SPEAKERS)
                .mapToDouble(label -> width(label, name)).max().orElse(0);
        double notes = document.turns().stream().map(Turn::note).filter(stamp -> !stamp.isEmpty()).limit(SOME_NOTES)
                .mapToDouble(stamp -> width(stamp, note)).max().orElse(0);
        return Math.ceil(Math.min(WIDEST, Math.max(names, notes)));
    }

    private static double width(String words, Font font) {
        Text probe = new Text(words);
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }
}
