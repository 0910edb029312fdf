package org.makna.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The names from the top of a tree down to one entry, for codes and for folders.
 *
 * <p>Codes write it {@code Access > Cost}; documents write it {@code Interviews/P01}. A name that contains {@code >},
 * {@code /}, {@code "} or starts or ends with a space is written in double quotes, quotes doubled.
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

    public String name() {
        return names.getLast();
    }

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
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            StringBuilder name = new StringBuilder();
            if (i < text.length() && text.charAt(i) == '"') {
                i++;
                while (true) {
                    if (i >= text.length()) {
                        throw new MaknaException("path.unclosed-quote", text);
                    }
                    char c = text.charAt(i++);
                    if (c != '"') {
                        name.append(c);
                    } else if (i < text.length() && text.charAt(i) == '"') {
                        name.append('"');
                        i++;
                    } else {
                        break;
                    }
                }
                while (i < text.length() && text.charAt(i) == ' ') {
                    i++;
                }
                if (i < text.length() && text.charAt(i) != separator) {
                    throw new MaknaException("path.text-after-quote", text);
                }
                names.add(name.toString());
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
}
