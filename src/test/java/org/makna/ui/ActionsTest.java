package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makna.model.Messages;
import org.makna.ui.action.Action;
import org.makna.ui.action.KeyMap;
import org.makna.ui.action.KeyPreset;

/** Every action has a text in both languages and a key that is its own. */
class ActionsTest {

    @ParameterizedTest
    @EnumSource
    void everyActionHasAKeyThatNoOtherTakesFromIt(KeyPreset preset) {
        KeyMap keys = preset.map();
        for (Action action : Action.values()) {
            assertThat(keys.key(action)).as("%s in %s", action, preset).isPresent();
            // An unknown name of a key becomes a sign that no keyboard types.
            assertThat(keys.key(action).orElseThrow()).as("%s", action).isInstanceOf(KeyCodeCombination.class);
            assertThat(keys.meeting(action, keys.key(action).orElseThrow())).as("%s in %s", action, preset).isEmpty();
        }
    }

    @Test
    void everyActionAndGroupHasATextInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("id"))) {
            Messages messages = Messages.in(locale);
            for (Action action : Action.values()) {
                assertThat(messages.bundle().containsKey(action.textKey())).as(action.textKey()).isTrue();
                assertThat(messages.bundle().containsKey(action.group().textKey())).isTrue();
            }
        }
    }
}
