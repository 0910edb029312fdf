package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextRange;

class DocumentTextTest {

    @Test
    void paragraphsAreTheLinesOfTheText() {
        String text = "satu\n\ndua\n";
        DocumentText document = new DocumentText(text, List.of(), List.of());
        assertThat(document.paragraphs()).isEqualTo(4);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < document.paragraphs(); i++) {
            lines.add(text.substring(document.start(i), document.end(i)));
        }
        assertThat(lines).containsExactly("satu", "", "dua", "");
        for (int offset = 0; offset <= text.length(); offset++) {
            int paragraph = document.paragraphAt(offset);
            assertThat(offset).isBetween(document.start(paragraph), document.end(paragraph));
        }
    }

    @Test
    void charactersAreCountedAsTheyAreAlsoAcrossBlocks() {
        String text = "a😀".repeat(4_000) + "\ude00x\ud83d" + "b".repeat(9_000) + "😀";
        DocumentText document = new DocumentText(text, List.of(), List.of());
        for (int offset = 0; offset <= text.length(); offset += offset < 4_200 ? 1 : 37) {
            assertThat(document.codePoints(offset)).isEqualTo(text.codePointCount(0, offset));
        }
        assertThat(document.codePoints(text.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void wordsAreWhatIsShownAndAnExcerptOfSeveralTurnsSaysWhoSpeaks() {
        String text = "Ana: Ya.\nJuga.\nBudi\nTidak.\nselesai";
        List<Section> turns = List.of(new Section(SectionKind.TURN, new TextRange(0, 14), "Ana", 0),
                new Section(SectionKind.TURN, new TextRange(15, 26), "Budi", 0));
        DocumentText document = new DocumentText(text, turns, List.of());
        assertThat(document.words(new TextRange(0, 14))).isEqualTo("Ya.\nJuga.");
        assertThat(document.words(new TextRange(2, 8))).isEqualTo("Ya.");
        assertThat(document.words(new TextRange(5, 24))).isEqualTo("Ya.\nJuga.\nTida");
        assertThat(document.words(new TextRange(1, 4))).isEmpty();
        assertThat(document.words(new TextRange(0, text.length()))).isEqualTo("Ya.\nJuga.\nTidak.\nselesai");
        assertThat(document.excerpt(new TextRange(0, 14))).isEqualTo("Ya.\nJuga.");
        assertThat(document.excerpt(new TextRange(15, 23))).isEqualTo("Tid");
        assertThat(document.excerpt(new TextRange(5, 23))).isEqualTo("Ana: Ya.\nJuga.\nBudi\nTid");
        assertThat(document.excerpt(new TextRange(9, 23))).isEqualTo("Juga.\nBudi\nTid");
        assertThat(document.excerpt(new TextRange(0, text.length()))).isEqualTo(text);
        assertThat(document.excerpt(new TextRange(27, 30))).isEqualTo("sel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Dewi: Halo.                | Dewi        | Halo.        | ``
            DEWI : Halo.               | Dewi        | Halo.        | ``
            **Dewi:** Halo.            | Dewi        | Halo.        | ``
            **Dewi**: Halo.            | Dewi        | Halo.        | ``
            [Dewi] Halo.               | Dewi        | Halo.        | ``
            <Dewi:> Halo.              | Dewi        | Halo.        | ``
            Mas  Yoga: Halo.           | Mas Yoga    | Halo.        | ``
            [00:12] Dewi: Halo.        | Dewi        | Halo.        | [00:12]
            Dewi (00:12): Halo.        | Dewi        | Halo.        | (00:12)
            Dewi: (tertawa) 00:12 ya   | Dewi        | (tertawa) 00:12 ya | ``
            Dewi: – Ya.                | Dewi        | – Ya.        | ``
            Dewi pergi.                | Dewi        | Dewi pergi.  | ``
            Kata Dewi: ya.             | Dewi        | Kata Dewi: ya. | ``
            ديوي: نعم.                 | ديوي        | نعم.         | ``
            """)
    void theLabelOfATurnIsNotShownInItsText(String line, String label, String shown, String note) {
        int start = line.toLowerCase(java.util.Locale.ROOT)
                .indexOf(label.split(" ")[0].toLowerCase(java.util.Locale.ROOT));
        while (start > 0 && "[<*".indexOf(line.charAt(start - 1)) >= 0) {
            start--;
        }
        DocumentText document = new DocumentText(line, List.of(turn(start, line.length(), label)), List.of());
        assertThat(line.substring(document.shownStart(0))).isEqualTo(shown);
        assertThat(document.turns().getFirst().note()).isEqualTo(note);
        assertThat(document.isFolded(0)).isFalse();
    }

    @Test
    void aLineWithNothingButTheLabelIsFoldedAwayAndTheNameStandsBesideTheNext() {
        String text = "Dewi\n\nHalo.\nLagi.\nBima:";
        DocumentText document = new DocumentText(text, List.of(turn(0, 17, "Dewi"), turn(18, 23, "Bima")),
                List.of(new Speaker(1, "Dewi", true)));
        assertThat(document.isFolded(0)).isTrue();
        assertThat(document.isFolded(1)).as("the empty line between label and words").isTrue();
        assertThat(document.isFolded(2)).isFalse();
        assertThat(document.turns().getFirst().interviewer()).isTrue();
        assertThat(document.turns().getFirst().firstParagraph()).isEqualTo(2);
        assertThat(document.shownAtOrAfter(0)).isEqualTo(6);
        assertThat(document.shownAtOrBefore(2)).isEqualTo(6);
        assertThat(document.isFolded(4)).as("a turn without words is still shown").isFalse();
        assertThat(document.turnOf(3)).isEqualTo(document.turns().getFirst());
    }

    @Test
    void betweenTurnsLieStretchesOfTheirOwn() {
        String text = "Judul\n\nA: ya\nlagi\n\nCatatan\n\nB: tidak";
        DocumentText document = new DocumentText(text, List.of(turn(7, 17, "A"), turn(28, 36, "B")), List.of());
        assertThat(document.stretches()).containsExactly(new TextRange(0, 5), new TextRange(7, 17),
                new TextRange(19, 26), new TextRange(28, 36));
        assertThat(document.turnOf(1)).isNull();
        assertThat(document.turnOf(3)).isNotNull();
        assertThat(document.turnOf(5)).isNull();
    }

    private static Section turn(int start, int end, String label) {
        return new Section(SectionKind.TURN, new TextRange(start, end), label, 0);
    }

    @Test
    void headingsQuestionsStampsAndPagesAreToldApart() {
        String text = "Judul\nIsi\nApa itu?\nJawaban\n[00:12]\nTerus";
        int question = text.indexOf("Apa");
        int stamp = text.indexOf("[");
        DocumentText document = new DocumentText(text, List.of(
                new Section(SectionKind.HEADING, new TextRange(0, question), "Judul", 1),
                new Section(SectionKind.QUESTION, new TextRange(question, stamp), "Apa itu?", 0),
                new Section(SectionKind.QUESTION, new TextRange(6, 9), "Apa lagi?", 0),
                new Section(SectionKind.TIME, new TextRange(stamp, text.length()), "00:12", 0),
                new Section(SectionKind.PAGE, new TextRange(question, text.length()), "2", 0),
                new Section(SectionKind.PAGE, new TextRange(0, question), "1", 0)), List.of());
        assertThat(java.util.stream.IntStream.range(0, document.paragraphs()).mapToObj(document::look))
                .containsExactly(ParagraphLook.HEADING, ParagraphLook.TEXT, ParagraphLook.QUESTION, ParagraphLook.TEXT,
                        ParagraphLook.TIME, ParagraphLook.TEXT);
        assertThat(document.pages()).containsExactly(new DocumentText.PageMark(0, "1"),
                new DocumentText.PageMark(question, "2"));
        assertThat(document.paragraphNumber(stamp)).isEqualTo(5);
    }
}
