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

/** The typeface of the text: fonts by script, the height of a line, and how wide a character is on average. */
final class Face {

    private static final double LINE_HEIGHT = 1.7;
    private static final String SAMPLE = "Sekarang saya tinggal kirim pesan ke akun kecamatan, lalu menunggu kabar.";
    private static final int MEASURE = 75;

    private static final List<String> HEBREW = List.of("DejaVu Sans", "Liberation Sans", "Arial", "Noto Sans Hebrew");
    private static final List<String> ARABIC = List.of("Noto Sans Arabic", "DejaVu Sans", "Arial");

    private final Set<String> installed = Set.copyOf(Font.getFamilies());
    private final String family;
    private final double size;
    private final Map<Font, Double> heights = new HashMap<>();
    private final Map<Font, SafeBreaks> breaks = new HashMap<>();
    private final double averageWidth;

    Face(String family, double size) {
        this.family = family;
        this.size = size;
        Text sample = new Text(SAMPLE);
        sample.setFont(Font.font(family, size));
        this.averageWidth = sample.getLayoutBounds().getWidth() / SAMPLE.length();
    }

    String family() {
        return family;
    }

    double size() {
        return size;
    }

    /** Width of a line that is pleasant to read, pixels. */
    double measure() {
        return Math.floor(averageWidth * MEASURE);
    }

    double averageWidth() {
        return averageWidth;
    }

    /** From one line to the next, in whole pixels so that all lines are equally sharp. */
    double lineHeight() {
        return Math.round(size * LINE_HEIGHT);
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
    Font font(String text, boolean heading) {
        String name = Scripts.startsRightToLeft(text) ? familyFor(text) : family;
        return Font.font(name, heading ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    /** The font for right-to-left words inside other text. */
    Font inner(String words, Font around) {
        return Font.font(familyFor(words), around.getStyle().contains("Bold") ? FontWeight.BOLD : FontWeight.NORMAL,
                size);
    }

    /**
     * A family with the letters and also the punctuation of the script, if there is one.
     *
     * <p>Where punctuation comes from another font, JavaFX on Linux puts the parts of a right-to-left line in wrong order.
     */
    private String familyFor(String text) {
        List<String> wanted = Scripts.hasHebrew(text) ? HEBREW : ARABIC;
        return wanted.stream().filter(installed::contains).findFirst().orElse(family);
    }

    SafeBreaks breaks(Font font) {
        return breaks.computeIfAbsent(font, SafeBreaks::new);
    }
}
