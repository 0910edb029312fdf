package org.makna.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The character sets in which text files can be read, by the names that people know them by. */
public final class TextCharsets {

    private static final List<String> NAMES = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250",
            "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
            "windows-1258", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-15",
            "KOI8-R", "KOI8-U", "windows-874", "Shift-JIS", "EUC-JP", "ISO-2022-JP", "GB18030", "Big5", "EUC-KR",
            "IBM850", "IBM437", "x-MacRoman");

    private TextCharsets() {
    }

    /** All names, the most frequent first. */
    public static List<String> names() {
        return NAMES.stream().filter(name -> named(name).isPresent()).toList();
    }

    /** The set of a name, also with the note about a byte order mark that reports add to it; empty for any other name. */
    public static Optional<Charset> named(String name) {
        String java = switch (name.replace(" BOM", "")) {
            case "Shift-JIS" -> "windows-31j";
            case "Big5" -> "x-windows-950";
            case "EUC-KR" -> "x-windows-949";
            case "windows-874" -> "x-windows-874";
            default -> name.replace(" BOM", "");
        };
        try {
            return java.isBlank() ? Optional.empty() : Optional.of(Charset.forName(java));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
