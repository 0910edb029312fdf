package org.makna.ui.common;

import javafx.scene.input.KeyEvent;

/** Tells keys that type from keys that command. */
public final class TypedText {

    private TypedText() {
    }

    /** Whether a KEY_TYPED event types something that can be seen, rather than being part of a command. */
    public static boolean isIn(KeyEvent event) {
        String characters = event.getCharacter();
        // Ctrl and Alt together are the key that types the third sign of a key.
        boolean command = event.isMetaDown() || event.isAltDown() != event.isControlDown();
        return !command && !characters.isBlank() && characters.codePoints().noneMatch(Character::isISOControl);
    }
}
