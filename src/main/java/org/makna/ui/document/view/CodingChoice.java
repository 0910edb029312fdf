package org.makna.ui.document.view;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Span;

/** Which coding is chosen, to be looked at, moved or removed. */
final class CodingChoice {

    private final Overlay overlay;
    private final ReadOnlyObjectWrapper<@Nullable Span> chosen = new ReadOnlyObjectWrapper<>();

    CodingChoice(Overlay overlay) {
        this.overlay = overlay;
    }

    ReadOnlyObjectProperty<@Nullable Span> property() {
        return chosen.getReadOnlyProperty();
    }

    @Nullable
    Span get() {
        return chosen.get();
    }

    void set(@Nullable Span span) {
        chosen.set(span);
    }

    /** Chooses the shortest coding on the character, or none. */
    void chooseAt(int offset) {
        set(overlay.at(offset).stream().min(Comparator.comparingInt(span -> span.range().length())).orElse(null));
    }

    /** Lets go of a chosen coding that the range neither meets nor touches, so that keys never change what is not looked at. */
    void letGoBeyond(TextRange range) {
        Span span = chosen.get();
        if (span != null && (range.end() < span.range().start() || range.start() > span.range().end())) {
            set(null);
        }
    }

    /** Finds the chosen coding again after the codings have changed. */
    void refresh() {
        Span before = chosen.get();
        if (before != null) {
            set(overlay.find(before.codingId()));
        }
    }

    /** Chooses the next coding on the range, around and around; false when there is none. */
    boolean cycle(TextRange range, boolean forward) {
        List<Span> here = here(range);
        if (here.isEmpty()) {
            return false;
        }
        int now = chosen.get() == null ? -1 : here.indexOf(chosen.get());
        int next = now < 0 ? (forward ? 0 : here.size() - 1) : Math.floorMod(now + (forward ? 1 : -1), here.size());
        set(here.get(next));
        return true;
    }

    /** The codings on a range; at a caret also those that end there. */
    List<Span> here(TextRange range) {
        List<Span> on = overlay.index().query(range.start(), Math.max(range.end(), range.start() + 1));
        return on.isEmpty() && range.isEmpty() && range.start() > 0 ? overlay.at(range.start() - 1) : on;
    }
}
