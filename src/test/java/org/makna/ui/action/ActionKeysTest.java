package org.makna.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;

/** The keys of the actions are keys that keyboards have. */
class ActionKeysTest {

    /** What JavaFX does not know as a key it takes for a character, which no key press ever is. */
    @Test
    void everyKeyIsOneThatCanBePressed() {
        List<Action> unknown = Arrays.stream(Action.values())
                .filter(action -> !(action.key() instanceof KeyCodeCombination))
                .toList();
        assertThat(unknown).isEmpty();
    }
}
