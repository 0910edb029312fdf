package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Message;
import org.makna.model.TextUnit;

/** Words compared with their capitals and accents, or without. */
class StrictnessTest {

    private final Corpus corpus = new Corpus();

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void capitalsAndAccentsCountWhereTheyAreAskedFor() {
        corpus.add(1, "id", "Air 😀 air AIR. Café cafe CAFE\u0301 café, Straße.");
        assertThat(corpus.find("air")).containsExactly("1:Air", "1:air", "1:AIR");
        assertThat(corpus.find("match:case air")).containsExactly("1:air");
        assertThat(corpus.find("Air match:case")).containsExactly("1:Air");
        assertThat(corpus.find("match:case Café")).containsExactly("1:Café");
        assertThat(corpus.find("match:accents café")).containsExactly("1:Café", "1:CAFE\u0301", "1:café");
        assertThat(corpus.find("match:accents cafe")).containsExactly("1:cafe");
        assertThat(corpus.find("match:case match:accents café")).containsExactly("1:café");
        assertThat(corpus.find("match:case \"AIR Café\"")).containsExactly("1:AIR. Café");
        assertThat(corpus.find("match:case \"air Café\"")).isEmpty();
        assertThat(corpus.find("match:case Ai*")).containsExactly("1:Air");
        assertThat(corpus.find("match:case A*r")).containsExactly("1:Air");
        assertThat(corpus.find("match:case /[A-Z]+/")).containsExactly("1:AIR", "1:CAFE\u0301");
        assertThat(corpus.find("match:case /[A-Z][a-z]+/")).containsExactly("1:Air", "1:Café");
        assertThat(corpus.find("match:accents c*é")).containsExactly("1:Café", "1:CAFE\u0301", "1:café");
        assertThat(corpus.find("match:accents /caf./")).hasSize(4);
        assertThat(corpus.find("match:accents /caf[eé]/ match:case")).containsExactly("1:cafe", "1:café");
        assertThat(corpus.find("match:case eir~")).containsExactly("1:Air", "1:air");
        assertThat(corpus.find("match:case Stra*e")).containsExactly("1:Straße");
        assertThat(corpus.find("match:case air", TextUnit.PARAGRAPH, true)).as("stems are folded").hasSize(3);
    }

    @Test
    void theQueryAsUnderstoodSaysSo() {
        ParsedQuery query = QueryParser.parse("Air match:accents match:case");
        assertThat(query.canonical()).isEqualTo("match:case match:accents Air");
        assertThat(QueryParser.parse(query.canonical()).canonical()).isEqualTo(query.canonical());
        assertThat(query.understood(SearchOptions.all(TextUnit.SENTENCE), true).args().getLast())
                .isEqualTo(Message.of("query.words.exact-case-accents"));
        assertThat(QueryParser.parse("*kan").understood(SearchOptions.all(TextUnit.SENTENCE), true).args())
                .contains(Message.of("query.leading-wildcard"));
        Message folded = Message.of("query.stems-folded");
        SearchOptions exact = SearchOptions.all(TextUnit.SENTENCE);
        assertThat(query.understood(exact, true).args()).doesNotContain(folded);
        SearchOptions stems = new SearchOptions(TextUnit.SENTENCE, true, 0);
        assertThat(query.understood(stems, true).args()).contains(folded);
        assertThat(query.understood(stems, false).args()).as("no stems, so as written").doesNotContain(folded);
        assertThat(QueryParser.parse("air or laut").understood(SearchOptions.all(TextUnit.SENTENCE), true).args())
                .contains(Message.of("query.small-operator", "or", "OR"));
        assertThat(QueryParser.parse("air OR laut").understood(SearchOptions.all(TextUnit.SENTENCE), true).args())
                .hasSize(3);
    }

    @Test
    void anAddressIsFoundAsItIsPasted() {
        corpus.add(1, "", "Lihat http://x.id/a?b=1 ya");
        assertThat(corpus.find("http://x.id/a?b=1")).containsExactly("1:http://x.id/a?b=1");
        assertThat(corpus.find("\"http://x.id/a?b=1\"")).hasSize(1);
    }

    /** Any mixture of capitals, accents and scripts, against comparing the words of the text one by one. */
    @Test
    void findsWhatComparingEachWordFinds() {
        long seed = 27_11;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = List.of("air", "Air", "AIR", "áir", "Áir", "A\u0301ir", "ＡＩＲ", "вода", "Вода", "水", "ماء",
                "مَاء", "é", "É", "e", "E", "😀");
        for (int document = 1; document <= 40; document++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
            }
            corpus.add(document, document % 2 == 0 ? "id" : "", text.toString());
        }
        for (String typed : words) {
            for (int choice = 0; choice < 4; choice++) {
                boolean matchCase = choice % 2 == 1;
                boolean matchAccents = choice > 1;
                List<String> expected = new ArrayList<>();
                corpus.texts.forEach((id, text) -> {
                    for (String word : text.strip().split("\\s+")) {
                        if (Folding.word(word).equals(Folding.word(typed))
                                && plain(word, matchCase, matchAccents).equals(plain(typed, matchCase, matchAccents))) {
                            expected.add(id + ":" + word);
                        }
                    }
                });
                String query = (matchCase ? "match:case " : "") + (matchAccents ? "match:accents " : "") + typed;
                assertThat(corpus.find(query)).as("seed " + seed + ": " + query).isEqualTo(expected);
            }
        }
    }

    /** Patterns are compared in the same way: a star, an expression or an edit against each word of the text. */
    @Test
    void patternsFindWhatComparingEachWordFinds() {
        long seed = 28_11;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = List.of("air", "Air", "AIR", "áir", "Áir", "airs", "Airs", "ÁIRS", "вода", "Вода", "é",
                "É",
                "e", "E", "😀");
        for (int document = 1; document <= 30; document++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
            }
            corpus.add(document, "", text.toString());
        }
        for (String start : List.of("a", "A", "á", "Á", "в", "В", "Ai", "Áir", "É")) {
            for (int choice = 0; choice < 4; choice++) {
                boolean matchCase = choice % 2 == 1;
                boolean matchAccents = choice > 1;
                List<String> expected = new ArrayList<>();
                corpus.texts.forEach((id, text) -> {
                    for (String word : text.strip().split("\\s+")) {
                        if (plain(word, matchCase, matchAccents).startsWith(plain(start, matchCase, matchAccents))) {
                            // A letter with its accent is one letter, so no star stands for the accent alone.
                            boolean whole = !matchAccents || Normalizer.normalize(word, Normalizer.Form.NFC)
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith(
                                            Normalizer.normalize(start, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
                            if (whole) {
                                expected.add(id + ":" + word);
                            }
                        }
                    }
                });
                String options = (matchCase ? "match:case " : "") + (matchAccents ? "match:accents " : "");
                assertThat(corpus.find(options + start + "*")).as("seed " + seed + ": " + options + start + "*")
                        .isEqualTo(expected);
                assertThat(corpus.find(options + "/" + start + ".*/")).as(options + "/" + start + ".*/")
                        .isEqualTo(expected);
            }
        }
    }

    private static String plain(String word, boolean matchCase, boolean matchAccents) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, matchAccents ? Normalizer.Form.NFD : Normalizer.Form.NFKD).codePoints()
                .filter(c -> matchAccents || Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return matchCase ? plain.toString() : plain.toString().toLowerCase(Locale.ROOT);
    }
}
