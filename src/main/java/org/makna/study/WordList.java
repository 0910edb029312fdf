package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.makna.intake.SheetReader;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.TextUnit;
import org.makna.search.QueryParser;
import org.makna.search.QueryWriter;

/**
 * A dictionary: words, and the code that each stands for.
 *
 * <p>A line holds a word or several words side by side, then a tab, an arrow ({@code →}, {@code ->}), a semicolon or a comma, then
 * the path of the code. A star stands for any ending. A first line that says “word” is a heading.
 *
 * @param words  the words of each code, by path, in their order
 * @param unread lines that say nothing, as they were
 */
public record WordList(Map<String, Set<String>> words, List<String> unread) {

    private static final Set<String> HEADS = Set.of("word", "words", "kata", "term", "istilah");
    private static final List<String> BORDERS = List.of("\t", "→", "=>", "->", ";", ",");
    /** As many words are asked for in one query; a longer list becomes several. */
    private static final int TOGETHER = 400;

    /** Reads a list as it is typed or pasted. */
    public static WordList parse(String text) {
        Reading reading = new Reading();
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                int at = -1;
                int length = 0;
                for (int i = 0; at < 0 && i < BORDERS.size(); i++) {
                    at = line.indexOf(BORDERS.get(i));
                    length = BORDERS.get(i).length();
                }
                reading.line(line, at < 0 ? line : line.substring(0, at), at < 0 ? "" : line.substring(at + length));
            }
        }
        return reading.list();
    }

    /**
     * Reads the first two columns of a {@code .csv} or {@code .xlsx}.
     *
     * @throws MaknaException naming the file, if it cannot be read or holds no word with a code
     */
    public static WordList read(Path file) {
        Reading reading = new Reading();
        for (List<String> row : SheetReader.read(file).rows()) {
            String word = row.isEmpty() ? "" : row.get(0);
            String code = row.size() < 2 ? "" : row.get(1);
            if (!word.isBlank() || !code.isBlank()) {
                reading.line(word + "\t" + code, word, code);
            }
        }
        WordList list = reading.list();
        if (list.words().isEmpty()) {
            throw new MaknaException("study.words-none", file.toString());
        }
        return list;
    }

    /** The list as it would be typed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        words.forEach((code, all) -> all.forEach(word -> text.append(word).append(" → ").append(code).append('\n')));
        unread.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * The rules that code by it, one for each code, or several where its words are too many for one query.
     *
     * @param parent    path of a code that all of them are to stand under, or blank for none
     * @param span      what to code around each word
     * @param stem      whether all forms of a word are found
     * @param uncovered whether to leave out places inside text that carries the code already
     */
    public List<RuleWish> wishes(String parent, HitSpan span, boolean stem, boolean uncovered) {
        List<RuleWish> wishes = new ArrayList<>();
        words.forEach((code, all) -> {
            List<String> written = all.stream().map(QueryWriter::words).toList();
            for (int from = 0; from < written.size(); from += TOGETHER) {
                String query = String.join(" OR ", written.subList(from, Math.min(from + TOGETHER, written.size())));
                wishes.add(new RuleWish(under(parent, code), query, span, TextUnit.PARAGRAPH, stem, uncovered));
            }
        });
        return wishes;
    }

    private static String under(String parent, String code) {
        NamePath path = NamePath.parseCode(code);
        if (parent.isBlank()) {
            return path.toCodeText();
        }
        List<String> names = new ArrayList<>(NamePath.parseCode(parent).names());
        names.addAll(path.names());
        return new NamePath(names).toCodeText();
    }

    /** A list that is being read. */
    private static final class Reading {

        private final Map<String, Set<String>> words = new LinkedHashMap<>();
        private final List<String> unread = new ArrayList<>();
        private boolean first = true;

        void line(String line, String left, String right) {
            String word = bare(left);
            String code = bare(right);
            boolean head = first && HEADS.contains(word.toLowerCase(Locale.ROOT));
            first = false;
            if (head) {
                return;
            }
            try {
                QueryParser.parse(QueryWriter.words(word));
                words.computeIfAbsent(NamePath.parseCode(code).toCodeText(), any -> new LinkedHashSet<>()).add(word);
            } catch (MaknaException e) {
                // No word that can be found, or no code.
                unread.add(line.strip());
            }
        }

        WordList list() {
            return new WordList(words, List.copyOf(unread));
        }

        private static String bare(String cell) {
            String plain = cell.strip();
            boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                    && plain.indexOf('"', 1) == plain.length() - 1;
            return quoted ? plain.substring(1, plain.length() - 1).strip() : plain;
        }
    }
}
