package org.makna.ui.action;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;

/** Keys for people who come from another program. */
public enum KeyPreset {
    /** The program's own. */
    MAKNA(List.of()),
    /**
     * The letters of QualCoder's coding window, with Alt: letters alone begin the name of a code here. Q codes with the
     * latest code, R lists codes, V in vivo, U uncodes, M comments, S searches, N new code, H hides. A annotates in both.
     */
    QUALCODER(List.of(new Key(Action.REPEAT_CODE, "Alt+Q"), new Key(Action.APPLY_CODE, "Alt+R"),
            new Key(Action.IN_VIVO, "Alt+V"), new Key(Action.UNCODE, "Alt+U"),
            new Key(Action.COMMENT_CODING, "Alt+M"), new Key(Action.FIND_IN_DOCUMENT, "Alt+S"),
            new Key(Action.NEW_CODE, "Alt+N"), new Key(Action.PLAIN_TEXT, "Alt+H"))),
    /**
     * The keys with which NVivo on Windows codes: Ctrl+F2 at codes, Ctrl+F8 in vivo, Ctrl+F9 at the current code,
     * Ctrl+Shift+F2 uncodes, Ctrl+Shift+K makes a memo, Ctrl+Shift+A an annotation, Ctrl+Shift+F finds in everything.
     */
    NVIVO(List.of(new Key(Action.APPLY_CODE, "Shortcut+F2"), new Key(Action.IN_VIVO, "Shortcut+F8"),
            new Key(Action.ALL_CODINGS, "Alt+F9"), new Key(Action.REPEAT_CODE, "Shortcut+F9"),
            new Key(Action.UNCODE, "Shortcut+Shift+F2"), new Key(Action.CODE_HITS, "Shortcut+Alt+M"),
            new Key(Action.NEW_MEMO, "Shortcut+Shift+K"), new Key(Action.ANNOTATE, "Shortcut+Shift+A"),
            new Key(Action.ASSIGN_SELECTION, "Shortcut+Alt+S"), new Key(Action.ONLY_THIS_CODE, "Shortcut+Alt+F"),
            new Key(Action.FIND_TEXT, "Shortcut+Shift+F"), new Key(Action.FIND_IN_DOCUMENT, "Shortcut+F")));

    private final List<Key> keys;

    /** A key that differs from the program's own. */
    private record Key(Action action, String key) {}

    KeyPreset(List<Key> keys) {
        this.keys = keys;
    }

    /** All keys of it. */
    public KeyMap map() {
        KeyMap map = KeyMap.standard();
        for (Key key : keys) {
            map = map.with(key.action(), KeyCombination.valueOf(key.key()));
        }
        return map;
    }

    /** Key of its name in the bundles. */
    public String textKey() {
        return "ui.keys.preset." + name().toLowerCase(Locale.ROOT);
    }
}
