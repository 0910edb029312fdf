package org.makna.ui.memos;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.makna.ui.workspace.Workspace;

/** Addresses in memos: a click copies them, as the program itself goes nowhere. */
final class MemoAddress {

    private MemoAddress() {
    }

    static void copy(Workspace workspace, String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
        workspace.services().prompts().tell(workspace.text("ui.memos.address"),
                workspace.text("ui.memos.address-copied", address));
    }
}
