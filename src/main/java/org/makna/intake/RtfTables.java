package org.makna.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables at the head of an RTF file say: which styles are headings, which fonts hold symbols. */
final class RtfTables {

    private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9])\\b.*");
    private static final int SYMBOLS = 2;

    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Integer, String> symbolFonts = new HashMap<>();
    private int number;
    private int charset;
    private final StringBuilder name = new StringBuilder();

    /** Begins the entry of a style or font with its number; style 0 needs none. */
    void number(int now) {
        number = now;
    }

    void charset(int now) {
        charset = now;
    }

    void name(String part) {
        name.append(part);
    }

    void endStyle() {
        Matcher heading = HEADING.matcher(name.toString().strip());
        if (heading.matches()) {
            levels.put(number, Integer.parseInt(heading.group(1)));
        }
        begin();
    }

    void endFont() {
        if (charset == SYMBOLS) {
            symbolFonts.put(number, name.toString().replaceAll(";.*", "").strip());
        }
        begin();
    }

    /** Forgets a half-read entry. */
    void begin() {
        number = 0;
        charset = 0;
        name.setLength(0);
    }

    /** The heading level of a paragraph style, 0 for none. */
    int level(int style) {
        return levels.getOrDefault(style, 0);
    }

    /** The signs that characters of a font show. */
    String signs(int font, String text) {
        String family = symbolFonts.get(font);
        if (family == null) {
            return text;
        }
        StringBuilder signs = new StringBuilder();
        text.chars().forEach(c -> signs.append(SymbolFonts.sign(family, c > 0x20 && c < 0x100 ? c + 0xF000 : c)));
        return signs.toString();
    }
}
