package org.makna.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void theThirdSignOfAKeyIsTyped() {
        assertThat(TypedText.isIn(typed("@", true, true))).isTrue();
        assertThat(TypedText.isIn(typed("a", false, false))).isTrue();
    }

    @Test
    void commandsAndControlCharactersAreNot() {
        assertThat(TypedText.isIn(typed("a", true, false))).isFalse();
        assertThat(TypedText.isIn(typed("a", false, true))).isFalse();
        assertThat(TypedText.isIn(typed("\u001b", false, false))).isFalse();
        assertThat(TypedText.isIn(typed(" ", false, false))).isFalse();
    }

    private static KeyEvent typed(String characters, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_TYPED, characters, "", KeyCode.UNDEFINED, false, control, alt, false);
    }
}
