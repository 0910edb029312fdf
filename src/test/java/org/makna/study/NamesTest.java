package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.MaknaException;

/** Names as people type and paste them. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0\u00A0", "\u200B", "\u2028", "\uFEFF", "\u0000", "\u200D", "\u00AD \t",
            "\u0301"})
    void aNameThatNobodySeesIsRefused(String name) {
        assertThatThrownBy(() -> Names.checked(name)).isInstanceOf(MaknaException.class);
    }

    @Test
    void whatLooksTheSameIsWrittenTheSame() {
        assertThat(Names.checked("\u00A0Air\u2028bersih\u200B ")).isEqualTo("Air bersih");
        assertThat(Names.checked("Alpha\u0000z")).isEqualTo("Alpha z");
        assertThat(Names.checked("Cafe\u0301")).isEqualTo("Caf\u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧", "می‌خواهم", "क्षत्रिय", "ℌ", "☕️", "-"})
    void whatIsSeenStays(String name) {
        assertThat(Names.checked(name)).isEqualTo(name);
    }

    @Test
    void proseKeepsItsLinesAndTabs() {
        assertThat(Names.prose("satu\r\ndua\rtiga\n\t\u0001empat\uFEFF 👨‍👩‍👧"))
                .isEqualTo("satu\ndua\ntiga\n\tempat 👨‍👩‍👧");
    }
}
