package org.makna.search;

import java.util.Set;
import java.util.regex.Pattern;

/** Writes parts of a query so that they are read again as what they are. */
public final class QueryWriter {

    private static final Pattern PLAIN_VALUE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");
    private static final Pattern PLAIN_WORD = Pattern
            .compile("[\\p{L}\\p{M}\\p{N}*?]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}*?]*");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    private static final String ATTRIBUTE = "attribute.";

    private QueryWriter() {
    }

    /**
     * A field with its value.
     *
     * @param field as in {@link FieldRanges#ranges}
     */
    public static String field(String field, String value) {
        String name = field.startsWith(ATTRIBUTE)
                ? ATTRIBUTE + valueText(field.substring(ATTRIBUTE.length()))
                : field;
        return name + ":" + valueText(value);
    }

    private static String valueText(String value) {
        return PLAIN_VALUE.matcher(value).matches() ? value : quoted(value);
    }

    /** A word, a word with wildcards, or several words side by side. */
    public static String words(String words) {
        return PLAIN_WORD.matcher(words).matches() && !OPERATORS.contains(words) ? words : quoted(words);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('"').toString();
    }
}
