package org.makna.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the text of a spreadsheet cell canonical. */
final class CellText {

    /** Excel writes characters that XML cannot hold, and carriage returns, as {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {
    }

    /** The text with Excel's escapes undone and line ends made canonical. */
    static String clean(String raw) {
        String text = raw;
        if (raw.contains("_x")) {
            Matcher escapes = ESCAPE.matcher(raw);
            text = escapes.replaceAll(found -> Matcher
                    .quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        }
        return isClean(text) ? text : CanonicalTextBuilder.canonical(text);
    }

    private static boolean isClean(String text) {
        return text.chars().noneMatch(c -> c == '\r' || c == 0 || Character.isSurrogate((char) c) || c == 0xFEFF);
    }
}
