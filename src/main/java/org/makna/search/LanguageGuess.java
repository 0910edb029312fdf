package org.makna.search;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Guesses the language of a text by its small words, among the languages that have a stemmer and a list of such words.
 *
 * <p>Each word of the text that stands in the lists of k languages counts 1/k for each of them. A guess is made only where it is
 * plain: near relatives without a clear lead, short texts and texts of many languages get none.
 */
public final class LanguageGuess {

    /** UTF-16 units from the beginning that are looked at. */
    private static final int ENOUGH = 20_000;
    private static final int FEWEST_WORDS = 30;
    /** Least share of the words that speaks for the language. */
    private static final double LEAST = 0.1;
    /** How many times as much must speak for it as for the next. */
    private static final double LEAD = 1.6;

    private static final Map<String, List<String>> LANGUAGES = languages();

    private LanguageGuess() {
    }

    /**
     * Guesses.
     *
     * @return a BCP 47 code, such as {@code id}; empty when nothing is sure enough
     */
    public static Optional<String> of(String text) {
        String head = text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
        Words words = Words.of(head);
        Map<String, Double> votes = new HashMap<>();
        int counted = 0;
        for (int i = 0; i < words.count(); i++) {
            String word = words.text(i);
            if (!Character.isLetter(word.codePointAt(0))) {
                continue;
            }
            counted++;
            List<String> voted = LANGUAGES.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
            voted.forEach(language -> votes.merge(language, 1.0 / voted.size(), Double::sum));
        }
        List<Map.Entry<String, Double>> best = votes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2).toList();
        if (counted < FEWEST_WORDS || best.isEmpty() || best.getFirst().getValue() < LEAST * counted
                || best.size() > 1 && best.getFirst().getValue() < LEAD * best.getLast().getValue()) {
            return Optional.empty();
        }
        return Optional.of(best.getFirst().getKey());
    }

    /** The languages by the small words that they have. */
    private static Map<String, List<String>> languages() {
        Map<String, Set<String>> found = new HashMap<>();
        for (Map.Entry<String, CharArraySet> list : lists().entrySet()) {
            for (Object word : list.getValue()) {
                found.computeIfAbsent(new String((char[]) word).toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(list.getKey());
            }
        }
        return found.entrySet().stream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().stream().sorted().toList()));
    }

    private static Map<String, CharArraySet> lists() {
        return Map.ofEntries(
                entry("ar", ArabicAnalyzer.getDefaultStopSet()), entry("bg", BulgarianAnalyzer.getDefaultStopSet()),
                entry("ca", CatalanAnalyzer.getDefaultStopSet()), entry("cs", CzechAnalyzer.getDefaultStopSet()),
                entry("da", DanishAnalyzer.getDefaultStopSet()), entry("de", GermanAnalyzer.getDefaultStopSet()),
                entry("el", GreekAnalyzer.getDefaultStopSet()), entry("en", english()),
                entry("es", SpanishAnalyzer.getDefaultStopSet()), entry("fa", PersianAnalyzer.getDefaultStopSet()),
                entry("fi", FinnishAnalyzer.getDefaultStopSet()), entry("fr", FrenchAnalyzer.getDefaultStopSet()),
                entry("hi", HindiAnalyzer.getDefaultStopSet()), entry("hu", HungarianAnalyzer.getDefaultStopSet()),
                entry("id", IndonesianAnalyzer.getDefaultStopSet()), entry("it", ItalianAnalyzer.getDefaultStopSet()),
                entry("nl", DutchAnalyzer.getDefaultStopSet()), entry("no", NorwegianAnalyzer.getDefaultStopSet()),
                entry("pt", PortugueseAnalyzer.getDefaultStopSet()), entry("ro", RomanianAnalyzer.getDefaultStopSet()),
                entry("ru", RussianAnalyzer.getDefaultStopSet()), entry("sv", SwedishAnalyzer.getDefaultStopSet()),
                entry("tr", TurkishAnalyzer.getDefaultStopSet()));
    }

    /** The list of the English stemmer's makers; that of Lucene's analyser has a fifth of it and loses to longer lists. */
    private static CharArraySet english() {
        try (InputStreamReader in = new InputStreamReader(
                EnglishAnalyzer.class.getResourceAsStream("/org/apache/lucene/analysis/snowball/english_stop.txt"),
                StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
