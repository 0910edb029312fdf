package org.makna.analysis.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that say little about what a text is about: those that come with the program, and how others are written. */
public final class StopWords {

    private static final List<String> LANGUAGES = List.of("en", "id");

    private StopWords() {
    }

    /** The words that come with the program, of English, Indonesian and what posts on social media are full of. */
    public static Set<String> standard() {
        Set<String> all = new TreeSet<>();
        LANGUAGES.forEach(language -> all.addAll(of(language)));
        return all;
    }

    /** The words in a text, in lower case as they are counted, apart by blanks, line ends, commas or semicolons. */
    public static Set<String> read(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                words.add(LowerCase.of(word, Locale.ROOT));
            }
        }
        return words;
    }

    private static Set<String> of(String language) {
        String name = "/org/makna/analysis/words/stop-words." + language + ".txt";
        try (InputStream in = StopWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
