package org.makna.search;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.makna.model.Waiver;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/**
 * The stemmers, by language: the filters of Lucene's analyser of that language without its stop words.
 *
 * <p>People search for what they typed, so no word is left out, added or moved: every chain gives exactly one stem per word, and
 * a position means the same word in every field.
 */
@Waiver(wall = "static state", reason = "Lucene has one type for sets of words; these are wrapped unmodifiable when made")
final class Stemmers {

    private static final CharArraySet CATALAN = articles("d", "l", "m", "n", "s", "t");
    private static final CharArraySet IRISH = articles("d", "m", "b");
    private static final CharArraySet ITALIAN = articles("c", "l", "all", "dall", "dell", "nell", "sull", "coll",
            "pell",
            "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d");

    private static final Map<String, UnaryOperator<TokenStream>> CHAINS = Map.ofEntries(
            entry("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(digits(in)))),
            entry("bg", in -> new BulgarianStemFilter(lower(in))),
            entry("bn", in -> new BengaliStemFilter(new BengaliNormalizationFilter(indic(in)))),
            entry("ca", in -> snowball(lower(new ElisionFilter(in, CATALAN)), new CatalanStemmer())),
            entry("ckb", in -> new SoraniStemFilter(digits(new SoraniNormalizationFilter(in)))),
            entry("cs", in -> new CzechStemFilter(lower(in))),
            entry("da", in -> snowball(lower(in), new DanishStemmer())),
            entry("de", in -> new GermanLightStemFilter(new GermanNormalizationFilter(lower(in)))),
            entry("el", in -> new GreekStemFilter(new GreekLowerCaseFilter(in))),
            entry("en", in -> new PorterStemFilter(lower(new EnglishPossessiveFilter(in)))),
            entry("es", in -> new SpanishLightStemFilter(lower(in))),
            entry("et", in -> snowball(lower(in), new EstonianStemmer())),
            entry("eu", in -> snowball(lower(in), new BasqueStemmer())),
            entry("fa", in -> new PersianStemFilter(
                    new PersianNormalizationFilter(new ArabicNormalizationFilter(digits(in))))),
            entry("fi", in -> snowball(lower(in), new FinnishStemmer())),
            entry("fr", in -> new FrenchLightStemFilter(
                    lower(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)))),
            entry("ga", in -> snowball(new IrishLowerCaseFilter(new ElisionFilter(in, IRISH)), new IrishStemmer())),
            entry("gl", in -> new GalicianStemFilter(lower(in))),
            entry("hi", in -> new HindiStemFilter(new HindiNormalizationFilter(indic(in)))),
            entry("hu", in -> snowball(lower(in), new HungarianStemmer())),
            entry("hy", in -> snowball(lower(in), new ArmenianStemmer())),
            entry("id", in -> new IndonesianStemFilter(lower(in))),
            entry("it", in -> new ItalianLightStemFilter(lower(new ElisionFilter(in, ITALIAN)))),
            entry("lt", in -> snowball(lower(in), new LithuanianStemmer())),
            entry("lv", in -> new LatvianStemFilter(lower(in))),
            entry("ne", in -> snowball(indic(in), new NepaliStemmer())),
            entry("nl", in -> snowball(lower(in), new DutchStemmer())),
            entry("no", in -> snowball(lower(in), new NorwegianStemmer())),
            entry("pt", in -> new PortugueseLightStemFilter(lower(in))),
            entry("ro", in -> snowball(new RomanianNormalizationFilter(lower(in)), new RomanianStemmer())),
            entry("ru", in -> new RussianLightStemFilter(lower(in))),
            entry("sr", in -> new SerbianNormalizationFilter(snowball(lower(in), new SerbianStemmer()))),
            entry("sv", in -> new SwedishLightStemFilter(lower(in))),
            entry("ta", in -> snowball(indic(in), new TamilStemmer())),
            entry("te", in -> new TeluguStemFilter(new TeluguNormalizationFilter(indic(in)))),
            entry("tr", in -> snowball(new TurkishLowerCaseFilter(new ApostropheFilter(in)), new TurkishStemmer())),
            entry("yi", in -> snowball(lower(in), new YiddishStemmer())));

    private Stemmers() {
    }

    /**
     * The stemmer language of a document.
     *
     * @param tag BCP 47 code, such as {@code en-GB}, or empty
     * @return the language, such as {@code en}; empty when there is no stemmer for it
     */
    static Optional<String> language(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        // Both written forms of Norwegian share a stemmer.
        String stemmer = language.equals("nb") || language.equals("nn") ? "no" : language;
        return CHAINS.containsKey(stemmer) ? Optional.of(stemmer) : Optional.empty();
    }

    /** The languages that have a stemmer. */
    static List<String> languages() {
        return CHAINS.keySet().stream().sorted().toList();
    }

    /** The stems of the words, folded, one each. */
    static TokenStream stems(String language, Words words) {
        return stems(language, WordStream.asWritten(words));
    }

    /** The stems of the words of a stream, folded, one each. */
    static TokenStream stems(String language, TokenStream words) {
        UnaryOperator<TokenStream> chain = CHAINS.get(language);
        if (chain == null) {
            throw new IllegalArgumentException("No stemmer for " + language);
        }
        return new ICUFoldingFilter(chain.apply(words));
    }

    /** The stems of a text, one for each of its words. */
    static List<String> stems(String language, String text) {
        try (TokenStream stream = stems(language, Words.of(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            List<String> stems = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
            return stems;
        } catch (IOException e) {
            throw new IllegalStateException("Stemming reads nothing from outside", e);
        }
    }

    private static TokenStream lower(TokenStream in) {
        return new LowerCaseFilter(in);
    }

    private static TokenStream digits(TokenStream in) {
        return new DecimalDigitFilter(lower(in));
    }

    private static TokenStream indic(TokenStream in) {
        return new IndicNormalizationFilter(digits(in));
    }

    private static TokenStream snowball(TokenStream in, SnowballStemmer stemmer) {
        return new SnowballFilter(in, stemmer);
    }

    private static CharArraySet articles(String... words) {
        return CharArraySet.unmodifiableSet(new CharArraySet(List.of(words), true));
    }
}
