package org.makna.ui.action;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableMap;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;

/**
 * Where actions are carried out, and whether they are possible now. One per window, for the FX thread.
 *
 * <p>A desk says what it does for an action by {@link #on}, and whether what actions need is there by {@link #have}.
 */
public final class Actions {

    private final Messages messages;
    private final KeyMap keys;
    private final Map<Action, Runnable> handlers = new EnumMap<>(Action.class);
    private final Map<Action, BooleanProperty> handled = new EnumMap<>(Action.class);
    private final Map<Action, BooleanBinding> enabled = new EnumMap<>(Action.class);
    private final Map<Need, BooleanProperty> needs = new EnumMap<>(Need.class);
    private final Map<Action, StringProperty> texts = new EnumMap<>(Action.class);

    /**
     * Knows all actions and their keys.
     *
     * @param keys which the user wants; others need other actions, and a window built of them
     */
    public Actions(Messages messages, KeyMap keys) {
        this.messages = messages;
        this.keys = keys;
        for (Need need : Need.values()) {
            needs.put(need, new SimpleBooleanProperty(need == Need.NOTHING));
        }
        for (Action action : Action.values()) {
            BooleanProperty has = new SimpleBooleanProperty();
            handled.put(action, has);
            enabled.put(action, Bindings.and(has, need(action.need())));
            texts.put(action, new SimpleStringProperty(messages.text(action.textKey())));
        }
    }

    /** Says how an action is carried out. */
    public void on(Action action, Runnable handler) {
        handlers.put(action, handler);
        property(handled, action).set(true);
    }

    /** Whether what actions need is there; the desk that knows sets it. */
    public BooleanProperty have(Need need) {
        return property(needs, need);
    }

    /** Whether an action is possible now. */
    public BooleanBinding enabled(Action action) {
        return property(enabled, action);
    }

    /** The text of an action; undo and redo name their step. */
    public ObservableStringValue text(Action action) {
        return property(texts, action);
    }

    /** Gives an action a text of the moment. */
    public void name(Action action, String text) {
        property(texts, action).set(text);
    }

    /** Carries an action out if it is possible now; whether it was. */
    public boolean run(Action action) {
        Runnable handler = handlers.get(action);
        if (handler == null || !enabled(action).get()) {
            return false;
        }
        handler.run();
        return true;
    }

    /** A button with the text of an action, and its key in the tooltip. */
    public Button button(Action action) {
        Button button = new Button();
        button.setId("button-" + id(action));
        button.textProperty().bind(text(action));
        button.disableProperty().bind(enabled(action).not());
        button.setOnAction(event -> run(action));
        key(action).ifPresent(key -> button.setTooltip(new Tooltip(key)));
        return button;
    }

    /** A button that shows only the picture of an action; its text is the tooltip and the name for screen readers. */
    public Button iconButton(Action action) {
        Button button = button(action);
        button.setGraphic(action.icon().node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(text(action));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.createStringBinding(() -> text(action).get()
                + key(action).map(key -> "  " + key).orElse(""), text(action)));
        button.setTooltip(tooltip);
        button.getStyleClass().add("mk-icon-button");
        return button;
    }

    /** An entry of a menu. Its key is only shown: as an accelerator it would act in every scope. */
    public MenuItem item(Action action) {
        Label text = new Label();
        text.textProperty().bind(text(action));
        text.setGraphic(action.icon().node());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key = new Label(key(action).orElse(""));
        key.getStyleClass().add("mk-key");
        HBox row = new HBox(text, space, key);
        row.getStyleClass().add("mk-menu-row");
        CustomMenuItem item = new CustomMenuItem(row);
        item.setId("item-" + id(action));
        item.disableProperty().bind(enabled(action).not());
        item.setOnAction(event -> run(action));
        return item;
    }

    /** A menu of actions; null makes a line. */
    public ContextMenu menu(@Nullable Action... actions) {
        ContextMenu menu = new ContextMenu();
        for (@Nullable
        Action action : actions) {
            menu.getItems().add(action == null ? new SeparatorMenuItem() : item(action));
        }
        return menu;
    }

    /** Puts the keys of the window's scope into a scene. */
    public void accelerate(ObservableMap<KeyCombination, Runnable> accelerators) {
        for (Action action : Action.values()) {
            if (action.scope() == Scope.WINDOW) {
                keys.key(action).ifPresent(key -> accelerators.put(key, () -> run(action)));
            }
        }
        also(accelerators, "Shortcut+Y", Action.REDO);
        also(accelerators, "Shortcut+EQUALS", Action.LARGER_TEXT);
        also(accelerators, "Shortcut+ADD", Action.LARGER_TEXT);
        also(accelerators, "Shortcut+SUBTRACT", Action.SMALLER_TEXT);
    }

    /** A second key that people expect, unless the user has given it to something else. */
    private void also(ObservableMap<KeyCombination, Runnable> accelerators, String written, Action action) {
        KeyCombination key = KeyCombination.valueOf(written);
        if (keys.meeting(action, key).isEmpty()) {
            accelerators.put(key, () -> run(action));
        }
    }

    /** Carries out the actions of a scope by their keys; an event filter or handler for the node that has the scope. */
    public EventHandler<KeyEvent> keysOf(Scope scope) {
        return event -> {
            for (Action action : Action.values()) {
                if (action.scope() == scope && keys.key(action).filter(key -> key.match(event)).isPresent()
                        && run(action)) {
                    event.consume();
                    return;
                }
            }
        };
    }

    /** How the key of an action is written. */
    public java.util.Optional<String> key(Action action) {
        return keys.key(action).map(KeyCombination::getDisplayText);
    }

    /** The keys that hold. */
    public KeyMap keys() {
        return keys;
    }

    public Messages messages() {
        return messages;
    }

    private static String id(Action action) {
        return action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private ReadOnlyBooleanProperty need(Need need) {
        return property(needs, need);
    }

    private static <K extends Enum<K>, V> V property(Map<K, V> map, K key) {
        return java.util.Objects.requireNonNull(map.get(key), key.name());
    }
}
