package org.makna.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The names from the top of a tree down to one entry, for codes and for folders.
 *
 * <p>Codes write it {@code Access > Cost}; documents write it {@code Interviews/P01}. A name that contains {@code >},
 * {@code /}, {@code "} or starts or ends with white space is written in double quotes, quotes doubled.
 *
 * @param names from the top down, at least one, none empty
 */
public record NamePath(List<String> names) {

    public NamePath {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A path needs names: " + names);
        }
    }

    /** The path of these names, from the top down. */
    public static NamePath of(String... names) {
        return new NamePath(List.of(names));
    }

    /**
     * Reads a code path as people write it; white space around {@code >} does not matter.
     *
     * @throws MaknaException if a name is empty or a quote is not closed
     */
    public static NamePath parseCode(String text) {
        return new NamePath(split(text, '>'));
    }

    /**
     * Reads a document path: folders and a name, separated by {@code /}.
     *
     * @throws MaknaException if a name is empty or a quote is not closed
     */
    public static NamePath parseDocument(String text) {
        return new NamePath(split(text, '/'));
    }

    /** The last name, that of the entry itself. */
    public String name() {
        return names.getLast();
    }

    /** The path of an entry below this one. */
    public NamePath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new NamePath(longer);
    }

    /** The path as a code path, {@code A > B}. */
    public String toCodeText() {
        return join(names, " > ");
    }

    /** The path as a document path, {@code A/B}. */
    public String toDocumentText() {
        return join(names, "/");
    }

    private static String join(List<String> names, String separator) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            if (!text.isEmpty()) {
                text.append(separator);
            }
            text.append(quoted(name));
        }
        return text.toString();
    }

    private static String quoted(String name) {
        boolean plain = name.equals(name.strip()) && name.indexOf('>') < 0 && name.indexOf('/') < 0
                && name.indexOf('"') < 0;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<String> split(String text, char separator) {
        List<String> names = new ArrayList<>();
        int i = 0;
        while (true) {
            i = skipSpace(text, i);
            if (i < text.length() && text.charAt(i) == '"') {
                int close = closingQuote(text, i + 1);
                names.add(text.substring(i + 1, close).replace("\"\"", "\""));
                i = skipSpace(text, close + 1);
                if (i < text.length() && text.charAt(i) != separator) {
                    throw new MaknaException("path.text-after-quote", text);
                }
            } else {
                int end = text.indexOf(separator, i);
                end = end < 0 ? text.length() : end;
                names.add(text.substring(i, end).strip());
                i = end;
            }
            if (names.getLast().isEmpty()) {
                throw new MaknaException("path.empty-name", text);
            }
            if (i >= text.length()) {
                return names;
            }
            i++;
        }
    }

    /** Offset of the quote that closes the name; a doubled quote belongs to the name. */
    private static int closingQuote(String text, int from) {
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i += 2;
            } else {
                return i;
            }
        }
        throw new MaknaException("path.unclosed-quote", text);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
