package org.makna.ui.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Reads the key that somebody presses for an action, and says why some will not do. */
public final class PressedKey {

    /** What the text does with these, and with them and Ctrl or Shift, is its own. */
    private static final Set<KeyCode> OF_THE_TEXT = EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
            KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.ENTER, KeyCode.BACK_SPACE,
            KeyCode.SPACE, KeyCode.ESCAPE);
    private static final Set<KeyCode> TEXT_SHORTCUTS = EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X,
            KeyCode.W, KeyCode.Z);

    private PressedKey() {
    }

    /** The combination that is pressed; none while only Shift, Ctrl or the like is. */
    public static Optional<KeyCombination> of(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.SHORTCUT || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        boolean shortcut = event.isShortcutDown();
        boolean control = event.isControlDown() && !shortcut;
        KeyCombination key = new KeyCodeCombination(code, down(event.isShiftDown()), down(control),
                down(event.isAltDown()), ModifierValue.UP, down(shortcut));
        // What cannot be read again could not be kept.
        return Optional.of(key).filter(one -> one.equals(KeyCombination.valueOf(one.getName())));
    }

    private static ModifierValue down(boolean is) {
        return is ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /**
     * Why a key that is pressed cannot be the key of an action.
     *
     * @return key of the reason in the bundles, or empty if it can
     */
    public static Optional<String> refusal(Action action, KeyEvent event) {
        KeyCode code = event.getCode();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean types = code.isLetterKey() || code.isDigitKey() || code == KeyCode.SPACE
                || !code.isFunctionKey() && !code.isNavigationKey() && !code.isArrowKey()
                        && code.getChar().length() == 1
                        && !Character.isISOControl(code.getChar().charAt(0));
        boolean inText = action.scope() == Scope.WINDOW || action.scope() == Scope.DOCUMENT;
        if (types && !command) {
            return Optional.of("ui.keys.refused.typing");
        }
        if (code == KeyCode.TAB && !event.isShortcutDown()
                || inText && !event.isAltDown() && OF_THE_TEXT.contains(code)
                || inText && event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                        && TEXT_SHORTCUTS.contains(code)) {
            return Optional.of("ui.keys.refused.text");
        }
        return Optional.empty();
    }
}
