package org.makna.ui.workspace;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.makna.model.StudyChange;
import org.makna.ui.common.Tasks;

/**
 * Something that a desk shows: read when the desk comes into sight, and again after changes that concern it.
 *
 * <p>For the FX thread; the reading itself happens behind the window, and only the latest answer is shown.
 */
public final class ShownReading<T> {

    private final Workspace workspace;
    private final Node node;
    private final Supplier<T> reading;
    private final Consumer<? super T> show;
    private final Tasks.Latest latest;
    private boolean stale = true;

    /**
     * Creates it.
     *
     * @param node     in sight while it is in a scene
     * @param reading  runs on a background thread
     * @param concerns whether a change of that kind makes it stale
     * @param show     gets what was read
     */
    public ShownReading(Workspace workspace, Node node, Supplier<T> reading, Predicate<StudyChange.Part> concerns,
            Consumer<? super T> show) {
        this.workspace = workspace;
        this.node = node;
        this.reading = reading;
        this.show = show;
        this.latest = workspace.tasks().latest();
        workspace.onChange(change -> {
            if (change.parts().stream().anyMatch(concerns)) {
                refresh();
            }
        });
        node.sceneProperty().addListener((property, before, now) -> readIfShown());
    }

    /** Reads again, at once if the desk is in sight, otherwise when it comes there. */
    public void refresh() {
        stale = true;
        readIfShown();
    }

    private void readIfShown() {
        if (stale && node.getScene() != null) {
            stale = false;
            latest.read(progress -> reading.get(), show, thrown -> {
                // A study that was closed meanwhile is nothing to complain about.
                if (node.getScene() != null) {
                    workspace.problems().failed(thrown);
                }
            });
        }
    }
}
