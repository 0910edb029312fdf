package org.makna.ui.document.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;
import org.makna.ui.action.FixedKey;
import org.makna.ui.action.KeyMap;
import org.makna.ui.action.Scope;
import org.makna.ui.document.core.SpansForTest;

/** The list of keys names every key that the text takes, and none that it does not take. */
class FixedKeysTest extends ViewTest {

    @Test
    void whatTheTextTakesIsWhatIsListed() {
        show(DocumentsForTest.dewi());
        Set<String> taken = new TreeSet<>();
        interact(() -> {
            for (KeyCode code : KeyCode.values()) {
                if (code.isKeypadKey()) {
                    // The arrows there are those that are listed.
                    continue;
                }
                for (int modifiers = 0; modifiers < 8; modifiers++) {
                    if (takes(code, (modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0)) {
                        taken.add(combination(code, (modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0)
                                .getName());
                    }
                }
            }
        });
        Set<String> listed = Arrays.stream(FixedKey.values()).filter(key -> key.place() == FixedKey.Place.TEXT)
                .flatMap(FixedKey::combinations).map(KeyCombination::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isSubsetOf(taken);
        // What an action of the text stands for is listed with the actions.
        taken.removeAll(listed);
        taken.removeAll(Arrays.stream(Action.values()).filter(action -> action.scope() == Scope.DOCUMENT)
                .flatMap(action -> KeyMap.standard().key(action).stream()).map(KeyCombination::getName).toList());
        assertThat(taken).as("taken, and not listed").isSubsetOf(SAME_AS_ANOTHER);
    }

    /** More fingers than are needed on a key that is listed. */
    private static final List<String> SAME_AS_ANOTHER = List.of("Shift+Backspace", "Shift+Delete", "Shift+Esc",
            "Shortcut+Esc", "Shift+Shortcut+Esc", "Shift+Shortcut+Insert");

    private boolean takes(KeyCode code, boolean shift, boolean control, boolean alt) {
        view.setSpans(List.of(SpansForTest.span(1, of("sinyal"), of("sinyal") + 6)));
        view.selectCoding(-1);
        view.select(code == KeyCode.ESCAPE ? range("sinyal") : new TextRange(of("sinyal") + 2, of("sinyal") + 2));
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
        KeyEvent sent = event.copyFor(view, view);
        boolean[] left = new boolean[1];
        javafx.event.EventHandler<KeyEvent> after = one -> left[0] = true;
        other.getParent().addEventHandler(KeyEvent.KEY_PRESSED, after);
        javafx.event.Event.fireEvent(view, sent);
        other.getParent().removeEventHandler(KeyEvent.KEY_PRESSED, after);
        return !left[0];
    }

    private static KeyCombination combination(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyCodeCombination(code, down(shift), ModifierValue.UP, down(alt), ModifierValue.UP,
                down(control));
    }

    private static ModifierValue down(boolean is) {
        return is ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
