package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextUnitsTest {

    @Test
    void paragraphsAreTheLinesThatAreNotEmpty() {
        String text = "\nsatu\n\n dua \ntiga\n";
        assertThat(cut(text, TextUnits.paragraphs(text))).containsExactly("satu", " dua ", "tiga");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Saya antre. Lalu pulang!             | Saya antre. / Lalu pulang!
            Saya bertemu dr. Sari. Ia ramah.     | Saya bertemu dr. Sari. / Ia ramah.
            Harganya Rp. 5.000 saja. Murah.      | Harganya Rp. 5.000 saja. / Murah.
            Kantor di Jl. Melati. Dekat pasar.   | Kantor di Jl. Melati. / Dekat pasar.
            Surat a.n. Budi. Sudah jadi.         | Surat a.n. Budi. / Sudah jadi.
            Beras, gula, dll. Kemudian pulang.   | Beras, gula, dll. / Kemudian pulang.
            Beras, gula, dll. sudah ada.         | Beras, gula, dll. sudah ada.
            M. Yusuf datang. Ia ramah.           | M. Yusuf datang. / Ia ramah.
            Bapak M. Yusuf datang.               | Bapak M. Yusuf datang.
            Prof. Dr. M. Yusuf datang.           | Prof. Dr. M. Yusuf datang.
            Saya minum vitamin C. Lalu tidur.    | Saya minum vitamin C. / Lalu tidur.
            J.K. Rowling writes.                 | J.K. Rowling writes.
            No. I never did.                     | No. / I never did.
            See (e.g. Smith) there. Yes.         | See (e.g. Smith) there. / Yes.
            Buka pukul 10.30. Tutup sore.        | Buka pukul 10.30. / Tutup sore.
            Lihat www.contoh.id. Mudah.          | Lihat www.contoh.id. / Mudah.
            He said (yes). Then he left.         | He said (yes). / Then he left.
            ماذا تريد؟ أريد الماء.               | ماذا تريد؟ / أريد الماء.
            这是什么？那是书。                   | 这是什么？ / 那是书。
            """)
    void sentencesEndWhereAReaderSeesThemEnd(String text, String expected) {
        assertThat(cut(text, TextUnits.sentences(text))).containsExactly(expected.split(" / "));
    }

    @Test
    void sentencesNeverCrossALineAndLeaveOutTheSpaceAround() {
        String text = "  satu dua\n\ttiga\u00A0\n \u00A0 \n";
        assertThat(cut(text, TextUnits.sentences(text))).containsExactly("satu dua", "tiga");
    }

    @Test
    void turnsAndTheTextBetweenThemAreUnits() {
        String text = "Judul\n\nA: ya\nB: tidak\nlanjut\n\nCatatan\n";
        List<Section> sections = List.of(section(SectionKind.TURN, text, "A: ya"),
                section(SectionKind.TURN, text, "B: tidak\nlanjut"), section(SectionKind.HEADING, text, "Judul"));
        assertThat(cut(text, TextUnits.turns(text, sections))).containsExactly("Judul", "A: ya", "B: tidak\nlanjut",
                "Catatan");
    }

    @Test
    void sectionsRunFromOneHeadingOrQuestionToTheNext() {
        String text = "awal\n# Satu\nisi\n## Dalam\nisi\n# Dua\nisi\n";
        List<Section> sections = List.of(section(SectionKind.HEADING, text, "# Satu\nisi\n## Dalam\nisi\n"),
                section(SectionKind.HEADING, text, "## Dalam\nisi\n"),
                section(SectionKind.QUESTION, text, "# Dua\nisi\n"), section(SectionKind.TURN, text, "isi"));
        assertThat(cut(text, TextUnits.sections(text, sections))).containsExactly("awal", "# Satu\nisi",
                "## Dalam\nisi", "# Dua\nisi");
    }

    @Test
    void aDocumentIsOneUnitAndAnEmptyOneNone() {
        assertThat(TextUnits.of(TextUnit.DOCUMENT, "a\nb", List.of())).containsExactly(new TextRange(0, 3));
        assertThat(TextUnits.of(TextUnit.DOCUMENT, "", List.of())).isEmpty();
    }

    @Test
    void aMatchIsNoUnitOfAText() {
        assertThatThrownBy(() -> TextUnits.of(TextUnit.MATCH, "a", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(value = TextUnit.class, mode = EnumSource.Mode.EXCLUDE, names = "MATCH")
    void unitsAreSortedDisjointNotEmptyAndLeaveOutLineBreaksAlone(TextUnit unit) {
        for (long seed = 51; seed < 55; seed++) {
            RandomGenerator random = RandomTexts.random(seed);
            for (int round = 0; round < 300; round++) {
                String text = RandomTexts.of(random, random.nextInt(40), false);
                List<Section> sections = randomSections(random, text.length() + 5);
                List<TextRange> units = TextUnits.of(unit, text, sections);
                int last = 0;
                StringBuilder left = new StringBuilder();
                for (TextRange range : units) {
                    assertThat(range.isEmpty()).isFalse();
                    assertThat(range.start()).as("seed %d, “%s”: %s", seed, text, units).isGreaterThanOrEqualTo(last);
                    left.append(text, last, range.start());
                    last = range.end();
                }
                assertThat(last).isLessThanOrEqualTo(text.length());
                assertThat(left.append(text.substring(last)).toString()).as("seed %d, “%s”: %s", seed, text, units)
                        .isBlank();
                if (unit == TextUnit.SENTENCE || unit == TextUnit.PARAGRAPH) {
                    assertThat(cut(text, units)).noneMatch(piece -> piece.contains("\n"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n"})
    void aTextWithoutAWordHasNoUnitButItself(String text) {
        assertThat(TextUnits.paragraphs(text)).isEmpty();
        assertThat(TextUnits.sentences(text)).isEmpty();
        assertThat(TextUnits.turns(text, List.of())).isEmpty();
        assertThat(TextUnits.sections(text, List.of())).isEmpty();
    }

    private static List<Section> randomSections(RandomGenerator random, int length) {
        List<Section> sections = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            SectionKind kind = SectionKind.values()[random.nextInt(SectionKind.values().length)];
            sections.add(new Section(kind, RandomTexts.range(random, length), "x", 0));
        }
        return sections;
    }

    private static Section section(SectionKind kind, String text, String part) {
        int start = text.indexOf(part);
        return new Section(kind, new TextRange(start, start + part.length()), "x", 0);
    }

    private static List<String> cut(String text, List<TextRange> ranges) {
        return ranges.stream().map(range -> range.cut(text)).toList();
    }
}
