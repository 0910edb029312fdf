package org.makna.ui.codebook;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.makna.study.Codebook;

/** A code in the tree. It stays the same object while the code changes, so that its row alone is drawn anew. */
final class CodeRow {

    private final long id;
    private final ReadOnlyObjectWrapper<Codebook.Entry> entry;

    CodeRow(Codebook.Entry entry) {
        this.id = entry.code().id();
        this.entry = new ReadOnlyObjectWrapper<>(entry);
    }

    long id() {
        return id;
    }

    Codebook.Entry now() {
        return entry.get();
    }

    ReadOnlyObjectProperty<Codebook.Entry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** Takes what the code is now; tells only of a difference. */
    void show(Codebook.Entry other) {
        if (!entry.get().equals(other)) {
            entry.set(other);
        }
    }

    @Override
    public String toString() {
        return now().code().name();
    }
}
