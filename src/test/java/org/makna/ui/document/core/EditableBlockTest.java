package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Graphemes;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

class EditableBlockTest {

    private static final String TEXT = "I: Apa kabar?\nSari: Baik\u0007 sekali 😀.\n\nSari lagi.\n";

    private static DocumentText document(String text) {
        int start = text.indexOf("Sari:");
        List<Section> turns = start < 0
                ? List.of()
                : List.of(new Section(SectionKind.TURN, new TextRange(0, start), "I", 0),
                        new Section(SectionKind.TURN, new TextRange(start, text.length()), "Sari", 0));
        return new DocumentText(text, turns, List.of());
    }

    private static TextRange caret(int offset) {
        return new TextRange(offset, offset);
    }

    @Test
    void theParagraphAtTheCaretIsTypedOverWithoutTheNameOfWhoSpeaks() {
        EditableBlock block = EditableBlock.at(document(TEXT), caret(TEXT.indexOf("kabar")));
        assertThat(block.shown()).isEqualTo("Apa kabar?");
        assertThat(block.range().cut(TEXT)).isEqualTo("Apa kabar?");
        assertThat(block.isPart()).isFalse();
        assertThat(EditableBlock.at(document(TEXT), caret(0)).shown()).isEqualTo("Apa kabar?");
    }

    @Test
    void whatAFieldCannotHoldStaysWhereItIs() {
        EditableBlock block = EditableBlock.at(document(TEXT), caret(TEXT.indexOf("Baik")));
        assertThat(block.shown()).isEqualTo("Baik sekali 😀.");
        assertThat(block.toShown(TEXT.indexOf("sekali"))).isEqualTo("Baik ".length());
        assertThat(block.typedOver("Baik sekali 😀.")).isEqualTo("Baik\u0007 sekali 😀.");
        assertThat(block.typedOver("Buruk sekali 😀!")).isEqualTo("Buruk\u0007 sekali 😀!");
    }

    @Test
    void paragraphsThatAreSelectedAreTypedOverTogether() {
        int from = TEXT.indexOf("kabar");
        EditableBlock block = EditableBlock.at(document(TEXT), new TextRange(from, TEXT.indexOf("lagi") + 2));
        assertThat(block.shown()).isEqualTo("Apa kabar?\nSari: Baik sekali 😀.\n\nSari lagi.");
        assertThat(block.isPart()).isFalse();
        EditableBlock upToTheBreak = EditableBlock.at(document(TEXT), new TextRange(from, TEXT.indexOf("Sari:")));
        assertThat(upToTheBreak.shown()).as("a line break alone takes in no other paragraph").isEqualTo("Apa kabar?");
    }

    @Test
    void ofManyParagraphsOnlyTheFirstAreTaken() {
        String text = "Satu baris yang pendek.\n".repeat(2_000);
        EditableBlock block = EditableBlock.at(document(text), new TextRange(0, text.length()));
        assertThat(block.isPart()).isTrue();
        assertThat(block.shown()).endsWith("pendek.").hasSizeBetween(5_000, 10_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofALongParagraphThePlaceAroundTheCaretIsTakenAndNoCharacterIsCut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = "Kalimat 😀 yang biasa. 👨‍👩‍👧 Cafe\u0301 buka. ".repeat(4_000);
        DocumentText document = document(text);
        for (int i = 0; i < 50; i++) {
            int at = random.nextInt(text.length());
            EditableBlock block = EditableBlock.at(document, caret(at));
            assertThat(block.isPart()).isTrue();
            assertThat(block.range().start()).isLessThanOrEqualTo(at);
            assertThat(block.range().end()).isGreaterThanOrEqualTo(at);
            assertThat(block.range().length()).isBetween(1, 4_000);
            assertThat(Graphemes.widen(text, block.range())).isEqualTo(block.range());
            assertThat(block.typedOver(block.shown())).isEqualTo(block.range().cut(text));
        }
    }

    @Test
    void anEmptyTextAndAnEmptyLineAreEmpty() {
        assertThat(EditableBlock.at(document(""), caret(0)).shown()).isEmpty();
        assertThat(EditableBlock.at(document("a\n\nb"), caret(2)).shown()).isEmpty();
    }
}
