package org.makna.ui.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/**
 * Keys that belong to a place rather than to an {@link Action}, and cannot be changed: what the text and the picker of codes
 * understand by themselves.
 *
 * <p>The list of keys shows them; a test holds those of the text against what the text really takes.
 */
public enum FixedKey {
    TYPE(Place.TEXT, "A–Z", false),
    FAVOURITE(Place.TEXT, "1–9", false),
    CHARACTER(Place.TEXT, true, "Left", "Right"),
    WORD(Place.TEXT, true, "Shortcut+Left", "Shortcut+Right"),
    SENTENCE(Place.TEXT, true, "Alt+Home", "Alt+End"),
    LINE(Place.TEXT, true, "Up", "Down"),
    LINE_EDGE(Place.TEXT, true, "Home", "End"),
    PARAGRAPH(Place.TEXT, true, "Shortcut+Up", "Shortcut+Down"),
    TURN(Place.TEXT, true, "Shortcut+Page Up", "Shortcut+Page Down"),
    PAGE(Place.TEXT, true, "Page Up", "Page Down"),
    DOCUMENT_EDGE(Place.TEXT, true, "Shortcut+Home", "Shortcut+End"),
    EXTEND(Place.TEXT, "Shift+…", false),
    GROW(Place.TEXT, false, "Shortcut+W"),
    SHRINK(Place.TEXT, false, "Shift+Shortcut+W"),
    ALL(Place.TEXT, false, "Shortcut+A"),
    COPY(Place.TEXT, false, "Shortcut+Insert"),
    NEXT_CODING(Place.TEXT, false, "Tab", "Shift+Tab"),
    LET_GO(Place.TEXT, false, "Esc"),
    TAKE_AWAY(Place.TEXT, false, "Backspace"),
    END_OF_CODING(Place.TEXT, false, "Shift+Alt+Left", "Shift+Alt+Right"),
    START_OF_CODING(Place.TEXT, false, "Shift+Alt+Up", "Shift+Alt+Down"),
    END_BY_WORD(Place.TEXT, false, "Shift+Alt+Shortcut+Left", "Shift+Alt+Shortcut+Right"),
    START_BY_WORD(Place.TEXT, false, "Shift+Alt+Shortcut+Up", "Shift+Alt+Shortcut+Down"),
    PICK(Place.PICKER, false, "Enter"),
    PICK_AND_KEEP(Place.PICKER, false, "Shift+Enter"),
    PICK_MARK(Place.PICKER, false, "Insert", "Shortcut+Enter"),
    PICK_MOVE(Place.PICKER, false, "Up", "Down", "Page Up", "Page Down"),
    PICK_RULE(Place.PICKER, false, "F2"),
    PICK_PARENT(Place.PICKER, false, "Tab", "Shift+Tab"),
    PICK_NOTHING(Place.PICKER, false, "Esc");

    /** Where a key is understood. */
    public enum Place {
        TEXT, PICKER;

        /** Name of the place in the bundles. */
        public String textKey() {
            return "ui.keys.in." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Place place;
    private final String written;
    private final boolean extending;
    private final List<KeyCombination> keys;

    FixedKey(Place place, boolean extending, String... keys) {
        this.place = place;
        this.extending = extending;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
        this.written = "";
    }

    FixedKey(Place place, String written, boolean extending) {
        this.place = place;
        this.extending = extending;
        this.keys = List.of();
        this.written = written;
    }

    /** Where it is understood. */
    public Place place() {
        return place;
    }

    /** What it does, in the bundles. */
    public String textKey() {
        return "ui.keys.fixed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The keys as they are shown. */
    public String shown() {
        return keys.isEmpty()
                ? written
                : keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("  "));
    }

    /** All combinations, with Shift too where that selects; none for keys that type. */
    public Stream<KeyCombination> combinations() {
        return keys.stream().flatMap(key -> extending
                ? Stream.of(key, KeyCombination.valueOf("Shift+" + key.getName()))
                : Stream.of(key));
    }
}
