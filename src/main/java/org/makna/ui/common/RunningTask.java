package org.makna.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task that the status bar shows until it ends. Its properties belong to the FX thread. */
public final class RunningTask {

    private final String title;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
    private volatile boolean cancelled;

    RunningTask(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** How much is done, 0 to 1, or -1 when that is not known. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** What is being worked on, such as a file name. */
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /** Asks the work to stop; it does so at its next chance and leaves nothing behind. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    void show(double done, String what) {
        share.set(done);
        detail.set(what);
    }
}
