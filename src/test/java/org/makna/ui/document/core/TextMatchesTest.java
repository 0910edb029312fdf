package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.makna.model.Graphemes;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.ui.document.core.TextMatches.Wish;

class TextMatchesTest {

    private static final List<String> PIECES = List.of("a", "A", "b", " ", "\u00A0", "\n", "é", "e\u0301", "É", "'",
            "’",
            "😀", "👨\u200D👩\u200D👧", "𐐀", "𐐨", "漢", "\u0301", "-");

    private static List<String> found(String text, String words, boolean matchCase, boolean wholeWords) {
        return TextMatches.find(text, new Wish(words, matchCase, wholeWords)).stream().map(range -> range.cut(text))
                .toList();
    }

    @Test
    void caseAndWholeWordsCountWhereTheyAreAskedFor() {
        String text = "Sinyal sinyal SINYAL bersinyal, sinyalnya anak-anak";
        assertThat(found(text, "sinyal", false, false)).hasSize(5);
        assertThat(found(text, "sinyal", true, false)).hasSize(3);
        assertThat(found(text, "sinyal", false, true)).containsExactly("Sinyal", "sinyal", "SINYAL");
        assertThat(found(text, "anak", false, true)).hasSize(2);
        assertThat(found(text, "", false, false)).isEmpty();
        assertThat(found("aaa", "aa", false, false)).hasSize(1);
    }

    @Test
    void signsAndMarksAreAlikeHoweverTheyAreWritten() {
        assertThat(found("Jum’at dan Jum'at", "jum'at", false, false)).hasSize(2);
        assertThat(found("“ya”", "\"ya\"", false, false)).containsExactly("“ya”");
        assertThat(found("dua\u00A0jam, dua jam", "dua jam", false, false)).hasSize(2);
        assertThat(found("caf\u00E9 cafe\u0301 cafe", "caf\u00E9", false, false)).containsExactly("café", "cafe\u0301");
        assertThat(found("caf\u00E9 cafe\u0301 cafe", "cafe", false, false)).as("not the half of a letter")
                .containsExactly("cafe");
        assertThat(found("👨\u200D👩\u200D👧 dan 👨", "👨", false, false)).containsExactly("👨");
        assertThat(TextMatches.find("👨\u200D👩\u200D👧 dan 👨", new Wish("👨", false, false)))
                .containsExactly(new TextRange(13, 15));
        assertThat(found("𐐀𐐨", "𐐨", false, false)).as("case beyond the first plane").hasSize(2);
    }

    @Test
    void labelsThatAreNotShownInTheTextAreNotFound() {
        String text = "Dewi: Saya Dewi.\nAna: Dewi?";
        DocumentText document = new DocumentText(text,
                List.of(new Section(SectionKind.TURN, new TextRange(0, 16), "Dewi", 0),
                        new Section(SectionKind.TURN, new TextRange(17, 27), "Ana", 0)),
                List.of());
        assertThat(TextMatches.find(document, new Wish("dewi", false, false)))
                .containsExactly(new TextRange(11, 15), new TextRange(22, 26));
    }

    @Test
    void everythingFoundIsWholeAndAlikeAndNothingIsMissed() {
        RandomGenerator random = SpansForTest.random(11);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random, 30);
            String words = text(random, 1 + random.nextInt(2));
            boolean matchCase = random.nextBoolean();
            boolean wholeWords = random.nextInt(4) == 0;
            List<TextRange> found = TextMatches.find(text, new Wish(words, matchCase, wholeWords));
            List<TextRange> expected = naive(text, words, matchCase, wholeWords);
            assertThat(found).as("%s in %s", words, text).isEqualTo(expected);
        }
    }

    private static String text(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Tries every range of whole characters and compares what people would read. */
    private static List<TextRange> naive(String text, String words, boolean matchCase, boolean wholeWords) {
        List<TextRange> found = new ArrayList<>();
        int free = 0;
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + 2 * words.length() + 2)
                    && start >= free; end++) {
                TextRange range = new TextRange(start, end);
                if (Graphemes.widen(text, range).equals(range) && isOneForm(range.cut(text), words, matchCase)
                        && (!wholeWords || alone(text, range))) {
                    found.add(range);
                    free = end;
                }
            }
        }
        return found;
    }

    private static boolean isOneForm(String cut, String words, boolean matchCase) {
        return List.of(words, nfc(words), nfd(words)).stream().anyMatch(form -> key(form, matchCase).equals(
                key(cut, matchCase)));
    }

    private static String nfc(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC);
    }

    private static String nfd(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD);
    }

    private static String key(String words, boolean matchCase) {
        String plain = words.replace('’', '\'').replace('\u00A0', ' ');
        return matchCase ? plain : plain.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean alone(String text, TextRange range) {
        boolean before = range.start() > 0 && Character.isLetterOrDigit(text.codePointBefore(range.start()));
        boolean after = range.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(range.end()));
        return !before && !after;
    }
}
