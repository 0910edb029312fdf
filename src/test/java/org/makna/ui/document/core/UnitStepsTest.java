package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.model.TextUnits;

class UnitStepsTest {

    private static final List<String> PIECES = List.of("kata", " ", " ", ". ", "Anak", "-", "anak", "\n", "\n\n",
            "dr. ",
            "e\u0301", "漢字", "สวัสดี", "नि", "👩🏽\u200D🚀", "🇮🇩", "سلام", "שלום", "؟ ", "? Ya", "12", ",", "\u00A0");

    @RepeatedTest(40)
    void stepsAgreeWithUnitsOfTheWholeText(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGenerator random = SpansForTest.random(seed);
        StringBuilder built = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            built.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String text = built.toString();
        UnitSteps steps = new UnitSteps(new DocumentText(text, List.of(), List.of()));
        List<Integer> characters = boundaries(BreakIterator.getCharacterInstance(Locale.ROOT), text);
        List<TextRange> sentences = TextUnits.sentences(text);
        List<TextRange> words = words(text);
        for (int offset : characters) {
            String where = "seed " + seed + ", offset " + offset;
            assertThat(steps.next(Unit.CHARACTER, offset)).as(where)
                    .isEqualTo(characters.stream().filter(to -> to > offset).findFirst().orElse(text.length()));
            assertThat(steps.previous(Unit.CHARACTER, offset)).as(where).isEqualTo(
                    characters.stream().filter(to -> to < offset).reduce((_, later) -> later).orElse(0));
            sentences.stream().filter(sentence -> sentence.contains(offset)).findFirst().ifPresent(
                    sentence -> assertThat(steps.at(Unit.SENTENCE, offset)).as(where).isEqualTo(sentence));
            words.stream().filter(word -> word.contains(offset)).findFirst().ifPresent(
                    word -> assertThat(steps.at(Unit.WORD, offset)).as(where).isEqualTo(word));
            for (Unit unit : Unit.values()) {
                TextRange at = steps.at(unit, offset);
                assertThat(characters).as(where + " " + unit).contains(at.start(), at.end());
                assertThat(steps.next(unit, offset)).as(where + " " + unit).isIn(characters);
                assertThat(steps.previous(unit, offset)).as(where + " " + unit).isIn(characters);
                if (offset < text.length()) {
                    assertThat(steps.next(unit, offset)).as(where + " " + unit).isGreaterThan(offset);
                }
                if (offset > 0) {
                    assertThat(steps.previous(unit, offset)).as(where + " " + unit).isLessThan(offset);
                }
            }
        }
    }

    @Test
    void wordsJoinedByAHyphenAreOne() {
        UnitSteps steps = steps("Lihat anak-anak itu.");
        assertThat(steps.at(Unit.WORD, 8)).isEqualTo(new TextRange(6, 15));
        assertThat(steps.next(Unit.WORD, 6)).isEqualTo(16);
        assertThat(steps.previous(Unit.WORD, 16)).isEqualTo(6);
        assertThat(steps.at(Unit.WORD, 19)).as("at the end of a word the word is meant")
                .isEqualTo(new TextRange(16, 19));
    }

    @Test
    void theLabelOfATurnIsPassedOver() {
        String text = "A: Ya. Baik.\nB: Tidak.";
        Section a = new Section(SectionKind.TURN, new TextRange(0, 12), "A", 0);
        Section b = new Section(SectionKind.TURN, new TextRange(13, 22), "B", 0);
        UnitSteps steps = new UnitSteps(new DocumentText(text, List.of(a, b), List.of()));
        assertThat(steps.next(Unit.CHARACTER, 12)).isEqualTo(16);
        assertThat(steps.previous(Unit.CHARACTER, 16)).isEqualTo(12);
        assertThat(steps.previous(Unit.CHARACTER, 3)).isEqualTo(3);
        assertThat(steps.at(Unit.SENTENCE, 4)).isEqualTo(new TextRange(3, 6));
        assertThat(steps.at(Unit.PARAGRAPH, 4)).isEqualTo(new TextRange(3, 12));
        assertThat(steps.at(Unit.TURN, 18)).isEqualTo(new TextRange(16, 22));
        assertThat(steps.next(Unit.TURN, 4)).isEqualTo(16);
        assertThat(steps.previous(Unit.TURN, 16)).isEqualTo(3);
        assertThat(steps.at(Unit.DOCUMENT, 4)).isEqualTo(new TextRange(0, 22));
    }

    @Test
    void aStepInAnEndlessParagraphLooksOnlyAround() {
        String text = "kata demi kata, ".repeat(150_000);
        UnitSteps steps = steps(text);
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            int offset = 100_000 * (i + 1);
            assertThat(steps.at(Unit.WORD, offset).length()).isBetween(1, 5);
            assertThat(steps.next(Unit.WORD, offset)).isBetween(offset, offset + 10);
            assertThat(steps.next(Unit.CHARACTER, offset)).isEqualTo(offset + 1);
            assertThat(steps.at(Unit.SENTENCE, offset).length()).isLessThan(20_000);
        }
        assertThat(System.nanoTime() - start).as("whole-text iterators take many seconds").isLessThan(5_000_000_000L);
    }

    private static UnitSteps steps(String text) {
        return new UnitSteps(new DocumentText(text, List.of(), List.of()));
    }

    private static List<Integer> boundaries(BreakIterator breaks, String text) {
        List<Integer> found = new ArrayList<>();
        breaks.setText(text);
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            found.add(at);
        }
        return found;
    }

    private static List<TextRange> words(String text) {
        List<TextRange> found = new ArrayList<>();
        for (TextRange line : TextUnits.paragraphs(text)) {
            List<Integer> breaks = boundaries(BreakIterator.getWordInstance(Locale.ROOT), line.cut(text));
            for (int i = 1; i < breaks.size(); i++) {
                TextRange piece = new TextRange(line.start() + breaks.get(i - 1), line.start() + breaks.get(i));
                if (piece.cut(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
                    if (!found.isEmpty() && found.getLast().end() + 1 == piece.start()
                            && text.charAt(piece.start() - 1) == '-') {
                        piece = new TextRange(found.removeLast().start(), piece.end());
                    }
                    found.add(piece);
                }
            }
        }
        return found;
    }
}
