package org.makna.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the keys that source texts name.
 *
 * <p>Reads Java as text, no compiler: string literals, comments and brackets are told apart, which is enough to find the
 * arguments of a call wherever the formatter broke the line.
 */
final class SourceKeys {

    /** Calls that take a key, and which of their arguments it is; what follows it fills the text. */
    private static final Map<String, Integer> CALLS = Map.ofEntries(Map.entry("Message.of(", 0),
            Map.entry("new MaknaException(", 0), Map.entry("new QueryException(", 2), Map.entry("Finding.note(", 0),
            Map.entry("Finding.repaired(", 0), Map.entry("Finding.lost(", 0), Map.entry("Finding.failed(", 0),
            Map.entry("essages.text(", 0), Map.entry("essages().text(", 0), Map.entry("services.text(", 0),
            Map.entry("workspace.text(", 0));
    /** A literal that may be a key: lower-case words and hyphens with at least one point, or the start of one. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.?");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");

    private SourceKeys() {
    }

    /** Keys in the calls that are known to take one. */
    static List<KeyUse> inCalls(String file, String source) {
        String code = withoutComments(source);
        List<KeyUse> found = new ArrayList<>();
        CALLS.forEach((call, index) -> {
            for (int at = code.indexOf(call); at >= 0; at = code.indexOf(call, at + 1)) {
                List<String> arguments = arguments(code, at + call.length());
                if (arguments.size() > index && isLiteral(arguments.get(index))) {
                    found.add(new KeyUse(place(file, code, at), content(arguments.get(index)),
                            count(arguments.subList(index + 1, arguments.size()))));
                }
            }
        });
        return found;
    }

    /** Every literal that has the shape of a key, whichever call it stands in. */
    static List<KeyUse> literals(String file, String source) {
        String code = withoutComments(source);
        List<KeyUse> found = new ArrayList<>();
        for (int i = code.indexOf('"'); i >= 0 && i < code.length(); i = code.indexOf('"', i)) {
            int end = endOfLiteral(code, i);
            String literal = code.substring(i, end);
            if (isLiteral(literal) && content(literal).contains(".") && KEY.matcher(content(literal)).matches()) {
                found.add(new KeyUse(place(file, code, i), content(literal), KeyUse.UNKNOWN));
            }
            i = end;
        }
        return found;
    }

    /** Keys of an FXML file, written {@code "%key"}. */
    static List<KeyUse> inFxml(String file, String source) {
        List<KeyUse> found = new ArrayList<>();
        Matcher matcher = FXML_KEY.matcher(source);
        while (matcher.find()) {
            found.add(new KeyUse(place(file, source, matcher.start()), matcher.group(1), 0));
        }
        return found;
    }

    /** Files below the folder whose name ends so. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static int count(List<String> arguments) {
        // A lone name may be an array handed on.
        boolean handedOn = arguments.size() == 1 && arguments.getFirst().matches("\\w*(?:args|arguments|Args)");
        return handedOn ? KeyUse.UNKNOWN : arguments.size();
    }

    private static boolean isLiteral(String argument) {
        return argument.length() >= 2 && argument.startsWith("\"") && !argument.startsWith("\"\"\"")
                && endOfLiteral(argument, 0) == argument.length();
    }

    private static String content(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    private static String place(String file, String code, int at) {
        return file + ":" + (code.substring(0, at).chars().filter(c -> c == '\n').count() + 1);
    }

    /** The arguments of a call, from after its opening bracket; empty when the call has none. */
    private static List<String> arguments(String code, int start) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int from = start;
        int i = start;
        while (i < code.length()) {
            char c = code.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(code, i);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                found.add(code.substring(from, i).strip());
                from = i + 1;
                if (c == ')') {
                    break;
                }
            }
            i++;
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    /** Offset after the literal that starts here: a text block, a string or a character. */
    private static int endOfLiteral(String code, int start) {
        String quote = code.startsWith("\"\"\"", start) ? "\"\"\"" : code.substring(start, start + 1);
        int i = start + quote.length();
        while (i < code.length() && !code.startsWith(quote, i)) {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(code.length(), i + quote.length());
    }

    /** The source with comments blanked, line breaks kept. */
    private static String withoutComments(String source) {
        StringBuilder code = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int end;
            if (c == '"' || c == '\'') {
                end = endOfLiteral(source, i);
                code.append(source, i, end);
            } else if (source.startsWith("//", i) || source.startsWith("/*", i)) {
                boolean line = source.charAt(i + 1) == '/';
                int close = source.indexOf(line ? "\n" : "*/", i + 2);
                end = close < 0 ? source.length() : line ? close : close + 2;
                source.substring(i, end).chars().forEach(each -> code.append(each == '\n' ? '\n' : ' '));
            } else {
                end = i + 1;
                code.append(c);
            }
            i = end;
        }
        return code.toString();
    }
}
