package org.makna.ui.drawing;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Letters;
import org.makna.ui.common.Scripts;

/** The fonts of drawings, and the widths of words in them; keeps what it measured. For the FX thread. */
public final class DrawingFonts implements Lettering {

    private static final int KEPT = 20_000;

    private final Text ruler = new Text();
    private final Map<Letters, Map<String, Double>> widths = new HashMap<>();

    @Override
    public double width(String text, Letters letters) {
        Map<String, Double> known = widths.computeIfAbsent(letters, key -> new HashMap<>());
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(text, key -> {
            ruler.setFont(font(text, letters));
            ruler.setText(text);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /** The font that words are painted in. */
    static Font font(String text, Letters letters) {
        if (Scripts.hasRightToLeft(text)) {
            return Font.font(Scripts.hasHebrew(text) ? "Noto Sans Hebrew" : "Noto Sans Arabic", letters.size());
        }
        return Font.font(letters.strong() ? "Noto Sans SemiBold" : "Noto Sans", letters.size());
    }
}
