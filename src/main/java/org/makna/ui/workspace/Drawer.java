package org.makna.ui.workspace;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/** The results drawer under the documents: one tab per kind of result. For the FX thread. */
public interface Drawer {

    /**
     * Adds a tab.
     *
     * @param id    name of the tab, such as {@code hits}
     * @param title its text, such as {@code Hits 64}
     * @param body  what it shows
     * @param tools what stands at the right of the tabs while it is shown
     */
    void add(String id, ObservableStringValue title, Node body, Node tools);

    /** Opens the drawer at a tab. */
    void show(String id);
}
