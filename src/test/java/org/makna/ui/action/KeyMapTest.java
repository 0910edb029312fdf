package org.makna.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.ui.shell.PreferencesFile;

/** Keys that people give to actions. */
class KeyMapTest {

    @TempDir
    Path folder;

    private static KeyEvent press(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, shift, control, alt, false);
    }

    @Test
    void aKeyIsTakenFromWhoCouldBeMeantByItAndFromNobodyElse() {
        KeyCombination f2 = KeyCombination.valueOf("F2");
        KeyMap window = KeyMap.standard().with(Action.BACK_UP, f2);
        assertThat(window.key(Action.BACK_UP)).contains(f2);
        assertThat(window.key(Action.RENAME_CODE)).isEmpty();
        assertThat(window.key(Action.RENAME_DOCUMENT)).isEmpty();
        KeyMap inText = KeyMap.standard().with(Action.RECODE, f2);
        assertThat(inText.key(Action.RENAME_CODE)).contains(f2);
        assertThat(inText.changesSince(KeyMap.standard())).containsOnlyKeys(Action.RECODE);
    }

    @Test
    void keysComeBackFromTheFileAsTheyWereChosen() {
        Path path = folder.resolve("preferences");
        KeyMap chosen = KeyPreset.NVIVO.map().with(Action.QUIT, null)
                .with(Action.RENAME_CODE, KeyCombination.valueOf("F4")).with(Action.DESCRIBE_CODE,
                        KeyCombination.valueOf("F2"));
        new PreferencesFile(path).keep(chosen);
        assertThat(new PreferencesFile(path).keys()).isEqualTo(chosen);
        new PreferencesFile(path).keep(KeyMap.standard());
        assertThat(new PreferencesFile(path).keys()).isEqualTo(KeyMap.standard());
    }

    @Test
    void whateverCanBePressedCanBeWrittenAndRead() {
        List<KeyCombination> pressed = Arrays.stream(KeyCode.values())
                .flatMap(code -> PressedKey.of(press(code, true, true, false)).stream()).toList();
        List<KeyCombination> lost = pressed.stream()
                .filter(key -> !KeyCombination.valueOf(key.getName()).equals(key)).toList();
        assertThat(pressed).hasSizeGreaterThan(100);
        assertThat(lost).isEmpty();
    }

    @Test
    void modifiersAloneAreNoKey() {
        assertThat(PressedKey.of(press(KeyCode.SHIFT, true, false, false))).isEmpty();
        assertThat(PressedKey.of(press(KeyCode.CONTROL, false, true, false))).isEmpty();
    }

    @Test
    void keysThatTypeOrBelongToTheTextAreRefused() {
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.F, false, false, false)))
                .contains("ui.keys.refused.typing");
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.F, true, false, false))).isPresent();
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.COMMA, false, false, false))).isPresent();
        assertThat(PressedKey.refusal(Action.RECODE, press(KeyCode.DIGIT5, false, false, false))).isPresent();
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.LEFT, true, true, false)))
                .contains("ui.keys.refused.text");
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.C, false, true, false))).isPresent();
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.TAB, false, false, false))).isPresent();
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.F5, false, false, false))).isEmpty();
        assertThat(PressedKey.refusal(Action.FIND_TEXT, press(KeyCode.F, false, true, true))).isEmpty();
        assertThat(PressedKey.refusal(Action.MOVE_CODE_UP, press(KeyCode.UP, false, true, false))).isEmpty();
    }

    @Test
    void everyKeyOfThePresetsCouldHaveBeenPressed() {
        for (KeyPreset preset : KeyPreset.values()) {
            assertThat(preset.map().changesSince(KeyMap.standard()).values()).doesNotContain("");
        }
    }
}
