package org.makna.intake;

import java.util.Locale;
import java.util.Map;

/** Signs of the symbol fonts of office programs that have a character of their own in Unicode. */
final class SymbolFonts {

    /** Keys are {@code font char}; the fonts put their signs at U+F000 and after. */
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("wingdings F0FC", "✓"),
            Map.entry("wingdings F0FB", "✗"), Map.entry("wingdings F0FE", "☑"), Map.entry("wingdings F0FD", "☒"),
            Map.entry("wingdings F0A8", "☐"), Map.entry("wingdings F06F", "☐"), Map.entry("wingdings F0E0", "→"),
            Map.entry("wingdings F0DF", "←"), Map.entry("wingdings F04A", "☺"), Map.entry("wingdings F04C", "☹"),
            Map.entry("symbol F0B7", "•"), Map.entry("symbol F0AE", "→"), Map.entry("symbol F0B0", "°"),
            Map.entry("symbol F0B1", "±"), Map.entry("symbol F0A3", "≤"), Map.entry("symbol F0B3", "≥"),
            Map.entry("symbol F0B9", "≠"), Map.entry("symbol F0D7", "⋅"), Map.entry("wingdings 2 F052", "☑"),
            Map.entry("wingdings 2 F050", "✓"), Map.entry("wingdings 2 F0A3", "☐"));

    private SymbolFonts() {
    }

    /** The sign that a character of a font shows; the character itself where that is not known. */
    static String sign(String font, int character) {
        String known = KNOWN
                .get(font.toLowerCase(Locale.ROOT) + " " + Integer.toHexString(character).toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        return Character.isValidCodePoint(character) ? Character.toString(character) : "\uFFFD";
    }
}
