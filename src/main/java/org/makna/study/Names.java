package org.makna.study;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.makna.model.MaknaException;

/** Names that people give to codes, documents, folders, cases and attributes. */
final class Names {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Zero width space, word joiner, byte order mark, soft hyphen; joiners that shape letters and emoji are left. */
    private static final Pattern NO_WIDTH = Pattern.compile("[\\x{200B}\\x{2060}\\x{FEFF}\\x{AD}]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\x{FEFF}&&[^\\n\\t]]");

    private Names() {
    }

    /**
     * The name on one line without white space around it, which may leave nothing: white space of any script and control
     * characters become one space, characters of no width that join nothing go, and what looks the same is written the same
     * (Unicode form NFC).
     */
    static String plain(String name) {
        String visible = NO_WIDTH.matcher(name).replaceAll("");
        return Normalizer.normalize(BLANK.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The {@link #plain} name, or a dash where nothing is left, for what comes from elsewhere and must be called something. */
    static String given(String name) {
        String plain = plain(name);
        return plain.isEmpty() ? "—" : plain;
    }

    /** Prose of several lines as it is kept: lines end with LF, and control characters, which nobody sees, go. */
    static String prose(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /**
     * The name on one line without white space around it.
     *
     * @throws MaknaException if nothing is left
     */
    static String checked(String name) {
        String plain = plain(name);
        if (plain.codePoints().noneMatch(Names::isSeen)) {
            throw new MaknaException("study.empty-name");
        }
        return plain;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        };
    }
}
