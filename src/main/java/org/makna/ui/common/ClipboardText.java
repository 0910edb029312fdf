package org.makna.ui.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts words on the clipboard. For the FX thread. */
public final class ClipboardText {

    private ClipboardText() {
    }

    /** Puts words on the clipboard. */
    public static void set(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
