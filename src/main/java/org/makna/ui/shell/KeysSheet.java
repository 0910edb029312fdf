package org.makna.ui.shell;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.makna.ui.action.Action;
import org.makna.ui.action.KeyMap;
import org.makna.ui.action.KeyPreset;
import org.makna.ui.action.PressedKey;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Sheet;

/**
 * All keys, by what they are for; each can be changed by pressing another.
 *
 * <p>Enter on an action waits for its new key. A key that another action has must be pressed twice: the first time says whose it is.
 */
final class KeysSheet {

    private final Services services;
    private final Sheet sheet;
    private final TextField filter = new TextField();
    private final ComboBox<@Nullable KeyPreset> presets = new ComboBox<>();
    private final ListView<KeyRow> list = new ListView<>();
    private final Label note = new Label();
    private KeyMap keys;
    private @Nullable Action waiting;
    private @Nullable KeyCombination contested;

    /**
     * Lists the keys.
     *
     * @param changed gets the keys when the sheet is closed and they are others than before
     */
    KeysSheet(Stage owner, Services services, Consumer<KeyMap> changed) {
        this.services = services;
        this.keys = services.actions().keys();
        KeyMap before = keys;
        filter.setId("keys-filter");
        filter.setPromptText(services.text("ui.keys.filter"));
        filter.setAccessibleText(services.text("ui.keys.filter"));
        filter.textProperty().subscribe(this::fill);
        HBox.setHgrow(filter, Priority.ALWAYS);
        list.setId("keys");
        list.setAccessibleText(services.text("ui.action.show-keys"));
        list.setCellFactory(view -> new KeyCell(this::text, this::differs));
        list.setPrefSize(560, 480);
        list.setFixedCellSize(30);
        KeyRows.passOverHeadings(list);
        list.setOnKeyPressed(this::pressedInList);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                ask();
            }
        });
        note.setId("keys-note");
        note.setWrapText(true);
        note.setMinHeight(36);
        note.getStyleClass().add("mk-mute");
        VBox box = new VBox(8, new HBox(8, filter, presets), list, note);
        VBox.setVgrow(list, Priority.ALWAYS);
        sheet = new Sheet(owner, services, services.text("ui.action.show-keys"), box,
                button("ui.keys.change", "keys-change", this::ask),
                button("ui.keys.reset", "keys-reset", this::reset));
        sheet.onKey(this::capture);
        sheet.onHidden(() -> {
            if (!keys.equals(before)) {
                changed.accept(keys);
            }
        });
        offerPresets();
        fill();
        say("ui.keys.hint");
    }

    void show() {
        sheet.show();
        filter.requestFocus();
    }

    private Button button(String textKey, String id, Runnable work) {
        Button button = new Button(services.text(textKey));
        button.setId(id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void offerPresets() {
        presets.setId("keys-preset");
        presets.setAccessibleText(services.text("ui.keys.preset"));
        presets.setPromptText(services.text("ui.keys.preset.own"));
        presets.getItems().addAll(KeyPreset.values());
        presets.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable KeyPreset preset) {
                return preset == null ? "" : services.text(preset.textKey());
            }

            @Override
            public @Nullable KeyPreset fromString(String text) {
                return null;
            }
        });
        showPreset();
        presets.valueProperty().subscribe(preset -> {
            if (preset != null && !preset.map().equals(keys)) {
                take(preset.map());
                say("ui.keys.preset.taken", services.text(preset.textKey()));
            }
        });
    }

    private void showPreset() {
        presets.setValue(Arrays.stream(KeyPreset.values()).filter(preset -> preset.map().equals(keys)).findFirst()
                .orElse(null));
    }

    private void fill() {
        list.getItems().setAll(KeyRow.matching(filter.getText(), services, this::text));
    }

    private String text(Action action) {
        return keys.key(action).map(KeyCombination::getDisplayText).orElse("");
    }

    private boolean differs(Action action) {
        return !keys.key(action).equals(KeyMap.standard().key(action));
    }

    private void take(KeyMap other) {
        keys = other;
        list.refresh();
        showPreset();
    }

    private Optional<Action> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof KeyRow.OfAction row
                ? Optional.of(row.action())
                : Optional.empty();
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            ask();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            chosen().ifPresent(action -> {
                take(keys.with(action, null));
                say("ui.keys.none", services.text(action.textKey()));
            });
            event.consume();
        }
    }

    private void ask() {
        chosen().ifPresentOrElse(action -> {
            waiting = action;
            contested = null;
            say("ui.keys.press", services.text(action.textKey()));
            list.requestFocus();
        }, () -> say("ui.keys.choose"));
    }

    private void reset() {
        chosen().ifPresentOrElse(action -> {
            take(keys.with(action, KeyMap.standard().key(action).orElse(null)));
            say("ui.keys.standard", services.text(action.textKey()), text(action));
        }, () -> say("ui.keys.choose"));
    }

    /** Sees every key before the sheet does while one is waited for. */
    private void capture(KeyEvent event) {
        Action action = waiting;
        if (action == null) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            waiting = null;
            say("ui.keys.hint");
            return;
        }
        PressedKey.of(event).ifPresent(key -> PressedKey.refusal(action, event)
                .ifPresentOrElse(reason -> say(reason, key.getDisplayText()), () -> give(action, key)));
    }

    private void give(Action action, KeyCombination key) {
        var owners = keys.meeting(action, key);
        if (!owners.isEmpty() && !key.equals(contested)) {
            contested = key;
            say("ui.keys.taken", key.getDisplayText(), services.text(owners.getFirst().textKey()));
            return;
        }
        waiting = null;
        take(keys.with(action, key));
        say("ui.keys.given", services.text(action.textKey()), key.getDisplayText());
    }

    private void say(String key, Object... args) {
        note.setText(services.text(key, args));
    }
}
