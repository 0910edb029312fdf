package org.makna.ui.document.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.makna.ui.common.SafeBreaks;
import org.makna.ui.common.Scripts;
import org.makna.ui.document.core.ParagraphLook;

/** The typeface of the text: fonts by script, the height of a line, and how wide a character is on average. */
final class Face {

    private static final double HEADING = 1.18;
    private static final double STAMP = 0.82;
    private static final String SAMPLE = "Sekarang saya tinggal kirim pesan ke akun kecamatan, lalu menunggu kabar.";

    private static final List<String> HEBREW = List.of("DejaVu Sans", "Liberation Sans", "Arial", "Noto Sans Hebrew");
    private static final List<String> ARABIC = List.of("Noto Sans Arabic", "DejaVu Sans", "Arial");

    private final Set<String> installed = Set.copyOf(Font.getFamilies());
    private final TextStyle style;
    private final Map<Font, Double> heights = new HashMap<>();
    private final Map<Font, SafeBreaks> breaks = new HashMap<>();
    private final double averageWidth;

    Face(TextStyle style) {
        this.style = style;
        Text sample = new Text(SAMPLE);
        sample.setFont(Font.font(style.family(), style.size()));
        this.averageWidth = sample.getLayoutBounds().getWidth() / SAMPLE.length();
    }

    double size() {
        return style.size();
    }

    /** Width of a line that is pleasant to read, pixels. */
    double measure() {
        return Math.floor(averageWidth * style.measure());
    }

    double averageWidth() {
        return averageWidth;
    }

    /** From one line to the next, in whole pixels so that all lines are equally sharp. */
    double lineHeight() {
        return Math.round(style.size() * style.lineHeight());
    }

    /** What must lie between two lines of the font so that the lines keep their distance. */
    double spacing(Font font) {
        double height = heights.computeIfAbsent(font, unknown -> {
            Text sample = new Text("x");
            sample.setFont(unknown);
            return sample.getLayoutBounds().getHeight();
        });
        return Math.max(Math.ceil(height) + 2, lineHeight()) - height;
    }

    /** The font for a text; one that knows its script where that reads from right to left. */
    Font font(String text, ParagraphLook look) {
        String name = Scripts.startsRightToLeft(text) ? familyFor(text) : style.family();
        double size = style.size() * (look == ParagraphLook.HEADING ? HEADING : look == ParagraphLook.TIME ? STAMP : 1);
        return Font.font(name, look.isHead() ? FontWeight.BOLD : FontWeight.NORMAL, Math.round(size * 2) / 2.0);
    }

    /** The font for right-to-left words inside other text. */
    Font inner(String words, Font around) {
        return Font.font(familyFor(words), around.getStyle().contains("Bold") ? FontWeight.BOLD : FontWeight.NORMAL,
                around.getSize());
    }

    /**
     * A family with the letters and also the punctuation of the script, if there is one.
     *
     * <p>Where punctuation comes from another font, JavaFX on Linux puts the parts of a right-to-left line in wrong order.
     */
    private String familyFor(String text) {
        List<String> wanted = Scripts.hasHebrew(text) ? HEBREW : ARABIC;
        return wanted.stream().filter(installed::contains).findFirst().orElse(style.family());
    }

    SafeBreaks breaks(Font font) {
        return breaks.computeIfAbsent(font, SafeBreaks::new);
    }
}
