package org.makna.ui.action;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Which key carries out which action. Immutable.
 *
 * <p>Two actions that can be meant at the same time never have the same key: whoever is given it takes it from the other.
 * What the text itself understands, such as Enter, Delete or the arrows, works beside these keys.
 */
public final class KeyMap {

    private final Map<Action, KeyCombination> keys;

    private KeyMap(Map<Action, KeyCombination> keys) {
        this.keys = keys;
    }

    /** The keys that the actions come with. */
    public static KeyMap standard() {
        Map<Action, KeyCombination> keys = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            keys.put(action, action.key());
        }
        return new KeyMap(keys);
    }

    /** The key of an action, if it has one. */
    public Optional<KeyCombination> key(Action action) {
        return Optional.ofNullable(keys.get(action));
    }

    /** The actions that have a key and could be meant by it where an action could. */
    public List<Action> meeting(Action action, KeyCombination key) {
        List<Action> meeting = new ArrayList<>();
        keys.forEach((other, taken) -> {
            if (other != action && meet(action, other) && same(taken, key)) {
                meeting.add(other);
            }
        });
        return meeting;
    }

    /** The same with an action on another key, taken from whoever had it; null takes the key away. */
    public KeyMap with(Action action, @Nullable KeyCombination key) {
        Map<Action, KeyCombination> other = new EnumMap<>(keys);
        if (key == null) {
            other.remove(action);
        } else {
            meeting(action, key).forEach(other::remove);
            other.put(action, key);
        }
        return new KeyMap(other);
    }

    /**
     * The actions whose keys differ from those of another map.
     *
     * @return how each key is written, such as {@code Shortcut+Shift+N}, or empty for none
     */
    public Map<Action, String> changesSince(KeyMap before) {
        Map<Action, String> changes = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            String now = written(action);
            if (!now.equals(before.written(action))) {
                changes.put(action, now);
            }
        }
        return changes;
    }

    private String written(Action action) {
        return key(action).map(KeyCombination::getName).orElse("");
    }

    /** A key of the window acts in every scope, others only in their own. */
    private static boolean meet(Action one, Action other) {
        return one.scope() == other.scope() || one.scope() == Scope.WINDOW || other.scope() == Scope.WINDOW;
    }

    /** By what is pressed: the shortcut key is Control or Command, as the system has it. */
    private static boolean same(KeyCombination one, KeyCombination other) {
        return one.getDisplayText().equals(other.getDisplayText());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyMap map && changesSince(map).isEmpty();
    }

    @Override
    public int hashCode() {
        return keys.keySet().hashCode();
    }
}
