package org.makna.ui.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures and shortens text for a matrix; keeps what it found out. For the FX thread. */
final class MatrixFonts {

    static final Font NORMAL = Font.font("Noto Sans", 13);
    static final Font STRONG = Font.font("Noto Sans SemiBold", 13);
    static final Font SMALL = Font.font("Noto Sans", 11.5);

    private static final int KEPT = 20_000;

    private final Text ruler = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, String> shortened = new HashMap<>();

    /** Width of a text, in pixels. */
    double width(Font font, String text) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(font.getSize() + font.getName() + "\n" + text, key -> {
            ruler.setFont(font);
            ruler.setText(text);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /** The text, or as much of it as fits with an ellipsis. */
    String fit(Font font, String text, double room) {
        if (shortened.size() > KEPT) {
            shortened.clear();
        }
        return shortened.computeIfAbsent(font.getSize() + font.getName() + "\n" + (int) room + "\n" + text, key -> {
            // Names may have hundreds of characters; no head has room for so many.
            String some = text.length() <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 100));
            if (some.equals(text) && width(font, text) <= room) {
                return text;
            }
            int fits = 0;
            int tooMany = some.codePointCount(0, some.length()) + 1;
            while (fits + 1 < tooMany) {
                int middle = (fits + tooMany) / 2;
                String tried = some.substring(0, some.offsetByCodePoints(0, middle)).stripTrailing() + "…";
                if (width(font, tried) <= room) {
                    fits = middle;
                } else {
                    tooMany = middle;
                }
            }
            return some.substring(0, some.offsetByCodePoints(0, fits)).stripTrailing() + "…";
        });
    }

    /** The text in one line, or in two broken between words; the last one is shortened. */
    List<String> wrap(Font font, String text, double room) {
        if (width(font, text) <= room) {
            return List.of(text);
        }
        int split = -1;
        for (int at = text.indexOf(' '); at > 0 && width(font, text.substring(0, at)) <= room; at = text.indexOf(' ',
                at + 1)) {
            split = at;
        }
        return split < 0
                ? List.of(fit(font, text, room))
                : List.of(text.substring(0, split), fit(font, text.substring(split + 1).strip(), room));
    }
}
