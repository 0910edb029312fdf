package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells as spreadsheets and other programs copy them. */
class PastedBlockTest {

    @Test
    void everyCellIsKeptWhateverEndsTheLines() {
        assertThat(PastedBlock.of("1\t2\r\n\t4\r\n").rows()).containsExactly(List.of("1", "2"), List.of("", "4"));
        assertThat(PastedBlock.of("1\t\r2").rows()).containsExactly(List.of("1", ""), List.of("2"));
        assertThat(PastedBlock.of("\n34\n\n").rows()).containsExactly(List.of(""), List.of("34"), List.of(""));
        assertThat(PastedBlock.of("a\t").rows()).containsExactly(List.of("a", ""));
    }

    @Test
    void oneCellIsACellWithOrWithoutAnEnd() {
        assertThat(PastedBlock.of("34").isCell()).isTrue();
        assertThat(PastedBlock.of("\r\n").isCell()).isTrue();
        assertThat(PastedBlock.of("").rows()).containsExactly(List.of(""));
        assertThat(PastedBlock.of("34\n35").isCell()).isFalse();
        assertThat(PastedBlock.of("34\t").isCell()).isFalse();
    }

    @Test
    void breaksInsideQuotesStartNoCell() {
        assertThat(PastedBlock.of("\"one\r\ntwo \"\"x\"\"\"\t3\n\"a\tb\"").rows())
                .containsExactly(List.of("one\r\ntwo \"x\"", "3"), List.of("a\tb"));
    }

    @Test
    void quotesThatNothingNeedsAreText() {
        assertThat(PastedBlock.of("\"yes\"\t\"so\" she said\n\"open\n\"\"").rows())
                .containsExactly(List.of("\"yes\"", "\"so\" she said"), List.of("\"open"), List.of("\"\""));
    }

    @Test
    void aCopiedCellIsTheSameCellWhenPasted() {
        for (String text : List.of("plain", "", "two\nlines", "a\tb", "\"quoted\"", "\"both\"\nof \"them\"")) {
            assertThat(PastedBlock.of(PastedBlock.cell(text)).rows()).containsExactly(List.of(text));
        }
    }

    @Test
    void emptyRowsAndColumnsAtTheEndNeedNoRoom() {
        PastedBlock block = PastedBlock.of("1\t\t\n\t2\t \n\t\t\n\n");
        assertThat(block.height()).isEqualTo(2);
        assertThat(block.width()).isEqualTo(2);
        assertThat(PastedBlock.of("\n\n").height()).isZero();
        assertThat(PastedBlock.of("\n\n").width()).isZero();
    }
}
