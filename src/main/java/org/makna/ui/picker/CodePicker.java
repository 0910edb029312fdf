package org.makna.ui.picker;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.makna.ui.workspace.Workspace;

/**
 * Chooses a code by typing: ranked by recent use, frequency and how well it matches; the last row creates one.
 *
 * <p>Stands beside or under what it is for, never over it.
 */
public final class CodePicker {

    /** What is done with the choice. */
    public interface Choice {

        /**
         * A code was chosen.
         *
         * @param keep whether to go on selecting, by Shift+Enter
         */
        void chosen(long codeId, boolean keep);

        /** A new code is wanted; {@code parentId} 0 means at the top. */
        void create(long parentId, String name, boolean keep);
    }

    public CodePicker(Workspace workspace) {
    }

    /**
     * Opens the picker.
     *
     * @param owner  the node it belongs to
     * @param beside what must not be covered, in screen coordinates
     * @param typed  what was typed already
     * @param choice gets the choice
     */
    public void show(Node owner, Bounds beside, String typed, Choice choice) {
    }

    /** Remembers that a code was used, so that it ranks first. */
    public void used(long codeId) {
    }
}
