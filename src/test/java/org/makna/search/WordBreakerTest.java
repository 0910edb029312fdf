package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;

class WordBreakerTest {

    private static List<String> words(String text) {
        Words words = Words.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            found.add(words.text(i));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Warga menunggu, lama.              | Warga menunggu lama
            selesai.Kemudian pulang            | selesai Kemudian pulang
            3,5 persen dari 2.000 orang        | 3,5 persen dari 2.000 orang
            pukul 10:30                        | pukul 10 30
            don't rock’n’roll                  | don't rock’n’roll
            e-mail pelayanan_publik            | e mail pelayanan publik
            中文 日本語のカタカナ                 | 中 文 日 本 語 の カタカナ
            ภาษาไทยเป็นภาษา                    | ภาษา ไทย เป็น ภาษา
            한국어 글                            | 한국어 글
            👍🏽👩‍👩‍👧🇮🇩 ok ❤️ 3️⃣            | 👍🏽 👩‍👩‍👧 🇮🇩 ok ❤️ 3️⃣
            מְּלֵאָה צה"ל                        | מְּלֵאָה צה"ל
            اَلْكِتَابُ جديد                     | اَلْكِتَابُ جديد
            """)
    void findsTheWordsOfManyScripts(String text, String expected) {
        assertThat(words(text)).containsExactly(expected.split(" "));
    }

    @Test
    void countsNoEmojiAndNoPunctuation() {
        assertThat(WordBreaker.ranges("Ya 😀, itu's baik – 👩‍👩‍👧!")).containsExactly(0, 2, 7, 12, 13, 17);
        assertThat(WordBreaker.ranges("")).isEmpty();
        assertThat(WordBreaker.ranges("… – 😀")).isEmpty();
    }

    @Test
    void findsWordsBeyondFourThousandCharactersWithoutALineBreak() {
        String text = "pelayanan😀 ".repeat(2_000);
        assertThat(words(text)).hasSize(4_000).containsOnly("pelayanan", "😀");
    }

    @Test
    void cutsEndlessWordsWithoutLosingTheirPlace() {
        String text = "a" + "😀x\u0301".repeat(10) + "y\u0301".repeat(400) + " akhir";
        List<String> words = words(text);
        assertThat(words.getLast()).isEqualTo("akhir");
        assertThat(words).allMatch(word -> word.length() <= Words.LONGEST);
        Words found = Words.of(text);
        for (int i = 0; i < found.count(); i++) {
            TextRange range = new TextRange(found.start(i), found.end(i));
            assertThat(Graphemes.widen(text, range)).isEqualTo(range);
        }
    }

    @Test
    void neverCutsACharacterThatAReaderSees() {
        String[] pieces = {"a", "é", "e\u0301", "👍🏽", "👩‍👩‍👧", "🇮🇩", "中", "の", "ก่า", "ที่", "قَ", "שָׁ", " ",
                "\n", ".", "'",
                "1", "_", ":", "❤️", "नि", "क्ष", "한", "x\u0301\u0302", "3️⃣", "\uD800", "ﬁ", "-"};
        long seed = 20260101;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Words words = Words.of(text.toString());
            int last = 0;
            for (int i = 0; i < words.count(); i++) {
                TextRange range = new TextRange(words.start(i), words.end(i));
                assertThat(range.start()).isGreaterThanOrEqualTo(last);
                assertThat(Graphemes.widen(text.toString(), range)).as("seed %d, text «%s»", seed, text)
                        .isEqualTo(range);
                last = range.end();
            }
        }
    }
}
